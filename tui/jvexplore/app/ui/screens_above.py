"""Close the screens above another one, when that is to close."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.screen import Screen


def close_screens_above(screen: Screen[Any]) -> None:
    """Close the screens above a screen, as esc would."""
    while screen in screen.app.screen_stack and screen.app.screen is not screen:
        screen.app.screen.dismiss(None)
