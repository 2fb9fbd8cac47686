"""A scrollable column of lines with a cursor, drawn line by line.

Textual's own lists lay out or format all their rows. This one uses Textual's line API, and draws only the visible
lines: a list of 100,000 rows opens as fast as one of 25, and moving the cursor repaints two lines. It shows a `Sheet`:
the rows of a list (`rows.py`) or a page of text (`page.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from jvexplore.app.keys import bindings
from jvexplore.app.looks.cursor import Cursor, CursorGrade
from jvexplore.app.looks.frame import Framed
from jvexplore.app.textual_workarounds.layouts import needs_scroll_bar, set_display

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Region
    from textual.style import Style

    from jvexplore.app.ui.sheet import Sheet

_CACHE_SIZE = 1_000
"""The size of the cache of drawn lines; readers often go back to nearby lines."""

DOUBLE_CLICK = 2  # `chain` of a `textual.events.Click`

MAX_JUMP_LINES = 3
"""How many lines beyond the visible ones the cursor can jump to; if the next stop is farther, the view scrolls."""


class LineView(Framed, ScrollView, can_focus=True):
    """Shows a sheet, and moves a cursor from stop to stop."""

    BINDINGS = [*bindings.LINES]
    COMPONENT_CLASSES = {"line-view--cursor", "line-view--shown"}
    DEFAULT_CSS = """
    LineView {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        & .line-view--cursor { background: $paper-selected; color: $ink-title; }
        & .line-view--shown { background: $paper-raised; }
    }
    """

    cursor: reactive[int] = reactive(0, repaint=False, init=False)
    """The stop that the cursor is on."""

    class Activated(Message):
        """A stop was opened, with enter or the mouse."""

        def __init__(self, view: LineView) -> None:
            super().__init__()
            self.view = view

    def __init__(self, sheet: Sheet, *, widget_id: str | None = None) -> None:
        super().__init__(id=widget_id)
        self.sheet = sheet
        self.auto_links = False
        self._width = self._bar_width = self._top = 0
        self._shown: tuple[Sheet, Size, tuple[int, int]] | None = None
        self._drawn: LRUCache[tuple[Sheet, int, int, Style], Strip] = LRUCache(_CACHE_SIZE)

    def show_sheet(self, sheet: Sheet, cursor: int = 0, scroll: int = 0) -> None:
        """Show another sheet."""
        self.sheet = sheet
        self._fit()
        self.set_reactive(LineView.cursor, max(0, min(cursor, sheet.stop_count - 1)))
        self.scroll_to(y=scroll, animate=False, force=True)
        self._reveal_again()
        self.refresh()

    def _fit(self) -> None:
        width, height = self.scrollable_content_region.size
        self.sheet.lay_out(width, height)
        # The width is 0: lines are as wide as the widget, which does not scroll horizontally.
        size = Size(0, len(self.sheet))
        has_no_bar = self.styles.overflow_y == "hidden" or size.height <= height
        if not self.styles.auto_dimensions and (self.show_vertical_scrollbar or has_no_bar):
            # No scroll bar appears, so nothing is laid out again. An existing one may stay: blank while all lines fit.
            self.set_reactive(LineView.virtual_size, size)
            bar = self.vertical_scrollbar if self.show_vertical_scrollbar else None
            if bar and max(bar.window_virtual_size, size.height) > height:
                bar.window_virtual_size = size.height
        else:
            # Textual would find out only after a layout that a bar is needed, and then lay everything out again.
            self.show_vertical_scrollbar = needs_scroll_bar(self, height, size.height)
            self.virtual_size = size

    def prepare_scroll_bar(self, height: int) -> None:
        """Show or hide the scroll bar for a height about to be assigned; Textual would do so only after a layout."""
        self.set_reactive(LineView.virtual_size, Size(0, len(self.sheet)))
        self.set_reactive(LineView.show_vertical_scrollbar, needs_scroll_bar(self, height, len(self.sheet)))
        self.watch_show_vertical_scrollbar()

    def watch_show_vertical_scrollbar(self) -> None:
        """Move a bar that appears to where the view is; Textual does so only while it is shown."""
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.position = self.scroll_y
        if self._vertical_scrollbar:
            set_display(self._vertical_scrollbar, is_shown=self.show_vertical_scrollbar)

    @property
    def allow_vertical_scroll(self) -> bool:
        """Whether the mouse wheel scrolls: if not all lines fit, with or without a scroll bar."""
        return len(self.sheet) > self.scrollable_content_region.height

    def on_resize(self) -> None:
        """Lay the lines out again, and keep the cursor in view."""
        self._drawn.clear()
        self._fit()
        if len(self.sheet):
            self._reveal_again()
            if self._shown != (self.sheet, self.size, self.sheet.laid_out_for):
                self.refresh()

    def _reveal_again(self) -> None:
        """Scroll to the cursor, unless it is on the first stop: an unread page stays at its top."""
        if self.cursor:
            self.scroll_to_cursor()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the visible lines; width and scroll position are looked up once for all of them."""
        self._shown = self.sheet, self.size, self.sheet.laid_out_for
        self._width, self._top = self._line_width, self.scroll_offset.y
        # The bar of the selection reaches to the frame where the room for a scroll bar is empty.
        self._bar_width = self._width if self.show_vertical_scrollbar else self.size.width
        return super().render_lines(crop)

    @property
    def _line_width(self) -> int:
        return self.scrollable_content_region.width

    @property
    def shows_cursor(self) -> bool:
        """Whether the cursor is drawn as active."""
        return self.has_focus

    @property
    def cursor_grade(self) -> CursorGrade:
        """What the cursor means now."""
        return CursorGrade.FOCUSED if self.shows_cursor else CursorGrade.LEFT

    def render_line(self, y: int) -> Strip:
        """Draw one visible line."""
        number, width = y + self._top, self._width
        style = self.visual_style
        if number >= len(self.sheet) or not width:
            return Strip.blank(width, style.rich_style)
        if self.sheet.stop_count and self.sheet.has_cursor(number, self.cursor):
            grade = self.cursor_grade
            if grade is not CursorGrade.LEFT:
                style = self.get_visual_style(f"line-view--{'cursor' if grade is CursorGrade.FOCUSED else 'shown'}")
                return self._draw(number, width, style).adjust_cell_length(self._bar_width, style.rich_style)
        if self.shows_cursor or not self.sheet.is_fixed:
            return self._draw(number, width, style)
        key = self.sheet, number, width, style
        strip = self._drawn.get(key)
        if strip is None:
            strip = self._drawn[key] = self._draw(number, width, style)
        return strip

    def _draw(self, number: int, width: int, style: Style) -> Strip:
        cursor = Cursor(self.cursor, self.cursor_grade)
        line = self.sheet.draw_line(number, width, cursor, is_first=number == self._top)
        if not line.plain:
            return Strip.blank(width, style.rich_style)
        line = line.expand_tabs().truncate(width, ellipsis=True)
        segments, is_joined = self.line_segments.draw(line, style), "\u200d" in line.plain
        if is_joined:
            from jvexplore.app.ui.cells import segments_for_drawing

            segments = segments_for_drawing(segments)
        return Strip(segments, None if is_joined else line.cell_length).adjust_cell_length(width, style.rich_style)

    def notify_style_update(self) -> None:
        """Clear the cache of drawn lines: they have the theme's colours."""
        super().notify_style_update()
        self._drawn.clear()

    def watch_cursor(self, old: int, _new: int) -> None:
        """Repaint the old and the new stop."""
        self.follow_cursor(old)

    def follow_cursor(self, old: int) -> None:
        """Repaint the old and the new stop, and scroll to the new one."""
        for stop in (old, self.cursor):
            if stop < self.sheet.stop_count:
                lines = self.sheet.stop_lines(stop)
                self.refresh_lines(lines.start, len(lines))
        self.scroll_to_cursor()

    def scroll_to_cursor(self) -> None:
        """Scroll just far enough to show the stop under the cursor."""
        height = self.scrollable_content_region.height
        if not self.sheet.stop_count or not height:
            return
        lines = self.sheet.stop_lines(self.cursor)
        top = min(lines.start, max(self.scroll_offset.y, lines.stop - height))
        if self.cursor == 0 and lines.stop <= height:
            top = 0
        self.scroll_to(y=top, animate=False, force=True)

    def _step(self, stops: int) -> None:
        stop = self.cursor + stops
        direction = 1 if stops > 0 else -1
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if 0 <= stop < self.sheet.stop_count:
            lines = self.sheet.stop_lines(stop)
            if top - MAX_JUMP_LINES <= lines.start < top + height + MAX_JUMP_LINES or len(self.sheet) <= height:
                self.cursor = stop
                return
        self.scroll_to(y=top + direction, animate=False)

    def _stops_to_next_line(self, direction: int) -> int:
        """Return how many stops away the first stop of the next (1) or previous (-1) line with stops is; signed."""
        current = stop = self.cursor
        while 0 <= stop < self.sheet.stop_count and self._first_line(stop) == self._first_line(current):
            stop += direction
        if direction < 0 and stop >= 0:  # the first stop of that line
            while stop > 0 and self._first_line(stop - 1) == self._first_line(stop):
                stop -= 1
        return stop - current

    def _first_line(self, stop: int) -> int:
        return self.sheet.stop_lines(stop).start

    def action_next(self) -> None:
        """Move to the next line that has a stop, or scroll if there is none nearby."""
        self._step(self._stops_to_next_line(1) or 1)

    def action_previous(self) -> None:
        """Move to the previous line that has a stop, or scroll if there is none nearby."""
        self._step(self._stops_to_next_line(-1) or -1)

    def action_beside(self, direction: int) -> None:
        """Move to the next or previous stop, even on the same line."""
        self._step(direction)

    def action_first(self) -> None:
        """Move to the top."""
        self.cursor = 0
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        """Move to the end."""
        self.cursor = max(0, self.sheet.stop_count - 1)
        self.scroll_to(y=len(self.sheet), animate=False)

    def action_page(self, direction: int) -> None:
        """Scroll by a page, and move the cursor along if there are stops."""
        height = max(1, self.scrollable_content_region.height - 1)
        top = self.scroll_offset.y + direction * height
        self.scroll_to(y=max(0, min(top, len(self.sheet) - height)), animate=False)
        if self.sheet.stop_count:
            line = self.sheet.stop_lines(self.cursor).start + direction * height
            self.cursor = self._nearest(line, direction)

    def _nearest(self, line: int, direction: int) -> int:
        """Return the stop at a line, or the next one in a direction; if there is none, the last one that way."""
        while 0 <= line < len(self.sheet):
            if (stop := self.sheet.stop_at(line, -1)) is not None:
                return stop
            line += direction
        return self.sheet.stop_count - 1 if direction > 0 else 0

    def action_activate(self) -> None:
        """Open the stop under the cursor; if it is out of view, only scroll to it."""
        if not self.sheet.stop_count:
            return
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if any(top <= line < top + height for line in self.sheet.stop_lines(self.cursor)):
            self.post_message(self.Activated(self))
        else:
            self.scroll_to_cursor()

    def stop_under(self, event: events.MouseEvent) -> int | None:
        """Return the stop under the mouse; `None` if there is none."""
        offset = event.get_content_offset(self)
        return None if offset is None else self.sheet.stop_at(offset.y + self.scroll_offset.y, offset.x)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Move the cursor on press: before the release, the change of focus may lay the panes out again."""
        if (stop := self.stop_under(event)) is not None:
            self.cursor = stop

    def on_click(self, event: events.Click) -> None:
        """Open a row on a double click."""
        if event.chain == DOUBLE_CLICK and self.stop_under(event) == self.cursor:
            self.action_activate()
