"""The protocol of the content of a line view; imported by the type checker only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.looks.cursor import Cursor
    from jvexplore.app.looks.safe_content import SafeContent


class Sheet(Protocol):
    """Lines with stops, the items that the cursor can be on: rows, links or notes."""

    @property
    def is_fixed(self) -> bool:
        """Whether a line of a given width always looks the same, apart from the cursor, and so can be cached."""

    @property
    def laid_out_for(self) -> tuple[int, int]:
        """The width and height that the lines were last wrapped for; always the same if they do not depend on them."""

    @property
    def stop_count(self) -> int:
        """The number of stops."""

    def lay_out(self, width: int, height: int = 0) -> None:
        """Lay out the lines for a width in cells; `height` is how many are in view, 0 while that is unknown."""

    def __len__(self) -> int:
        """Return the number of lines, after `lay_out`."""

    def draw_line(self, number: int, width: int, cursor: Cursor, *, is_first: bool) -> SafeContent:
        """Return a line for a width in cells; `is_first` says whether it is the first one in view."""

    def has_cursor(self, number: int, cursor: int) -> bool:
        """Return whether a whole line is highlighted when the cursor is on a stop."""

    def stop_lines(self, stop: int) -> range:
        """Return the lines that a stop covers."""

    def stop_at(self, line: int, column: int) -> int | None:
        """Return the stop at a line and column, in cells; the first of the line if `column` is negative."""


class KeyedSheet(Sheet, Protocol):
    """A sheet whose stops have keys, by which they are found again when it is replaced."""

    @property
    def stop_keys(self) -> Sequence[str]:
        """The key of each stop, in order."""

    def key_at(self, stop: int) -> str:
        """Return the key of a stop; empty if there is none."""

    def find_stop(self, key: str) -> int | None:
        """Return the stop with a key; `None` if there is none."""
