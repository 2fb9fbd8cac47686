"""A filter line above a list of matches, in the frame of a dialog."""

from __future__ import annotations

from jvexplore.app.keys import bindings
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.text_input import MAX_QUERY_CHARS, TextLine


class FilterLine(TextLine):
    """The text field for the filter query; its screen has the list, and moves the cursor in it (`action_move`)."""

    MAX_CHARS = MAX_QUERY_CHARS
    DEFAULT_CSS = """
    FilterLine { margin: 0 1; }
    """
    BINDINGS = [*bindings.FILTER, *bindings.ABOVE_LIST]

    async def action_move(self, action: str) -> None:
        """Run an action of the list, which has no focus meanwhile."""
        await self.run_action(f"screen.move({action!r})")


class FilteredList(LineView):
    """The matching rows; enter opens the row under its cursor, even while the filter line has the focus."""

    BINDINGS = [*bindings.MATCHES]
    DEFAULT_CSS = """
    FilteredList { height: 1fr; padding: 0; }
    """

    @property
    def shows_cursor(self) -> bool:
        """Always true: enter and the arrow keys in the filter line act on this cursor."""
        return True
