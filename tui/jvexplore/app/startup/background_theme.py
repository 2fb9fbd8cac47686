"""The theme for the terminal's background: dark or light, unless the reader chose a theme.

The terminal is asked, and answers after the first frame. So its answer is remembered for the next start; before the
first one, COLORFGBG is a hint where the terminal sets it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.themes import DARK_THEME, LIGHT_THEME
from jvexplore.preferences import load_preference, save_preference

if TYPE_CHECKING:
    from collections.abc import Mapping

_PREFERENCE: Final = "background"
_DARK: Final = "dark"
_LIGHT: Final = "light"
_LIGHT_COLOURS: Final = frozenset(["7", "9", "10", "11", "12", "13", "14", "15"])
"""Which of the 16 colours of a terminal are light backgrounds."""


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
