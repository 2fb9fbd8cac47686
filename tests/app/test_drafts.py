"""What is typed in an editor is saved as a draft soon after, even if the disk fails for a while."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from jvexplore.app.notes import recovery
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.notes.drafts import Draft, NoteDraftRecord, abandoned_note_drafts, new_note_draft_file
from tests.app.conftest import (
    TO_NOTES,
    Start,
    app_of,
    at_home,
    is_question_open,
    press,
    screen_text,
    send_keys,
    until,
    until_message,
    write,
)
from tests.app.notes_on_disk import STAKE, note_texts, write_notes
from tests.app.test_left_drafts import LEAVE
from tests.samples import NOON, made

if TYPE_CHECKING:
    from pathlib import Path


async def test_what_is_typed_while_a_draft_is_written_is_kept_too(
    start: Start, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes, goes_on = threading.Event(), threading.Event()
    sync = os.fsync

    def slow(handle: int) -> None:
        writes.set()
        goes_on.wait()
        sync(handle)

    def kept() -> list[str]:
        return [each.read_text() for each in notes_path.parent.glob(f".{notes_path.name}.jvexplore/draft-*.toml")]

    async with start() as pilot:
        await press(pilot, "2", "n")
        monkeypatch.setattr(os, "fsync", slow)
        try:
            send_keys(pilot, "half")
            await until(pilot, writes.is_set)
            send_keys(pilot, " a thought")
            await until(pilot, lambda: "half a thought" in screen_text(pilot))
        finally:
            goes_on.set()
        await until(pilot, lambda: any("half a thought" in each for each in kept()))


async def test_a_draft_is_offered_once_the_editor_that_is_open_is_closed(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        app = app_of(pilot)
        session = app.session
        assert session
        await press(pilot, "2", "n")
        await write(pilot, "mine")
        await asyncio.to_thread(subprocess.call, [sys.executable, "-c", LEAVE, str(notes_path)])
        drafts = list(abandoned_note_drafts(notes_path))
        app.run_worker(recovery.offer_drafts(app, session, drafts))
        await pilot.pause()
        assert isinstance(app.screen, NoteEditor)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: is_question_open(pilot))
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, NoteEditor))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: at_home(pilot) and note_texts(notes_path) == ["mine", "half a thou"])


def leave_editor_file(notes_path: Path, saved: bytes, note_id: str = "") -> Path:
    """Leave what an external editor saved after its note was closed; return its path."""
    file = new_note_draft_file(notes_path)
    typed = Draft("question", "half a thou")
    file.write(NoteDraftRecord(STAKE, note_id, typed, typed, NOON, typed.text))
    file.editor_file.hand_out(typed.text)
    file.editor_file.path.write_bytes(saved)
    file.release_lock()
    return file.editor_file.path


async def test_an_editors_file_that_is_not_text_stays_until_it_is_discarded(start: Start, notes_path: Path) -> None:
    left = leave_editor_file(notes_path, b"\0\xff\x81\0\x8d words")
    for keys, stays in (("enter",), True), (("down", "enter"), False):
        async with start() as pilot:
            await until(pilot, lambda: is_question_open(pilot))
            assert "The external editor's file is not text." in screen_text(pilot)
            await press(pilot, *keys)
            await until(pilot, lambda: at_home(pilot))
        assert left.exists() == stays


async def test_what_an_editor_saved_late_is_offered_when_its_note_is_edited_again(
    start: Start, notes_path: Path
) -> None:
    note = made(1, STAKE, "half a thou")
    write_notes(notes_path, note)
    async with start() as pilot:
        leave_editor_file(notes_path, b"half a thought\n", note.id)
        await press(pilot, *TO_NOTES, "e")
        await until(pilot, lambda: "An earlier external editor has saved changes" in screen_text(pilot))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, NoteEditor))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: at_home(pilot) and note_texts(notes_path) == ["half a thought"])


@pytest.mark.parametrize(("keys", "text"), [(("enter",), "typed"), (("down", "enter"), "from outside")])
async def test_what_an_editor_saves_while_the_note_is_open_is_asked_about_when_it_is_closed(
    start: Start, notes_path: Path, keys: tuple[str, ...], text: str
) -> None:
    async with start() as pilot:
        await press(pilot, "2", "n")
        await write(pilot, "typed")
        editor = pilot.app.screen
        assert isinstance(editor, NoteEditor)
        # As if an external editor had been opened: a pilot's terminal cannot be handed over to one.
        path = editor._autosaver.handed_out.hand_out(editor._current_draft())
        path.write_text("from outside\n")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "The external editor has saved changes" in screen_text(pilot))
        await press(pilot, *keys)
        if text == "typed":
            await until_message(pilot, f"The external editor's changes are in {path}.")
        else:
            await until(pilot, lambda: "from outside" in screen_text(pilot))
            await press(pilot, "ctrl+s")
        await until(pilot, lambda: at_home(pilot) and note_texts(notes_path) == [text])
        assert path.exists() == (text == "typed")
