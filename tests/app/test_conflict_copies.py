"""Conflict copies that a sync program left beside the notes: offered at the start, merged by one answer, undone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from jvexplore.records.sidecar import sidecar_dir
from tests.app.conftest import (
    SIZES,
    TO_NOTES,
    Start,
    app_of,
    is_question_open,
    message_on_screen,
    press,
    screen_text,
    shown_messages,
    title_line,
    until,
    until_message,
    until_title,
)
from tests.app.notes_on_disk import STAKE, note_texts, read_notes, write_notes
from tests.app.test_compare_dialog import note_updated_later
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def copy_beside(notes_path: Path, name: str, number: int, text: str) -> Path:
    path = notes_path.with_name(name)
    write_notes(path, made(number, STAKE, text))
    for each in sidecar_dir(path).iterdir():
        each.unlink()
    sidecar_dir(path).rmdir()
    return path


async def test_a_copy_is_reported_at_the_start_and_merged_by_one_answer(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "mine"))
    copy = copy_beside(notes_path, "notes.sync-conflict-20261128-090000-ABCDEFG.toml", 2, "from the desktop")
    async with start() as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        shown = screen_text(pilot)
        assert "ABCDEFG.toml: 1 note" in shown
        await press(pilot, "down", "enter")
        await until(pilot, lambda: note_texts(notes_path) == ["mine", "from the desktop"])
        await until(pilot, lambda: not is_question_open(pilot))
        await until_title(pilot, "2 open notes")
        assert not copy.exists()
        assert len(list(sidecar_dir(notes_path).glob("copy-*"))) == 1
        await press(pilot, *TO_NOTES, "u")
        await until(pilot, lambda: note_texts(notes_path) == ["mine"])
        await press(pilot, "U")
        await until(pilot, lambda: note_texts(notes_path) == ["mine", "from the desktop"])


async def test_undo_of_a_merge_leaves_what_another_program_wrote_meanwhile(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "mine"))
    copy_beside(notes_path, "notes (1).toml", 2, "from the desktop")
    async with start() as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        session = app_of(pilot).session
        assert session
        await session.saving.run_alone(partial(write_notes, notes_path, made(3, STAKE, "from another window")))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: len(note_texts(notes_path)) == 3)
        await until(pilot, lambda: not is_question_open(pilot))
        await press(pilot, *TO_NOTES, "u")
        await until(pilot, lambda: note_texts(notes_path) == ["mine", "from another window"])


async def test_a_copy_that_is_left_is_reported_again_next_time(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "mine"))
    copy = copy_beside(notes_path, "notes (1).toml", 2, "from the desktop")
    for _ in range(2):
        async with start() as pilot:
            await until(pilot, lambda: is_question_open(pilot))
            await press(pilot, "escape")
            assert copy.exists()
            assert note_texts(notes_path) == ["mine"]


async def test_both_versions_of_a_note_are_kept_as_a_conflict(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "mine"))
    copy_beside(notes_path, "notes-DESKTOP-1A2B3C.toml", 1, "theirs")
    async with start() as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: "conflict" in notes_path.read_text())
        session = app_of(pilot).session
        assert session
        (note,) = session.notebook.snapshot().values()
        assert {note.text, note.conflict[0]["text"]} == {"mine", "theirs"}


@SIZES
async def test_the_title_bar_says_that_there_is_a_conflict_until_it_is_resolved(
    start: Start, notes_path: Path, size: tuple[int, int]
) -> None:
    write_notes(notes_path, made(1, STAKE, "mine"))
    async with start(size) as pilot:
        await until_title(pilot, "○ 1")
        assert "conflict" not in title_line(pilot)
        conflicting = replace(made(1, STAKE, "mine"), conflict=({"text": "theirs"},))
        write_notes(notes_path, note_updated_later(conflicting))
        await until_title(pilot, "! 1 note in conflict: a")
        assert "○ 1" in title_line(pilot)
        assert "AliExpress Russia" in title_line(pilot)
        await press(pilot, *TO_NOTES, "c", "down", "down", "enter")
        await until(pilot, lambda: not read_notes(notes_path)[0].conflict)
        await until_title(pilot, "conflict", gone=True)


async def test_a_copy_beside_notes_that_cannot_be_written_is_reported_only(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "mine"))
    copy = copy_beside(notes_path, "notes (1).toml", 2, "theirs")
    notes_path.write_text(notes_path.read_text().replace("format = 1", "format = 2"))
    async with start() as pilot:
        await until_message(pilot, "Conflict copies")  # behind why the notes are read-only
        assert not is_question_open(pilot)
        assert copy.exists()


async def test_a_copy_that_cannot_be_moved_is_reported_and_its_notes_are_there(
    start: Start, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_notes(notes_path, made(1, STAKE, "mine"))
    copy = copy_beside(notes_path, "notes (1).toml", 2, "theirs")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(copy), "rename", full)
    async with start() as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: "cannot be moved" in screen_text(pilot))
        await until(pilot, lambda: note_texts(notes_path) == ["mine", "theirs"])
        assert copy.exists()


async def test_copies_that_cannot_be_merged_are_reported_and_stop_no_other(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "mine"))
    newer, broken = notes_path.with_name("notes (1).toml"), notes_path.with_name("notes.Conflict.toml")
    newer.write_text('format = 2\ndossier = "aliexpress-russia"\n')
    broken.write_text("<<<<<<< mine\n")
    copy_beside(notes_path, "notes 2.toml", 2, "theirs")
    async with start() as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        first, second = shown_messages(pilot)
        assert "notes (1).toml" in first
        assert "newer jvexplore" in first
        assert "notes.Conflict.toml" in second
        assert "not valid TOML" in second
        above = message_on_screen(pilot)
        assert above.endswith(" +1 more")
        assert first.endswith(above.removesuffix(" +1 more")[-40:]), "it can be read above the question"
        await press(pilot, "down", "enter")
        await until(pilot, lambda: note_texts(notes_path) == ["mine", "theirs"])
    assert newer.exists()
    assert broken.exists()
    async with start() as pilot:
        await until(pilot, lambda: "newer jvexplore" in message_on_screen(pilot))
        assert not is_question_open(pilot), "there is nothing to merge"
