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
_WELCOME: Final = ("{keys} lists every key", "{dossier} sums up the deal")
_WELCOME_SECONDS: Final = 5.0
"""How long the hints hide the counts in the title bar, unless a key is pressed: as long as any message."""
_MAX_PROBLEM_CHARS: Final = 120
"""The maximum length of the first problem in the message, in characters."""


def drop_invalid_settings(settings: Settings) -> Settings:
    """Return settings without unknown themes and keys, which are added to the problems.

    Only Textual knows which themes and keys exist, so the settings file itself cannot be validated without it.
    """
    path, config = settings.path, settings.config
    problems = list(keymap_problems(config.keys))
    if config.theme and config.theme not in _THEMES:
        problems.insert(0, f'theme: unknown theme "{config.theme}"; known themes: {", ".join(sorted(_THEMES))}')
        config = config._replace(theme="")
    config = config._replace(keys=usable_keys(config.keys))
    return Settings(path, config, (*settings.problems, *(f"{path}: {problem}" for problem in problems)))


def theme_shown(config: Config) -> str:
    """Return the theme in effect; `config` must contain no unknown theme."""
    return _chosen_theme(config) or default_theme()


def _chosen_theme(config: Config) -> str:
    """Return the theme chosen on screen or named in the settings; empty if there is none."""
    theme = theme_in_force(config)
    return theme if theme in _THEMES else config.theme


async def apply_settings(app: SettingsHost, settings: Settings) -> None:
    """Set keys and theme, and report invalid settings."""
    config = settings.config
    app.set_keymap(effective_keymap(config.keys))
    wanted = await asyncio.to_thread(_chosen_theme, config)
    app.choose_theme(wanted or await asyncio.to_thread(default_theme), follow_background=not wanted)
    await asyncio.to_thread(remember_theme, wanted, config)  # for the next first frame; a default theme is not stored
    if settings.problems:
        app.show_message(_summarize_problems(settings), severity="warning")


def _summarize_problems(settings: Settings) -> str:
    """Return the first problem and the number of all, short enough for the title bar of a small screen."""
    first, *others = (problem.removeprefix(f"{settings.path}: ") for problem in settings.problems)
    short = first if len(first) <= _MAX_PROBLEM_CHARS else f"{first[:_MAX_PROBLEM_CHARS]}…"
    count = f"{len(others) + 1} invalid settings. First: " if others else ""
    rest = ' (all: "jvexplore config")' if others or short != first else ""
    return f"{settings.path}: {count}{short}{rest}"


async def show_welcome(app: SettingsHost) -> None:
    """Show the most important keys at the first start."""
    if not await asyncio.to_thread(load_preference, "started"):
        app.show_key_hints("Welcome.", _WELCOME_SECONDS, *_WELCOME)
        await asyncio.to_thread(save_preference, "started", "yes")
