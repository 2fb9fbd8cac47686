"""Notes that cannot be read or saved: what is offered on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.notes.note_editor import NoteEditor
from tests.app.conftest import (
    TO_NOTES,
    Start,
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
from tests.app.notes_on_disk import STAKE, note_texts, write_notes
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path


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
