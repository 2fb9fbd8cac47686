"""Avoid redundant layouts by Textual: of the first screen, of dialogs, and of widgets that get a scroll bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Size
    from textual.screen import Screen
    from textual.widget import Widget
    from textual.widget import Widget as _Base
else:
    _Base = object  # a widget here would hide the styles of the other base class: Textual uses only the first one's


class LaidOutOnce(_Base):
    """A mixin for a widget that does not scroll; Textual would lay the screen out again after each new size of it."""

    @override
    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        return super()._size_updated(size, virtual_size, container_size, layout=False)


def skip_second_draw(screen: Screen[Any], event: events.ScreenResume) -> None:
    """Prevent the second layout of the first screen, if it has been drawn at its current size.

    Textual lays a screen out when it is mounted, and again when it becomes the current one.

    Args:
        screen: the screen that becomes current.
        event: the resume event; its default handler is suppressed.
    """
    first = screen.app._compose_screen  # noqa: SLF001 - no public name; another one in its place is not drawn yet
    is_drawn = first in (None, screen) or screen.outer_size == screen.app.size
    if screen.stack_updates == 0 and screen.size == screen.app.size and is_drawn:
        screen.stack_updates += 1
        event.prevent_default()


def breakpoint_classes(screen: Screen[Any], window: Size) -> list[str]:
    """Return the classes of a screen's breakpoints for a window; Textual sets them only after the first layout."""
    classes = []
    for breakpoints, cells in (
        (screen.HORIZONTAL_BREAKPOINTS or [], window.width),
        (screen.VERTICAL_BREAKPOINTS or [], window.height),
    ):
        classes += [name for least, name in sorted(breakpoints) if least <= cells][-1:]
    return classes


def needs_scroll_bar(widget: Widget, window_height: int, line_count: int) -> bool:
    """Return, before the layout, whether a widget will need its vertical scroll bar.

    Textual finds out only after a layout, and then lays everything out again.

    Args:
        widget: a widget that scrolls vertically.
        window_height: the number of visible lines; 0 while unknown.
        line_count: the total number of lines.
    """
    return widget.styles.overflow_y == "auto" and 0 < window_height < line_count


def set_display(widget: Widget, *, is_shown: bool) -> None:
    """Set whether a widget is displayed, for a layout that is coming anyway; setting `display` would ask for one more.

    Textual displays and hides a scroll bar only after the layout that leaves room for it, and then lays out again.
    """
    widget.styles.inline.set_rule("display", "block" if is_shown else "none")
