"""A line to type in, above a list of what matches it."""

from __future__ import annotations

from jvexplore.app import bindings
from jvexplore.app.widgets.line_view import LineView
from jvexplore.app.widgets.typing import Line


class FilterLine(Line):
    """Where one types what the rows must have."""

    DEFAULT_CSS = """
    FilterLine { border: round $foreground 35%; height: 3; }
    FilterLine:focus { border: round $border; }
    """
    BINDINGS = [*bindings.FILTER]


class FilteredList(LineView):
    """The rows that match, one a line."""

    DEFAULT_CSS = """
    FilteredList { height: 1fr; border: round $foreground 35%; padding: 0; }
    FilteredList:focus { border: round $border; border-title-style: bold reverse; }
    """
