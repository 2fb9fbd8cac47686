"""The frame of a dialog: the only one on the screen with the lamp, with its title on a chip and counts in its edges.

It stands between the title bar, whose messages it never covers, and the key bar in the last line, which shows the keys
of the dialog.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import Vertical
from textual.widget import Widget

from jvexplore.app.looks.frame import NO_TEXT, Framed, edge_text
from jvexplore.safe_text import EMPTY_LINE

if TYPE_CHECKING:
    from jvexplore.app.looks.frame import EdgeText
    from jvexplore.app.looks.signs import Sign
    from jvexplore.safe_text import SafeLine

LOW_LINES: Final = 16
"""Below this height in lines, a dialog takes all of the screen but its first and last line."""
FRAME_BREAKPOINTS: Final = [(0, "-lowest"), (9, "-low"), (LOW_LINES, "-high")]
"""`VERTICAL_BREAKPOINTS` of a dialog; in the lowest windows it has no frame."""


class DialogFrame(Framed, Vertical):
    """A column of widgets in a frame.

    Args:
        title: the title, on a chip.
        sign: stands before it.
    """

    is_lit = True
    SCOPED_CSS = False
    DEFAULT_CSS = """
    DialogFrame {
        width: 90%; max-width: 110; height: 1fr; max-height: 40; margin: 1 0;
        border: round $lamp; background: $paper; padding: 0 1;
    }
    Screen.-low DialogFrame { width: 100%; max-width: 100%; margin: 1 0 0 0; max-height: 100%; }
    Screen.-lowest DialogFrame { width: 100%; max-width: 100%; margin: 1 0 0 0; max-height: 100%; border: none; }
    Screen.-below-2 DialogFrame { margin-top: 2; }
    Screen.-below-3 DialogFrame { margin-top: 3; }
    Screen.-below-4 DialogFrame { margin-top: 4; }
    """

    def __init__(self, title: SafeLine, sign: Sign | None = None) -> None:
        super().__init__()
        self._sign = sign
        self.set_title(title)

    def set_title(self, title: SafeLine) -> None:
        """Replace the title."""
        self._title = edge_text(title, sign=self._sign)
        self.refresh_top_edge()

    def set_count(self, words: SafeLine) -> None:
        """Set what stands at the right of the lower edge: how many there are."""
        self.set_edges(NO_TEXT, edge_text(EMPTY_LINE, words))

    def top_text(self) -> EdgeText:
        """Return the title."""
        return self._title


class DialogRule(Widget):
    """A line from edge to edge between two parts of a dialog; in a low window there is no room for it."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    DialogRule { height: 1; border-top: solid $edge; }
    Screen.-low DialogRule, Screen.-lowest DialogRule { display: none; }
    """
