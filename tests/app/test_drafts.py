"""What is typed in an editor is saved as a draft soon after, even if the disk fails for a while."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

from jvexplore.app.notes import recovery
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.notes.drafts import Draft, NoteDraftRecord, abandoned_note_drafts, new_note_draft_file
from tests.app.conftest import Start, app_of, at_home, is_question_open, press, screen_text, send_keys, until, write
from tests.app.notes_on_disk import STAKE, note_texts
from tests.app.test_notes_safety import LEAVE
from tests.samples import NOON

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


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


async def test_an_editors_file_that_is_not_text_stays_until_it_is_discarded(start: Start, notes_path: Path) -> None:
    file = new_note_draft_file(notes_path)
    typed = Draft("question", "half a thou")
    file.write(NoteDraftRecord(STAKE, "", typed, typed, NOON, typed.text))
    file.editor_file.hand_out(typed.text)
    left = file.editor_file.path
    left.write_bytes(b"\0\xff\x81\0\x8d words")
    file.release_lock()
    for keys, stays in (("enter",), True), (("down", "enter"), False):
        async with start() as pilot:
            await until(pilot, lambda: is_question_open(pilot))
            assert "The external editor's file is not text." in screen_text(pilot)
            await press(pilot, *keys)
            await until(pilot, lambda: at_home(pilot))
        assert left.exists() == stays
