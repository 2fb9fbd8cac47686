"""Divide the lines of a plain text into its paragraphs: between blank lines, or one per line; wrapped lines are joined.

A line that has room for the first word of the next was ended on purpose; one that has none was wrapped.
"""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from jvexplore.article.hyphen_breaks import LINE_END_HYPHENS
from jvexplore.article.import_.item_marks import BULLETS, DASHES, NUMBER, are_successive_items
from jvexplore.article.import_.sentence_edges import has_sentence_break, starts_lower
from jvexplore.article.import_.text.head_lines import find_head_lines
from jvexplore.article.import_.text.line_indents import read_indents
from jvexplore.article.import_.text.text_breaks import break_between, breaks_within
from jvexplore.article.import_.text.text_lines import split_at_gaps
from jvexplore.article.import_.text.wrap_width import WrapWidth, measure_width
from jvexplore.reading.language_guess import guess_language

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from jvexplore.article.import_.text.text_breaks import LineBreak
    from jvexplore.article.import_.text.text_lines import TextLine

_WIDEST: Final = 100
"""The most characters of a line of a hard-wrapped text, unless its lines are broken within sentences."""
_LONG_SHARE: Final = 0.5
"""The share of a text that longer lines must have for it not to be hard-wrapped."""
_FEWEST_BREAKS: Final = 2
"""How many line breaks must be after a sentence for each line to be a paragraph."""
_ENDED_SHARE: Final = 0.8
"""The share of line breaks after a sentence from which on each line is a paragraph."""
_WRAPPED_SHARE: Final = 0.1
"""The share of line breaks before a small letter from which on lines are wrapped."""
_SINGLE_SHARE: Final = 0.3
"""The same if there is only one such line break."""
_OVERFLOW: Final = 1.15
"""How much longer than most a line may be, if their width varies."""
_SHORTEST_WRAPPED: Final = 20
"""The fewest characters of a wrapped line: a shorter one may be a title, whatever follows."""
_FEWEST_SPACED: Final = 4
"""How many such blank lines there must be."""
_SPACED_SHARE: Final = 0.3
"""The share of blank lines before a small letter from which on every line is followed by one."""
_FEWEST_SEVERAL: Final = 3
"""How many blocks of several lines show that each line is a sentence."""
_LONG_BLOCK: Final = 8
"""The lines of a block from which on there may be paragraphs in it of which no indent tells."""
_TOO_LONG: Final = 1.3
"""How much longer than most a paragraph must be for a full line to end one."""
_LONGEST_TITLE: Final = 50
"""The most characters of a line that is the title of the long one below it, where lines are joined otherwise."""
_BULLET: Final = re.compile(rf"[{BULLETS}]\s")
_DASH: Final = re.compile(rf"[{DASHES}]\s")
_NUMBERED: Final = re.compile(rf"{NUMBER}\s")


def split_paragraphs(
    lines: Sequence[TextLine], rows: Collection[int] = (), *, are_lines_joined: bool = False
) -> list[list[TextLine]]:
    """Return the lines of each paragraph. Headlines, bylines and the like are among them.

    Args:
        lines: all lines of the text that are not blank.
        rows: the numbers of those that are rows of tables, each of which is a paragraph.
        are_lines_joined: whether lines are joined up to the next blank one, as in Markdown, unless most are long.
    """
    blocks: Sequence[Sequence[TextLine]] = split_at_gaps(lines)
    if not are_lines_joined:
        blocks = _close_double_spacing(blocks)
    language = guess_language("\n".join(line.text for line in lines))
    breaks = _ParagraphBreaks(blocks, language, rows, are_lines_joined=are_lines_joined)
    paragraphs: list[list[TextLine]] = []
    for block in blocks:
        first, *others = breaks.split_block(block)
        if paragraphs and not are_lines_joined and breaks.goes_on(paragraphs[-1][-1], first[0]):
            paragraphs[-1] += first
        else:
            paragraphs.append([*first])
        paragraphs += map(list, others)
    return paragraphs


def _close_double_spacing(blocks: Sequence[Sequence[TextLine]]) -> Sequence[Sequence[TextLine]]:
    """Return the blocks of a text; if there is a blank line after every line, those between wider gaps."""
    spaced = [break_between(one[0], other[0]) for one, other in pairwise(blocks) if len(one) == len(other) == 1]
    within = [each for each in spaced if each.is_within_sentence]
    if len(within) < max(_FEWEST_SPACED, len(blocks) * _SPACED_SHARE):
        return blocks
    usual = min(each.after.gap for each in within)
    return split_at_gaps([line._replace(gap=max(line.gap - usual, 0)) for block in blocks for line in block])


