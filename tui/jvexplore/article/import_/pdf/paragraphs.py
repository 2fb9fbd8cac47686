"""Divide the lines of a column into paragraphs: by gaps, indents, short last lines, and changes of type."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from jvexplore.article.hyphen_breaks import LINE_END_HYPHENS
from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.item_marks import BULLETS, DASHES
from jvexplore.article.import_.pdf.type_size import same_size
from jvexplore.article.import_.sentence_edges import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.import_.pdf.columns import Flow
    from jvexplore.article.import_.pdf.lines import PdfLine
    from jvexplore.article.import_.pdf.type_size import TypeMeasures

# Distances are shares of the size of the type.
_GAP: Final = 1.17
"""How many times the usual distance between lines is one between paragraphs."""
_LARGE_GAP: Final = 1.6
"""How far apart the lines of a headline are at most."""
_INDENT: Final = 0.6
"""The smallest indent."""
_DEEPEST_INDENT: Final = 6
"""The deepest indent of a first line: lines further in are centred, or to the right."""
_ALIGNED: Final = 0.4
"""How far apart the edges of aligned lines are at most."""
_WORD_SPACE: Final = 0.6
"""How much room beside that for the next word a short line has."""
_MUCH_ROOM: Final = 0.2
"""How much room, as a share of the width of the column, ends a paragraph even without a full stop."""
_RARE_MARGIN: Final = 0.2
"""The share of the lines at an edge up to which it is not the margin of the column: those are centred, or stand out."""
_WIDEST_LINES: Final = 0.9
"""Which share of the lines of a column is not wider than it."""
_LARGER: Final = 1.15
"""How many times the size of the body headlines have at least."""
_BULLET: Final = re.compile(rf"[{BULLETS}]\s*\S")
_ITEM: Final = re.compile(
    rf"(?:[—{DASHES}]|[(\[]?(?:\d{{1,3}}(?:\.\d{{1,3}})*|[a-zA-Z]|[ivxIVX]{{2,5}})[.)\]])\s+(?=\S)"
)
_BEGINS: Final = re.compile(r"[\"'“‘„«]?[^\Wa-zß-ÿ]")
"""How the first word of a paragraph may begin: with a capital letter, or a number."""

HEAD_PARAGRAPHS: Final = 8
"""How many of the first paragraphs of a document may be about its publication, and stand in small type."""


class PdfParagraph:
    """A paragraph, or the part of it that stands in one column.

    Attributes:
        lines: from top to bottom.
        page: the number of its page, from 0.
        room: how much of its last line is free, in points.
        is_indented: whether its first line is indented.
        column: the number of its column, among those of the document.
        hint: what its type and place say that it is.
        size: that of its type, in points.
    """

    def __init__(self, lines: Sequence[PdfLine], page: int, column: int, room: float, *, is_indented: bool) -> None:
        self.lines = [*lines]
        self.page = page
        self.column = column
        self.room = room
        self.is_indented = is_indented
        self.hint = BlockHint.NONE
        sizes = Counter[float]()
        for line in lines:
            sizes[line.size] += len(line.text)
        self.size = max(sizes, key=lambda each: (sizes[each], each))

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(each.is_bold for each in self.lines)

    @property
    def is_italic(self) -> bool:
        """Whether all of it is italic."""
        return all(each.is_italic for each in self.lines)

    @property
    def left(self) -> float:
        """The left edge."""
        return min(each.left for each in self.lines)

    @property
    def right(self) -> float:
        """The right edge."""
        return max(each.right for each in self.lines)

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.lines[0].top

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.lines[-1].bottom

    @property
    def characters(self) -> int:
        """How many characters it has."""
        return sum(len(each.text) for each in self.lines)


def begins_item(text: str) -> bool:
    """Return whether a text begins as an item of a list does: with a bullet, or a number."""
    return _BULLET.match(text) is not None or _ITEM.match(text) is not None


def split_flow(flow: Flow, page: int, column: int, measures: TypeMeasures) -> Iterator[PdfParagraph]:
    """Yield the paragraphs of a column; a table is one.

    Args:
        flow: the column.
        page: the number of its page, from 0.
        column: its number, among the columns of the document.
        measures: the type of the document.
    """
    lines = _Column(flow.lines, measures)
    if flow.is_table:
        table = PdfParagraph(flow.lines, page, column, 0, is_indented=False)
        table.hint = BlockHint.TABLE
        yield table
    else:
        for part, room, is_indented in lines.paragraphs():
            yield PdfParagraph(part, page, column, room, is_indented=is_indented)


class _Column:
    """Tells between which lines of a column paragraphs end."""

    def __init__(self, lines: Sequence[PdfLine], measures: TypeMeasures) -> None:
        self._lines = lines
        self._measures = measures
        runs = [*_same_type(lines)]
        self._margins = [margins for run in runs for margins in [_margins(run)] * len(run)]
        self._leadings = [leading for run in runs for leading in [measures.leading(run)] * len(run)]

    def paragraphs(self) -> Iterator[tuple[Sequence[PdfLine], float, bool]]:
        """Yield the lines of each paragraph, the room in its last one, and whether its first one is indented."""
        start = 0
        for end in range(1, len(self._lines) + 1):
            if end == len(self._lines) or self._is_break(start, end):
                yield self._lines[start:end], self._room(end - 1), self._is_indented(start)
                start = end

    def _is_break(self, start: int, place: int) -> bool:
        """Return whether a paragraph that begins at one line ends before another."""
        before, line = self._lines[place - 1], self._lines[place]
        distance = line.baseline - before.baseline
        if not same_size(before.size, line.size) or distance < -line.size:
            return True
        is_large = line.size > self._measures.body_size * _LARGER
        if distance > max(self._leadings[place] * _GAP, line.size * _LARGE_GAP * is_large):
            return True
        if before.is_bold != line.is_bold and before.words[-1].style.is_bold != line.words[0].style.is_bold:
            return True
        if before.text.endswith(LINE_END_HYPHENS) and line.text[:1].islower():
            return False
        return self._is_ended(start, place)

    def _is_ended(self, start: int, place: int) -> bool:
        """Return whether a line begins a paragraph, by its indent and the room in the one before."""
        before, line = self._lines[place - 1], self._lines[place]
        is_ended = ends_sentence(before.text)
        if self._is_centred(place):
            return is_ended
        first = line.words[0]
        room = self._room(place - 1) - (first.right - first.left) - line.size * _WORD_SPACE
        is_short = is_ended or room > 0
        shift = line.left - before.left
        if _BULLET.match(line.text):
            return True
        if _ITEM.match(line.text) and (
            is_short or before.text.endswith((";", ",")) or abs(shift) > line.size * _ALIGNED
        ):
            return True
        hangs = place - 1 == start and begins_item(before.text)
        if self._is_indented(place) and is_short and shift > line.size * _INDENT and not hangs:
            return True
        if self._is_indented(place) and is_ended and place - 1 == start and self._is_indented(start):
            return True  # after a paragraph of one line
        if is_short and shift < -line.size * _INDENT and place - 1 > start:  # a hanging indent
            return True
        if room <= 0 or line.size > self._measures.body_size * _LARGER:
            return is_ended and room > 0
        left, right = self._margins[place - 1]
        is_much = room > (right - left) * _MUCH_ROOM and not line.is_bold
        return is_ended or (is_much and _BEGINS.match(first.text) is not None)

    def _room(self, place: int) -> float:
        return self._margins[place][1] - self._lines[place].right

    def _is_indented(self, place: int) -> bool:
        line = self._lines[place]
        indent = line.left - self._margins[place][0]
        return line.size * _INDENT < indent < line.size * _DEEPEST_INDENT

    def _is_centred(self, place: int) -> bool:
        before, line = self._lines[place - 1], self._lines[place]
        shift_left, shift_right = line.left - before.left, before.right - line.right
        aligned = line.size * _ALIGNED
        return abs(shift_left - shift_right) < aligned and abs(shift_left) > aligned


def _same_type(lines: Sequence[PdfLine]) -> Iterator[Sequence[PdfLine]]:
    """Yield the lines that follow one another in the same size."""
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or not same_size(lines[end - 1].size, lines[end].size):
            yield lines[start:end]
            start = end


def _margins(lines: Sequence[PdfLine]) -> tuple[float, float]:
    """Return the left and the right edge of the column that lines stand in."""
    lefts = Counter(round(each.left) for each in lines)
    left = min((each for each in lefts if lefts[each] > len(lines) * _RARE_MARGIN), default=min(lefts))
    rights = sorted(each.right for each in lines)
    return left, rights[int((len(rights) - 1) * _WIDEST_LINES + 0.5)]
