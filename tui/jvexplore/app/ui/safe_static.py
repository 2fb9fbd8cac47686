"""A static text widget that accepts only safe content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from jvexplore.app.textual_workarounds.layouts import LaidOutOnce

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent


class SafeStatic(LaidOutOnce, Static):
    """Shows safe content.

    Args:
        shown: the styled text; empty at first if `None`.
        widget_id: the widget's id, for style sheets and queries.
    """

    def __init__(self, shown: SafeContent | None = None, *, widget_id: str | None = None) -> None:
        super().__init__(shown or "", id=widget_id)

    def update(self, shown: SafeContent) -> None:  # type: ignore[override] # Textual takes any text
        """Replace the content."""
        super().update(shown)
