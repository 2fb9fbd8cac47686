"""Avoid redundant layouts by Textual: of the first screen, and of widgets that get a scroll bar."""

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
        event: the resume event, whose default handler is suppressed.
    """
    if screen.stack_updates == 0 and screen.size == screen.app.size:
        screen.stack_updates += 1
        event.prevent_default()


def needs_scroll_bar(widget: Widget, window_height: int, line_count: int) -> bool:
    """Tell, before anything is laid out, whether a widget will need its vertical scroll bar.

    Textual sees it only afterwards, and then lays everything out again.

    Args:
        widget: one that scrolls vertically.
        window_height: the number of visible lines; 0 while unknown.
        line_count: the total number of lines.
    """
    return widget.styles.overflow_y == "auto" and 0 < window_height < line_count
