"""The sizes of the window at which the main screen changes its layout."""

from __future__ import annotations

from typing import Final

WIDE: Final = 100
"""The minimum width, in columns, at which the main screen has a reading column beside its panes."""
_WIDEST: Final = 160
"""The minimum width, in columns, at which the article stands beside the fact and its notes."""
COLUMN_BREAKPOINTS: Final = [(0, "-narrow"), (WIDE, "-wide"), (_WIDEST, "-widest")]
"""`HORIZONTAL_BREAKPOINTS` of the main screen, and of what stands in its column."""

FEW_LINES: Final = 9
"""From this height in lines, frames have lower edges."""
_LOW: Final = 17
"""From this height in lines, there is room for a row of each pane, and for notes below a fact."""
_HIGH: Final = 30
"""From this height in lines, a line below the titles of the fact and of its notes is left blank."""
LINE_BREAKPOINTS: Final = [(0, "-lower"), (_LOW, "-low"), (_HIGH, "-high")]
"""`VERTICAL_BREAKPOINTS` of the main screen."""
