"""Textual lays out its first screen twice: when it is mounted, and again when it becomes the current one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual import events
    from textual.screen import Screen


def skip_second_draw(screen: Screen[Any], event: events.ScreenResume) -> None:
    """Leave it at the first frame when that has just been drawn, at the size that the screen has.

    Args:
        screen: the one that becomes current.
        event: what says so, which is kept from Textual.
    """
    if screen.stack_updates == 0 and screen.size == screen.app.size:
        screen.stack_updates += 1
        event.prevent_default()
