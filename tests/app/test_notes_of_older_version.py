"""Notes written by an older version: none says that its fact has changed, unless a value has."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.conversion.format_conversion import convert_format
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export import screen_reader
from tests.app.conftest import Start, app_of, press, screen_text, session_of
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


_COMMITS = ["e18311f", "e78caa1b"]


@pytest.mark.parametrize("commit", _COMMITS)
@pytest.mark.parametrize("path", [BAKERY, bundled_dossier_path()], ids=["bakery", "bundled"])
async def test_they_open_without_a_word_of_change(start: Start, notes_path: Path, path: Path, commit: str) -> None:
    shutil.copy(_FORMER / f"{path.stem}-notes-of-{commit}.toml", notes_path)
    async with start(dossier=path) as pilot:
        assert changed_addresses(pilot) == []
        await press(pilot, "a")
        assert "fact changed" not in screen_text(pilot)


@pytest.mark.parametrize("commit", _COMMITS)
async def test_they_stay_where_they_were_when_the_dossier_is_converted(
    start: Start, notes_path: Path, bakery_copy: Path, commit: str
) -> None:
    shutil.copy(_FORMER / f"bakery-notes-of-{commit}.toml", notes_path)
    bakery_copy.write_text(convert_format(bakery_copy.read_text("utf-8"), bakery_copy), "utf-8")
    async with start(dossier=bakery_copy) as pilot:
        assert changed_addresses(pilot) == []
        session = session_of(pilot)
        notes = session.notebook.snapshot().values()
        assert len(notes) == 20
        assert all(session.has_address(note.on) for note in notes)


async def test_facts_that_were_confirmed_before_are_still_confirmed(start: Start, notes_path: Path) -> None:
    text = (_FORMER / "aliexpress-russia-notes-of-e78caa1b.toml").read_text("utf-8")
    checks = text.count('kind = "check"')
    notes_path.write_text(
        text.replace('kind = "check"\nstatus = "open"', 'kind = "check"\nstatus = "confirmed"'), "utf-8"
    )
    async with start() as pilot:
        assert f"{checks} confirmed" in screen_text(pilot)
        assert checks == 103


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
