"""What the reader writes and confirms while the dossier's file is edited stays, and is about what they were shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import Address
from tests.app.conftest import (
    NARROW,
    WIDE,
    Start,
    app_of,
    press,
    screen_text,
    settle,
    shown_messages,
    until,
    until_message,
    write,
)
from tests.app.edited_dossier import OVENS, replace_in_file

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


async def test_notes_on_a_fact_that_is_removed_are_listed_as_orphans(bakery_copy: Path, start: Start) -> None:
    async with start(NARROW, bakery_copy) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "6", "n")
        assert explorer.address == "figure/loaves"
        await write(pilot, "who counted them?")
        await press(pilot, "ctrl+s")
        replace_in_file(bakery_copy, ('id = "loaves"', 'id = "buns"'), ("Loaves a day", "Buns a day"))
        await until(pilot, lambda: "Orphaned notes, on facts" in screen_text(pilot))
        assert explorer.address == "figure/buns"
        await press(pilot, "a")
        await until(pilot, lambda: "orphaned, no such fact" in screen_text(pilot))
        assert "who counted them?" in screen_text(pilot)


async def test_an_open_editor_stays_with_what_is_typed_in_it(bakery_copy: Path, notes_path: Path, start: Start) -> None:
    async with start(WIDE, bakery_copy) as pilot:
        await press(pilot, "6", "n", *"half")
        replace_in_file(bakery_copy, ('id = "loaves"', 'id = "buns"'), more=OVENS)
        await until(pilot, lambda: "15 facts" in app_of(pilot).explorer.title_bar.lists)
        await press(pilot, *" a note", "ctrl+s")
        await until(pilot, lambda: "half a note" in notes_path.read_text("utf-8") if notes_path.exists() else False)
        assert 'on = "figure/loaves"' in notes_path.read_text("utf-8")


async def test_what_was_confirmed_is_what_the_reader_was_shown(
    bakery_copy: Path, notes_path: Path, start: Start
) -> None:
    async with start(WIDE, bakery_copy) as pilot:
        await press(pilot, "2", "j", "v")
        replace_in_file(bakery_copy, ("percent = 37.5", "percent = 36"))
        await until(pilot, lambda: app_of(pilot).session is not None and "36 %" in str(page_of_dough(pilot)))
        await press(pilot, "c")
        await until(pilot, lambda: notes_path.exists() and "confirmed" in notes_path.read_text("utf-8"))
        assert "37.5 %" in notes_path.read_text("utf-8")
        await press(pilot, "k")
        await settle(pilot)
        assert "changed since confirmed" in screen_text(pilot)


async def test_a_note_keeps_what_its_fact_said_when_it_was_begun(
    bakery_copy: Path, notes_path: Path, start: Start
) -> None:
    async with start(WIDE, bakery_copy) as pilot:
        await press(pilot, "2", "j", "n")
        await write(pilot, "is that right?")
        replace_in_file(bakery_copy, ("percent = 37.5", "percent = 36"))
        await until(pilot, lambda: "36 %" in str(page_of_dough(pilot)))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: notes_path.exists() and "37.5 %" in notes_path.read_text("utf-8"))


async def test_each_message_stands_once(bakery_copy: Path, notes_path: Path, start: Start) -> None:
    async with start(WIDE, bakery_copy) as pilot:
        await press(pilot, "6", "n")
        await write(pilot, "one")
        await press(pilot, "ctrl+s")
        await until(pilot, notes_path.exists)
        replace_in_file(bakery_copy, ('id = "loaves"', 'id = "buns"'))
        await until(pilot, lambda: "Orphaned notes, on" in screen_text(pilot))
        await settle(pilot)
        await pilot.pause(0.5)
        assert " ".join(shown_messages(pilot)).count("Orphaned notes, on") == 1
        notes_path.write_text(notes_path.read_text("utf-8").replace("format = 1", "format = 3"), "utf-8")
        await until_message(pilot, "Notes are read-only")
        await pilot.pause(0.5)
        assert " ".join(shown_messages(pilot)).count("Notes are read-only.") == 1


def page_of_dough(pilot: Pilot[int]) -> object:
    session = app_of(pilot).session
    return session.page_blocks(Address("stake/dough")) if session else ""
