"""The width of text in terminal cells.

Widths are Rich's, with one correction: Rich counts everything linked by a zero-width joiner as one character, which is
right for emoji only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rich.cells import split_graphemes

from jvexplore.emoji import BEFORE_JOINER, EMOJI

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.segment import Segment

_TAB: Final = "\ue000"
"""Stands for a tab while cells are counted: one cell, and no part of another sign."""
_LETTER_JOINER: Final = re.compile(f"(?<![{BEFORE_JOINER}])\u200d|\u200d(?![{EMOJI}])")


def mend_for_counting(text: str) -> str:
    """Return a text as long, of which Rich counts the cells rightly: joiners of letters join nothing for it."""
    return _LETTER_JOINER.sub("\u200c", text) if "\u200d" in text else text


def mend_for_drawing(text: str) -> str:
    """Return a text that looks the same, of which Rich counts the cells rightly: it passes over a second joiner."""
    return _LETTER_JOINER.sub("\u200d\u200d", text) if "\u200d" in text else text


def mend_segments(segments: Iterable[Segment]) -> list[Segment]:
    """Return parts of a row with texts that `mend_for_drawing` returns."""
    return [each._replace(text=mend_for_drawing(each.text)) for each in segments]


def grapheme_widths(text: str, tab: int) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and width in cells of each sign of a row: a letter with its marks, an emoji, a tab.

    Args:
        text: the row, as it is shown.
        tab: the width of a tab at most; stops are counted from the row's beginning.
    """
    cells = 0
    for start, end, width in split_graphemes(mend_for_counting(text).replace("\t", _TAB))[0]:
        taken = tab - cells % tab if text[start] == "\t" else width
        yield start, end, taken
        cells += taken


def cells_before(text: str, column: int, tab: int) -> int:
    """Return the number of cells before a character of a row; within a grapheme, those before the grapheme."""
    return sum(width for _, end, width in grapheme_widths(text, tab) if end <= column)


def column_at(text: str, cell: int, tab: int) -> int:
    """Return the index of the character at a cell of a row; the row's length if the cell is past its end."""
    before = 0
    for start, _, width in grapheme_widths(text, tab):
        before += width
        if cell < before:
            return start
    return len(text)
