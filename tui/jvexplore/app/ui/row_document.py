"""A wrapped document in which an edit rewraps only the affected rows."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from textual.document._wrapped_document import WrappedDocument
from textual.geometry import Offset

from jvexplore.app.ui.cells import cells_before, column_at
from jvexplore.app.ui.row_wrapper import RowWrapper

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.document._document import DocumentBase, Location


class RowDocument(WrappedDocument):
    """Wraps a document as Textual does, but by the width of the displayed text.

    Args:
        document: the text.
        tab: the distance between tab stops, in cells.
        show: returns what is displayed for a part of a line, one character for each.
    """

    def __init__(self, document: DocumentBase, tab: int, show: Callable[[str], str]) -> None:
        self._show = show
        self._lines: list[str] = []
        super().__init__(document, tab_width=tab)

    def wrap(self, width: int, tab_width: int | None = None) -> None:
        """Wrap all lines."""
        self._width = width
        self._tab_width = tab_width or self._tab_width
        self._lines = []
        self._wrap_offsets, self._offset_to_line_info, self._line_index_to_offsets = [], [], []
        self._replace(0, 0, [*self.document.lines])

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        """Wrap the edited lines again."""
        top, bottom = sorted((start[0], old_end[0]))
        top, stop = min(top, len(self._lines) - 1), min(bottom + 1, len(self._lines))
        new_stop = max(start[0], new_end[0]) + 1
        lines = self.document.lines
        if len(self._lines) - stop + new_stop != len(lines):
            self.wrap(self._width)
        else:
            self._replace(top, stop, lines[top:new_stop])

    def _replace(self, top: int, stop: int, lines: Sequence[str]) -> None:
        """Replace the lines from `top` to before `stop` by new ones, wrapped, and renumber the rows below."""
        wrapper = RowWrapper(self._width, self._tab_width, self._show)
        if len(lines) == 1 == stop - top:
            wrapped = [wrapper.offsets_after(self._lines[top], self._wrap_offsets[top], lines[0])]
        else:
            wrapped = [wrapper.row_offsets(line) for line in lines]
        first = self._line_index_to_offsets[top][0] if top < len(self._lines) else self.height
        last = self._line_index_to_offsets[stop][0] if stop < len(self._lines) else self.height
        self._lines[top:stop] = lines
        self._wrap_offsets[top:stop] = wrapped
        info = [(line, row) for line, offsets in enumerate(wrapped, top) for row in range(len(offsets) + 1)]
        more_lines, more_rows = len(lines) - (stop - top), len(info) - (last - first)
        info_below = self._offset_to_line_info[last:] if more_lines else []
        self._offset_to_line_info[first : None if more_lines else last] = info
        self._offset_to_line_info += [(line + more_lines, row) for line, row in info_below]
        rows: list[list[int]] = []
        for offsets in wrapped:
            rows.append([*range(first, first + len(offsets) + 1)])
            first += len(offsets) + 1
        offsets_below = self._line_index_to_offsets[stop:]
        self._line_index_to_offsets[top:] = rows
        self._line_index_to_offsets += (
            [[offset + more_rows for offset in offsets] for offsets in offsets_below] if more_rows else offsets_below
        )

    @property
    def height(self) -> int:
        """The number of rows."""
        return len(self._offset_to_line_info)

    def row_bounds(self, number: int) -> tuple[int, int, int] | None:
        """Return the line of a row, and the columns at which the row begins and ends; `None` below the last row."""
        if not 0 <= number < self.height:
            return None
        line, section = self._offset_to_line_info[number]
        return line, *self._bounds(line, section)

    def _bounds(self, line: int, section: int) -> tuple[int, int]:
        offsets = self._wrap_offsets[line]
        section %= len(offsets) + 1  # Textual also asks for the last one as -1
        end = offsets[section] if section < len(offsets) else len(self._lines[line])
        return offsets[section - 1] if section else 0, end

    def location_to_offset(self, location: Location) -> Offset:
        """Return the cell and the row at which a location is displayed."""
        line, column = location
        line = min(max(0, line), len(self._lines) - 1)
        section = bisect_right(self._wrap_offsets[line], column)
        start, end = self._bounds(line, section)
        cell = cells_before(self._show(self._lines[line][start:end]), column - start, self._tab_width)
        return Offset(cell, self._line_index_to_offsets[line][section])

    def get_target_document_column(self, line_index: int, x_offset: int, y_offset: int) -> int:
        """Return the column of the character displayed at cell `x_offset` of row `y_offset` of a line."""
        start, end = self._bounds(line_index, y_offset)
        column = start + column_at(self._show(self._lines[line_index][start:end]), x_offset, self._tab_width)
        is_last = end == len(self._lines[line_index])
        return column if is_last else min(column, end - 1)

    def get_sections(self, line_index: int) -> list[str]:
        """Return the text of each row of a line."""
        line = self._lines[line_index]
        return [line[start:end] for start, end in pairwise((0, *self._wrap_offsets[line_index], len(line)))]
