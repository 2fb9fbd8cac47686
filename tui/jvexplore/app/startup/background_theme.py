"""The theme for the terminal's background: dark or light, unless the reader chose a theme.

The terminal is asked, and answers after the first frame. So its answer is remembered for the next start; before the
first one, COLORFGBG is a hint where the terminal sets it.
"""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.themes import DARK_THEME, LIGHT_THEME
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.preferences import load_preference, save_preference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import App
    from textual.theme import Theme

    from jvexplore.config import Config

    _Base = App[int]
else:
    _Base = object  # each subclass of `App` costs a third of a millisecond at the start

_PREFERENCE: Final = "background"
_DARK: Final = "dark"
_LIGHT: Final = "light"
_LIGHT_COLOURS: Final = frozenset(["7", "9", "10", "11", "12", "13", "14", "15"])
"""Which of the 16 colours of a terminal are light backgrounds."""


class FollowsBackground(_Base):
    """A mixin for an application whose theme follows the terminal's background until the reader chooses one."""

    def __init__(self) -> None:
        super().__init__()
        remembered = load_preference("theme").partition("\t")[0]
        self._follows_background = remembered not in self.available_themes
        self._theme_of_background = default_theme()
        self._is_background_dark: bool | None = None
        self.theme = self._theme_of_background if self._follows_background else remembered

    def choose_theme(self, name: str, *, follow_background: bool) -> None:
        """Set the theme, and whether it follows the terminal's background; if so, the reported background wins."""
        self._follows_background = follow_background
        if follow_background:
            if self._is_background_dark is not None:
                name = theme_of(is_dark=self._is_background_dark)
            self._theme_of_background = name
        self.theme = name

    def background_reported(self, *, is_dark: bool) -> None:
        """Follow the terminal's background, unless the reader chose a theme; remember it for the next start."""
        self._is_background_dark = is_dark
        self.run_worker(partial(remember_background, is_dark=is_dark), thread=True, group=WorkerGroup.SAVE)
        if self._follows_background:
            self.choose_theme(theme_of(is_dark=is_dark), follow_background=True)

    def remember_themes(self, config: Config) -> None:
        """Remember each theme that is chosen in the palette from now on."""
        from jvexplore.config import remember_theme  # noqa: PLC0415 - not needed before the first frame

        def save_theme_choice(theme: Theme) -> None:
            if self._follows_background and theme.name == self._theme_of_background:
                return
            self._follows_background = False
            self.run_worker(partial(remember_theme, theme.name, config), thread=True, group=WorkerGroup.SAVE)

        if self.is_running:  # otherwise it is already quitting
            self.theme_changed_signal.subscribe(self, save_theme_choice)


def theme_of(*, is_dark: bool) -> str:
    """Return the name of our theme for a background."""
    return DARK_THEME if is_dark else LIGHT_THEME


def default_theme(environ: Mapping[str, str] = os.environ) -> str:
    """Return the theme where the reader chose none: for the background as it was last, or as the terminal hints."""
    remembered = load_preference(_PREFERENCE)
    if remembered in (_DARK, _LIGHT):
        return theme_of(is_dark=remembered == _DARK)
    return theme_of(is_dark=_hinted_dark(environ.get("COLORFGBG", "")))


def remember_background(*, is_dark: bool) -> None:
    """Remember the background for the next first frame."""
    words = _DARK if is_dark else _LIGHT
    if load_preference(_PREFERENCE) != words:
        save_preference(_PREFERENCE, words)


def _hinted_dark(colours: str) -> bool:
    """Return whether COLORFGBG, like "15;0", names a dark background; also if it says nothing."""
    return colours.rpartition(";")[2] not in _LIGHT_COLOURS
