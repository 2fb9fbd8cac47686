"""What the screens draw: in tokens only, so that it can be read, in signs that every terminal has."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest
from rich.cells import cell_len
from rich.color import Color as RichColor
from textual.color import Color
from textual.theme import BUILTIN_THEMES
from textual.widget import Widget

import jvexplore.app
from jvexplore.app.looks.borrowed_tokens import token_variables
from jvexplore.app.looks.readable_colours import SIGN_CONTRAST, WORD_CONTRAST, contrast
from jvexplore.app.looks.themes import DARK_THEME, LIGHT_THEME
from jvexplore.app.looks.tokens import TOKENS, Token
from tests.app.conftest import NARROW, WIDE, open_bakery, press, screen_text, settle, until
from tests.app.importing import begin_import, open_import
from tests.app.looks.screens_walk import NOTES, WALK_OF_AN_IMPORT, WALK_OF_PARAGRAPHS, WALK_OF_TWO_SOURCES, walk
from tests.app.notes_on_disk import write_notes
from tests.deals.made_up_deals import FOLDER
from tests.session.paragraph_samples import make_osprey

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

ROTHWALD: Final = FOLDER / "rothwald" / "dossier.toml"
NORD: Final = BUILTIN_THEMES["nord"]
SHADES: Final = {
    DARK_THEME: {token.dark: token for token in TOKENS},
    LIGHT_THEME: {token.light: token for token in TOKENS},
    "nord": {
        shade.lower(): next(token for token in TOKENS if token.name == name)
        for name, shade in reversed(token_variables({**NORD.to_color_system().generate(), **NORD.variables}).items())
    },
}
"""The tokens by their colours in a theme; where two have the same, any of them."""
IN_MOST_FONTS: Final = {
    *map(chr, range(0x20, 0x7F)),
    *map(chr, range(0xA1, 0x100)),
    *map(chr, range(0x2500, 0x25A0)),  # box drawing and block elements
    *"“”‘’‹›–—…†€■▲►▼◄●○←↑→↓√∑≠≡",
}
"""Latin-1, lines and blocks, and what of Microsoft's WGL4 is used."""


class Drawn(NamedTuple):
    """A part of a line."""

    text: str
    ink: str
    paper: str

    @property
    def least_contrast(self) -> float:
        return WORD_CONTRAST if any(map(str.isalnum, self.text)) else SIGN_CONTRAST


class Seen(NamedTuple):
    """What was on the screen in a walk, each with the name of the screen where it was first."""

    parts: dict[Drawn, str]
    widgets: set[str]

    def look(self, pilot: Pilot[int], name: str) -> None:
        """Take in what is drawn now."""
        for strip in pilot.app.screen._compositor.render_strips():
            for text, style, control in strip:
                if control or not style or not text:
                    continue
                assert not style.dim, (name, text)
                ink, paper = (_hex(colour) for colour in (style.color, style.bgcolor))
                if style.reverse:
                    ink, paper = paper, ink
                self.parts.setdefault(Drawn(text, ink if text.strip() else "", paper), name)
        for screen in pilot.app.screen_stack:
            self.widgets.update(type(each).__name__ for each in (screen, *screen.query()))


def _hex(colour: RichColor | None) -> str:
    return colour.triplet.hex if colour and colour.triplet else str(colour and colour.name)


async def looked_at(path: Path, notes: Path, article: Path, size: tuple[int, int], theme: str) -> Seen:
    """Walk through all screens, and return what was there."""
    write_notes(notes, *NOTES, dossier="bakery")
    seen = Seen({}, set())
    async with open_bakery(path, notes, article, size) as pilot:
        pilot.app.theme = theme
        await settle(pilot)
        async for name in walk(pilot):
            seen.look(pilot, name)
    two_sources = notes.with_name("rothwald.toml")
    two_sources.write_text(ROTHWALD.read_text("utf-8") + '\n[[figures]]\nid = "harmed"\nvalue = "many"\n', "utf-8")
    async with open_bakery(two_sources, notes.with_name("other-notes.toml"), None, size) as pilot:
        pilot.app.theme = theme
        await settle(pilot)
        async for name in walk(pilot, WALK_OF_TWO_SOURCES):
            seen.look(pilot, name)
    async with open_bakery(path, notes, None, size) as pilot:
        pilot.app.theme = theme
        begin_import(pilot, "\0")
        await until(pilot, lambda: "is not text" in screen_text(pilot))
        seen.look(pilot, "an article that cannot be read")
        await press(pilot, "enter")
        await open_import(pilot)
        async for name in walk(pilot, WALK_OF_AN_IMPORT):
            seen.look(pilot, name)
    async with open_bakery(make_osprey(), notes.with_name("osprey-notes.toml"), None, size) as pilot:
        pilot.app.theme = theme
        async for name in walk(pilot, WALK_OF_PARAGRAPHS):
            seen.look(pilot, name)
    return seen


@pytest.mark.parametrize(
    ("size", "theme"),
    [
        (WIDE, DARK_THEME),
        pytest.param(NARROW, LIGHT_THEME, marks=pytest.mark.harm),
        pytest.param(WIDE, "nord", marks=pytest.mark.harm),
    ],
)
async def test_everything_is_drawn_in_tokens_that_can_be_read_and_signs_that_are_there(
    bakery_path: Path, bakery_article: Path, notes_path: Path, size: tuple[int, int], theme: str
) -> None:
    seen = await looked_at(bakery_path, notes_path, bakery_article, size, theme)
    shades = SHADES[theme]
    foreign = {
        (colour, part.text.strip(), name)
        for part, name in seen.parts.items()
        for colour in (part.ink, part.paper)
        if colour and colour not in shades
    }
    assert not foreign
    assert {shades[part.paper].name for part in seen.parts} >= {"paper", "paper-raised", "paper-selected", "lamp"}
    faint = {
        (ink.name, paper.name, part.text.strip(), name, round(_least_contrast(ink, paper), 2))
        for part, name in seen.parts.items()
        if part.ink and part.text.strip()
        for ink, paper in [(shades[part.ink], shades[part.paper])]
        if _least_contrast(ink, paper) < part.least_contrast
    }
    assert not faint
    signs = {(character, name) for part, name in seen.parts.items() for character in part.text}
    assert not {each for each in signs if each[0] not in IN_MOST_FONTS or cell_len(each[0]) != 1}
    assert own_widgets() - seen.widgets == set()


def _least_contrast(ink: Token, paper: Token) -> float:
    """Return the contrast of a pair where it is least: in our themes, true and rounded to the 256 of a terminal."""
    return min(
        contrast(*(_rounded(each, is_dark=is_dark, indexed=indexed) for each in (ink, paper)))
        for is_dark in (True, False)
        for indexed in (True, False)
    )


def _rounded(token: Token, *, is_dark: bool, indexed: bool) -> Color:
    if not indexed:
        return Color.parse(token.shade(is_dark=is_dark))
    return Color(*RichColor.from_ansi(token.indexed[not is_dark]).get_truecolor())


def own_widgets() -> set[str]:
    """Return the names of our widgets and screens, but for those from which others derive."""
    classes = {
        value
        for module in pkgutil.walk_packages(jvexplore.app.__path__, "jvexplore.app.")
        for value in vars(importlib.import_module(module.name)).values()
        if inspect.isclass(value) and issubclass(value, Widget) and value.__module__ == module.name
    }
    bases = {base for value in classes for base in value.__mro__[1:]}
    assert len(classes - bases) > 30
    return {value.__name__ for value in classes - bases}
