"""Which paragraph each block of a source is: ids stay with their words, and none is used again.

Of two halves of a paragraph, the first that is kept has its id; what is joined has the id of the first, and is known by
those of the others too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.vocabulary.paragraph_parts import DEFAULT_PARAGRAPH_PART

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from jvexplore.article.import_.block import Block
    from jvexplore.dossier.source import Source

_SINGLE_PARTS: Final = ("title", "standfirst")
"""The parts of which a source usually has one, which then has no number."""


class HeldIds(NamedTuple):
    """The ids of a block.

    Attributes:
        own: its id; empty if it is no paragraph, or a new one.
        joined: the ids of the paragraphs that were joined to it.
    """

    own: str = ""
    joined: tuple[str, ...] = ()


def held_ids(blocks: Sequence[Block], are_paragraphs: Sequence[bool]) -> list[HeldIds]:
    """Return the ids of each block.

    Args:
        blocks: the blocks, each with the paragraphs whose words it has.
        are_paragraphs: which of them are paragraphs.
    """
    kept = [number for number, is_paragraph in enumerate(are_paragraphs) if is_paragraph]
    own: dict[str, int] = {}
    for number in kept:
        found = next((each for each in blocks[number].paragraphs if each not in own), None)
        if found is not None:
            own[found] = number
    joined: defaultdict[int, list[str]] = defaultdict(list)
    taken = {*own}
    for number in kept:
        for each in blocks[number].paragraphs:
            if each not in taken:
                taken.add(each)
                joined[number].append(each)
    names = {number: name for name, number in own.items()}
    return [HeldIds(names.get(number, ""), tuple(joined.get(number, ()))) for number in range(len(blocks))]


class NewIds:
    """Gives ids to new paragraphs of a source: the next free number of their part.

    Args:
        source: the source, whose paragraphs say whether its id stands before theirs.
        used: the ids that paragraphs have, or had.
    """

    def __init__(self, source: Source, used: Iterable[str]) -> None:
        self._used = {*used}
        own = [each.id for each in source.paragraphs if each.id]
        prefix = f"{source.id}-"
        self._prefix = prefix if own and all(each.startswith(prefix) for each in own) else ""

    def take(self, part: str) -> str:
        """Return a new id for a paragraph of a part."""
        if part in _SINGLE_PARTS and f"{self._prefix}{part}" not in self._used:
            found = f"{self._prefix}{part}"
        else:
            stem = self._prefix if part == DEFAULT_PARAGRAPH_PART else f"{self._prefix}{part}-"
            found = f"{stem}{_greatest_number(stem, self._used) + 1}"
        self._used.add(found)
        return found


def _greatest_number(stem: str, used: Collection[str]) -> int:
    numbered = re.compile(rf"{re.escape(stem)}(\d{{1,9}})")
    return max((int(found[1]) for each in used if (found := numbered.fullmatch(each))), default=0)
