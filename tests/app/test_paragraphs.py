"""Paragraphs after the import: the gist in its form, the words of the copy on a screen of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.app.authoring.fact_form import FactForm
from tests.app.conftest import (
    SIZES,
    app_of,
    message_on_screen,
    open_bakery,
    press,
    screen_text,
    session_of,
    write,
)
from tests.session.paragraph_samples import make_osprey

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def osprey(home: Path) -> Path:
    return make_osprey()


@SIZES
async def test_the_gist_of_a_paragraph_is_edited_in_its_form(
    osprey: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    async with open_bakery(osprey, notes_path, size=size) as pilot:
        session = session_of(pilot)
        await press(pilot, "slash", *"para:4", "enter")
        assert app_of(pilot).explorer.address == "paragraph/4"
        await press(pilot, "E")
        assert isinstance(pilot.app.screen, FactForm)
        assert "Edit paragraph" in screen_text(pilot)
        await write(pilot, "All workers stay.")
        await press(pilot, "ctrl+s")
        assert session.dossier.paragraphs["4"].gist == "All workers stay."
        assert "√ Changed: Paragraph 4. u to undo" in message_on_screen(pilot)
        await press(pilot, "u")
        assert session.dossier.paragraphs["4"].gist == ""
        await press(pilot, "U")
        assert session.dossier.paragraphs["4"].gist == "All workers stay."


async def test_in_the_article_a_paragraph_without_facts_at_the_caret_is_edited(osprey: Path, notes_path: Path) -> None:
    async with open_bakery(osprey, notes_path, size=(80, 24)) as pilot:
        await press(pilot, "s", "pagedown", "up")
        assert app_of(pilot).explorer.address == "party/osprey"
        await press(pilot, "E")
        assert isinstance(pilot.app.screen, FactForm)
        assert "paragraph/4" in screen_text(pilot)
        await press(pilot, "escape")
        assert app_of(pilot).explorer.address == "party/osprey"
