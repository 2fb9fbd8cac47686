"""A key press in a note takes the same time however long the note or its lines are."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING, Any, Final

import pytest
from textual import events

from jvexplore.app.notes.note_area import MAX_NOTE_CHARS, NoteArea
from tests.app.conftest import Start, app_of, paste, press, screen_text, settle

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

MAX_GROWTH: Final = 12
"""So many times the processor's time that letters cost in a short note they may cost in a long one, tests' own part and
all; where Textual's own text area looks at the whole line, or at all lines, they cost 25 times as much."""
SHORT: Final = 1_000

SLOWLY_DIFFERENT: Final = {"many words", "quotation marks", "brackets"}
"""Lines that break in other places than those of the others, for the same reasons; they are not tried in every run."""
LONG: Final = {
    "a line of one word": "x" * 200_000,
    "many words": "some words " * 18_000,
    "wide letters": "华东" * 100_000,
    "quotation marks": "“word” – " * 22_000,
    "brackets": "[word] (" * 25_000,
    "short lines": "line\n" * 40_000,
    "emoji": "👩\u200d💻" * 20_000,
}


async def note_with(pilot: Pilot[Any], text: str) -> NoteArea:
    await press(pilot, "2", "n")
    area = app_of(pilot).screen.query_one(NoteArea)
    await paste(pilot, text)
    return area


async def letters_cost(pilot: Pilot[Any], area: NoteArea) -> float:
    """Return the processor's seconds that five letters take, each drawn before the next, where they take most."""
    last, length = area.document.end
    costs = []
    for place in ((0, 0), (last // 2, length // 2), (last, length)):
        area.move_cursor(place)
        await settle(pilot)
        began = time.process_time()
        for letter in "abcde":
            pilot.app.post_message(events.Key(letter, letter))
            await pilot.pause()
        costs.append(time.process_time() - began)
    return max(costs)


@pytest.mark.parametrize(
    "text",
    [pytest.param(text, marks=pytest.mark.harm) if name in SLOWLY_DIFFERENT else text for name, text in LONG.items()],
    ids=LONG,
)
async def test_a_letter_in_a_long_note_costs_little(start: Start, text: str) -> None:
    gc.disable()  # a collection would count as a letter's; `process_as_it_was` enables it again
    async with start() as pilot:
        area = await note_with(pilot, text[:SHORT])
        in_short = await letters_cost(pilot, area)
        area.clear()
        await paste(pilot, text)
        assert await letters_cost(pilot, area) < MAX_GROWTH * in_short
        assert area.note_text.startswith("abcde")
        assert len(area.note_text) == len(text) + 15


async def test_what_is_pasted_and_typed_is_drawn_with_the_caret_where_it_is(start: Start) -> None:
    async with start((60, 20)) as pilot:
        area = await note_with(pilot, "word " * 40 + "华东 ماه\u200cنو क्\u200dष 👩\u200d💻 \u202e \t|")
        await press(pilot, "Z")
        assert "\N{REPLACEMENT CHARACTER}" in screen_text(pilot), "what turns letters round is seen"
        lines = [line for line in screen_text(pilot).splitlines() if "|Z" in line]
        assert len(lines) == 1
        assert area.cursor_location == (0, len(area.note_text))
        await press(pilot, *["up"] * 60)
        assert area.cursor_location == (0, 0)


async def test_a_note_takes_no_more_than_can_be_edited(start: Start) -> None:
    async with start() as pilot:
        area = await note_with(pilot, "x" * (MAX_NOTE_CHARS - 1))
        await paste(pilot, "yz")
        assert area.note_text == "x" * (MAX_NOTE_CHARS - 1) + "y"


async def test_undo_takes_a_long_paste_back(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        area = await note_with(pilot, "before\nafter")
        area.move_cursor((0, 3))
        await paste(pilot, "one two\n" * 5_000)
        await press(pilot, "ctrl+z")
        assert area.note_text == "before\nafter"
        await press(pilot, "ctrl+y")
        assert area.note_text == "bef" + "one two\n" * 5_000 + "ore\nafter"
        rows = area.wrapped_document
        wrapped = (rows.height, [rows.row_bounds(number) for number in range(rows.height)])
        rows.wrap(area.wrap_width)
        assert wrapped == (rows.height, [rows.row_bounds(number) for number in range(rows.height)])
    assert not notes_path.exists()
