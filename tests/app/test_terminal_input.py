"""Parsing terminal input: keys, pastes, and bytes that are neither."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from textual import constants, events

from jvexplore.app.textual_workarounds.terminal_input import MAX_PASTE_CHARS, TerminalInput

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.message import Message

BEGIN: Final = b"\x1b[200~"
END: Final = b"\x1b[201~"
LONG: Final = 2.0
"""Longer than the rest of anything is waited for."""


class Keyboard:
    """Sends bytes to what reads a terminal; its clock stands still unless it waits."""

    def __init__(self) -> None:
        self._now = 0.0
        self._terminal = TerminalInput(lambda: self._now)
        self._messages: list[Message] = []

    def send(self, *chunks: bytes) -> None:
        for chunk in chunks:
            self._messages += self._terminal.feed_bytes(chunk)
            self._messages += self._terminal.flush_overdue()

    def wait(self) -> None:
        self._now += LONG
        self._messages += self._terminal.flush_overdue()

    @property
    def typed(self) -> str:
        """What was typed; keys without a character are not in it."""
        return "".join(each.character or "" for each in self._messages if isinstance(each, events.Key))

    @property
    def pasted(self) -> list[str]:
        return [each.text for each in self._messages if isinstance(each, events.Paste)]


def received(*chunks: bytes) -> Keyboard:
    keyboard = Keyboard()
    keyboard.send(*chunks)
    return keyboard


def split(data: bytes, places: Sequence[int]) -> Iterator[bytes]:
    """Yield data in chunks, as a slow line delivers it."""
    cuts = sorted({place % (len(data) + 1) for place in places} | {0, len(data)})
    yield from (data[start:end] for start, end in pairwise(cuts))


@pytest.mark.parametrize(
    ("data", "typed"),
    [
        (b"\xe9j", "\ufffdj"),
        (b"\x80\xffq", "\ufffd\ufffdq"),
        (b"\xc0\x80a", "\ufffd\ufffda"),
        (b"\xed\xa0\x80a", "\ufffd\ufffd\ufffda"),
        (b"\xf4\x90\x80\x80a", "\ufffd\ufffd\ufffd\ufffda"),
        (b"\x1b[MC\x85(a", "a"),
        (b"\x1b[M\xff\xff\xffa", "a"),
        (b"\x1b[1114112ua", "a"),
        (b"\x1b[99999999999999999999ua", "a"),
        (b"\x1b[97:65;1:3ua", "a"),
        (b"\x1b[:ua", "a"),
        (b"\x1b[48;0;0;0;0t\x1b[<0;5;5Ma", "a"),
        ("Zürich–Москва 🚂".encode(), "Zürich–Москва 🚂"),
    ],
)
def test_bytes_that_are_no_key_stand_in_no_keys_way(data: bytes, typed: str) -> None:
    assert received(data).typed == typed


def test_half_a_character_is_waited_for_and_then_told() -> None:
    keyboard = received(b"\xe2\x82", b"\xac", b"\xe9")
    assert keyboard.typed == "€"
    keyboard.wait()
    keyboard.send(b"a")
    assert keyboard.typed == "€\ufffda"


@given(st.lists(st.binary() | st.sampled_from([BEGIN, END, b"\x1b", b"\x1b[M", b"\x1b[9:;9u", b"\x1b[48;0;0;0;0t"])))
def test_no_bytes_stop_it(chunks: list[bytes]) -> None:
    keyboard = received(*chunks)
    keyboard.wait()
    keyboard.send(BEGIN, b"there", END)
    assert keyboard.pasted[-1].endswith("there")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), st.lists(st.integers(0)))
@example("one \x1b two \x1b[A three \x1b[200~ four", [])
@example("\x1b", [])
@example("\x1b[201", [9])
def test_a_paste_is_what_was_pasted_however_it_comes(text: str, places: list[int]) -> None:
    text = text.replace(END.decode(), "")
    keyboard = received(*split(b"a" + BEGIN + text.encode() + END + b"b", places))
    assert keyboard.pasted == [text]
    assert keyboard.typed.replace("\0", "") == "ab"


def test_pastes_follow_each_other() -> None:
    keyboard = received(BEGIN + b"one" + END + BEGIN + b"two" + END + b"x" + BEGIN + END)
    assert keyboard.pasted == ["one", "two", ""]
    assert keyboard.typed == "x"


def test_a_paste_of_bytes_that_are_not_utf_8_keeps_the_others() -> None:
    assert received(BEGIN + b"caf\xe9 \xff\xfe\0 au lait" + END).pasted == ["caf\ufffd \ufffd\ufffd au lait"]


def test_a_paste_without_end_holds_no_keys_back() -> None:
    keyboard = received(BEGIN, b"begun")
    assert not keyboard.pasted
    keyboard.wait()
    keyboard.send(b"q")
    assert keyboard.pasted == ["begun"]
    assert keyboard.typed == "q"


def test_the_rest_of_a_paste_that_was_late_is_no_keys() -> None:
    keyboard = received(BEGIN + b"begun ")
    keyboard.wait()
    keyboard.send(b"and ended" + END + b"q")
    assert keyboard.pasted == ["begun ", "and ended"]
    assert keyboard.typed == "q"


def test_a_terminal_that_pastes_without_end_takes_no_memory_without_end() -> None:
    keyboard = Keyboard()
    for chunk in (BEGIN, *[b"x" * 1_000_000] * 8, END):
        keyboard.send(chunk)
    assert [len(text) for text in keyboard.pasted] == [MAX_PASTE_CHARS]


def test_the_driver_wakes_up_when_an_escape_is_overdue_and_not_before_there_is_one() -> None:
    terminal = TerminalInput()
    assert terminal.seconds_until_overdue(9.0) == 9.0
    assert not [*terminal.feed_bytes(b"\x1b")]
    assert 0 < terminal.seconds_until_overdue(9.0) <= constants.ESCAPE_DELAY + 0.001
    assert terminal.seconds_until_overdue(0.0) == 0.0
    assert [*terminal.feed_bytes(b"[A")]
    assert terminal.seconds_until_overdue(9.0) == 9.0


def test_an_escape_that_may_begin_an_answer_is_held_no_longer_than_it_is_waited_for() -> None:
    terminal = TerminalInput()
    terminal.background.is_expected = True
    assert not [*terminal.feed_bytes(b"\x1b")]
    assert 0 < terminal.seconds_until_overdue(9.0) < 0.1


@pytest.mark.parametrize(("own", "seconds"), [("", "0.025"), ("300", "0.3")])
def test_esc_is_waited_for_as_long_as_the_reader_says_and_else_shortly(own: str, seconds: str) -> None:
    script = "import jvexplore.app.app, textual.constants; print(textual.constants.ESCAPE_DELAY)"
    environment = {name: value for name, value in os.environ.items() if name != "ESCDELAY"}
    environment |= {"ESCDELAY": own} if own else {}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == seconds
