"""What a terminal answers about its background: no part of it is ever a key, and the theme follows it."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from jvexplore.app.looks.themes import DARK_THEME, LIGHT_THEME
from jvexplore.app.startup.background_theme import default_theme, remember_background
from jvexplore.app.textual_workarounds.background_reply import is_dark_colour
from jvexplore.app.textual_workarounds.terminal_input import TerminalInput
from jvexplore.config import Config, theme_in_force
from jvexplore.preferences import load_preference
from tests.app.conftest import app_of, settle, until

if TYPE_CHECKING:
    from textual.message import Message

    from tests.app.conftest import Start

REPLIES = [
    b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
    b"\x1b]11;rgb:fa/f7/f2\x07",
    b"\x1b]11;rgba:ffff/ffff/ffff/ffff\x07",
]


class Terminal:
    """Sends bytes; its clock stands still unless it waits."""

    def __init__(self) -> None:
        self._now = 0.0
        self.input = TerminalInput(lambda: self._now)
        self.input.background.is_expected = True
        self._messages: list[Message] = []

    def send(self, *chunks: bytes) -> None:
        for chunk in chunks:
            self._messages += self.input.feed_bytes(chunk)
            self._messages += self.input.flush_overdue()

    def wait(self, seconds: float = 2) -> None:
        self._now += seconds
        self._messages += self.input.flush_overdue()

    @property
    def keys(self) -> list[str]:
        return [each.key for each in self._messages if isinstance(each, events.Key)]

    @property
    def pasted(self) -> list[str]:
        return [each.text for each in self._messages if isinstance(each, events.Paste)]


@pytest.mark.parametrize("reply", REPLIES)
@given(st.data())
def test_no_part_of_an_answer_is_a_key_however_it_is_cut(reply: bytes, data: st.DataObject) -> None:
    sent = b"ab" + reply + b"cd"
    places = sorted(data.draw(st.sets(st.integers(0, len(sent)))))
    terminal = Terminal()
    terminal.send(*(sent[start:end] for start, end in pairwise([0, *places, len(sent)])))
    terminal.wait()
    assert terminal.keys == ["a", "b", "c", "d"]
    assert terminal.input.background.is_dark is False


@pytest.mark.parametrize("length", range(5, len(REPLIES[0])))
def test_an_answer_that_is_cut_off_is_no_key_either(length: int) -> None:
    terminal = Terminal()
    terminal.send(REPLIES[0][:length])
    terminal.wait()
    terminal.send(b"q")
    assert terminal.keys == ["q"]


def test_a_late_answer_in_one_piece_is_taken_out_too() -> None:
    terminal = Terminal()
    terminal.input.background.is_expected = False
    terminal.send(b"j" + REPLIES[1] + b"k")
    assert terminal.keys == ["j", "k"]


def test_escape_and_a_bracket_after_it_are_keys_after_a_moment() -> None:
    for sent, keys in ((b"\x1b", ["escape"]), (b"\x1b]", ["right_square_bracket"]), (b"\x1b[A", ["up"])):
        terminal = Terminal()
        terminal.send(sent)
        terminal.wait(0.1)
        time.sleep(0.2)  # Textual's parser has a clock of its own
        terminal.wait()
        assert terminal.keys == keys


def test_a_paste_keeps_what_looks_like_an_answer() -> None:
    terminal = Terminal()
    terminal.send(b"\x1b[200~" + REPLIES[1] + b"\x1b[201~x")
    assert terminal.pasted == [REPLIES[1].decode()]
    assert terminal.keys == ["x"]
    assert terminal.input.background.is_dark is None


@pytest.mark.parametrize(
    ("colour", "is_dark"),
    [
        ("rgb:0000/0000/0000", True),
        ("rgb:12/16/1d", True),
        ("rgb:f/f/f", False),
        ("rgb:fdfd/f6f6/e3e3", False),
        ("rgba:0000/2b2b/3636/ffff", True),
        ("#ffffff", None),
        ("?", None),
        ("", None),
    ],
)
def test_colours_are_dark_or_light(colour: str, is_dark: bool | None) -> None:
    assert is_dark_colour(colour) is is_dark


@pytest.mark.parametrize(
    ("hint", "theme"),
    [("15;0", DARK_THEME), ("0;15", LIGHT_THEME), ("0;default;15", LIGHT_THEME), ("", DARK_THEME), ("x", DARK_THEME)],
)
def test_the_terminal_may_hint_at_its_background(hint: str, theme: str) -> None:
    assert default_theme({"COLORFGBG": hint}) == theme


def test_the_last_answer_is_remembered_and_beats_the_hint() -> None:
    remember_background(is_dark=False)
    assert default_theme({"COLORFGBG": "15;0"}) == LIGHT_THEME


async def test_the_theme_follows_the_background_until_the_reader_chooses_one(start: Start) -> None:
    async with start() as pilot:
        app = app_of(pilot)
        assert app.theme == DARK_THEME
        app.background_reported(is_dark=False)
        await until(pilot, lambda: load_preference("background") == "light")
        assert app.theme == LIGHT_THEME
        await settle(pilot)
        assert not theme_in_force(Config()), "that is no choice"
    async with start() as pilot:
        app = app_of(pilot)
        assert app.theme == LIGHT_THEME, "also in the first frame"
        app.theme = DARK_THEME
        await until(pilot, lambda: theme_in_force(Config()) == DARK_THEME)
        app.background_reported(is_dark=False)
        await settle(pilot)
        assert app.theme == DARK_THEME
    async with start() as pilot:
        assert app_of(pilot).theme == DARK_THEME, "what was chosen wins at the next start too"
