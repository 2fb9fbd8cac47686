"""Notes whose fact has changed, or is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.conftest import (
    TO_NOTES,
    Start,
    press,
    screen_text,
    write,
)
from tests.app.notes_on_disk import STAKE, read_notes, write_notes
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path


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
        await write(pilot, "mail.ru is to hold 15")
        await press(pilot, "enter")
        assert "orphaned, no such fact" not in screen_text(pilot)
        (note,) = read_notes(notes_path)
        assert note.on == "stake/mail-ru"
        assert "Mail.ru Group holds 15 % of AliExpress Russia" in note.fact
        await press(pilot, "u")
        assert read_notes(notes_path)[0].on == "stake/gone"
