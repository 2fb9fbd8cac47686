"""Zero-width joiners and emoji sequences, typed one code point at a time: kept in the file, and shown."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from rich.cells import get_character_cell_size
from textual import events

from jvexplore.app.notes.note_area import NoteArea
from tests.app.conftest import WIDE, Start, app_of, press, screen_text, settle, until

if TYPE_CHECKING:
    from pathlib import Path

FLAG = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
TYPED = ["شرکت ماه\u200cنو.", "क्\u200dष", "👩\u200d💻", "1\ufe0f\u20e3", f"{FLAG}!", "a\u00a0b\u202f%", "日本\u3000語"]


async def test_what_is_typed_is_kept_and_shown(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        for text in TYPED:
            await press(pilot, "2", "n")
            for character in text:
                pilot.app.post_message(events.Key(f"key-{ord(character)}", character))
            await settle(pilot)
            area = app_of(pilot).screen.query_one(NoteArea)
            assert area.get_line(0).plain == text
            assert area.cursor_location == (0, len(text)), text
            await press(pilot, "ctrl+s")
        await until(pilot, notes_path.exists)
    assert [note["text"] for note in tomllib.loads(notes_path.read_text("utf-8"))["notes"]] == TYPED


async def test_controls_that_keys_send_are_not_typed(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "2", "n")
        for control in "a\0\x07\x85\ud800\uffffb":
            pilot.app.post_message(events.Key(f"key-{ord(control)}", control))
        await settle(pilot)
        assert app_of(pilot).screen.query_one(NoteArea).note_text == "ab"


@pytest.mark.parametrize("name", ["ශ්\u200dරී ලංකා", "م\u200dن", "Nova"])
async def test_joined_letters_shift_nothing_beside_them(start: Start, bakery_copy: Path, name: str) -> None:
    text = bakery_copy.read_text("utf-8")
    bakery_copy.write_text(text.replace('name = "Dough', f'name = "{name} Dough'), "utf-8")
    async with start(dossier=bakery_copy) as pilot:
        await press(pilot, "1")
        shown = f"{name} Dough".replace("\u200d", "\u200d\u200d")
        found = [line for line in screen_text(pilot).splitlines() if shown in line]
        assert found
        for line in found:  # as terminals count them: each character by itself
            assert sum(get_character_cell_size(character) for character in line) == WIDE[0]
