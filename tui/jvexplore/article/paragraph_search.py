"""Find paragraphs that begin and end anywhere in a text, by their lengths and digests.

Needed if a copy has no blank lines, other ones than the article, or a running title within a paragraph.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.article_copy import CopySection
from jvexplore.article.layouts import join_lines
from jvexplore.article.normalise import RULE, apply_steps_tracked, normalise_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from jvexplore.article.missing_paragraphs import MissingParagraphs
    from jvexplore.article.tracked_text import TrackedText

_MAX_FROM_EVERY_WORD: Final = 1 << 18
"""The maximum length of a text, in characters, in which paragraphs may begin at any word, not only at sentences."""
_LONGEST_GAP: Final = 5
"""The maximum number of consecutive foreign lines within a paragraph."""
_WORD_STARTS: Final = re.compile(r"(?<!\S)\S")
_WORD_ENDS: Final = re.compile(r"(?<=\S)(?!\S)")
_SENTENCE_STARTS: Final = re.compile(r"(?:\A|(?<=[.!?:\"')\]…] ))\S")
_SENTENCE_ENDS: Final = re.compile(r"(?<=[.!?:\"')\]…])(?!\S)|\Z")


class ParagraphSpan(NamedTuple):
    """The span of a paragraph in a region.

    Attributes:
        start: its start in the region's normal form, in code points; `end` is exclusive.
        paragraph: the id of the paragraph.
        gap: the foreign text within it, with the white space on one side; `None` if there is none.
        is_hyphenated: whether the gap splits a word, whose hyphen belongs to the gap too.
    """

    start: int
    end: int
    paragraph: str
    gap: tuple[int, int] | None = None
    is_hyphenated: bool = False


class CopyRegion:
    """Consecutive blocks of a copy as one text.

    Args:
        blocks: the blocks, each with its line breaks.
        words: the words of the whole copy, which decide how hyphens at line ends are read.
    """

    def __init__(self, blocks: Sequence[str], words: Collection[str]) -> None:
        lines = [(line, number) for number, block in enumerate(blocks) for line in block.split("\n") if line.strip()]
        self.text, self._text_line_spans = join_lines((line for line, _ in lines), words)
        self._blocks = [number for _, number in lines]
        self.normalised_text = normalise_text(self.text)

    @cached_property
    def tracked_text(self) -> TrackedText:
        """The normal form, with the origins of its characters."""
        return apply_steps_tracked(RULE, self.text)

    @cached_property
    def line_spans(self) -> list[tuple[int, int]]:
        """The span of each line in the normal form."""
        return [self.tracked_text.span_of_original(start, end) for start, end in self._text_line_spans if start < end]

    def split_into_sections(self, found: Sequence[ParagraphSpan]) -> Iterator[CopySection]:
        """Yield the sections of the region: the paragraphs that were found, and the rest between them."""
        if not found:
            yield from (
                CopySection(text) for start, end in self._block_spans() if (text := self.text[start:end].strip())
            )
            return
        cuts = {
            0,
            len(self.normalised_text),
            *(self.tracked_text.span_of_original(*span)[0] for span in self._block_spans()),
        }
        for each in found:
            cuts = {cut for cut in cuts if not each.start < cut < each.end} | {each.start, each.end}
        by_start = {each.start: each for each in found}
        for start, end in pairwise(sorted(cuts)):
            span = by_start.get(start)
            if span and span.gap:
                yield self._section_without_gap(span, span.gap)
                yield self._section(*span.gap)
            elif self.normalised_text[start:end].strip():
                yield self._section(start, end, span.paragraph if span else "")

    def _block_spans(self) -> Iterator[tuple[int, int]]:
        """Yield the span of each block in the text."""
        for _, lines in groupby(zip(self._blocks, self._text_line_spans, strict=True), key=itemgetter(0)):
            (_, (start, end)), *others = lines
            yield start, others[-1][1][1] if others else end

    def _section(self, start: int, end: int, paragraph: str = "") -> CopySection:
        first, last = self.tracked_text.original_span(start, end)
        text = self.text[first:last].strip()
        if not paragraph:
            return CopySection(text)
        return CopySection.from_paragraph(text, self.normalised_text[start:end], paragraph)

    def _section_without_gap(self, span: ParagraphSpan, gap: tuple[int, int]) -> CopySection:
        """Return a paragraph without the foreign lines within it."""
        head, tail = (span.start, gap[0]), (gap[1], span.end)
        before, after = (self.text[slice(*self.tracked_text.original_span(*each))].strip() for each in (head, tail))
        text = f"{before[:-1]}{after}" if span.is_hyphenated else f"{before} {after}"
        return CopySection.from_paragraph(text, _text_without_gap(self.normalised_text, span), span.paragraph)


def find_paragraph_spans(region: CopyRegion, missing: MissingParagraphs) -> list[ParagraphSpan]:
    """Return the spans of missing paragraphs in a region, in order, without overlap."""
    found: list[ParagraphSpan] = []
    for search in (_search_lines, _search_sentences, _search_words, _search_across_lines):
        if missing.is_complete or not (missing.known_lengths or search is _search_lines):
            break
        accepted = list(found)
        for each in sorted(search(region, missing)):
            if all(each.end <= other.start or other.end <= each.start for other in accepted):
                accepted.append(each)
        missing.mark_found(each.paragraph for each in accepted)
        found = sorted(accepted)
    return found


def _search_lines(region: CopyRegion, missing: MissingParagraphs) -> Iterator[ParagraphSpan]:
    """Yield paragraphs that fill a line."""
    if len(region.normalised_text) <= _MAX_FROM_EVERY_WORD:
        for start, end in region.line_spans:
            if found := missing.find_paragraph(region.normalised_text[start:end]):
                yield ParagraphSpan(start, end, found)


def _search_sentences(region: CopyRegion, missing: MissingParagraphs) -> Iterator[ParagraphSpan]:
    starts = [match.start() for match in _SENTENCE_STARTS.finditer(region.normalised_text)]
    ends = {match.start() for match in _SENTENCE_ENDS.finditer(region.normalised_text)}
    if len(region.normalised_text) <= _MAX_FROM_EVERY_WORD:
        starts += [start for start, _ in region.line_spans]
        ends |= {end for _, end in region.line_spans}
    yield from _search_between(region.normalised_text, sorted(set(starts)), ends, missing)


def _search_words(region: CopyRegion, missing: MissingParagraphs) -> Iterator[ParagraphSpan]:
    if len(region.normalised_text) <= _MAX_FROM_EVERY_WORD:
        starts = [match.start() for match in _WORD_STARTS.finditer(region.normalised_text)]
        ends = {match.start() for match in _WORD_ENDS.finditer(region.normalised_text)}
        yield from _search_between(region.normalised_text, starts, ends, missing)


def _search_between(
    text: str, starts: Sequence[int], ends: Collection[int], missing: MissingParagraphs
) -> Iterator[ParagraphSpan]:
    for length in sorted(set(missing.known_lengths.values())):
        for start in [start for start in starts if start + length in ends]:
            if missing.is_exhausted:
                return
            if found := missing.find_paragraph(text[start : start + length]):
                yield ParagraphSpan(start, start + length, found)


def _search_across_lines(region: CopyRegion, missing: MissingParagraphs) -> Iterator[ParagraphSpan]:
    """Yield paragraphs interrupted by a few foreign lines: a running title, an advertisement."""
    if len(region.normalised_text) > _MAX_FROM_EVERY_WORD or not missing.take_lines(len(region.line_spans)):
        return
    lines = region.line_spans
    ends = {end for _, end in lines}
    sizes = sorted(set(missing.known_lengths.values()))
    for last in range(len(lines)):
        for next_line in range(last + 2, min(last + 2 + _LONGEST_GAP, len(lines))):
            for span in _spans_around_gap(region, last, next_line, sizes, ends):
                if span is None:  # a step without a result
                    if not missing.take_steps(len(sizes)):
                        return
                elif found := missing.find_paragraph(_text_without_gap(region.normalised_text, span)):
                    yield span._replace(paragraph=found)


def _spans_around_gap(
    region: CopyRegion, last: int, next_line: int, sizes: Sequence[int], ends: Collection[int]
) -> Iterator[ParagraphSpan | None]:
    """Yield spans of possible lengths around the lines between two, and `None` for each line that is tried."""
    lines = region.line_spans
    gap = lines[last][1], lines[next_line][0]
    is_broken = region.normalised_text[gap[0] - 1 : gap[0]] == "-"
    for first in range(last, -1, -1):
        head = gap[0] - lines[first][0]
        if head >= sizes[-1]:
            return
        yield None
        for size in sizes:
            for is_hyphenated in (False, True)[: 1 + is_broken]:
                end = gap[1] + size - head + (1 if is_hyphenated else -1)
                if gap[1] < end and end in ends:
                    yield ParagraphSpan(lines[first][0], end, "", gap, is_hyphenated)


def _text_without_gap(text: str, span: ParagraphSpan) -> str:
    """Return the text of a span, without its gap if it has one."""
    if span.gap is None:
        return text[span.start : span.end]
    before, after = text[span.start : span.gap[0]], text[span.gap[1] : span.end]
    return f"{before[:-1]}{after}" if span.is_hyphenated else f"{before} {after}"
