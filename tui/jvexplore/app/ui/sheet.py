"""The protocol of the content of a line view; imported by the type checker only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from jvexplore.app.ui.safe_content import SafeContent


class Sheet(Protocol):
    """Lines, and the stops of the cursor among them: rows, links or notes."""

    @property
    def is_fixed(self) -> bool:
        """Whether a line of a width looks the same each time, but for the cursor."""

    @property
    def stop_count(self) -> int:
        """How many places the cursor can be."""

    def lay_out(self, width: int) -> None:
        """Lay the lines out for a width in cells."""

    def __len__(self) -> int:
        """Return the number of lines, once fitted."""

    def draw_line(self, number: int, width: int, cursor: int | None) -> SafeContent:
        """Return a line of a width in cells; `cursor` is the stop to be marked, if any."""

    def has_cursor(self, number: int, cursor: int) -> bool:
        """Tell whether a line as a whole is to be shown as under the cursor."""

    def stop_lines(self, stop: int) -> range:
        """Return the lines that a stop covers."""

    def stop_at(self, line: int, column: int) -> int | None:
        """Return the stop at a place, for the mouse."""
