"""What is typed is kept until it is saved, and offered at the next start if it was left."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import TYPE_CHECKING

from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.notes.drafts import abandoned_note_drafts
from tests.app.conftest import (
    Start,
    app_of,
    at_home,
    is_question_open,
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


async def test_a_draft_that_was_left_behind_is_offered_once(start: Start, notes_path: Path, tmp_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "before"))
    leave = tmp_path / "leave.py"
    leave.write_text(LEAVE)
    await asyncio.to_thread(subprocess.call, [sys.executable, str(leave), str(notes_path)])
    async with start() as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        assert f"new note on {STAKE}" in screen_text(pilot)
        assert "Alibaba Group is to hold 48 % of AliExpress Russia" in screen_text(pilot)
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
