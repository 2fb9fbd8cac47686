"""The forms of the dossier itself and of a source: what is changed in them is shown at once."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.app.authoring.fact_form import FactForm
from tests.app.conftest import app_of, open_bakery, press, screen_text, session_of, title_line, write
from tests.session.paragraph_samples import make_osprey

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


@pytest.fixture
def osprey(home: Path) -> Path:
    return make_osprey()


async def type_in(pilot: Pilot[Any], *texts: str) -> None:
    """Type into the fields of a form, one after the other, and save."""
    assert isinstance(pilot.app.screen, FactForm)
    for text in texts:
        await press(pilot, "end", "ctrl+u")
        await write(pilot, text)
        await press(pilot, "tab")
    await press(pilot, "ctrl+s")
    assert not isinstance(pilot.app.screen, FactForm)


async def test_the_dossier_is_edited_at_a_glance(osprey: Path, notes_path: Path) -> None:
    async with open_bakery(osprey, notes_path) as pilot:
        await press(pilot, "0", "E")
        await type_in(pilot, "The Osprey sale", "takeover", "Gannet Ferries buys a yard.", "yards, crowns")
        assert title_line(pilot).startswith(" The Osprey sale")
        await press(pilot, "0")
        shown = screen_text(pilot)
        assert "Takeover" in shown
        assert "Gannet Ferries buys a yard." in shown
        head = tomllib.loads(osprey.read_text("utf-8"))
        assert {key: head[key] for key in ("title", "category", "summary", "tags")} == {
            "title": "The Osprey sale",
            "category": "takeover",
            "summary": "Gannet Ferries buys a yard.",
            "tags": ["yards", "crowns"],
        }
        await press(pilot, "u")
        assert session_of(pilot).dossier.title == "Osprey"


async def test_a_source_is_reached_and_edited_though_it_is_the_only_one(osprey: Path, notes_path: Path) -> None:
    async with open_bakery(osprey, notes_path) as pilot:
        await press(pilot, "slash", *"para:1", "enter")
        await press(pilot, "slash", *"kind:source", "enter")
        assert app_of(pilot).explorer.address == "source/article"
        await press(pilot, "E")
        await type_in(
            pilot, "Osprey is sold", "The Coast Courier", "Ana Reed, Jo Finch", "4 March 2027", "https://x.org/a"
        )
        shown = screen_text(pilot)
        for value in ("Osprey is sold", "The Coast Courier", "Ana Reed, Jo Finch", "4 March 2027", "https://x.org/a"):
            assert value in shown
        assert "The Coast Courier, 4 Mar 2027" in title_line(pilot)
        source = session_of(pilot).dossier.first_source
        assert (source.author, str(source.published)) == (("Ana Reed", "Jo Finch"), "2027-03-04")
        await press(pilot, "u")
        assert session_of(pilot).dossier.first_source.publisher == ""
