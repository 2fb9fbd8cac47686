"""Bring two corrections of one source's paragraphs together: the reader's, and what others have saved meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jvexplore.article.import_.block import Block


class MergedCorrections(NamedTuple):
    """Both corrections in one.

    Attributes:
        blocks: the blocks.
        met_count: how many blocks of the reader are for words that others have corrected, too. They stand below those
            of the others, and are dropped: nothing is lost, and nothing is there twice.
    """

    blocks: tuple[Block, ...]
    met_count: int


class _Hunk(NamedTuple):
    """What takes the place of some blocks."""

    start: int
    end: int
    blocks: Sequence[Block]


def merge_corrections(before: Sequence[Block], mine: Sequence[Block], theirs: Sequence[Block]) -> MergedCorrections:
    """Return two corrections in one.

    Args:
        before: the blocks that the reader has corrected.
        mine: the same with the corrections of the reader.
        theirs: the blocks as others have saved them.
    """
    own, others = _hunks(before, mine), _hunks(before, theirs)
    blocks: list[Block] = []
    position = met_count = 0
    while own or others:
        start = min(each[0].start for each in (own, others) if each)
        end = start
        taken: tuple[list[_Hunk], list[_Hunk]] = ([], [])
        while found := [
            (side, hunks) for side, hunks in enumerate((own, others)) if hunks and _touches(hunks[0], start, end)
        ]:
            for side, hunks in found:
                taken[side].append(hunks.pop(0))
                end = max(end, taken[side][-1].end)
        blocks += before[position:start]
        position = end
        here, there = (_applied(before, start, end, each) for each in taken)
        blocks += there if taken[1] else here
        if taken[0] and taken[1]:
            met = [*_own_words(here, (*there, *before[start:end]))]
            met_count += len(met)
            blocks += met
    return MergedCorrections((*blocks, *before[position:]), met_count)


def _hunks(before: Sequence[Block], after: Sequence[Block]) -> list[_Hunk]:
    from difflib import SequenceMatcher

    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [_Hunk(start, end, after[first:last]) for tag, start, end, first, last in codes if tag != "equal"]


def _touches(hunk: _Hunk, start: int, end: int) -> bool:
    """Return whether a hunk is in a region, or begins at the same place."""
    return hunk.start < end or hunk.start == start


def _applied(before: Sequence[Block], start: int, end: int, hunks: Iterable[_Hunk]) -> list[Block]:
    """Return the blocks of a region after the changes of one side."""
    blocks: list[Block] = []
    for hunk in hunks:
        blocks += [*before[start : hunk.start], *hunk.blocks]
        start = hunk.end
    return [*blocks, *before[start:end]]


def _own_words(blocks: Iterable[Block], others: Iterable[Block]) -> Iterable[Block]:
    """Yield the blocks whose words are in none of some others, dropped and as new paragraphs."""
    texts = {each.text for each in others}
    return (replace(each, is_dropped=True, reason="", paragraphs=()) for each in blocks if each.text not in texts)
