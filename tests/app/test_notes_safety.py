"""Notes that others write to while they are open: both versions stay, and an open editor is not disturbed."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.app.notes.note_area import NoteArea
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.app.ui.compare_dialog import CompareDialog, TextView
from jvexplore.notes.store import NotesStore
from tests.app.conftest import (
    TO_NOTES,
    Start,
    app_of,
    press,
    screen_text,
    until,
    write,
)
from tests.app.notes_on_disk import DOSSIER, STAKE, note_texts, read_notes, write_notes
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


async def seconds_until_seen(pilot: Pilot[int], notes_path: Path, text: str) -> float:
    """Write a note with a text as another program would, and one before it; return how long it takes to be seen."""
    write_notes(notes_path, made(1, STAKE, "before"), made(3, STAKE, text))
    begun = time.monotonic()
    await until(pilot, lambda: text in screen_text(pilot))
    return time.monotonic() - begun


async def test_what_others_write_is_seen_within_two_seconds_and_the_cursor_stays(
    start: Start, notes_path: Path
) -> None:
    write_notes(notes_path, *(made(number, STAKE, f"note {number}") for number in (2, 4)))
    async with start() as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, *TO_NOTES, "j")
        for text in ("between", "between again", "between at last"):  # a busy machine may be late now and then
            if await seconds_until_seen(pilot, notes_path, text) < 2:
                break
        else:
            pytest.fail("it is seen later than after two seconds, each time")
        assert explorer.note
        assert explorer.note.text == "note 4"
        assert explorer.focused is explorer.notes_view


async def test_what_others_write_does_not_disturb_an_open_editor(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "before"))
    async with start() as pilot:
        await press(pilot, *TO_NOTES, "e")
        await write(pilot, " and here")
        write_notes(notes_path, made(1, STAKE, "before", tags=("there",)))
        session = app_of(pilot).session
        assert session
        await until(pilot, lambda: [note.tags for note in session.notebook] == [("there",)])
        assert isinstance(pilot.app.screen, NoteEditor)
        assert pilot.app.screen.query_one(NoteArea).note_text == "before and here"
        await press(pilot, "ctrl+s")
        (note,) = read_notes(notes_path)
        assert (note.text, note.tags, note.conflict) == ("before and here", ("there",), ())


async def test_a_conflict_is_shown_side_by_side_and_decided(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "before"))
    async with start() as pilot:
        await press(pilot, *TO_NOTES, "e", "f7")
        await write(pilot, "ours")
        write_notes(notes_path, replace(made(1, STAKE, "theirs"), updated=made(10**9).updated))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "edited in two places. c to compare" in screen_text(pilot))
        for downs, left in enumerate(("theirs", "ours", "theirs\n\nours"), 1):
            await press(pilot, "c")
            assert isinstance(pilot.app.screen, CompareDialog), left
            assert "theirs" in screen_text(pilot)
            assert "ours" in screen_text(pilot)
            await press(pilot, *["down"] * downs, "enter")
            (note,) = read_notes(notes_path)
            assert (note.text, note.conflict) == (left, ())
            await press(pilot, "u")
            assert read_notes(notes_path)[0].conflict, left


async def test_a_long_text_of_a_conflict_can_be_scrolled_through(start: Start, notes_path: Path) -> None:
    long = "\n\n".join(f"line {number}" for number in range(200))
    write_notes(notes_path, replace(made(1, STAKE, long), conflict=({"text": "other"},)))
    async with start() as pilot:
        await press(pilot, *TO_NOTES, "c")
        view = pilot.app.screen.query(TextView).first()
        view.focus()
        await press(pilot, "down", "down", "down")
        assert view.scroll_offset.y == 3
        await press(pilot, "pagedown", "down", "up", "up")
        assert view.scroll_offset.y == view.scrollable_content_region.height + 1


async def test_a_note_deleted_elsewhere_and_edited_here_stays_and_is_asked_about(
    start: Start, notes_path: Path
) -> None:
    write_notes(notes_path, made(1, STAKE, "before"))
    async with start() as pilot:
        await press(pilot, *TO_NOTES, "e")
        await write(pilot, "!")
        store = NotesStore(notes_path, DOSSIER)
        store.load()
        store.save({})
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "deleted in another" in screen_text(pilot))
        assert note_texts(notes_path) == ["before!"]
        await press(pilot, "c", "down", "down", "enter")
        assert note_texts(notes_path) == []
