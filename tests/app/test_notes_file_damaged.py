"""A notes file that breaks, is deleted with its folder, or is replaced by a newer format while it is open."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.worker import WorkerFailed

from jvexplore.app.notes.note_editor import NoteEditor
from tests.app.conftest import (
    TO_NOTES,
    Start,
    app_of,
    at_home,
    is_question_open,
    press,
    shown_messages,
    until,
    until_message,
    until_title,
    write,
)
from tests.app.notes_on_disk import STAKE, note_texts, write_notes
from tests.samples import made

if TYPE_CHECKING:
    from jvexplore.app.app import ExplorerApp


@pytest.fixture
def good_text(notes_path: Path) -> str:
    """The text of the notes file: one note, as it should be."""
    write_notes(notes_path, made(1, STAKE, "good"))
    return notes_path.read_text()


@pytest.mark.usefixtures("good_text")
async def test_a_file_that_is_broken_by_others_can_be_put_aside_at_once(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        notes_path.write_text("broken")
        await until_title(pilot, "NOT SAVED: w")
        await press(pilot, "w")
        await until(pilot, lambda: is_question_open(pilot))
        await press(pilot, "down", "down", "enter")
        await until_title(pilot, "NOT SAVED", gone=True)
        assert note_texts(notes_path) == ["good"]
        (aside,) = notes_path.parent.glob("notes.toml.broken-*")
        assert aside.read_text() == "broken"


@pytest.mark.usefixtures("good_text")
async def test_nobody_leaves_a_file_broken_without_being_asked(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        notes_path.write_text("broken")
        await until_title(pilot, "NOT SAVED: w")
        await press(pilot, "q")
        await until(pilot, lambda: is_question_open(pilot))
        assert pilot.app.is_running
        await press(pilot, "down", "down", "enter")
        await until(pilot, lambda: not pilot.app.is_running)
    assert note_texts(notes_path) == ["good"]


async def test_a_file_that_others_broke_and_fixed_is_as_before(start: Start, notes_path: Path, good_text: str) -> None:
    async with start() as pilot:
        notes_path.write_text("broken")
        await until_title(pilot, "NOT SAVED: w")
        notes_path.write_text(good_text)
        await until_title(pilot, "NOT SAVED", gone=True)
        assert notes_path.read_text() == good_text
        await press(pilot, "q")
        await until(pilot, lambda: not pilot.app.is_running)


async def test_messages_on_how_a_file_was_broken_go_once_it_is_right(
    start: Start, notes_path: Path, good_text: str
) -> None:
    async with start() as pilot:
        for broken in ("broken", "format = 1\n", 'x = "'):
            notes_path.write_text(broken)
            await until_message(pilot, "Notes are kept in memory.")
            assert len(shown_messages(pilot)) == 1
            notes_path.write_text(good_text)
            await until_message(pilot, "Notes saved again.")
            assert shown_messages(pilot) == ["Notes saved again."]


@pytest.mark.usefixtures("good_text")
async def test_a_folder_that_is_deleted_with_the_file_is_made_and_watched_again(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        for number in (2, 3):
            shutil.rmtree(notes_path.parent)
            await until(pilot, lambda: notes_path.exists() and "good" in note_texts(notes_path))
            write_notes(notes_path, made(number, STAKE, f"theirs {number}"))
            await until_title(pilot, f"{number} open notes")


async def test_a_newer_format_that_comes_meanwhile_locks_the_notes_until_it_goes(
    start: Start, notes_path: Path, good_text: str
) -> None:
    newer = good_text.replace("format = 1", "format = 2")
    async with start() as pilot:
        await press(pilot, *TO_NOTES)
        notes_path.write_text(newer)
        await until_title(pilot, "NOTES READ-ONLY")
        await press(pilot, "n", "d")
        assert at_home(pilot)
        assert notes_path.read_text() == newer
        notes_path.write_text(good_text)
        await until_title(pilot, "NOTES READ-ONLY", gone=True)
        await press(pilot, "n")
        await write(pilot, "more")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: note_texts(notes_path) == ["good", "more"])


async def test_a_note_for_which_a_newer_format_came_too_late_is_kept_and_the_file_is_not_called_broken(
    start: Start, notes_path: Path, good_text: str
) -> None:
    newer = good_text.replace("format = 1", "format = 2")
    async with start() as pilot:
        session = app_of(pilot).session
        assert session
        await press(pilot, "2", "n")
        await write(pilot, "late")
        assert isinstance(pilot.app.screen, NoteEditor)
        notes_path.write_text(newer)
        await until(pilot, lambda: bool(session.read_only_reason))
        await press(pilot, "ctrl+s")
        await until_title(pilot, "NOT SAVED: w")
        await press(pilot, "w")
        await until(pilot, lambda: is_question_open(pilot) and bool(pilot.app.screen.query("#again")))
        assert not pilot.app.screen.query("#aside")
        await press(pilot, "escape")
        assert notes_path.read_text() == newer
        notes_path.write_text(good_text)
        await until(pilot, lambda: note_texts(notes_path) == ["good", "late"])


@pytest.mark.usefixtures("good_text")
async def test_a_defect_of_ours_that_ends_the_program_while_it_saves_loses_no_note(
    start: Start, notes_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    apps: list[ExplorerApp] = []

    def defect(_: object) -> None:
        raise RuntimeError("a defect")

    async def end() -> None:
        async with start() as pilot:
            apps.append(app_of(pilot))
            monkeypatch.setattr("jvexplore.records.store.delete_stale_files", defect)
            await press(pilot, "2", "n")
            await write(pilot, "x")
            await press(pilot, "ctrl+s")
            await until(pilot, lambda: not pilot.app.is_running)

    with pytest.raises(WorkerFailed, match="a defect"):
        await end()
    (told,) = apps[0].save_before_exit()
    rescued = Path(told.removeprefix("unsaved notes are in ").partition(";")[0])
    assert note_texts(notes_path) == ["good"]
    assert note_texts(rescued) == ["good", "x"]
