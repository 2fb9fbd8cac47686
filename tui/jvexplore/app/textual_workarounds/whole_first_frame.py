"""A dialog whose first frame is complete: drawn once its widgets know their sizes, in the styles they were made with.

Textual 8.2 draws a new screen before its widgets have been told their sizes, and again after each thing that they do
about them: a text is wrapped, a scroll bar appears, the field with the focus gets its colour. Before the first frame it
works out all styles again, though it did so when the widgets were made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from jvexplore.app.textual_workarounds.minimal_redraw import MinimalRedrawScreen

if TYPE_CHECKING:
    from textual import events

Result = TypeVar("Result")

_PATIENCE_SECONDS: Final = 0.1
"""When the first frame is drawn at the latest, whatever a widget waits for."""
_ROUNDS: Final = 4
"""How often widgets may answer to a layout with something that needs another, before the first frame."""
_LEAST_ROUNDS: Final = 2
"""A widget tells its parent what it did about its size, and that the screen."""


class WholeFirstFrame(MinimalRedrawScreen[Result]):
    """A mixin for a dialog that draws its first frame once its widgets have handled their first sizes."""

    _has_resumed = False
    _is_settling = False
    _rounds = 0
    _waits = 0

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """Lay the screen out when it is shown first, and draw it once all its widgets know their sizes."""
        if self._has_resumed or not self.is_attached:
            return
        self._has_resumed = True
        event.prevent_default()
        self.stack_updates += 1
        self._update_auto_focus()
        # Its own style sheet may be newer than its styles; its widgets are newer than both.
        self.app.stylesheet.update_nodes([self])
        self._is_settling = True
        self.set_timer(_PATIENCE_SECONDS, self._draw_first_frame)
        self._settle()

    def _settle(self) -> None:
        """Lay the screen out, and wait until all its widgets have handled that."""
        if not self._rounds or self._layout_required:
            self._layout_required = False
            self._refresh_layout(self.app.size)
        self._rounds += 1
        pumps = [self.app, *self.walk_children(with_self=False)]
        self._waits = sum(each.call_later(self._has_handled_size) for each in pumps)
        if not self._waits:
            self._draw_first_frame()

    def _has_handled_size(self) -> None:
        """Note that a widget has handled its messages so far; after the last one, go on."""
        self._waits -= 1
        if not self._waits:
            # By way of the application, after what widgets ask for once they have nothing else to do.
            self.app.call_later(self.call_later, self._go_on)

    def _go_on(self) -> None:
        """Lay the screen out again if a widget asks for that, or else draw it."""
        if self._rounds < _LEAST_ROUNDS or (self._layout_required and self._rounds < _ROUNDS):
            self._settle()
        else:
            self._draw_first_frame()

    def _draw_first_frame(self) -> None:
        if self._is_settling:
            self._is_settling = self._repaint_required = False
            self._compositor_refresh()

    def _compositor_refresh(self) -> None:
        """Draw nothing before the first frame."""
        if not self._is_settling:
            super()._compositor_refresh()
