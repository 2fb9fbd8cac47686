"""Draw with fewer colours than 16 million: the colour that was chosen for each token, not the nearest.

A terminal's colours: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html (SGR 30 to 37, 38;5, 90 to 97).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter

from jvexplore.app.looks.tokens import BAD, FAINT, GOOD, LAMP, PASSAGE, SELECTED, TOKENS, WARN

if TYPE_CHECKING:
    from textual.color import Color

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
_DARK: Final = {RichColor.parse(each.dark).get_truecolor(): each for each in TOKENS}
_LIGHT: Final = {RichColor.parse(each.light).get_truecolor(): each for each in TOKENS}


class TokenColours(LineFilter):
    """Replaces each token's colour by the one that was chosen for a terminal with fewer colours.

    Args:
        depth: how many colours the terminal has.
        is_dark: whether the theme is the dark one.
    """

    def __init__(self, depth: Depth, *, is_dark: bool) -> None:
        super().__init__()
        self._depth: Depth = depth
        self._is_dark = is_dark

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the parts of a line in the terminal's own colours."""
        del background
        depth, is_dark = self._depth, self._is_dark
        return [
            Segment(text, style and _reduced_style(style, depth, is_dark=is_dark), control)
            for text, style, control in segments
        ]


@lru_cache(4_096)
def _reduced_style(style: Style, depth: Depth, *, is_dark: bool) -> Style:
    ink, paper = _token_of(style.color, is_dark=is_dark), _token_of(style.bgcolor, is_dark=is_dark)
    match depth:
        case "256":
            return style + Style(color=_indexed(ink, is_dark=is_dark), bgcolor=_indexed(paper, is_dark=is_dark))
        case "16":
            return style + _basic_style(ink, paper, is_dark=is_dark)
        case "monochrome":
            return style + _NO_COLOURS + _monochrome_style(ink, paper)


def _basic_style(ink: Token | None, paper: Token | None, *, is_dark: bool) -> Style:
    """Return a style of the 16 colours: there is one ink only, so that faint is not told from body, but title is bold.

    On a colour the ink is black or white; black is never bold, which some terminals draw as grey.
    """
    if paper is SELECTED:
        return Style(color=RichColor.from_ansi(_WHITE), bgcolor=_basic(paper, is_dark=is_dark))
    if paper is PASSAGE:
        return Style(color=RichColor.from_ansi(_BLACK), bgcolor=_basic(paper, is_dark=is_dark), bold=False)
    if paper in _CHIPS:
        on_chip = RichColor.from_ansi(_BLACK if is_dark else _WHITE)
        return Style(color=on_chip, bgcolor=_basic(paper, is_dark=is_dark), bold=False if is_dark else None)
    return Style(color=_basic(ink, is_dark=is_dark), bgcolor=_basic(paper, is_dark=is_dark))


def _monochrome_style(ink: Token | None, paper: Token | None) -> Style:
    """Return a style without colours."""
    if paper is SELECTED or paper in _CHIPS:
        return _REVERSE
    if paper is PASSAGE:
        return _UNDERLINED
    return _DIM if ink is FAINT else _NO_COLOURS


def _token_of(colour: RichColor | None, *, is_dark: bool) -> Token | None:
    triplet = colour and colour.triplet
    return (_DARK if is_dark else _LIGHT).get(triplet) if triplet else None


def _indexed(token: Token | None, *, is_dark: bool) -> RichColor | None:
    return token and RichColor.from_ansi(token.indexed[0 if is_dark else 1])


def _basic(token: Token | None, *, is_dark: bool) -> RichColor | None:
    if token is None:
        return None
    number = token.basic[0 if is_dark else 1]
    return RichColor.default() if number is None else RichColor.from_ansi(number)
