"""A line to type in, above a list of what matches it. On a low screen, `-low`, they do without frames."""

from __future__ import annotations

from typing import Final

from jvexplore.app.keys import bindings
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.text_input import LONGEST_QUERY, TextLine

LOW: Final = [(0, "-low"), (16, "-high")]
"""From how many lines on there is room for frames: `VERTICAL_BREAKPOINTS` of a screen with such a list."""


class FilterLine(TextLine):
    """Where one types what the rows must have."""

    LONGEST = LONGEST_QUERY
    SCOPED_CSS = False
    DEFAULT_CSS = """
    FilterLine { border: round $foreground 35%; height: 3; }
    FilterLine:focus { border: round $border; }
    Screen.-low FilterLine { border: none; height: 1; }
    """
    BINDINGS = [*bindings.FILTER]


class FilteredList(LineView):
    """The rows that match, one a line; its cursor says what enter takes, also while one types above it."""

    BINDINGS = [*bindings.GO]
    SCOPED_CSS = False
    DEFAULT_CSS = """
    FilteredList { height: 1fr; border: round $foreground 35%; padding: 0; }
    FilteredList:focus { border: round $border; border-title-style: bold reverse; }
    Screen.-low FilteredList { border: none; }
    """

    @property
    def shows_cursor(self) -> bool:
        """Always true: the keys typed in the line above are for this cursor."""
        return True
