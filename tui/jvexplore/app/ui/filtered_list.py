"""A filter line above a list of matches, in the frame of a dialog."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from textual.containers import Vertical

from jvexplore.app.keys import bindings
from jvexplore.app.looks.frame import EdgeText
from jvexplore.app.looks.safe_content import styled
from jvexplore.app.looks.tokens import FAINT
from jvexplore.app.ui.dialog_frame import DialogFrame
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.row import Row
from jvexplore.app.ui.text_input import MAX_QUERY_CHARS, TextLine
from jvexplore.safe_text import EMPTY_LINE, own_words, safe_format

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.ui.sheet import Sheet


class FilterLine(TextLine):
    """The text field for the filter query; its screen has the list, and moves the cursor in it (`action_move`)."""

    MAX_CHARS = MAX_QUERY_CHARS
    BINDINGS = [*bindings.FILTER, *bindings.ABOVE_MATCHES]

    async def action_move(self, action: str) -> None:
        """Run an action of the list, which has no focus meanwhile."""
        await self.run_action(f"screen.move({action!r})")


class FilteredList(LineView):
    """The matching rows; enter opens the row under its cursor, even while the filter line has the focus."""

    BINDINGS = [*bindings.MATCHES]
    DEFAULT_CSS = """
    FilteredList { height: 1fr; padding: 0; scrollbar-gutter: stable; }
    """

    @property
    def shows_cursor(self) -> bool:
        """Always true: enter and the arrow keys in the filter line act on this cursor."""
        return True

    @property
    def bottom_line(self) -> int:
        """The number of the first line below those in view."""
        return self.scroll_offset.y + self.scrollable_content_region.height

    @property
    def rows_below(self) -> int:
        """How many rows are below those in view; one of several lines is in view only with all of them."""
        bottom = self.bottom_line
        stops = range(self.sheet.stop_count)
        return len(stops) - bisect_right(stops, bottom, key=lambda stop: self.sheet.stop_lines(stop).stop)

    def show_sheet(self, sheet: Sheet, cursor: int = 0, scroll: int = 0) -> None:
        """Show other rows, and update how many there are below."""
        super().show_sheet(sheet, cursor, scroll)
        self._rows_moved()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Update how many rows there are below."""
        super().watch_scroll_y(old_value, new_value)
        self._rows_moved()

    def _rows_moved(self) -> None:
        if isinstance(self.parent, ListFrame):
            self.parent.refresh_bottom_edge()
        else:
            self.refresh_bottom_edge()


def draw_rows_below(count: int) -> SafeContent:
    """Return how many rows are below those in view, for the edge below them; nothing if all are in view."""
    return styled(safe_format("▼ {:,} more", count) if count else EMPTY_LINE, FAINT.style)


class ListFrame(DialogFrame):
    """The frame of a dialog with a filter line above a list; the bar of the selection reaches from edge to edge."""

    DEFAULT_CSS = "ListFrame { padding: 0; max-height: 100%; }"

    def bottom_text(self) -> EdgeText:
        """Return how many rows are below those in view; at the right, how many there are."""
        below = sum(each.rows_below for each in self.query(FilteredList))
        return EdgeText(draw_rows_below(below), super().bottom_text().right)


_NO_MATCHES: Final = own_words("No matches")
_FEWER_WORDS: Final = own_words("Use fewer words: all must match. ctrl+u to clear")
_LESS_OF_IT: Final = own_words("Type only the beginning of the word. ctrl+u to clear")
_CLEAR: Final = own_words("ctrl+u to clear")


def nothing_found(typed: str) -> tuple[Row, ...]:
    """Return the rows of a list without any: that nothing matches what was typed, and what may help."""
    terms = typed.split()
    helps = _FEWER_WORDS if len(terms) > 1 else _CLEAR if ":" in typed else _LESS_OF_IT
    return Row("", _NO_MATCHES), Row("", helps)


class ListHead(Vertical):
    """What stands above the list, a little away from the frame.

    Margins would make the list narrower too: Textual takes the largest for all widgets of a column.
    """

    DEFAULT_CSS = "ListHead { height: auto; padding: 0 2; }"
