"""The room for the note editor: below the subject of the note, which stays in view.

The editor is a screen of its own; the screen below makes room for it, and takes it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from textual.geometry import Region

BARS: Final = 2
"""The lines of the title bar and of the key bar."""
_LEAST: Final = 7
_MOST: Final = 20
_LEAST_ABOVE: Final = 3
"""With fewer lines above it, in which only a frame would have room, the editor takes all of them."""


class EditorRoom(Protocol):
    """Shows the subject of the note above the note editor."""

    @property
    def is_in_column(self) -> bool:
        """Whether the editor is as wide as the reading column, on a screen with room for more than that."""

    def make_room(self, lines_above: int) -> None:
        """Show the subject in `lines_above` lines below the title bar; called again if the window changes."""

    def leave_room(self) -> None:
        """Show everything as it was before."""

    @property
    def bright_region(self) -> Region:
        """Where the subject is on the screen."""


def editor_lines(screen_lines: int) -> int:
    """Return how high the note editor is in a window of a height."""
    room = max(1, screen_lines - BARS)
    lines = min(_MOST, max(_LEAST, room * 2 // 5 + 2))
    return lines if room - lines >= _LEAST_ABOVE else room
