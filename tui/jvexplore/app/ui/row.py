"""One line of a list, in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.safe_text import EMPTY_LINE

if TYPE_CHECKING:
    from decimal import Decimal

    from jvexplore.app.looks.signs import Sign
    from jvexplore.safe_text import SafeLine


class Row(NamedTuple):
    """One line of a list.

    Attributes:
        key: an address or a note's id; empty for a heading or a remark.
        text: the label.
        lead: what stands in a column before the label: a speaker, a date, a number.
        lead_is_number: whether that column is aligned at its right, and as bright as a number.
        signs: they follow the label directly, and are kept where it is cut: what it relies on, whether it has notes.
        sign: stands before the label where kinds or states mix.
        status: words in a column at the right edge.
        status_sign: stands before them, and alone where there is no room.
        group: the name of the rows that it is one of; it stands at the first of them that is in view.
        right: the text at the right edge: an address.
        share: a percentage, which is also drawn as a bar.
        share_words: what stands beside the bar.
        share_is_vague: whether the percentage is only a limit, or an end of a range, so that its bar looks less firm.
        marks: start and end, in characters, of the highlighted parts of the label.
        detail: follows the label and its signs, less bright: the words in which a match was found.
        detail_marks: the highlighted parts of it.
        is_quiet: whether nothing is left to be done about it, so that it is faint.
    """

    key: str
    text: SafeLine
    lead: SafeLine = EMPTY_LINE
    lead_is_number: bool = False
    signs: tuple[Sign, ...] = ()
    sign: Sign | None = None
    status: SafeLine = EMPTY_LINE
    status_sign: Sign | None = None
    group: SafeLine = EMPTY_LINE
    right: SafeLine = EMPTY_LINE
    share: Decimal | None = None
    share_words: SafeLine = EMPTY_LINE
    share_is_vague: bool = False
    marks: tuple[tuple[int, int], ...] = ()
    detail: SafeLine = EMPTY_LINE
    detail_marks: tuple[tuple[int, int], ...] = ()
    is_quiet: bool = False
