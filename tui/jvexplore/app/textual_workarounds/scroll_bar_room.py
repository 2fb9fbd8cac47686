"""Textual lays everything out before it sees that a scroll bar is needed, and then lays everything out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.widget import Widget


def needs_scroll_bar(widget: Widget, window_height: int, line_count: int) -> bool:
    """Tell, before anything is laid out, whether a widget will need its vertical scroll bar.

    Args:
        widget: it.
        window_height: how many lines of it are seen; 0 while that is not known.
        line_count: how many there are.
    """
    return widget.styles.overflow_y == "auto" and 0 < window_height < line_count
