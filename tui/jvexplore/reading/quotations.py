"""Read the quotations in a text: nested ones, and those that continue over several paragraphs.

A quotation must be closed, or continue in the next paragraph, which then begins with an opening mark. A mark without a
counterpart is ignored: nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.reading.quotation_marks import CLOSED_BY, QuotationMark, find_quotation_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPENED_BY: Final = {
    closing: frozenset(opening for opening, closings in CLOSED_BY.items() if closing in closings)
    for closings in CLOSED_BY.values()
    for closing in closings
}
_UNDIRECTED: Final = frozenset("\"'\uff02\uff07") | {"''"}
_SINGLE: Final = frozenset("'‘‛\uff07")
_NONE: Final[frozenset[str]] = frozenset()
_DEEPEST: Final = 8
"""The deepest nesting that is returned."""
_MAX_MARKS: Final = 60_000
"""The most marks read: more than any book has, and still read within a second."""
_LONGEST_DOUBTFUL: Final = 80
"""The longest quotation that a possible apostrophe may close, in characters."""
_MAX_LEADING: Final = 4
"""The most marks at the start of a paragraph that continue quotations."""
_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n")


class QuotedPart(NamedTuple):
    """The part of a quotation in one paragraph: the index of the paragraph from 0, and the span in it."""

    paragraph: int
    start: int
    end: int


class ReadQuotation(NamedTuple):
    """A quotation in a text.

    Attributes:
        start: the start of its words, after the mark, in code points of its first paragraph.
        end: the end of its words, before the mark, in code points of its last paragraph.
        text: its words; line breaks separate those of several paragraphs.
        parts: its spans, by paragraph, without surrounding white space.
        depth: the number of quotations around it.
        is_closed: whether a mark closes it; otherwise it was never closed, and ends with the last paragraph that
            continues it.
        mark: its opening mark.
    """

    start: int
    end: int
    text: str
    parts: tuple[QuotedPart, ...]
    depth: int
    is_closed: bool
    mark: str


@dataclass(slots=True)
class _Opened:
    """An open quotation; `start` is in the current paragraph, `parts` in those before."""

    mark: str
    start: int
    parts: list[QuotedPart] = field(default_factory=list)


class _Closed(NamedTuple):
    parts: list[QuotedPart]
    is_closed: bool
    mark: str


def read_quotations(text: str) -> list[ReadQuotation]:
    """Return the quotations in a text, in order, outer ones before inner ones; blank lines separate paragraphs."""
    breaks = [match.span() for match in _BLANK_LINE.finditer(text)]
    if not breaks:
        return read_quotations_in([text])
    starts = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(text)]
    read = read_quotations_in([text[start:end] for start, end in zip(starts, ends, strict=True)])
    return [_shift_spans(each, starts) for each in read]


def _shift_spans(quotation: ReadQuotation, starts: Sequence[int]) -> ReadQuotation:
    """Return a quotation with its offsets converted to those of the whole text."""
    parts = tuple(
        QuotedPart(0, starts[paragraph] + start, starts[paragraph] + end) for paragraph, start, end in quotation.parts
    )
    return quotation._replace(start=parts[0].start, end=parts[-1].end, parts=parts)


def read_quotations_in(paragraphs: Sequence[str]) -> list[ReadQuotation]:
    """Return the quotations in consecutive paragraphs, in the same order as `read_quotations`.

    A quotation over several paragraphs has an opening mark at the start of each, but a closing mark only at the end of
    the last.
    """
    reader = _Reader(paragraphs)
    for number in range(len(paragraphs)):
        if not reader.read_paragraph(number):
            break
    reader.leave_open([])
    return list(_order_by_nesting(paragraphs, reader.closed))


class _Reader:
    """Reads paragraphs in order, and tracks open quotations."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self.closed: list[_Closed] = []
        self._paragraphs = paragraphs
        self._number = 0
        self._open: list[_Opened] = []
        self._counts: Counter[str] = Counter()
        self._left = _MAX_MARKS

    def read_paragraph(self, number: int) -> bool:
        """Read the next paragraph; return whether more may be read."""
        text = self._paragraphs[number]
        marks = find_quotation_marks(text, self._left)
        self._left -= len(marks)
        carried = _carried_on(self._open, _leading_marks(text, marks)) if self._open else []
        for opened in carried:
            opened.parts.append(self._trimmed_part(opened.start, len(self._paragraphs[self._number])))
        self.leave_open(carried)
        for opened, mark in zip(carried, marks, strict=False):
            opened.start = mark.end
        self._number = number
        for mark in marks[len(carried) :]:
            self._handle_mark(mark)
        return self._left > 0

    def leave_open(self, carried: list[_Opened]) -> None:
        """Drop the open quotations that do not continue; one that has continued before is kept as far as read."""
        for opened in self._open:
            if opened.parts and opened not in carried:
                self.closed.append(_Closed(opened.parts, is_closed=False, mark=opened.mark))
        self._open = carried
        self._counts = Counter(opened.mark for opened in carried)

    def _handle_mark(self, mark: QuotationMark) -> None:
        """Close a quotation with a mark if possible, otherwise open one."""
        if mark.closes:
            opening = self._closable_openings(mark)
            if opening and self._close(mark, opening):
                return
        if mark.opens:
            if mark.mark in _UNDIRECTED and self._open and self._open[-1].mark == mark.mark:
                self._pop()  # the same mark opens again: the earlier one has no counterpart
            self._open.append(_Opened(mark.mark, mark.end))
            self._counts[mark.mark] += 1

    def _closable_openings(self, mark: QuotationMark) -> frozenset[str]:
        """Return the opening marks of open quotations that a mark may close."""
        opening = _OPENED_BY.get(mark.mark, _NONE)
        if mark.opens and mark.mark not in _UNDIRECTED:
            opening -= {mark.mark}  # ”A ”B” C”: a mark that may open does not close one opened by the same mark
        if opening & _SINGLE:  # a possible apostrophe does not close a quotation around another open one
            return opening if self._open and self._open[-1].mark in opening else _NONE
        return opening if any(self._counts[each] for each in opening) else _NONE

    def _close(self, mark: QuotationMark, opening: frozenset[str]) -> bool:
        """Close the innermost quotation that one of some marks has opened; return whether there was one."""
        if mark.is_doubtful and mark.start - self._open[-1].start > _LONGEST_DOUBTFUL:
            return False
        while (opened := self._pop()).mark not in opening:
            pass  # never closed: not a quotation
        opened.parts.append(self._trimmed_part(opened.start, mark.start))
        self.closed.append(_Closed(opened.parts, is_closed=True, mark=opened.mark))
        return True

    def _pop(self) -> _Opened:
        opened = self._open.pop()
        self._counts[opened.mark] -= 1
        return opened

    def _trimmed_part(self, start: int, end: int) -> QuotedPart:
        """Return a span of the paragraph without surrounding white space."""
        text = self._paragraphs[self._number]
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        return QuotedPart(self._number, start, end)


