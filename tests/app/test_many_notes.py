"""Several notes changed in one step, and very many on one fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


async def test_several_notes_are_changed_in_one_step(start: Start, notes_path: Path) -> None:
    notes = [made(number, STAKE, f"note {number}", tags=("old", f"own-{number}")) for number in range(3)]
    write_notes(notes_path, *notes)
    async with start() as pilot:
        await press(pilot, "a", "tab", "space", "space")
        assert "2 marked" in screen_text(pilot)
        await press(pilot, "t", "ctrl+u")
        await write(pilot, "new")
        await press(pilot, "enter")
        tags = [("new", "own-0"), ("new", "own-1"), ("old", "own-2")]
        assert [note.tags for note in read_notes(notes_path)] == tags
        await press(pilot, "r")
        assert [note.status for note in read_notes(notes_path)] == ["resolved", "resolved", "open"]
        await press(pilot, "d")
        assert note_texts(notes_path) == ["note 2"]
        await press(pilot, "u", "u", "u")
        assert read_notes(notes_path) == notes
        await press(pilot, "U")
        assert [note.tags for note in read_notes(notes_path)] == tags
        await press(pilot, "asterisk", "d")
        assert note_texts(notes_path) == []


async def test_of_very_many_notes_on_a_fact_those_around_the_cursor_are_laid_out(
    start: Start, notes_path: Path
) -> None:
    store = NotesStore(notes_path, DOSSIER)
    store.save({note.id: note for note in (made(number, STAKE, f"note {number}.") for number in range(1_000))})
    async with start() as pilot:
        await press(pilot, *TO_NOTES)
        assert "─ 1,000 · ○ 1,000 ─" in screen_text(pilot)
        assert "1 to 200" in screen_text(pilot)
        await press(pilot, "slash")
        await write(pilot, '"note 700"')
        await until(pilot, lambda: "note 700." in screen_text(pilot))
        await press(pilot, "enter")
        note = app_of(pilot).explorer.note
        assert note
        assert note.text == "note 700."
        assert "601 to 800" in screen_text(pilot)
