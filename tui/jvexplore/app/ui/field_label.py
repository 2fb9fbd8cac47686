"""The label of a dialog field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Label

from jvexplore.app.looks.safe_content import content

if TYPE_CHECKING:
    from jvexplore.safe_text import SafeLine


def field_label(name: SafeLine) -> Label:
    """Return a one-line label for a field."""
    return Label(content(name))
