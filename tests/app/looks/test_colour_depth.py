"""Fewer colours: every meaning stays apart in 256, in 16 and without any, in our themes and in Textual's."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from jvexplore.app.app import ExplorerApp
from jvexplore.app.looks.borrowed_tokens import token_variables
from jvexplore.app.looks.colour_depth import Depth, TokenColours
from jvexplore.app.looks.themed_app import ThemedApp
from jvexplore.app.looks.themes import DARK_THEME, LIGHT_THEME, own_theme
from jvexplore.app.looks.tokens import (
    BAD,
    BODY,
    EDGE,
    FAINT,
    GOOD,
    LAMP,
    ON_LAMP,
    PAPER,
    PAPERS,
    PASSAGE,
    SECOND,
    SELECTED,
    TITLE,
    TOKENS,
    WARN,
    Token,
)
from tests.app.call_counts import counted
from tests.app.conftest import press, screen_text, settle

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

CHIPS: Final = (LAMP, GOOD, WARN, BAD)
INKS: Final = [each for each in TOKENS if each not in (*PAPERS, ON_LAMP)]


def own_colours(*, is_dark: bool) -> dict[str, str]:
    return dict(own_theme(is_dark=is_dark).variables)


def colours_of(name: str) -> dict[str, str]:
    """Return the tokens of one of Textual's themes."""
    theme = BUILTIN_THEMES[name]
    return token_variables({**theme.to_color_system().generate(), **theme.variables})


def drawn(
    ink: Token, paper: Token, depth: Depth, *, variables: dict[str, str], is_dark: bool = True, bold: bool | None = None
) -> Style:
    """Return the style in which an ink on a paper is drawn."""
    colours = (Color.parse(variables[each.name]).rich_color for each in (ink, paper))
    style = Style(color=next(colours), bgcolor=next(colours), bold=bold)
    (segment,) = TokenColours(depth, variables, is_dark=is_dark).apply([Segment("a", style)], Color.parse("black"))
    assert segment.style
    return segment.style


@pytest.mark.parametrize("is_dark", [True, False], ids=["dark", "light"])
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("ink", INKS, ids=lambda ink: ink.name)
def test_every_pair_is_drawn_in_colours_of_the_terminal(ink: Token, paper: Token, is_dark: bool) -> None:
    variables = own_colours(is_dark=is_dark)
    rich = drawn(ink, paper, "256", variables=variables, is_dark=is_dark, bold=True)
    assert rich.color
    assert rich.bgcolor
    assert (rich.color.number, rich.bgcolor.number) == (ink.indexed[not is_dark], paper.indexed[not is_dark])
    basic = drawn(ink, paper, "16", variables=variables, is_dark=is_dark, bold=True)
    assert basic.color
    assert basic.bgcolor
    assert not (basic.color.number == 0 and basic.bold), "some terminals draw a bold black as grey"
    assert basic.color.number is None or basic.color != basic.bgcolor
    none = drawn(ink, paper, "monochrome", variables=variables, is_dark=is_dark, bold=True)
    assert {none.color and none.color.is_default, none.bgcolor and none.bgcolor.is_default} == {True}
    assert none.bold


@pytest.mark.parametrize("theme", [DARK_THEME, LIGHT_THEME, "nord", "solarized-light", "dracula", "rose-pine-dawn"])
def test_without_colours_what_has_a_meaning_is_told_apart(theme: str) -> None:
    variables = own_colours(is_dark=theme == DARK_THEME) if theme in {DARK_THEME, LIGHT_THEME} else colours_of(theme)

    def look(ink: Token, paper: Token) -> tuple[Any, ...]:
        style = drawn(ink, paper, "monochrome", variables=variables)
        return style.reverse, style.underline, style.bold, style.dim

    plain, selected, passage = look(BODY, PAPER), look(TITLE, SELECTED), look(TITLE, PASSAGE)
    faint, lit = look(FAINT, PAPER), look(LAMP, PAPER)
    assert all(one != other for one, other in combinations((plain, selected, passage, faint, lit), 2))
    assert {look(ON_LAMP, chip)[0] for chip in CHIPS} == {True}
    assert look(EDGE, PAPER) == faint != lit, "the edges of the pane with the focus stand out"


