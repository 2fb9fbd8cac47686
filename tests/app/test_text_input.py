"""Pasting and typing into one-line fields: all of it is kept, in one line, up to the length limit."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final

from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.widgets import Input

from jvexplore.app.ui.question import Question
from jvexplore.app.ui.text_input import MAX_QUERY_CHARS, TextLine, flatten_lines
from tests.app.conftest import Start, app_of, at_home, paste, press, screen_text, settle, until
from tests.cases import case
from tests.seeded import seed

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

FIELDS: Final = {
    "palette": ["ctrl+p"],
    "themes": ["ctrl+p", *"theme", "enter"],
    "find": ["slash"],
    "filter": ["f"],
    "all notes": ["a"],
    "where a note moves to": ["2", "m"],
    "tags": ["2", "t"],
    "tags in the editor": ["n", "tab", "tab"],
    "attach": ["A"],
    "file of an export": ["x", "tab", "tab"],
    "copy to a file": ["2", "Y"],
}
NOT_PRINTING: Final = "ماه\u200cنو\u200d \u00a0\u202f\u3000\u200f\u00ad\U000e0067"


async def open_field(pilot: Pilot[Any], keys: list[str]) -> Input:
    """Open a field, and empty it."""
    await press(pilot, *keys)
    found = app_of(pilot).screen.focused
    assert isinstance(found, Input)
    assert shows_selection(found)
    found.value = ""
    await settle(pilot)
    return found


def shows_selection(line: Input) -> bool:
    """Return whether what is selected has another paper than the field with the focus: the next key replaces it."""
    return line.get_component_rich_style("input--selection").bgcolor != line.rich_style.bgcolor


async def test_a_field_takes_many_lines_as_one_what_does_not_print_and_no_more_than_can_be_looked_for(
    start: Start, notes_path: Path
) -> None:
    seed(notes_path)
    async with start() as pilot:
        for name, keys in FIELDS.items():
            with case(name):
                await fill_field(pilot, keys)
                await leave_field(pilot)


async def fill_field(pilot: Pilot[Any], keys: list[str]) -> None:
    """Open a field, and put into it all that it has to bear."""
    line = await open_field(pilot, keys)
    await paste(pilot, "\r\nof the\nshare\r\nventure\ttwo\u2028three\x1b[31m\n")
    assert line.value == "of the share venture two three\x1b[31m"
    await press(pilot, "home")
    await paste(pilot, "a\n")
    await paste(pilot, "b")
    assert line.value.startswith("abof the")
    line.value = ""
    await settle(pilot)
    await type_what_does_not_print(pilot)
    assert line.value == NOT_PRINTING
    line.value = ""
    await settle(pilot)
    began = time.process_time()
    await paste(pilot, "venture 华东 " * 100_000)
    await press(pilot, "x")
    assert time.process_time() - began < 5
    assert isinstance(line, TextLine)
    assert len(line.value) == line.MAX_CHARS


async def leave_field(pilot: Pilot[Any]) -> None:
    """Go back to the main screen, on which nothing is filtered then, and save nothing."""
    for _ in range(6):
        if at_home(pilot):
            break
        await press(pilot, *(["down", "enter"] if isinstance(pilot.app.screen, Question) else ["escape"]))
    assert at_home(pilot)
    await press(pilot, "escape", "escape")


async def type_what_does_not_print(pilot: Pilot[Any]) -> None:
    """Type what a keyboard may type that does not print, and then what it never types."""
    for character in NOT_PRINTING:
        pilot.app.post_message(events.Key(f"typed-{ord(character)}", character))
    for control in "\0\x07\x1b\x85\ud800":
        pilot.app.post_message(events.Key(f"control-{ord(control)}", control))
    await settle(pilot)


async def test_what_is_cut_off_is_reported(start: Start) -> None:
    async with start() as pilot:
        line = await open_field(pilot, ["slash"])
        await paste(pilot, "x" * (MAX_QUERY_CHARS + 1))
        assert len(line.value) == MAX_QUERY_CHARS
        await until(pilot, lambda: "Truncated to 500 characters." in screen_text(pilot))


async def test_what_is_selected_makes_room(start: Start) -> None:
    async with start() as pilot:
        line = await open_field(pilot, ["slash"])
        await paste(pilot, "x" * MAX_QUERY_CHARS)
        await press(pilot, "shift+home")
        await paste(pilot, "alibaba")
        assert line.value == "alibaba"


async def test_what_was_copied_from_a_note_is_pasted_as_one_line(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "n")
        await paste(pilot, "one\ntwo")
        await press(pilot, "f7", "ctrl+c", "tab", "tab", "ctrl+v")
        assert isinstance(app_of(pilot).screen.focused, TextLine)
        assert app_of(pilot).screen.query_one(TextLine).value == "one two"


@given(st.text())
def test_one_line_has_all_words_and_no_break(text: str) -> None:
    line = flatten_lines(text)
    assert len(line.splitlines()) <= 1
    assert line.split() == text.split()
