"""Textual lays everything out more often than is needed: its first screen, and whatever gets a scroll bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual import events
    from textual.screen import Screen
    from textual.widget import Widget


def skip_second_draw(screen: Screen[Any], event: events.ScreenResume) -> None:
    """Leave it at the first frame when that has just been drawn, at the size that the screen has.

    Textual lays it out when it is mounted, and again when it becomes the current one.

    Args:
        screen: the one that becomes current.
        event: what says so, which is kept from Textual.
    """
    if screen.stack_updates == 0 and screen.size == screen.app.size:
        screen.stack_updates += 1
        event.prevent_default()


def needs_scroll_bar(widget: Widget, window_height: int, line_count: int) -> bool:
    """Tell, before anything is laid out, whether a widget will need its vertical scroll bar.

    Textual sees it only afterwards, and then lays everything out again.

    Args:
        widget: one that scrolls vertically.
        window_height: how many lines of it are seen; 0 while that is not known.
        line_count: how many there are.
    """
    return widget.styles.overflow_y == "auto" and 0 < window_height < line_count
