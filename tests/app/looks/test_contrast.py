"""Every pair of colours that screens use can be read: WCAG 2.2, relative luminance and contrast ratio.

https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from rich.color import Color as RichColor
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from jvexplore.app.looks.borrowed_tokens import token_variables
from jvexplore.app.looks.readable_colours import SIGN_CONTRAST, WORD_CONTRAST, contrast
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


@pytest.mark.parametrize("is_dark", [True, False], ids=["dark", "light"])
@pytest.mark.parametrize(
    ("pairs", "least"), [(word_pairs, WORD_CONTRAST), (sign_pairs, SIGN_CONTRAST)], ids=["words", "signs"]
)
def test_each_pair_can_be_read(pairs: Callable[[], Iterator[tuple[Token, Token]]], least: float, is_dark: bool) -> None:
    for ink, paper in pairs():
        true = contrast(*(Color.parse(token.shade(is_dark=is_dark)) for token in (ink, paper)))
        assert true >= least, (ink.name, paper.name, round(true, 2))
        indexed = contrast(*(_indexed(token, is_dark=is_dark) for token in (ink, paper)))
        assert indexed >= least - 0.5, (ink.name, paper.name, round(indexed, 2))


def _indexed(token: Token, *, is_dark: bool) -> Color:
    return Color(*RichColor.from_ansi(token.indexed[not is_dark]).get_truecolor())


@pytest.mark.parametrize("name", [name for name, theme in BUILTIN_THEMES.items() if not theme.ansi])
def test_each_pair_can_be_read_in_the_themes_of_textual(name: str) -> None:
    theme = BUILTIN_THEMES[name]
    shades = token_variables({**theme.to_color_system().generate(), **theme.variables})
    for pairs, least in ((word_pairs, WORD_CONTRAST), (sign_pairs, SIGN_CONTRAST)):
        for pair in pairs():
            ink, paper = (Color.parse(shades[token.name]) for token in pair)
            assert contrast(ink, paper) >= least, pair
    levels = [contrast(Color.parse(shades[token.name]), Color.parse(shades[PAPER.name])) for token in INKS]
    assert levels == sorted(levels)
    assert levels[0] < levels[-1]


def test_the_formula_is_that_of_the_standard() -> None:
    black, white, grey = (Color.parse(each) for each in ("#000000", "#ffffff", "#767676"))
    assert round(contrast(black, white), 2) == 21
    assert round(contrast(grey, white), 2) == 4.54
