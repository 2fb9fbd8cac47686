"""The protocol of the application that the driver needs; imported by the type checker only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.geometry import Size
    from textual.widget import Widget


class TerminalHost(Protocol):
    """An application that runs in a terminal."""

    is_quitting: bool
    """Whether it is shutting down."""
    mouse_captured: Widget | None
    """The widget that captures the mouse; `None` if none does."""

    @property
    def size(self) -> Size:
        """Its size in cells."""

    def call_soon_from_thread(self, do: Callable[..., object], *arguments: object) -> None:
        """Call something on the event loop, without waiting for it."""

    def background_reported(self, *, is_dark: bool) -> object:
        """Follow the terminal's background."""

    def end_without_keys(self, error: Exception) -> None:
        """Quit: the terminal sends no more keys."""
