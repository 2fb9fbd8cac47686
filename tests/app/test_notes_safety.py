"""Notes that others write to, that cannot be read or saved, or that were left unfinished: on the screen."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.app.notes.compare_dialog import CompareDialog, TextView
from jvexplore.app.notes.note_area import NoteArea
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.notes.drafts import abandoned_note_drafts
from jvexplore.notes.store import NotesStore
from tests.app.conftest import (
    TO_NOTES,
    Start,
    app_of,
    at_home,
    is_question_open,
    paste,
    press,
    screen_text,
    settle,
    until,
    until_title,
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


async def test_a_note_tells_when_its_fact_has_changed(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "mine", fact="Alibaba Group holds 51 %"))
    async with start() as pilot:
        await press(pilot, *TO_NOTES)
        assert "Then: Alibaba Group holds 51 %" in screen_text(pilot)
        assert "Now: Alibaba Group holds 48 %" in screen_text(pilot)
        await press(pilot, "c", "down", "enter")
        assert "Then:" not in screen_text(pilot)
        assert read_notes(notes_path)[0].fact.startswith("Alibaba Group holds 48 % of AliExpress Russia")


async def test_a_new_note_keeps_what_its_fact_says(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "2", "n")
        await write(pilot, "x")
        await press(pilot, "ctrl+s")
        assert read_notes(notes_path)[0].fact.startswith("Alibaba Group holds 48 % of AliExpress Russia")


async def test_a_note_on_a_fact_that_is_gone_is_moved_to_another(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, "stake/gone", "orphan", fact="It held all"))
    async with start() as pilot:
        await press(pilot, "a", "tab")
        assert "orphaned, no such fact" in screen_text(pilot)
        await press(pilot, "m")
        await write(pilot, "mail.ru holds")
        await press(pilot, "enter")
        assert "orphaned, no such fact" not in screen_text(pilot)
        (note,) = read_notes(notes_path)
        assert note.on == "stake/mail-ru"
        assert "Mail.ru Group holds 15 %" in note.fact
        await press(pilot, "u")
        assert read_notes(notes_path)[0].on == "stake/gone"


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


async def test_the_last_good_version_is_offered_when_the_file_is_broken(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "good"), made(2, STAKE, "too"))
    broken = notes_path.read_text().replace("tex", "te\nx", 1)
    notes_path.write_text(broken)
    async with start() as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        assert "line " in screen_text(pilot)
        assert ", 2 notes" in screen_text(pilot)
        await press(pilot, "down", "enter")
        await until_title(pilot, "2 open notes")
        assert at_home(pilot)
        assert note_texts(notes_path) == ["good", "too"]
        (aside,) = notes_path.parent.glob("notes.toml.broken-*")
        assert aside.read_text() == broken
        await press(pilot, "2", "n")
        await write(pilot, "more")
        await press(pilot, "ctrl+s")
        assert note_texts(notes_path) == ["good", "too", "more"]


async def test_a_broken_file_that_is_fixed_is_read_again(start: Start, notes_path: Path) -> None:
    notes_path.write_text("format = ")
    async with start() as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        await press(pilot, "escape")
        notes_path.unlink()
        write_notes(notes_path, made(1, STAKE, "mended"))
        await until_title(pilot, "1 open note")
        await press(pilot, "2", "n")
        assert isinstance(pilot.app.screen, NoteEditor)


async def test_a_file_that_breaks_meanwhile_is_put_aside_when_asked(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "good"))
    async with start() as pilot:
        notes_path.write_text("broken")
        await press(pilot, "2", "n")
        await write(pilot, "more")
        await press(pilot, "ctrl+s")
        await until_title(pilot, "NOT SAVED: w")
        await press(pilot, "w")
        await until(pilot, lambda: is_question_open(pilot))
        await press(pilot, "down", "down", "enter")
        await until_title(pilot, "NOT SAVED", gone=True)
        assert note_texts(notes_path) == ["good", "more"]


async def test_what_cannot_be_saved_is_saved_elsewhere(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "good"))
    async with start() as pilot:
        notes_path.unlink()
        notes_path.mkdir()
        await press(pilot, "2", "n")
        await write(pilot, "more")
        await press(pilot, "ctrl+s")
        await until_title(pilot, "NOT SAVED")
        await press(pilot, "w")
        await until(pilot, lambda: is_question_open(pilot))
        await press(pilot, "down", "enter", "ctrl+u")
        await write(pilot, "~nobody-at-all/notes.toml")
        await press(pilot, "enter")
        await until(pilot, lambda: is_question_open(pilot))
        await press(pilot, "down", "enter", "ctrl+u")
        elsewhere = notes_path.with_name("other.toml")
        await paste(pilot, elsewhere)
        await press(pilot, "enter")
        await until_title(pilot, "NOT SAVED", gone=True)
        assert note_texts(elsewhere) == ["good", "more"]


async def test_an_entry_that_is_no_note_is_listed_under_problems(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "good"))
    bad = '\n[[notes]]\nid = "x"  # by hand\n'
    with notes_path.open("a") as file:
        file.write(bad)
    async with start() as pilot:
        await press(pilot, "a", "tab")
        assert "Problems" in screen_text(pilot)
        assert "id: must be a ULID" in screen_text(pilot)
        await press(pilot, "j", "d")
        assert note_texts(notes_path) == []
        assert bad in notes_path.read_text()


async def test_a_newer_format_is_shown_and_read_only(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "good"))
    notes_path.write_text(notes_path.read_text().replace("format = 1", "format = 2"))
    async with start() as pilot:
        await until_title(pilot, "NOTES READ-ONLY")
        await press(pilot, *TO_NOTES)
        assert "○ good" in screen_text(pilot)
        await press(pilot, "d")
        await until_title(pilot, "NOTES READ-ONLY")
        assert note_texts(notes_path) == ["good"]


async def test_a_draft_that_was_left_behind_is_offered_once(start: Start, notes_path: Path, tmp_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "before"))
    leave = tmp_path / "leave.py"
    leave.write_text(LEAVE)
    await asyncio.to_thread(subprocess.call, [sys.executable, str(leave), str(notes_path)])
    async with start() as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        assert f"new note on {STAKE}" in screen_text(pilot)
        assert "Alibaba Group holds 48 % of AliExpress Russia" in screen_text(pilot)
        assert "half a thou" in screen_text(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, NoteEditor)
        assert app_of(pilot).explorer.address == STAKE, "what it is about stands above the editor"
        assert "Consideration" in screen_text(pilot)
        await write(pilot, "ght")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: not list(abandoned_note_drafts(notes_path)))
        assert note_texts(notes_path) == ["before", "half a thought"]
    async with start() as pilot:
        await pilot.pause(0.2)
        assert at_home(pilot)


LEAVE = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from jvexplore.notes.drafts import Draft, NoteDraftRecord, new_note_draft_file

file = new_note_draft_file(Path(sys.argv[1]))
file.write(NoteDraftRecord("stake/alibaba", "", Draft(), Draft("question", "half a thou", ()), datetime.now(UTC)))
os.kill(os.getpid(), 9)
"""