class _ParagraphBreaks:
    """Tells which line breaks of a text end a paragraph.

    Args:
        blocks: the lines of each block between blank lines.
        language: the language tag; empty if it is not known.
        rows: as for `split_paragraphs`.
        are_lines_joined: as for `split_paragraphs`.
    """

    def __init__(
        self,
        blocks: Sequence[Sequence[TextLine]],
        language: str,
        rows: Collection[int],
        *,
        are_lines_joined: bool,
    ) -> None:
        self._rows = rows
        inner = [each for block in blocks for each in breaks_within(block)]
        within = [each for each in inner if each.is_within_sentence]
        if not any(any(map(str.islower, each.line.text)) for each in inner):  # in capitals, any may be
            within = [each for each in inner if not each.ends_sentence]
        self._is_wrapped = len(within) > len(inner) * (_WRAPPED_SHARE if len(within) > 1 else _SINGLE_SHARE)
        width = measure_width([(each.length, each.filled) for each in within]) if self._is_wrapped else WrapWidth()
        lengths = [each.length for each in inner] + [len(block[-1].text) for block in blocks]
        limit = width.columns * _OVERFLOW if self._is_wrapped else _WIDEST
        longest = max((length for length in lengths if length <= limit), default=0)
        self._width = width if width.is_exact else WrapWidth(longest)
        self._head = {*find_head_lines(blocks, self._width.columns, language)}
        inner = [each for each in inner if each.line.number not in self._head]
        ended = sum(each.ends_sentence for each in inner)
        long = sum(length for length in lengths if length > longest)
        most_end_sentences = len(inner) >= _FEWEST_BREAKS and ended >= len(inner) * _ENDED_SHARE
        is_long = not self._is_wrapped and long > sum(lengths) * _LONG_SHARE
        self._joins_every_line = not is_long and (are_lines_joined or _is_sentence_per_line(blocks))
        self._breaks_every_line = not self._is_wrapped and (is_long or most_end_sentences)

    def split_block(self, block: Sequence[TextLine]) -> Iterator[Sequence[TextLine]]:
        """Yield the lines of each paragraph of a block."""
        indents = read_indents(block)
        breaks = [*breaks_within(block)]
        ends = [place for place, each in enumerate(breaks, 1) if self._is_break(each, by_indent=indents[place - 1])]
        if self._width.is_exact and len(block) > _LONG_BLOCK and not any(indents):
            ends = sorted({*ends, *self._find_full_ends(breaks, ends)})
        for start, end in pairwise((0, *ends, len(block))):
            yield block[start:end]

    def goes_on(self, line: TextLine, after: TextLine) -> bool:
        """Return whether a sentence goes on after a blank line."""
        between = break_between(line, after)
        is_short = self._width.is_ended(between.length, between.filled, ends_sentence=True)
        return self._is_wrapped and not is_short and between.is_within_sentence

    def _is_break(self, each: LineBreak, *, by_indent: bool | None) -> bool:
        """Return whether one line of a block ends a paragraph.

        Args:
            each: the break after it.
            by_indent: whether the indents say so; `None` if they say nothing.
        """
        if each.line.number in self._rows or each.after.number in self._rows:
            return True
        after = each.after.text
        if not _has_words(each.line.text) or not _has_words(after) or _BULLET.match(after):
            return True
        is_ended = self._width.is_ended(each.length, each.filled, ends_sentence=each.ends_sentence)
        if each.line.number in self._head or _is_before_item(each, is_ended=is_ended):
            return True
        if self._is_wrapped and each.is_within_sentence and len(each.line.text) >= _SHORTEST_WRAPPED:
            return False
        if by_indent is not None:
            return by_indent
        goes_on = each.line.text.endswith(LINE_END_HYPHENS) or (each.is_abbreviated and not self._breaks_every_line)
        if self._joins_every_line or goes_on:
            return len(each.line.text) <= _LONGEST_TITLE and is_ended and len(after) > _WIDEST
        return self._breaks_every_line or is_ended

    def _find_full_ends(self, breaks: Sequence[LineBreak], ends: Sequence[int]) -> Iterator[int]:
        """Yield the places of full lines that end a sentence, and perhaps a paragraph.

        A paragraph that would be longer than most without it was probably ended there: the last line of one is full
        as often as a sentence within one ends at the end of a line.
        """
        edges = (0, *ends, len(breaks) + 1)
        usual = median(end - start for start, end in pairwise(edges))
        for start, end in pairwise(edges):
            last = start
            for place in range(start + 1, end):
                each = breaks[place - 1]
                is_possible = (
                    each.ends_sentence and not each.line.text.endswith(":") and not starts_lower(each.after.text)
                )
                if is_possible and place - last > 1 and end - last > max(usual * _TOO_LONG, 2):
                    yield place
                    last = place


def _is_sentence_per_line(blocks: Sequence[Sequence[TextLine]]) -> bool:
    """Return whether every line is a sentence, and paragraphs are between blank lines."""
    several = [block for block in blocks if len(block) > 1]
    lines = [line.text for block in several for line in block]
    single = sum(not has_sentence_break(line) for line in lines)
    return len(several) >= _FEWEST_SEVERAL and len(several) * 2 > len(blocks) and single >= len(lines) * _ENDED_SHARE


def _is_before_item(each: LineBreak, *, is_ended: bool) -> bool:
    """Return whether the line after a break begins an item: a dash or a number may also stand there by chance.

    Args:
        each: the break.
        is_ended: whether the line before it was ended on purpose.
    """
    before, after = each.line.text, each.after.text
    if _DASH.match(after):
        return is_ended or each.ends_sentence or _DASH.match(before) is not None
    return are_successive_items(before, after) or (each.ends_sentence and _NUMBERED.match(after) is not None)


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))
