"""Find references that go around in a circle, whatever refers to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

_T = TypeVar("_T")


def closing_references(entries: Collection[_T], references: Callable[[_T], Iterable[_T]]) -> Iterator[tuple[_T, _T]]:
    """Yield each reference that closes a circle: from which entry, and to which. None is from an entry to itself.

    By depth-first search in linear time, without recursion, which a long chain of entries would exhaust.

    Args:
        entries: what may refer to each other, by whatever identifies it.
        references: returns what an entry refers to; what is no entry is passed over.
    """
    done: set[_T] = set()
    for start in entries:
        path = {start: iter(references(start))} if start not in done else {}
        while path:
            entry, found = next(reversed(path.items()))
            named = next(found, None)
            if named is None:
                done.add(entry)
                del path[entry]
            elif named in path:
                if named != entry:
                    yield entry, named
            elif named in entries and named not in done:
                path[named] = iter(references(named))
