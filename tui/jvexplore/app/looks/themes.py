"""The two themes of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.theme import Theme

from jvexplore.app.looks.tokens import (
    BAD,
    BODY,
    EDGE,
    FAINT,
    GOOD,
    LAMP,
    ON_LAMP,
    PAPER,
    RAISED,
    SECOND,
    SELECTED,
    TITLE,
    TOKENS,
    WARN,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.app.looks.tokens import Token

DARK_THEME: Final = "jvexplore-dark"
LIGHT_THEME: Final = "jvexplore-light"

WIDGET_TOKENS: Final[Mapping[str, Token]] = {
    "foreground": BODY,
    "background": PAPER,
    "surface": PAPER,
    "panel": RAISED,
    "boost": RAISED,
    "border": LAMP,
    "border-blurred": EDGE,
    "block-cursor-background": SELECTED,
    "block-cursor-foreground": TITLE,
    "block-cursor-blurred-background": RAISED,
    "block-cursor-blurred-foreground": BODY,
    "block-hover-background": RAISED,
    "input-cursor-background": LAMP,
    "input-cursor-foreground": ON_LAMP,
    "input-selection-background": SELECTED,
    "scrollbar": EDGE,
    "scrollbar-hover": FAINT,
    "scrollbar-active": LAMP,
    "scrollbar-background": PAPER,
    "scrollbar-background-hover": PAPER,
    "scrollbar-background-active": PAPER,
    "scrollbar-corner-color": PAPER,
    "text-muted": FAINT,
    "text-disabled": FAINT,
}
"""The tokens with which Textual's widgets draw, by the names of its variables."""
WIDGET_STYLES: Final[Mapping[str, str]] = {"block-cursor-text-style": "bold", "input-cursor-text-style": "none"}


def own_theme(*, is_dark: bool) -> Theme:
    """Return one of our two themes; the widgets of Textual draw with its tokens too."""
    shades = {each: each.shade(is_dark=is_dark) for each in TOKENS}
    return Theme(
        name=DARK_THEME if is_dark else LIGHT_THEME,
        dark=is_dark,
        primary=shades[LAMP],
        secondary=shades[SECOND],
        accent=shades[LAMP],
        success=shades[GOOD],
        warning=shades[WARN],
        error=shades[BAD],
        foreground=shades[BODY],
        background=shades[PAPER],
        surface=shades[PAPER],
        panel=shades[RAISED],
        boost=shades[RAISED],
        variables={each.name: shade for each, shade in shades.items()}
        | {variable: shades[token] for variable, token in WIDGET_TOKENS.items()}
        | dict(WIDGET_STYLES),
    )
