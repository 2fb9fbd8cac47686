"""Every pair of colours that screens use can be read: WCAG 2.2, relative luminance and contrast ratio.

https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from rich.color import Color

from jvexplore.app.looks.tokens import (
    BAD,
    BODY,
    EDGE,
    FAINT,
    GOOD,
    HUES,
    INKS,
    LAMP,
    MARKER,
    ON_LAMP,
    PAPER,
    PASSAGE,
    PASSAGES,
    RAISED,
    SECOND,
    SELECTED,
    TITLE,
    WARN,
    Token,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WORDS: Final = 4.5
SIGNS: Final = 3.0
_VERDICTS: Final = (GOOD, WARN, BAD, LAMP)


def word_pairs() -> Iterator[tuple[Token, Token]]:
    """Yield the inks of words with each paper that they are written on."""
    for paper in (PAPER, RAISED, PASSAGES):
        for ink in (*INKS, *_VERDICTS):
            yield ink, paper
    for ink in (SECOND, TITLE, *_VERDICTS):
        yield ink, SELECTED
    for ink in (BODY, TITLE):
        yield ink, PASSAGE
    for chip in _VERDICTS:
        yield ON_LAMP, chip


def sign_pairs() -> Iterator[tuple[Token, Token]]:
    """Yield the colours of signs and lines with each paper that they stand on."""
    for paper in (PAPER, RAISED):
        yield EDGE, paper
    for paper in (PAPER, RAISED, SELECTED):
        for hue in (*HUES, *_VERDICTS):
            yield hue, paper
    yield MARKER, PAPER
    yield FAINT, SELECTED


def luminance(colour: Color) -> float:
    """Return the relative luminance of a colour, from 0 to 1."""
    shares = [part / 255 for part in colour.get_truecolor()]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("is_dark", [True, False], ids=["dark", "light"])
@pytest.mark.parametrize(("pairs", "least"), [(word_pairs, WORDS), (sign_pairs, SIGNS)], ids=["words", "signs"])
def test_each_pair_can_be_read(pairs: Callable[[], Iterator[tuple[Token, Token]]], least: float, is_dark: bool) -> None:
    for ink, paper in pairs():
        true = contrast(*(Color.parse(token.shade(is_dark=is_dark)) for token in (ink, paper)))
        assert true >= least, (ink.name, paper.name, round(true, 2))
        indexed = contrast(*(Color.from_ansi(token.indexed[not is_dark]) for token in (ink, paper)))
        assert indexed >= least - 0.5, (ink.name, paper.name, round(indexed, 2))


def test_the_formula_is_that_of_the_standard() -> None:
    black, white, grey = (Color.parse(each) for each in ("#000000", "#ffffff", "#767676"))
    assert round(contrast(black, white), 2) == 21
    assert round(contrast(grey, white), 2) == 4.54
