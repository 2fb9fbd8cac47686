"""A repaint asks only those widgets for their lines that have a part in it.

Textual 8.2 asks all widgets within the rectangle around all changes (`Compositor.render_partial_update`): if a row of a
pane and the page of a fact change, that rectangle is the whole screen, and every pane takes part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual._compositor import Compositor

if TYPE_CHECKING:
    from textual._compositor import ChopsUpdate


class ChangedWidgets(Compositor):
    """Asks a widget for its lines if a changed region touches it, and otherwise leaves it as it was drawn."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """Return what has changed; `None` for nothing."""
        changed = tuple(self._dirty_regions)
        visible = self.visible_widgets
        self._visible_widgets = {
            widget: (region, clip)
            for widget, (region, clip) in visible.items()
            if any(each.overlaps(region) for each in changed)
        }
        try:
            return super().render_partial_update()
        finally:
            self._visible_widgets = visible