@pytest.mark.parametrize("theme", [DARK_THEME, LIGHT_THEME, "nord", "solarized-light", "dracula", "rose-pine-dawn"])
def test_in_16_colours_what_has_a_meaning_is_told_apart(theme: str) -> None:
    is_dark = theme in {DARK_THEME, "nord", "dracula"}
    variables = own_colours(is_dark=is_dark) if theme in {DARK_THEME, LIGHT_THEME} else colours_of(theme)

    def look(ink: Token, paper: Token) -> Style:
        return drawn(ink, paper, "16", variables=variables, is_dark=is_dark)

    papers = [look(TITLE, SELECTED).bgcolor, look(TITLE, PASSAGE).bgcolor, look(BODY, PAPER).bgcolor]
    assert len({*map(str, papers)}) == 3
    assert look(FAINT, PAPER).dim
    assert not look(SECOND, PAPER).dim
    assert look(LAMP, PAPER).color != look(EDGE, PAPER).color
    for chip in (look(ON_LAMP, each) for each in CHIPS):
        assert chip.reverse or chip.bgcolor != look(BODY, PAPER).bgcolor
        assert not (chip.color and chip.color.number == 0 and chip.bold)


def test_tokens_of_one_purpose_differ_in_256_colours() -> None:
    for is_dark in (True, False):
        for group in (PAPERS, (FAINT, SECOND, BODY, TITLE), CHIPS):
            assert len({each.indexed[not is_dark] for each in group}) == len(group)


def row_style(pilot: Pilot[int], text: str) -> Style:
    """Return the style of the first part of a line that is a text."""
    parts = (part for strip in pilot.app.screen._compositor.render_strips() for part in strip)
    return next(part.style for part in parts if part.text.strip() == text and part.style)


@pytest.mark.parametrize("theme", [DARK_THEME, "nord", "ansi-dark"])
@pytest.mark.parametrize("depth", ["monochrome", "16", "256"])
async def test_the_row_with_the_focus_stands_out_at_every_depth(
    bakery_path: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch, depth: str, theme: str
) -> None:
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", "xterm" if depth == "16" else "xterm-256color")
    if depth == "monochrome":
        monkeypatch.setenv("NO_COLOR", "1")
    app = ExplorerApp(bakery_path, notes_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        pilot.app.theme = theme
        await press(pilot, "1", "j")
        assert "Crumb & Co" in screen_text(pilot)
        here, other = row_style(pilot, "Crumb & Co"), row_style(pilot, "Rising Sun")
        assert (here.reverse, here.bgcolor) != (other.reverse, other.bgcolor)
        if depth == "monochrome":
            assert here.reverse
            assert not (here.color and here.color.triplet)
        elif depth == "16" or theme == "ansi-dark":
            assert here.bgcolor
            assert here.bgcolor.number == SELECTED.basic[0]


async def test_without_colours_none_is_drawn_and_suggestions_are_no_texts_of_other_fields(
    bakery_path: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with ExplorerApp(bakery_path, notes_path).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "4", "N", "c", "tab")
        assert "▼ " in screen_text(pilot)
        assert re.search(r"Affects +▌ +national-security", screen_text(pilot)), "the edge of the field goes on"
        parts = [part for strip in pilot.app.screen._compositor.render_strips() for part in strip if part.style]
        assert not [part for part in parts if part.style and part.style.color and part.style.color.triplet]
        assert not [part for part in parts if part.style and part.style.bgcolor and part.style.bgcolor.triplet]


class Themed(ThemedApp, App[int]):
    """An application with our looks."""


def test_our_first_theme_takes_no_work_twice() -> None:
    """Textual computes the variables of each theme that is set, and then parses all styles again."""
    with counted(App, "get_css_variables") as computed, counted(App, "call_next") as to_do:
        app = Themed()
        assert (computed.number, to_do.number) == (1, 0)
        assert app.theme_variables["paper"] == own_colours(is_dark=True)["paper"]
        app.theme = LIGHT_THEME
        assert to_do.number
