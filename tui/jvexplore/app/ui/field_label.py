"""What stands before a field of a dialog, safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Label

from jvexplore.app.ui.safe_content import content

if TYPE_CHECKING:
    from jvexplore.safe_text import SafeLine


def field_label(name: SafeLine) -> Label:
    """Return what a field is called, in a line."""
    return Label(content(name))
