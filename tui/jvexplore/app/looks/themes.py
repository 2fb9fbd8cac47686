"""The two themes of our own, and the tokens of every other theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.color import Color
from textual.theme import Theme

from jvexplore.app.looks.tokens import (
    BAD,
    BODY,
    CHALLENGE,
    EDGE,
    EVENT,
    FAINT,
    FIGURE,
    GOOD,
    LAMP,
    MARKER,
    ON_LAMP,
    PAPER,
    PARTY,
    PASSAGE,
    PASSAGES,
    QUOTE,
    RAISED,
    SECOND,
    SELECTED,
    STAKE,
    TERM,
    TITLE,
    TOKENS,
    WARN,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

DARK_THEME: Final = "jvexplore-dark"
LIGHT_THEME: Final = "jvexplore-light"


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
        | {
            "border": shades[LAMP],
            "border-blurred": shades[EDGE],
            "block-cursor-background": shades[SELECTED],
            "block-cursor-foreground": shades[TITLE],
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-background": shades[RAISED],
            "block-cursor-blurred-foreground": shades[BODY],
            "block-hover-background": shades[RAISED],
            "input-cursor-background": shades[LAMP],
            "input-cursor-foreground": shades[ON_LAMP],
            "input-selection-background": shades[SELECTED],
            "scrollbar": shades[EDGE],
            "scrollbar-hover": shades[FAINT],
            "scrollbar-active": shades[LAMP],
            "scrollbar-background": shades[PAPER],
            "scrollbar-background-hover": shades[PAPER],
            "scrollbar-background-active": shades[PAPER],
            "scrollbar-corner-color": shades[PAPER],
            "text-muted": shades[FAINT],
            "text-disabled": shades[FAINT],
        },
    )


_INK_SHARES: Final = {TITLE: 1.0, BODY: 0.92, SECOND: 0.78, FAINT: 0.64, EDGE: 0.42}
"""How much of another theme's text colour is in an ink; the rest is its background."""
_VARIABLES: Final = {
    PAPER: "background",
    RAISED: "panel",
    SELECTED: "primary-muted",
    PASSAGE: "warning-muted",
    PASSAGES: "secondary-muted",
    LAMP: "text-primary",
    ON_LAMP: "background",
    GOOD: "text-success",
    WARN: "text-warning",
    BAD: "text-error",
    MARKER: "text-warning",
    PARTY: "text-secondary",
    STAKE: "text-success",
    QUOTE: "text-accent",
    CHALLENGE: "text-warning",
    EVENT: "text-primary",
    FIGURE: "text-secondary",
    TERM: "text-accent",
}
"""The variable of another theme whose colour a token takes."""


def token_variables(variables: Mapping[str, str]) -> dict[str, str]:
    """Return the tokens of a theme that is not ours by their names.

    Args:
        variables: the variables of the theme, as Textual generates them.
    """
    ink, paper = Color.parse(variables["foreground"]), Color.parse(variables["background"])
    tokens = {each.name: variables[variable] for each, variable in _VARIABLES.items()}
    for each, share in _INK_SHARES.items():
        # The terminal's own colours, of which only the terminal knows what they are, cannot be mixed.
        is_mixable = ink.ansi is None and paper.ansi is None
        tokens[each.name] = paper.blend(ink, share, 1).hex if is_mixable else variables["foreground"]
    return tokens
