"""Draw with fewer colours than 16 million: the colour that was chosen for each token, not the nearest.

A terminal's colours: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html (SGR 30 to 37, 38;5, 90 to 97).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from jvexplore.app.looks.tokens import BAD, EDGE, FAINT, GOOD, LAMP, PASSAGE, SELECTED, TOKENS, WARN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.color_triplet import ColorTriplet

    from jvexplore.app.looks.tokens import Token

Depth = Literal["256", "16", "monochrome"]

_WHITE: Final = 15
_BLACK: Final = 0
_CHIPS: Final = (LAMP, GOOD, WARN, BAD)
"""Colours that stand behind words too."""
_NO_COLOURS: Final = Style(color=RichColor.default(), bgcolor=RichColor.default())
_REVERSE: Final = Style(reverse=True)
_UNDERLINED: Final = Style(underline=True)
_DIM: Final = Style(dim=True)
_BOLD: Final = Style(bold=True)


class TokenColours(LineFilter):
    """Replaces each token's colour by the one that was chosen for a terminal with fewer colours.

    Args:
        depth: how many colours the terminal has.
        variables: the variables of the theme, by their names.
        is_dark: whether the theme is a dark one.
    """

    def __init__(self, depth: Depth, variables: Mapping[str, str], *, is_dark: bool) -> None:
        super().__init__()
        self._depth: Depth = depth
        self._tokens = _tokens_by_colour(variables)
        self._is_dark = is_dark
        self._reduced = lru_cache(4_096)(self._reduce)

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the parts of a line in the terminal's own colours."""
        del background
        return [Segment(text, style and self._reduced(style), control) for text, style, control in segments]

    def _reduce(self, style: Style) -> Style:
        ink, paper, is_dark = self._token_of(style.color), self._token_of(style.bgcolor), self._is_dark
        match self._depth:
            case "256":
                return style + Style(color=_indexed(ink, is_dark=is_dark), bgcolor=_indexed(paper, is_dark=is_dark))
            case "16":
                return style + _basic_style(ink, paper, is_dark=is_dark)
            case "monochrome":
                return style + _NO_COLOURS + _monochrome_style(ink, paper)

    def _token_of(self, colour: RichColor | None) -> Token | None:
        triplet = colour and colour.triplet
        return self._tokens.get(triplet) if triplet else None


def _tokens_by_colour(variables: Mapping[str, str]) -> dict[ColorTriplet, Token]:
    """Return the tokens by their colours in a theme; where two have the same, the earlier of `TOKENS`."""
    colours = ((Color.parse(variables[each.name]).rich_color.triplet, each) for each in reversed(TOKENS))
    return {triplet: each for triplet, each in colours if triplet}


def _basic_style(ink: Token | None, paper: Token | None, *, is_dark: bool) -> Style:
    """Return a style of the 16 colours, with one ink only: faint is dim where the terminal knows that, title is bold.

    On a colour the ink is black or white; black is never bold, which some terminals draw as grey.
    """
    if paper is SELECTED:
        return Style(color=RichColor.from_ansi(_WHITE), bgcolor=_basic(paper, is_dark=is_dark))
    if paper is PASSAGE:
        return Style(color=RichColor.from_ansi(_BLACK), bgcolor=_basic(paper, is_dark=is_dark), bold=False)
    if paper in _CHIPS:
        if _basic(paper, is_dark=is_dark) == RichColor.default():
            return _NO_COLOURS + _REVERSE
        on_chip = RichColor.from_ansi(_BLACK if is_dark else _WHITE)
        return Style(color=on_chip, bgcolor=_basic(paper, is_dark=is_dark), bold=False if is_dark else None)
    return Style(color=_basic(ink, is_dark=is_dark), bgcolor=_basic(paper, is_dark=is_dark), dim=ink is FAINT or None)


def _monochrome_style(ink: Token | None, paper: Token | None) -> Style:
    """Return a style without colours: the lamp is bold, and lines recede as faint words do."""
    if paper is SELECTED or paper in _CHIPS:
        return _REVERSE
    if paper is PASSAGE:
        return _UNDERLINED
    if ink is LAMP:
        return _BOLD
    return _DIM if ink is FAINT or ink is EDGE else _NO_COLOURS


def _indexed(token: Token | None, *, is_dark: bool) -> RichColor | None:
    return token and RichColor.from_ansi(token.indexed[0 if is_dark else 1])


def _basic(token: Token | None, *, is_dark: bool) -> RichColor | None:
    if token is None:
        return None
    number = token.basic[0 if is_dark else 1]
    return RichColor.default() if number is None else RichColor.from_ansi(number)
