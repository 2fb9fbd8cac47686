"""Containers that are completely covered by their children.

Textual renders the lines of every widget in a region, visible or not, and a blank line costs as much as any other:
containers would take half of the time of a frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.widget import Widget as _Base
else:
    _Base = object  # of two widgets that a class is made of, Textual takes the styles of the first alone


class CoveredWidget(_Base):
    """A mixin for a container, or a screen, without a frame of its own: all its lines are the same blank one."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return blank lines, in its background's colour for whatever its children leave free."""
        return [Strip.blank(crop.width, self.rich_style)] * crop.height


class CoveredHorizontal(CoveredWidget, Horizontal):
    """Children beside each other."""


class CoveredVertical(CoveredWidget, Vertical):
    """Children below each other."""