async def test_what_is_typed_is_on_the_disk_a_moment_later_and_gone_when_it_is_saved(
    start: Start, notes_path: Path
) -> None:
    async with start() as pilot:
        await press(pilot, "2", "n")
        await write(pilot, "half a thought")
        drafts = notes_path.parent / f".{notes_path.name}.jvexplore"
        await until(pilot, lambda: any("half a thought" in each.read_text() for each in drafts.glob("draft-*.toml")))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: not list(drafts.glob("draft-*")))
        assert note_texts(notes_path) == ["half a thought"]


async def test_neither_ctrl_c_nor_ctrl_q_kills_an_edit(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "2", "n")
        await write(pilot, "x")
        await press(pilot, "ctrl+c")
        assert isinstance(pilot.app.screen, NoteEditor)
        await press(pilot, "ctrl+q")
        assert is_question_open(pilot)
        await press(pilot, "enter")
        await settle(pilot)
        await until(pilot, lambda: not pilot.app.is_running)
    assert note_texts(notes_path) == ["x"]


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


async def test_a_note_that_is_saved_late_is_not_offered_again(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "good"))
    good = notes_path.read_text()
    async with start() as pilot:
        notes_path.write_text("broken")
        await press(pilot, "2", "n")
        await write(pilot, "late")
        await until(pilot, lambda: any(notes_path.parent.glob(f".{notes_path.name}.jvexplore/draft-*.toml")))
        await press(pilot, "ctrl+s")
        await until_title(pilot, "NOT SAVED: w")
        notes_path.write_text(good)  # mended: saved by itself
        await until_title(pilot, "NOT SAVED", gone=True)
        assert note_texts(notes_path) == ["good", "late"]
        await until(pilot, lambda: not any(notes_path.parent.glob(f".{notes_path.name}.jvexplore/draft-*.toml")))


async def test_a_file_that_is_deleted_while_it_is_open_is_written_again(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "good"))
    async with start() as pilot:
        notes_path.unlink()
        await until(pilot, notes_path.exists)
        await settle(pilot)
    assert note_texts(notes_path) == ["good"]


async def test_the_last_version_of_a_file_that_is_gone_is_offered(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "good"))
    notes_path.unlink()
    async with start() as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        assert "Restore that version" in screen_text(pilot)
        await press(pilot, "enter")
        await until_title(pilot, "1 open note")
    assert note_texts(notes_path) == ["good"]
