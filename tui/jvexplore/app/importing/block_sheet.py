"""The blocks of an article as a sheet: each is a stop, and all are shown whole but what is dropped."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from jvexplore.app.importing.block_rows import BlockLook, BlockRows
from jvexplore.app.looks.safe_content import assemble, content
from jvexplore.app.looks.signs import sign_cell
from jvexplore.safe_text import EMPTY_LINE, SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.looks.cursor import Cursor
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.session.block_status import BlockStatus

CURSOR_CELLS: Final = 2
"""The cells before a block: the cursor, and a blank."""
_MARGIN: Final = 1
"""The cells after it."""
_HIGH: Final = 26
"""From this height in lines on, the head of the article stands apart."""


class BlockSheet:
    """Shows blocks; see `Sheet`.

    Attributes:
        run: the numbers of the selected blocks; the one under the cursor is always among them.
        caret: the character before which the caret stands, in the block under the cursor.
    """

    is_fixed: Final = False

    def __init__(self) -> None:
        self._blocks: list[BlockRows] = []
        self._statuses: Sequence[BlockStatus] = ()
        self._starts: list[int] = []
        self._line_count = 0
        self._size = (0, 0)
        self._wraps: dict[tuple[str, int], list[int]] = {}
        self._current = 0
        self.run = range(1)
        self.caret = 0

    def show_blocks(self, statuses: Sequence[BlockStatus]) -> None:
        """Show other blocks; texts that stay as they are are not wrapped again."""
        self._statuses = statuses
        width = max(1, self._size[0] - CURSOR_CELLS - _MARGIN)
        self._blocks = [BlockRows(status, width, self._wraps) for status in statuses]
        self._place()

    def set_current(self, current: int) -> bool:
        """Set the block under the cursor; return whether another line stands anywhere: what is dropped is cut."""
        before, self._current = self._current, current
        changed = (self._blocks[each] for each in {before, current} if before != current and each < self.stop_count)
        if any(each.can_be_cut for each in changed):
            self._place()
            return True
        return False

    def _place(self) -> None:
        """Count the lines above each block."""
        self._starts, line = [], 0
        for number, each in enumerate(self._blocks):
            line += self._has_gap(number)
            self._starts.append(line)
            line += each.shown_count(is_cut=number != self._current)
        self._line_count = line

    def _has_gap(self, number: int) -> bool:
        """Return whether a blank line stands above a block."""
        if not number or self._size[1] < _HIGH:
            return False
        return self._blocks[number].is_head != self._blocks[number - 1].is_head

    @property
    def laid_out_for(self) -> tuple[int, int]:
        """The width and height that the lines were last wrapped for."""
        return self._size

    @property
    def stop_count(self) -> int:
        """The number of blocks."""
        return len(self._blocks)

    def lay_out(self, width: int, height: int = 0) -> None:
        """Wrap the blocks to a width."""
        if (width, height) != self._size:
            if width != self._size[0]:
                self._wraps.clear()
            self._size = width, height
            self.show_blocks(self._statuses)

    def __len__(self) -> int:
        """Return the number of lines."""
        return self._line_count

    def _stop_of(self, line: int) -> int:
        """Return the last block that begins at or above a line."""
        return max(0, bisect_right(self._starts, line) - 1)

    def draw_line(self, number: int, _width: int, cursor: Cursor, *, is_first: bool) -> SafeContent:
        """Return a line behind the cursor."""
        del is_first
        stop = self.stop_at(number, 0)
        if stop is None:
            return content(EMPTY_LINE)
        row = number - self._starts[stop]
        is_current = stop == self._current
        is_focused = cursor.is_focused and stop in self.run
        has_sign = is_focused or (stop == cursor.stop and not row)
        caret = self.caret if is_current and cursor.is_focused else 0
        look = BlockLook(is_focused, caret, is_cut=not is_current)
        return assemble(sign_cell(cursor.sign if has_sign else None), SPACE, self._blocks[stop].draw_row(row, look))

    def has_cursor(self, number: int, _cursor: int) -> bool:
        """Return whether a line is one of the selected blocks."""
        return self.stop_at(number, 0) in self.run

    def stop_lines(self, stop: int) -> range:
        """Return the lines of a block."""
        start = self._starts[stop]
        return range(start, start + self._blocks[stop].shown_count(is_cut=stop != self._current))

    def stop_at(self, line: int, _column: int) -> int | None:
        """Return the block at a line; `None` if it is a blank one."""
        if not 0 <= line < self._line_count:
            return None
        stop = self._stop_of(line)
        return stop if line in self.stop_lines(stop) else None

    def offset_at(self, line: int, column: int) -> int | None:
        """Return which character of its block stands at a line and column; `None` if none does."""
        stop = self.stop_at(line, column)
        if stop is None:
            return None
        return self._blocks[stop].offset_at(line - self._starts[stop], column - CURSOR_CELLS)

    def is_sign(self, line: int, column: int) -> bool:
        """Return whether what a block is stands at a line and column."""
        stop = self.stop_at(line, column)
        if stop is None:
            return False
        return self._blocks[stop].is_sign(line - self._starts[stop], column - CURSOR_CELLS)

    def text_column(self, stop: int) -> int:
        """Return the column in which all rows of a block but the first begin."""
        return CURSOR_CELLS + self._blocks[stop].text_column

    def caret_line(self) -> int:
        """Return the line in which the caret stands."""
        return self._starts[self._current] + self._blocks[self._current].caret_row(self.caret)

    def is_dropped(self, stop: int) -> bool:
        """Return whether a block is dropped."""
        return self._statuses[stop].block.is_dropped
