"""Read-only notes: keys that would change them are not offered, and pressing one says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.conftest import (
    TO_NOTES,
    Start,
    app_of,
    at_home,
    let_messages_go,
    press,
    screen_text,
    settle,
    shown_messages,
    until,
    until_message,
    until_title,
)
from tests.app.notes_on_disk import STAKE, write_notes
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

CHANGES = (
    "n Note",
    "v Verify",
    "e Edit",
    "d Delete",
    "r Resolve",
    "u Undo",
    "New note",
    "Delete the note",
    "Edit the tags",
    "Move the note",
    "Verify the fact",
    "to write a note",
    "to write one",
)
WHY = "read-only"


@pytest.fixture
def read_only(notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "good"))
    notes_path.write_text(notes_path.read_text().replace("format = 1", "format = 2"))


def keys_on_screen(shown: str) -> list[str]:
    """Return what is offered of what would be refused."""
    return [each for each in CHANGES if each in shown]


@pytest.mark.usefixtures("read_only")
async def test_no_key_that_would_be_refused_is_offered(start: Start) -> None:
    async with start((160, 60)) as pilot:
        for way in ((), TO_NOTES, ("0",), ("s",), ("s", "a"), ("tab",), ("escape", "escape", "question_mark")):
            await press(pilot, *way)
            assert not keys_on_screen(screen_text(pilot)), way
        assert not at_home(pilot)


async def test_they_are_offered_where_notes_can_be_changed(start: Start) -> None:
    async with start((160, 60)) as pilot:
        assert keys_on_screen(screen_text(pilot))
        await press(pilot, "question_mark")
        assert keys_on_screen(screen_text(pilot))


async def test_the_first_start_names_no_key_that_would_be_refused(start: Start, notes_path: Path, home: Path) -> None:
    (home / "state" / "jvexplore" / "started").unlink()
    notes_path.write_text('format = 2\ndossier = "aliexpress-russia"\n', "utf-8")
    async with start((160, 60)) as pilot:
        await until_message(pilot, "lists every key")
        await until_message(pilot, WHY)
        assert not keys_on_screen("\n".join(shown_messages(pilot)))
        await let_messages_go(pilot)
        assert not keys_on_screen(screen_text(pilot))


@pytest.mark.parametrize("key", [*"nedrtmv"])
async def test_each_key_still_says_why_and_once(start: Start, notes_path: Path, key: str) -> None:
    write_notes(notes_path, made(1, STAKE, "good"))
    async with start((160, 60)) as pilot:
        await press(pilot, *TO_NOTES)
        session = app_of(pilot).session
        assert session
        session.notes.read_only_reason = "Because."
        await press(pilot, key, key)
        await until(pilot, lambda: WHY in screen_text(pilot))
        assert len([each for each in shown_messages(pilot) if WHY in each]) == 1
        assert at_home(pilot)


@pytest.mark.usefixtures("read_only")
async def test_they_are_offered_again_once_the_file_can_be_written(start: Start, notes_path: Path) -> None:
    async with start((160, 60)) as pilot:
        assert not keys_on_screen(screen_text(pilot))
        notes_path.write_text(notes_path.read_text().replace("format = 2", "format = 1"))
        await until_title(pilot, "NOTES READ-ONLY", gone=True)
        await settle(pilot)
        assert "n Note" in screen_text(pilot)
