"""Apply the reader's settings to the screen: theme, keys, and the welcome message of the first start."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from textual.theme import BUILTIN_THEMES

from jvexplore.app.keys.keymap import effective_keymap, keymap_problems, usable_keys
from jvexplore.app.looks.themes import DARK_THEME, LIGHT_THEME
from jvexplore.app.startup.background_theme import default_theme
from jvexplore.config import Settings, remember_theme, theme_in_force
from jvexplore.preferences import load_preference, save_preference

if TYPE_CHECKING:
    from jvexplore.app.startup.startup_host import SettingsHost
    from jvexplore.config import Config

_THEMES: Final = frozenset([DARK_THEME, LIGHT_THEME, *BUILTIN_THEMES])
_WELCOME: Final = (
    "{next} and {previous} to move, {activate} to open",
    "{find} to find",
    "{new_note} to write a note",
    "{keys} for help, {quit} to quit",
)
_WELCOME_SECONDS: Final = 20.0
_LOW_SECONDS: Final = 8.0
"""How long the hints stay on a low screen, where they cover text."""
_LOW: Final = 30
"""The height, in lines, from which the hints cover nothing."""
_LONGEST: Final = 120
"""How many characters of the first thing that is wrong are shown on the screen."""


def drop_invalid_settings(settings: Settings) -> Settings:
    """Return settings without unknown themes and keys, which are added to the problems.

    Only Textual knows which themes and keys exist, so the settings file itself cannot be validated without it.
    """
    path, config = settings.path, settings.config
    wrong = list(keymap_problems(config.keys))
    if config.theme and config.theme not in _THEMES:
        wrong.insert(0, f'theme: unknown theme "{config.theme}"; known themes: {", ".join(sorted(_THEMES))}')
        config = config._replace(theme="")
    config = config._replace(keys=usable_keys(config.keys))
    return Settings(path, config, (*settings.problems, *(f"{path}: {each}" for each in wrong)))


def theme_shown(config: Config) -> str:
    """Return the theme in force; `config` must contain no unknown theme."""
    return _theme_wanted(config) or default_theme()


def _theme_wanted(config: Config) -> str:
    """Return the theme chosen on screen or named in the settings; empty if there is none."""
    theme = theme_in_force(config)
    return theme if theme in _THEMES else config.theme


async def apply_settings(app: SettingsHost, settings: Settings) -> None:
    """Set keys and theme, and report invalid settings."""
    config = settings.config
    app.set_keymap(effective_keymap(config.keys))
    wanted = await asyncio.to_thread(_theme_wanted, config)
    app.choose_theme(wanted or await asyncio.to_thread(default_theme), follow_background=not wanted)
    await asyncio.to_thread(remember_theme, wanted, config)  # for the next first frame; a default theme is not stored
    if settings.problems:
        app.show_message(_briefly(settings), severity="warning")


def _briefly(settings: Settings) -> str:
    """Return what is wrong with settings in so few words that they fit into a corner of a small screen."""
    first, *others = (each.removeprefix(f"{settings.path}: ") for each in settings.problems)
    short = first if len(first) <= _LONGEST else f"{first[:_LONGEST]}…"
    count = f"{len(others) + 1} invalid settings. First: " if others else ""
    rest = ' (all: "jvexplore config")' if others or short != first else ""
    return f"{settings.path}: {count}{short}{rest}"


async def show_welcome(app: SettingsHost) -> None:
    """Show the most important keys at the first start."""
    if not await asyncio.to_thread(load_preference, "started"):
        seconds = _LOW_SECONDS if app.size.height < _LOW else _WELCOME_SECONDS
        app.show_key_hints("Getting started", seconds, *_WELCOME)
        await asyncio.to_thread(save_preference, "started", "yes")
