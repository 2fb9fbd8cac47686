"""The form of a fact: typed in, saved, undone, given up."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from jvexplore.address import address_of
from jvexplore.app.authoring.fact_form import FactForm
from tests.app.conftest import is_question_open, message_on_screen, open_bakery, press, screen_text, session_of, write

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from textual.pilot import Pilot


def words_of_stake(pilot: Pilot[Any]) -> str:
    dossier = session_of(pilot).dossier
    return dossier.facts[address_of("stake/crumb")].value_text(dossier)


async def test_an_edited_fact_is_saved_and_shown_and_undone(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "E", "tab", "tab")
        await write(pilot, "75 per cent")
        assert "= 75 %" in screen_text(pilot)
        await press(pilot, "ctrl+s")
        assert words_of_stake(pilot) == "Crumb & Co holds 75 % of Rising Sun"
        assert "√ Changed: Crumb & Co, 75 %." in message_on_screen(pilot)
        await press(pilot, "u")
        assert words_of_stake(pilot) == "Crumb & Co holds 60 % of Rising Sun"


async def test_esc_asks_only_if_something_would_be_lost(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "E", "escape")
        assert not isinstance(pilot.app.screen, FactForm)
        await press(pilot, "E", "tab", "tab", "5", "escape")
        assert is_question_open(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, FactForm)
        await asyncio.sleep(0.3)  # another esc right after that one counts as the same
        await press(pilot, "backspace", "escape")
        assert not isinstance(pilot.app.screen, FactForm), "what was typed is removed again"