def _leading_marks(text: str, marks: Sequence[QuotationMark]) -> list[QuotationMark]:
    """Return the marks at the start of a paragraph that may continue quotations."""
    leading: list[QuotationMark] = []
    position = 0
    for mark in marks[:_MAX_LEADING]:
        if not mark.opens or text[position : mark.start].strip():
            break
        leading.append(mark)
        position = mark.end
    return leading


def _carried_on(opened: Sequence[_Opened], leading: Sequence[QuotationMark]) -> list[_Opened]:
    """Return the open quotations that continue: those whose opening marks are at the start of the paragraph."""
    for count in range(len(leading), 0, -1):
        carried: list[_Opened] = []
        pending = [mark.mark for mark in leading[:count]]
        for each in reversed(opened):
            if pending and each.mark == pending[-1]:
                pending.pop()
                carried.append(each)
        if not pending:
            return carried[::-1]
    return []


def _order_by_nesting(paragraphs: Sequence[str], closed: Sequence[_Closed]) -> Iterator[ReadQuotation]:
    """Yield the quotations in the order of the text, outer ones first, with their depth."""
    around: list[tuple[int, int]] = []
    for parts, is_closed, mark in sorted(closed, key=_sort_key):
        first, last = parts[0], parts[-1]
        end = (last.paragraph, last.end)
        while around and around[-1] <= (first.paragraph, first.start):
            around.pop()
        if around and end > around[-1]:
            continue  # the one around it was not read to its end
        if len(around) < _DEEPEST and any(part.start < part.end for part in parts):
            text = "\n".join(paragraphs[part.paragraph][part.start : part.end] for part in parts)
            yield ReadQuotation(first.start, last.end, text, tuple(parts), len(around), is_closed, mark)
            around.append(end)


def _sort_key(closed: _Closed) -> tuple[int, int, int, int]:
    """Return a sort key that puts outer quotations before inner ones."""
    first, last = closed.parts[0], closed.parts[-1]
    return first.paragraph, first.start, -last.paragraph, -last.end
