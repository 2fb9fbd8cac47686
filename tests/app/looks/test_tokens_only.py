"""Nothing is drawn in a colour that is no token: what each screen writes, and what the code names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import jvexplore.app
from jvexplore.app.looks.themes import LIGHT_THEME
from jvexplore.app.looks.tokens import TOKENS
from tests.app.conftest import NARROW, WIDE, press, settle, write

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tests.app.conftest import Start

APP: Final = Path(jvexplore.app.__file__).parent
NAMES: Final = {token.name for token in TOKENS}
VARIABLE: Final = re.compile(r"\$([a-z][a-z0-9-]*)(?: *\d+%)?")
COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}\b|\bansi_\w+|\b(?:color|background): *(?!transparent)[a-z]\w*")
WALK: Final = (
    ("2", "j", "enter", "j"),
    ("escape", "4", "s"),
    ("s", "n"),
    ("escape", "slash"),
    ("escape", "question_mark"),
    ("escape", "a"),
    ("escape", "x"),
    ("escape", "v"),
    ("escape", "0"),
    ("ctrl+p",),
)
"""Keys that open each screen in turn."""


@pytest.mark.parametrize("path", sorted(APP.rglob("*.py")), ids=lambda path: path.relative_to(APP).as_posix())
def test_styles_name_tokens_only(path: Path) -> None:
    if path.parent.name == "looks":
        return
    text = path.read_text("utf-8")
    assert {*VARIABLE.findall(text)} <= NAMES
    assert not COLOUR.findall(text)


@pytest.mark.parametrize("is_dark", [True, False], ids=["dark", "light"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_each_screen_is_drawn_in_tokens(start: Start, size: tuple[int, int], is_dark: bool) -> None:
    shades = {token.shade(is_dark=is_dark): token.name for token in TOKENS}
    async with start(size) as pilot:
        if not is_dark:
            pilot.app.theme = LIGHT_THEME
            await settle(pilot)
        for keys in WALK:
            await press(pilot, *keys)
            assert not foreign_colours(pilot, shades), keys
        await write(pilot, "ma")
        assert not foreign_colours(pilot, shades)


def foreign_colours(pilot: Pilot[int], shades: dict[str, str]) -> set[tuple[str, str]]:
    """Return the colours on the screen that are no token, each with a text that has it."""
    found = set()
    for strip in pilot.app.screen._compositor.render_strips():
        for text, style, _ in strip:
            for colour in (style.color, style.bgcolor) if style else ():
                if colour and colour.triplet and (not colour.is_default) and colour.triplet.hex not in shades:
                    found.add((colour.triplet.hex, text.strip()))
    return found
