"""The panes: title and kind of fact of each; the kinds of fact define the content of their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.looks.kind_signs import kind_signs
from jvexplore.dossier.kind_table import pane_entries

if TYPE_CHECKING:
    from jvexplore.app.looks.signs import Sign


class Pane(NamedTuple):
    """The content of a pane.

    Attributes:
        title: the title.
        sign: stands before its facts where kinds mix.
        kind: the kind of facts in it.
    """

    title: str
    sign: Sign
    kind: str


PANES: Final = tuple(Pane(entry.title, kind_signs()[entry.name], entry.name) for entry in pane_entries())
"""One pane for each kind of fact that has one."""

WIDE: Final = 100
"""The minimum width, in columns, at which the main screen has a reading column beside its panes."""
WIDEST: Final = 160
"""The minimum width, in columns, at which the article stands beside the fact and its notes."""
COLUMN_BREAKPOINTS: Final = [(0, "-narrow"), (WIDE, "-wide"), (WIDEST, "-widest")]
"""`HORIZONTAL_BREAKPOINTS` of the main screen, and of what stands in its column."""

FEW_LINES: Final = 9
"""From this height in lines, frames have lower edges."""
_LOW: Final = 17
"""From this height in lines, there is room for a row of each pane, and for notes below a fact."""
_HIGH: Final = 30
"""From this height in lines, a line below the titles of the fact and of its notes is left blank."""
LINE_BREAKPOINTS: Final = [(0, "-lower"), (_LOW, "-low"), (_HIGH, "-high")]
"""`VERTICAL_BREAKPOINTS` of the main screen."""
