"""Where in a text the words of a query stand, and what stands around them."""

from __future__ import annotations

from heapq import merge
from typing import TYPE_CHECKING, Final

from jvexplore.search.fold import words
from jvexplore.search.values import find_values
from jvexplore.visible import visible, visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.search.query import Term

_BEFORE: Final = 30
"""How many characters of a text stand before the first match, at most."""
_LONGEST: Final = 200


def marks(text: str, terms: Iterable[Term]) -> list[tuple[int, int]]:
    """Return where the words of a query stand in a text, to be marked: start and end, in characters."""
    return list(_marks(text, terms))


def excerpt(text: str, terms: Iterable[Term]) -> str:
    """Return what stands around the first match in a text, of the line that has it; empty where none has."""
    shown = visible(text)
    at, _ = next(_marks(shown, terms), (-1, 0))
    if at < 0:
        return ""
    line = shown.rfind("\n", 0, at) + 1
    start = max(line, at - _BEFORE)
    if start > line:
        start = shown.find(" ", start, at) + 1 or start
    around = shown[start : start + _LONGEST].partition("\n")[0]
    return visible_line(f"{'…' if start > line else ''}{around}")


def _marks(text: str, terms: Iterable[Term]) -> Iterator[tuple[int, int]]:
    """Yield where a query stands in a text, in order."""
    sought = [term for term in terms if not term.key and not term.excluded]
    values = frozenset[str]().union(*(term.values for term in sought))
    parts = [
        part for term in sought if not term.values for value in (term.value, *term.others) for part in value.split()
    ]
    return merge(_word_marks(text, parts), _value_marks(text, values))


def _word_marks(text: str, parts: list[str]) -> Iterator[tuple[int, int]]:
    for word in words(text) if parts else ():
        for part in parts:
            if word.folded.startswith(part):
                whole = len(word.folded) == word.end - word.start
                yield word.start, word.start + len(part) if whole else word.end


def _value_marks(text: str, values: frozenset[str]) -> Iterator[tuple[int, int]]:
    for value in find_values(text) if values else ():
        if values & value.words:
            yield value.start, value.end
