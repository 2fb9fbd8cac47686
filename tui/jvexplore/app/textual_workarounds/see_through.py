"""Keep the background of a dialog up to date while another dialog covers it.

Textual paints what lies below into the dialog, and keeps that as the dialog's own lines. When something changes below
two dialogs, Textual has the upper one painted anew, of which the lower one gives the lines that it kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.screen import ModalScreen

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.strip import Strip

Answer = TypeVar("Answer")


class SeeThroughScreen(ModalScreen[Answer]):
    """What a dialog is made of; while another lies over it, it keeps no lines."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines; painted anew where they are asked for by what lies above, which knows when that is due."""
        if self.app.screen is not self:
            self._set_dirty()
        return super().render_lines(crop)
