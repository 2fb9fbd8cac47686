"""Static text without unsafe characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

if TYPE_CHECKING:
    from jvexplore.app.ui.safe_content import SafeContent


class SafeStatic(Static):
    """Shows what it is given.

    Args:
        shown: the text, with its styles.
        widget_id: by which styles and other code find it.
    """

    def __init__(self, shown: SafeContent | None = None, *, widget_id: str | None = None) -> None:
        super().__init__(shown or "", id=widget_id)

    def update(self, shown: SafeContent) -> None:  # type: ignore[override] # Textual takes any text
        """Show something else."""
        super().update(shown)
