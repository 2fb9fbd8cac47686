"""Notes written by an older version: none says that its fact has changed, unless a value has."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export import screen_reader
from tests.app.conftest import Start, app_of, press, screen_text
from tests.conftest import BAKERY

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from jvexplore.address import Address

_FORMER = Path(__file__).parents[1] / "notes"


def changed_addresses(pilot: Pilot[int]) -> list[Address]:
    """Return what the session tells to have changed, once the text that is read aloud has told the same."""
    session = app_of(pilot).session
    assert session
    notes = session.notebook.snapshot().values()
    told = [note.on for note in notes if session.has_fact_changed(note)]
    spoken = "".join(screen_reader.render(session.dossier, ReferenceIndex(session.dossier), [*notes]))
    assert spoken.count("Then: ") == len(told)
    return told


@pytest.mark.parametrize("path", [BAKERY, bundled_dossier_path()], ids=["bakery", "bundled"])
async def test_they_open_without_a_word_of_change(start: Start, notes_path: Path, path: Path) -> None:
    shutil.copy(_FORMER / f"{path.stem}-notes-of-e18311f.toml", notes_path)
    async with start(dossier=path) as pilot:
        assert changed_addresses(pilot) == []
        await press(pilot, "a")
        assert "fact changed" not in screen_text(pilot)


async def test_a_changed_value_is_reported_and_nothing_else(start: Start, notes_path: Path, bakery_copy: Path) -> None:
    shutil.copy(_FORMER / "bakery-notes-of-e18311f.toml", notes_path)
    text = bakery_copy.read_text(encoding="utf-8")
    for before, after in (("percent = 37.5", "percent = 36"), ("its mill", "a mill"), ("Bakes *bread*", "A bakery")):
        assert before in text
        text = text.replace(before, after)
    bakery_copy.write_text(text, encoding="utf-8")
    async with start(dossier=bakery_copy) as pilot:
        assert changed_addresses(pilot) == ["stake/dough"]
        await press(pilot, "2", "j", "enter", "tab")
        assert "Then: Dough Holding holds 37.5 % of Rising Sun: its mill" in screen_text(pilot)
        assert "Now: Dough Holding holds 36 % of Rising Sun" in screen_text(pilot)
