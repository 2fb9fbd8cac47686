"""The palettes that there are: one with commands and facts, one with themes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.app.find.action_commands import ActionCommands
from jvexplore.app.find.fact_commands import FactCommands
from jvexplore.app.find.palette import Palette
from jvexplore.app.find.theme_commands import ThemeCommands
from jvexplore.safe_text import own_words

if TYPE_CHECKING:
    from textual.screen import Screen

_COMMANDS: Final = own_words("Commands")
_COMMANDS_HINT: Final = own_words("Name of a command or a fact")
_THEMES: Final = own_words("Theme")
_THEMES_HINT: Final = own_words("Name of a theme")


def command_palette(screen: Screen[Any]) -> Palette:
    """Return a palette with the commands of a screen, and all facts."""
    return Palette(_COMMANDS, _COMMANDS_HINT, (ActionCommands(screen), FactCommands(screen)))


def theme_palette(screen: Screen[Any]) -> Palette:
    """Return a palette with all themes."""
    return Palette(_THEMES, _THEMES_HINT, (ThemeCommands(screen),))


def is_palette(screen: Screen[Any]) -> bool:
    """Return whether a screen is a palette."""
    return isinstance(screen, Palette)
