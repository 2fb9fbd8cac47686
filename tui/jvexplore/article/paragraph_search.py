"""Find paragraphs that begin and end anywhere in a text, by their lengths and fingerprints.

Where a copy has no blank lines, or others than the article, or a running title within a paragraph.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.article_copy import CopySection
from jvexplore.article.layouts import join_lines
from jvexplore.article.normalise import RULE, apply_steps_tracked, normalise

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from jvexplore.article.missing_paragraphs import Wanted
    from jvexplore.article.tracked_text import TrackedText

_MOST_FROM_EVERY_WORD: Final = 1 << 18
"""In how long a text, in characters, paragraphs are looked for from every word on; in longer ones from sentences."""
_LONGEST_GAP: Final = 5
"""How many lines in a row may stand within a paragraph and not belong to it."""
_WORD_STARTS: Final = re.compile(r"(?<!\S)\S")
_WORD_ENDS: Final = re.compile(r"(?<=\S)(?!\S)")
_SENTENCE_STARTS: Final = re.compile(r"(?:\A|(?<=[.!?:\"')\]…] ))\S")
_SENTENCE_ENDS: Final = re.compile(r"(?<=[.!?:\"')\]…])(?!\S)|\Z")


class Stretch(NamedTuple):
    """Where a paragraph stands.

    Attributes:
        start: in the area's normal form, in code points; `end` is behind it.
        number: of the paragraph.
        gap: what stands within it and does not belong to it, with the white space on one side; or nothing.
        is_hyphenated: whether the gap parts a word, of which the hyphen does not belong to it either.
    """

    start: int
    end: int
    number: int
    gap: tuple[int, int] | None = None
    is_hyphenated: bool = False


class Area:
    """Some blocks of a copy as one text.

    Args:
        blocks: they, with their lines.
        words: those of the whole copy, by which hyphens at the ends of lines are read.
    """

    def __init__(self, blocks: Sequence[str], words: Collection[str]) -> None:
        lines = [(line, number) for number, block in enumerate(blocks) for line in block.split("\n") if line.strip()]
        self.text, self._places = join_lines((line for line, _ in lines), words)
        self._blocks = [number for _, number in lines]
        self.normal = normalise(self.text)

    @cached_property
    def tracked(self) -> TrackedText:
        """The normal form, with the places that its characters come from."""
        return apply_steps_tracked(RULE, self.text)

    @cached_property
    def lines(self) -> list[tuple[int, int]]:
        """Where each line stands in the normal form."""
        return [self.tracked.span_of_original(start, end) for start, end in self._places if start < end]

    def sections(self, found: Sequence[Stretch]) -> Iterator[CopySection]:
        """Yield the sections of the area: the paragraphs that were found, and what is left between them."""
        if not found:
            yield from (
                CopySection(text) for start, end in self._block_places() if (text := self.text[start:end].strip())
            )
            return
        cuts = {0, len(self.normal), *(self.tracked.span_of_original(*place)[0] for place in self._block_places())}
        for each in found:
            cuts = {cut for cut in cuts if not each.start < cut < each.end} | {each.start, each.end}
        by_start = {each.start: each for each in found}
        for start, end in pairwise(sorted(cuts)):
            stretch = by_start.get(start)
            if stretch and stretch.gap:
                yield self._across(stretch)
                yield self._section(*stretch.gap)
            elif self.normal[start:end].strip():
                yield self._section(start, end, stretch.number if stretch else None)

    def _block_places(self) -> Iterator[tuple[int, int]]:
        """Yield where each block stands in the text."""
        for _, lines in groupby(zip(self._blocks, self._places, strict=True), key=itemgetter(0)):
            (_, (start, end)), *others = lines
            yield start, others[-1][1][1] if others else end

    def _section(self, start: int, end: int, number: int | None = None) -> CopySection:
        first, last = self.tracked.original_span(start, end)
        text = self.text[first:last].strip()
        return CopySection.from_paragraph(text, self.normal[start:end], number) if number else CopySection(text)

    def _across(self, stretch: Stretch) -> CopySection:
        """Return a paragraph without what stands within it."""
        assert stretch.gap  # noqa: S101 - the caller has seen it
        head, tail = (stretch.start, stretch.gap[0]), (stretch.gap[1], stretch.end)
        before, behind = (self.text[slice(*self.tracked.original_span(*each))].strip() for each in (head, tail))
        text = f"{before[:-1]}{behind}" if stretch.is_hyphenated else f"{before} {behind}"
        return CopySection.from_paragraph(text, _across(self.normal, stretch), stretch.number)


def find_stretches(area: Area, wanted: Wanted) -> list[Stretch]:
    """Return where paragraphs that are still missing stand in an area, in order, none over another."""
    found: list[Stretch] = []
    for search in (_from_lines, _from_sentences, _from_words, _across_lines):
        lengths = wanted.lengths
        if wanted.is_complete or not (lengths or search is _from_lines):
            break
        taken = list(found)
        for each in sorted(search(area, lengths, wanted)):
            if all(each.end <= other.start or other.end <= each.start for other in taken):
                taken.append(each)
        wanted.drop(each.number for each in taken)
        found = sorted(taken)
    return found


def _from_lines(area: Area, lengths: Mapping[int, int], wanted: Wanted) -> Iterator[Stretch]:  # noqa: ARG001 - as below
    """Yield paragraphs that are a line of their own."""
    if len(area.normal) <= _MOST_FROM_EVERY_WORD:
        for start, end in area.lines:
            if number := wanted.number_of(area.normal[start:end]):
                yield Stretch(start, end, number)


def _from_sentences(area: Area, lengths: Mapping[int, int], wanted: Wanted) -> Iterator[Stretch]:
    starts = [match.start() for match in _SENTENCE_STARTS.finditer(area.normal)]
    ends = {match.start() for match in _SENTENCE_ENDS.finditer(area.normal)}
    if len(area.normal) <= _MOST_FROM_EVERY_WORD:
        starts += [start for start, _ in area.lines]
        ends |= {end for _, end in area.lines}
    yield from _between(area.normal, sorted(set(starts)), ends, lengths, wanted)


def _from_words(area: Area, lengths: Mapping[int, int], wanted: Wanted) -> Iterator[Stretch]:
    if len(area.normal) <= _MOST_FROM_EVERY_WORD:
        starts = [match.start() for match in _WORD_STARTS.finditer(area.normal)]
        ends = {match.start() for match in _WORD_ENDS.finditer(area.normal)}
        yield from _between(area.normal, starts, ends, lengths, wanted)


def _between(
    text: str, starts: Sequence[int], ends: Collection[int], lengths: Mapping[int, int], wanted: Wanted
) -> Iterator[Stretch]:
    for length in sorted(set(lengths.values())):
        for start in [start for start in starts if start + length in ends]:
            if wanted.is_exhausted:
                return
            if number := wanted.number_of(text[start : start + length]):
                yield Stretch(start, start + length, number)


def _across_lines(area: Area, lengths: Mapping[int, int], wanted: Wanted) -> Iterator[Stretch]:
    """Yield paragraphs of which some lines in a row are another thing's: a running title, an advertisement."""
    if len(area.normal) > _MOST_FROM_EVERY_WORD or not wanted.take_lines(len(area.lines)):
        return
    lines = area.lines
    ends = {end for _, end in lines}
    sizes = sorted(set(lengths.values()))
    for last in range(len(lines)):
        for behind in range(last + 2, min(last + 2 + _LONGEST_GAP, len(lines))):
            for stretch in _around_gap(area, last, behind, sizes, ends):
                if stretch is None:  # a step in vain
                    if not wanted.take_steps(len(sizes)):
                        return
                elif number := wanted.number_of(_across(area.normal, stretch)):
                    yield stretch._replace(number=number)


def _around_gap(
    area: Area, last: int, behind: int, sizes: Sequence[int], ends: Collection[int]
) -> Iterator[Stretch | None]:
    """Yield the stretches of some sizes around the lines between two, and `None` for each line that is tried."""
    lines = area.lines
    gap = lines[last][1], lines[behind][0]
    is_broken = area.normal[gap[0] - 1 : gap[0]] == "-"
    for first in range(last, -1, -1):
        head = gap[0] - lines[first][0]
        if head >= sizes[-1]:
            return
        yield None
        for size in sizes:
            for is_hyphenated in (False, True)[: 1 + is_broken]:
                end = gap[1] + size - head + (1 if is_hyphenated else -1)
                if gap[1] < end and end in ends:
                    yield Stretch(lines[first][0], end, 0, gap, is_hyphenated)


def _across(text: str, stretch: Stretch) -> str:
    """Return the words of a stretch without its gap."""
    assert stretch.gap  # noqa: S101 - the callers have made or seen it
    before, behind = text[stretch.start : stretch.gap[0]], text[stretch.gap[1] : stretch.end]
    return f"{before[:-1]}{behind}" if stretch.is_hyphenated else f"{before} {behind}"
