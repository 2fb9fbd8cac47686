"""A filter line above a list of matches. On a screen of few lines (class `-low`) they have no frames."""

from __future__ import annotations

from typing import Final

from jvexplore.app.keys import bindings
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.text_input import MAX_QUERY_CHARS, TextLine

LOW_BREAKPOINTS: Final = [(0, "-low"), (16, "-high")]
"""`VERTICAL_BREAKPOINTS` of a screen with such a list: from 16 lines on there is room for frames."""


class FilterLine(TextLine):
    """The text field for the filter query."""

    MAX_CHARS = MAX_QUERY_CHARS
    SCOPED_CSS = False
    DEFAULT_CSS = """
    FilterLine { border: round $edge; height: 3; }
    FilterLine:focus { border: round $lamp; }
    Screen.-low FilterLine { border: none; height: 1; }
    """
    BINDINGS = [*bindings.FILTER]


class FilteredList(LineView):
    """The matching rows; enter opens the row under its cursor, even while the filter line has the focus."""

    BINDINGS = [*bindings.MATCHES]
    SCOPED_CSS = False
    DEFAULT_CSS = """
    FilteredList { height: 1fr; border: round $edge; padding: 0; }
    FilteredList:focus { border: round $lamp; border-title-style: bold reverse; }
    Screen.-low FilteredList { border: none; }
    """

    @property
    def shows_cursor(self) -> bool:
        """Always true: enter and the arrow keys in the filter line act on this cursor."""
        return True
