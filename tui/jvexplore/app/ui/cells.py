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
"""Stands for a tab while cells are counted: a character of its own, which joins no grapheme."""
_LETTER_JOINER: Final = re.compile(f"(?<![{BEFORE_JOINER}])\u200d|\u200d(?![{EMOJI}])")


def text_for_counting(text: str) -> str:
    """Return a text of the same length whose width Rich counts correctly: letter joiners become non-joiners."""
    return _LETTER_JOINER.sub("\u200c", text) if "\u200d" in text else text


def text_for_drawing(text: str) -> str:
    """Return a text that looks the same, and whose width Rich counts correctly: letter joiners are doubled."""
    return _LETTER_JOINER.sub("\u200d\u200d", text) if "\u200d" in text else text


def segments_for_drawing(segments: Iterable[Segment]) -> list[Segment]:
    """Return the segments with `text_for_drawing` applied to each text."""
    return [segment._replace(text=text_for_drawing(segment.text)) for segment in segments]


def grapheme_widths(text: str, tab: int) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and width in cells of each grapheme of a row: a letter with its marks, an emoji, a tab.

    Args:
        text: the row, as displayed.
        tab: the distance between tab stops, in cells; they are counted from the start of the row.
    """
    cells = 0
    for start, end, width in split_graphemes(text_for_counting(text).replace("\t", _TAB))[0]:
        cell_count = tab - cells % tab if text[start] == "\t" else width
        yield start, end, cell_count
        cells += cell_count


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
