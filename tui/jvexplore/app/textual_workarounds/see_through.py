"""Keep the background of a dialog up to date while another dialog covers it.

Textual caches what lies below a dialog in the dialog's own lines. With two dialogs open, a change below both repaints
only the upper one, which reads the stale cache of the lower one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.screen import ModalScreen

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.strip import Strip

Answer = TypeVar("Answer")


class SeeThroughScreen(ModalScreen[Answer]):
    """A modal screen that uses no cached lines while another screen covers it."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines, repainted if another screen asks for them: it does so only if they changed."""
        if self.app.screen is not self:
            self._set_dirty()
        return super().render_lines(crop)
