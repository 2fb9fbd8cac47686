"""The protocol of the application that the driver needs; imported by the type checker only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.geometry import Size
    from textual.widget import Widget


class TerminalHost(Protocol):
    """Is shown in a terminal."""

    is_leaving: bool
    """Whether it is about to end."""
    mouse_captured: Widget | None
    """What takes all that the mouse does, wherever it is; `None` if nothing does."""

    @property
    def size(self) -> Size:
        """Its size in cells."""

    def call_soon_from_thread(self, do: Callable[..., object], *arguments: object) -> None:
        """Call something on the event loop, without waiting for it."""

    def end_without_keys(self, error: Exception) -> None:
        """End: no key comes any more."""
