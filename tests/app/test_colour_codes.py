"""Codes for colours that need not be written are left out, and nothing on the screen looks different for it.

A style keeps what it was drawn with first, in however few colours; so each is made anew here, and none is parsed.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, Final

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.style import Style

from jvexplore.app.textual_workarounds.colour_codes import shorten_colour_codes
from tests.cases import case

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

COLUMNS, LINES = 12, 3
INKS: Final = ("default", "#233f66", "#1e1f60", "#d6dce4", "red", "bright_blue", "color(38)", "color(48)", "color(4)")
"""Colours; the numbers in some of them are those of other codes."""
COLOUR: Final = st.none() | st.sampled_from(INKS)
ON: Final = st.none() | st.just(value=True)
FEW: Final[tuple[Mapping[str, Any], ...]] = (
    {},
    {"color": "red"},
    {"color": "red", "bgcolor": "blue"},
    {"bgcolor": "blue"},
    {"color": "red", "bgcolor": "blue", "bold": True},
    {"bold": True},
    {"color": "#d6dce4", "bgcolor": "#12161d"},
    {"color": "#d6dce4", "bgcolor": "bright_red"},
    {"color": "bright_red", "bgcolor": "color(31)"},
)
"""Styles that mostly differ from each other in one thing."""
STYLES: Final = st.sampled_from(FEW).map(lambda keys: Style(**keys)) | st.builds(
    Style, color=COLOUR, bgcolor=COLOUR, bold=ON, blink=ON, italic=ON, underline=ON, reverse=ON, strike=ON
)
MOVES: Final = st.builds("\x1b[{};{}H".format, st.integers(1, LINES), st.integers(1, COLUMNS))
PIECES: Final = st.tuples(STYLES, st.text("ab ─", max_size=4)) | MOVES | st.just("\n")


def drawn(pieces: Sequence[str | tuple[Style, str]], system: ColorSystem = ColorSystem.TRUECOLOR) -> str:
    """Return what Rich writes for runs of text in styles, and for what stands between them."""
    return "".join(
        each if isinstance(each, str) else each[0].render(each[1], color_system=system) for each in pieces if each
    )


def cells(written: str) -> list[tuple[object, ...]]:
    """Return what a terminal shows: each cell with its colours and attributes, and where the cursor is."""
    screen = pyte.Screen(COLUMNS, LINES)
    screen.set_mode(pyte.modes.LNM)
    pyte.Stream(screen).feed(written)
    shown = [tuple(screen.buffer[row][column]) for row in range(LINES) for column in range(COLUMNS)]
    return [*shown, tuple(screen.cursor.attrs), (screen.cursor.x, screen.cursor.y)]


@pytest.mark.parametrize("system", [*ColorSystem])
def test_each_style_looks_the_same_after_each_other(system: ColorSystem) -> None:
    for one, other, between in product(FEW, FEW, ("", "\x1b[2;5H", "\n", "\x1b[2;5Ha")):
        with case(f"{one}, {between!r}, {other}"):
            written = drawn([(Style(**one), "a"), between, (Style(**other), "b")], system)
            assert cells(shorten_colour_codes(written)) == cells(written)


@given(st.lists(PIECES, min_size=6), st.sampled_from([*ColorSystem]))
def test_nothing_looks_different(pieces: Sequence[str | tuple[Style, str]], system: ColorSystem) -> None:
    written = drawn(pieces, system)
    shorter = shorten_colour_codes(written)
    assert cells(shorter) == cells(written)
    assert len(shorter) <= len(written)


BODY: Final = Style(color="#d6dce4", bgcolor="#12161d")
NUMBER: Final = Style(color="#ffffff", bgcolor="#12161d", bold=True)
CHIP: Final = Style(color="#0b1320", bgcolor="#6cb2ff", bold=True)


@pytest.mark.parametrize(
    ("styles", "codes"),
    [
        ((BODY, BODY), ["38;2;214;220;228;48;2;18;22;29", "0"]),
        ((BODY, NUMBER), ["38;2;214;220;228;48;2;18;22;29", "1;38;2;255;255;255", "0"]),
        ((NUMBER, BODY), ["1;38;2;255;255;255;48;2;18;22;29", "0;38;2;214;220;228;48;2;18;22;29", "0"]),
        ((NUMBER, CHIP), ["1;38;2;255;255;255;48;2;18;22;29", "38;2;11;19;32;48;2;108;178;255", "0"]),
    ],
)
def test_only_what_differs_is_written(styles: Sequence[Style], codes: list[str]) -> None:
    shorter = shorten_colour_codes(drawn([(style, "x") for style in styles]))
    assert shorter.replace("\x1b[", "").replace("x", "").split("m") == [*codes, ""]


def test_what_has_no_colours_is_left_as_it_is() -> None:
    for written in ("", "words", "\x1b[2;3Hwords\x1b[?25l", "\x1b]52;c;bQ==\x07"):
        assert shorten_colour_codes(written) == written
