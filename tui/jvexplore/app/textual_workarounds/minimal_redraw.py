"""A screen that is laid out and drawn no more than its changes need: neither thrice at first, nor whole for the focus.

Textual 8.2 lays a new screen out three times for the size that it has, and draws it after each: a layout tells the
screen of its size, as if that had changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.reactive import Reactive
from textual.screen import Screen

from jvexplore.app.textual_workarounds.changed_widgets import ChangedWidgets

if TYPE_CHECKING:
    from textual.geometry import Size
    from textual.widget import Widget

T = TypeVar("T")


class MinimalRedrawScreen(Screen[T]):
    """A screen that is laid out once for its first size, and of which only what has changed is drawn."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The widget with the focus. It is drawn anew, as is the one before it; Textual draws the whole screen."""

    _has_changed_size = False

    def __init__(self, **names: str | None) -> None:
        super().__init__(**names)
        self._compositor = ChangedWidgets()

    def _on_screen_suspend(self) -> None:
        """Draw nothing for being covered: what covers it is drawn, with what can still be seen of it."""
        self._repaint_required = False

    def _screen_resized(self, size: Size) -> None:
        """Lay out for a size, unless it is that of the first layout.

        After a change, widgets that scroll back to their cursors once they are laid out count on the second layout.
        """
        self.set_reactive(Screen.virtual_size, size)  # which would otherwise ask for another layout
        laid_out_for = self._compositor.size
        self._has_changed_size |= bool(laid_out_for) and size != laid_out_for
        if self._has_changed_size or size != laid_out_for:
            super()._screen_resized(size)
