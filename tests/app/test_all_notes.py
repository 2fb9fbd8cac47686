"""The list of all notes: what its frame says, and what happens while others write to the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.conftest import Start, app_of, press, screen_text, until
from tests.app.notes_on_disk import STAKE, write_notes
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

BAD = '\n[[notes]]\nid = "{}"\n'


@pytest.fixture
def text_without_bad_entries(notes_path: Path) -> str:
    """The text of the notes file, were it not for two entries that are no notes."""
    write_notes(notes_path, made(1, STAKE, "good"))
    text = notes_path.read_text()
    notes_path.write_text(text + BAD.format("one") + BAD.format("two"))
    return text


async def test_entries_that_are_no_notes_come_and_go_as_others_write_them(
    start: Start, notes_path: Path, text_without_bad_entries: str
) -> None:
    async with start() as pilot:
        await press(pilot, "a", "tab")
        await until(pilot, lambda: "note 3: id" in screen_text(pilot))
        notes_path.write_text(text_without_bad_entries)
        await until(pilot, lambda: "Problems" not in screen_text(pilot))
        notes_path.write_text(text_without_bad_entries + BAD.format("three"))
        await until(pilot, lambda: "note 2: id" in screen_text(pilot))


async def test_enter_on_an_entry_that_is_gone_from_the_file_does_no_harm(
    start: Start, notes_path: Path, text_without_bad_entries: str
) -> None:
    async with start() as pilot:
        session = app_of(pilot).session
        assert session
        await press(pilot, "a", "tab")
        await until(pilot, lambda: "note 3: id" in screen_text(pilot))
        await press(pilot, "j")
        notes_path.write_text(text_without_bad_entries)
        await until(pilot, lambda: not session.store.document.unreadable)
        await press(pilot, "enter")
        assert pilot.app.is_running


async def test_the_edge_says_how_many_notes_are_below(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, *(made(number, STAKE, f"note {number}") for number in range(1, 10)))
    async with start((80, 20)) as pilot:
        await press(pilot, "a")
        shown = screen_text(pilot)
        whole = sum(f"note {number}" in shown for number in range(1, 10))
        assert f"╰─ ▼ {9 - whole} more ─" in shown
        assert "in the order of the dossier ─╯" in shown
        await press(pilot, "pagedown")
        assert f"▼ {9 - whole} more" not in screen_text(pilot)
        await press(pilot, "tab", "G")
        assert "▼" not in screen_text(pilot)
