"""Colours that can be read on others: WCAG 2.2, relative luminance and contrast ratio.

https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.color import Color

if TYPE_CHECKING:
    from collections.abc import Iterable

WORD_CONTRAST: Final = 4.5
"""The least contrast of words with what is behind them."""
SIGN_CONTRAST: Final = 3.0
"""The least contrast of signs and lines."""

_STEPS: Final = 20
_WHITE: Final = Color(255, 255, 255)
_BLACK: Final = Color(0, 0, 0)
_MIDDLE: Final = 0.18
"""The luminance of the background on which black and white have the same contrast."""
_LINEAR_SHARE: Final = 0.04045


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: Color, papers: Iterable[Color], least: float) -> Color:
    """Return the colour nearest to `colour`, on its way to white or black, that can be read on all papers."""
    papers = list(papers)
    end = _WHITE if _luminance(papers[0]) < _MIDDLE else _BLACK
    steps = (colour.blend(end, step / _STEPS, 1) for step in range(_STEPS))
    return next((each for each in steps if all(contrast(each, paper) >= least for paper in papers)), end)


def near_paper(colour: Color, paper: Color, most: float) -> Color:
    """Return the colour nearest to `colour`, on its way to `paper`, whose contrast with it is at most `most`."""
    steps = (colour.blend(paper, step / _STEPS, 1) for step in range(_STEPS))
    return next((each for each in steps if contrast(each, paper) <= most), paper)


def _luminance(colour: Color) -> float:
    red, green, blue = map(_linear, colour.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: int) -> float:
    """Return a part of a colour, from 0 to 255, as a share of the light."""
    share = part / 255
    return share / 12.92 if share <= _LINEAR_SHARE else ((share + 0.055) / 1.055) ** 2.4
