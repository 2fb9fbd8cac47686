"""The list of the blocks of an article: a cursor, a selection of blocks in a row, and a caret in the block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.geometry import Region
from textual.message import Message

from jvexplore.app.importing.block_sheet import BlockSheet
from jvexplore.app.importing.caret_stops import nearest_stop, next_stop, previous_stop
from jvexplore.app.keys import import_bindings
from jvexplore.app.looks.frame import FRAME_CSS, edge_text
from jvexplore.app.looks.safe_content import assemble, styled
from jvexplore.app.looks.signs import SOURCE, WARNING
from jvexplore.app.looks.tokens import FAINT, SECOND
from jvexplore.app.ui.line_view import DOUBLE_CLICK, LineView
from jvexplore.safe_text import EMPTY_LINE, own_words, safe_format

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from jvexplore.app.importing.caret_stops import CaretUnit
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.block_status import BlockStatus

_TITLE: Final = own_words("Blocks as they were recognised")
_LEFT_BUTTON: Final = 1
_PART_ABOVE: Final = 4
"""How much of the height is left, at first, to what is dropped before the article: a quarter."""


class BlockList(LineView, inherit_bindings=False):
    """Shows the blocks, and moves cursor and caret.

    Args:
        title: what stands in the upper edge.

    Attributes:
        sheet: the blocks.
    """

    BINDINGS = [*import_bindings.MOVE_IN_BLOCKS]
    ALLOW_SELECT = False
    DEFAULT_CSS = f"BlockList {{ {FRAME_CSS} padding: 0; scrollbar-gutter: stable; }}"

    sheet: BlockSheet

    class WordsClicked(Message):
        """The words of the block under the cursor were clicked twice."""

    class SignClicked(Message):
        """What the block under the cursor is was clicked."""

    def __init__(self, title: SafeLine = _TITLE) -> None:
        super().__init__(BlockSheet(), widget_id="blocks")
        self._title = title
        self._statuses: Sequence[BlockStatus] = ()
        self._anchor = 0
        self._dragged_from: int | None = None
        self._pressed_row: int | None = None
        """The row of the list on which the mouse was pressed, until it is moved to another."""
        self._doubt_count = 0

    @property
    def run(self) -> range:
        """The numbers of the selected blocks; only that under the cursor if none are selected."""
        return self.sheet.run

    @property
    def caret(self) -> int:
        """The character of the block under the cursor before which the caret stands."""
        return self.sheet.caret

    def show_blocks(self, statuses: Sequence[BlockStatus], current: int) -> None:
        """Show blocks after a correction, with the cursor on one of them, and nothing selected."""
        self._statuses = statuses
        self.sheet.show_blocks(statuses)
        self._go_to(current)

    def start_at(self, current: int) -> None:
        """Show the block that the article begins with in the upper half, and whole blocks above it."""
        height = self.scrollable_content_region.height
        if not self._statuses or (line := self._first_line(current)) < height // 2:
            return
        while current and line - self._first_line(current - 1) <= height // _PART_ABOVE:
            current -= 1
        self.scroll_to(y=self._first_line(current), animate=False, force=True)

    def _go_to(self, current: int) -> None:
        """Put the cursor on a block, and lay the lines out for it."""
        current = max(0, min(current, len(self._statuses) - 1))
        self.sheet.set_current(current)
        self._anchor, self.sheet.run, self.sheet.caret = current, range(current, current + 1), 0
        self.show_sheet(self.sheet, current, self.scroll_offset.y)
        self.scroll_to_cursor()
        self._update_edges()
        self.screen.refresh_bindings()

    def follow_cursor(self, old: int) -> None:
        """Move the selection and the caret with the cursor; what is dropped is shown whole below it only."""
        del old
        current = self.cursor
        self.sheet.caret = 0
        first, last = sorted((self._anchor, current))
        self.sheet.run = range(first, last + 1)
        if self.sheet.set_current(current):
            self._fit()
        self.scroll_to_cursor()
        self.refresh()
        self._update_edges()
        self.screen.refresh_bindings()

    def watch_cursor(self, old: int, new: int) -> None:
        """Move the selection along; it is dropped where the cursor was not moved to extend it."""
        if self._dragged_from is None and not self._is_extending:
            self._anchor = new
        super().watch_cursor(old, new)

    _is_extending = False

    def show_doubts(self, count: int) -> None:
        """Say that some fields, which are not beside the blocks, should be looked at."""
        self._doubt_count = count
        self._update_edges()

    def _update_edges(self) -> None:
        """Say in the edges how many blocks there are, and how many are selected."""
        count = len(self._statuses)
        below = edge_text(EMPTY_LINE, safe_format("block {:,} of {:,}", self.cursor + 1, count))
        if self._doubt_count:
            fields = own_words(" field to check") if self._doubt_count == 1 else own_words(" fields to check")
            left = assemble(WARNING.part, safe_format(" {}", self._doubt_count), fields)
            below = below._replace(left=left.stylize_before(FAINT.style))
        if len(self.run) > 1:
            below = below._replace(left=styled(safe_format("{} selected", len(self.run)), SECOND.style))
        self.set_edges(edge_text(self._title, sign=SOURCE), below)

    def action_select(self, step: int) -> None:
        """Select one block more, or one less."""
        self._is_extending = True
        self.cursor = max(0, min(self.cursor + step, len(self._statuses) - 1))
        self._is_extending = False

    def drop_selection(self) -> bool:
        """Select no more than the block under the cursor; return whether more were selected."""
        if len(self.run) == 1:
            return False
        self._go_to(self.cursor)
        return True

    def action_caret(self, unit: CaretUnit, direction: int) -> None:
        """Move the caret in the block by a word or a sentence."""
        text = self._current_text
        move = next_stop if direction > 0 else previous_stop
        self._set_caret(move(text, self.caret, unit))

    @property
    def _current_text(self) -> str:
        return self._statuses[self.cursor].block.text if self._statuses else ""

    def _set_caret(self, offset: int) -> None:
        self.sheet.caret = offset
        self.refresh()
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        line = self.sheet.caret_line()
        if not top <= line < top + height:
            self.scroll_to(y=line - height // 2, animate=False, force=True)
        self.screen.refresh_bindings()

    def action_boundary(self, direction: int) -> None:
        """Go to the next block, or the one before, at which kept blocks begin or end."""
        number = self.cursor + direction
        while 0 < number < len(self._statuses):
            if self._statuses[number].block.is_dropped != self._statuses[number - 1].block.is_dropped:
                break
            number += direction
        self.cursor = max(0, min(number, len(self._statuses) - 1))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the cursor on a block, and the caret before a word; with shift, select up to there."""
        event.prevent_default()
        offset = event.get_content_offset(self)
        stop = self.stop_under(event)
        if stop is None or offset is None or event.button != _LEFT_BUTTON:
            return
        line = offset.y + self.scroll_offset.y
        character, is_sign = self.sheet.offset_at(line, offset.x), self.sheet.is_sign(line, offset.x)
        if event.shift:
            self.action_select(stop - self.cursor)
            return
        self._dragged_from = None
        self._anchor = stop
        if stop == self.cursor:
            self._go_to(stop)
        top, first = self.scroll_offset.y, self._first_line(stop)
        self.cursor = stop
        # What was whole above it is cut now: the block stays under the mouse, or the next move would select others.
        self.scroll_to(y=top + self._first_line(stop) - first, animate=False, force=True)
        if is_sign:
            self.post_message(self.SignClicked())
            return
        self._set_caret(0 if character is None else nearest_stop(self._current_text, character))
        self._dragged_from, self._pressed_row = stop, event.y
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select the blocks over which the mouse is dragged; beyond an edge, scroll."""
        if self._dragged_from is None or event.y == self._pressed_row:
            return  # at the top of the list, another block may be there by now
        self._pressed_row = None
        line = max(0, min(event.y - self.gutter.top + self.scroll_offset.y, len(self.sheet) - 1))
        stop = self.sheet.stop_at(line, 0)
        if stop is not None and stop != self.cursor:
            self.cursor = stop

    def on_mouse_up(self) -> None:
        """End the selection."""
        self._dragged_from = None
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Say that words were clicked twice; that opens nothing here: each click has put the caret."""
        event.prevent_default()
        if event.chain == DOUBLE_CLICK and self.stop_under(event) == self.cursor:
            self.post_message(self.WordsClicked())

    def words_region(self) -> Region:
        """Return where the words of the block under the cursor are on the screen, as far as they are in view."""
        inside = self.content_region
        lines, left = self.sheet.stop_lines(self.cursor), self.sheet.text_column(self.cursor)
        top = inside.y + lines.start - self.scroll_offset.y
        width = self.scrollable_content_region.width - left
        return Region(inside.x + left, top, width, len(lines)).intersection(inside)
