"""Containers that are completely covered by their children.

Textual renders the lines of every widget in a region, visible or not, and a blank line costs as much as any other:
containers would take half of the time of a frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.strip import Strip

from jvexplore.app.textual_workarounds.layouts import LaidOutOnce

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.widget import Widget as _Base
else:
    _Base = object  # a widget here would hide the styles of the other base class: Textual uses only the first one's


class CoveredWidget(LaidOutOnce, _Base):
    """A mixin for a container or screen without a frame: all its lines are the same blank one."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return blank lines in the background colour, for the area that the children leave free."""
        return [Strip.blank(crop.width, self.rich_style)] * crop.height


class CoveredHorizontal(CoveredWidget, Horizontal):
    """Lays out its children side by side."""


class CoveredVertical(CoveredWidget, Vertical):
    """Lays out its children from top to bottom."""
