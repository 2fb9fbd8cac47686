"""Paragraphs that two windows correct: the second shows both corrections together, and saves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.session.paragraph_editing import open_paragraphs as open_source_paragraphs
from tests.app.conftest import message_on_screen, open_bakery, press, screen_text, until
from tests.app.test_paragraphs import open_paragraphs, paragraphs
from tests.session.osprey_window import open_window
from tests.session.osprey_window import save as save_paragraphs
from tests.session.paragraph_samples import make_osprey

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_correction_of_others_is_shown_with_the_readers_own_and_saved_with_it(
    home: Path, notes_path: Path
) -> None:
    osprey = make_osprey()
    async with open_bakery(osprey, notes_path) as pilot:
        screen = await open_paragraphs(pilot)
        other = open_window(osprey)
        theirs = open_source_paragraphs(other, "article")
        theirs.correct_words(5, "Gannet Ferries promises to keep all 310 workers until 2030.")
        await save_paragraphs(other, theirs)
        await press(pilot, "down", "ctrl+right", "enter", "ctrl+s", "enter")
        await until(pilot, lambda: "Not saved yet: another program corrected these" in message_on_screen(pilot))
        assert pilot.app.screen is screen
        assert "Gannet Ferries promises" in screen_text(pilot)
        assert "new para." in screen_text(pilot)
        await press(pilot, "ctrl+s", "enter")
        await until(pilot, lambda: pilot.app.screen is not screen)
        assert paragraphs(pilot) == ["title", "1", "2", "5", "3", "4"]
