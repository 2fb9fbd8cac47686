"""Another id in the form of a fact renames it; notes follow, whatever other windows do meanwhile."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import address_of
from tests.session.authoring.noted_facts import BEFORE, GULL, RENAMED, in_file, shown, write_noted
from tests.session.dossier_window import open_file

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.session import Session


@pytest.fixture
def session(lighthouse_copy: Path, tmp_path: Path) -> Session:
    return open_file(lighthouse_copy, write_noted(tmp_path))


async def test_another_id_in_the_form_of_a_fact_renames_it(session: Session, lighthouse_copy: Path) -> None:
    facts, notes = lighthouse_copy.read_bytes(), session.store.path.read_bytes()
    form = session.authoring.open_edit(GULL)
    assert form.text_of("id") == "gull"
    assert not form.reading_of("id").problem
    form.set_text("id", "gull-trust")
    form.set_text("country", "SE")
    assert form.is_dirty
    saved = await session.authoring.save_form(form)
    assert (saved.address, saved.changed.subject, saved.changed.note_count) == (*["party/gull-trust"] * 2, 2)
    assert not saved.elsewhere
    assert await in_file(session) == shown(session) == RENAMED
    party = tomllib.loads(lighthouse_copy.read_text("utf-8"))["parties"][0]
    assert (party["id"], party["formerly"], party["country"]) == ("gull-trust", ["gull"], "SE")
    again = session.authoring.open_edit(address_of("party/gull-trust"))
    again.set_text("id", "gull")
    assert not again.reading_of("id").problem
    assert (await session.authoring.save_form(again)).address == "party/gull"
    assert await in_file(session) == BEFORE
    await session.fact_changes.undo()
    assert await in_file(session) == RENAMED
    await session.fact_changes.undo()
    assert await in_file(session) == BEFORE
    assert (lighthouse_copy.read_bytes(), session.store.path.read_bytes()) == (facts, notes)


@pytest.mark.parametrize(
    ("typed", "problem", "replacement", "saved_as"),
    [
        ("beacon", '"beacon" is, or was, the id of another party', "beacon-2", "party/beacon-2"),
        ("!!!", "has no letters", "gull", "party/gull"),
        ("Gull Trust!", "", "", "party/gull-trust"),
        ("", "is missing", "gull", "party/gull"),
        (" gull ", "", "", "party/gull"),
    ],
)
async def test_an_id_that_it_cannot_have(
    session: Session, typed: str, problem: str, replacement: str, saved_as: str
) -> None:
    form = session.authoring.open_edit(GULL)
    form.set_text("id", typed)
    reading = form.reading_of("id")
    assert problem in reading.problem
    assert bool(reading.problem) == bool(problem)
    assert reading.replacement == replacement
    saved = await session.authoring.save_form(form)
    assert saved.address == saved_as
    assert not saved.elsewhere


async def test_an_id_in_a_form_while_another_window_renames_the_fact(session: Session, lighthouse_copy: Path) -> None:
    form = session.authoring.open_edit(GULL)
    other = open_file(lighthouse_copy, session.store.path)
    await other.authoring.rename_fact(GULL, "theirs")
    form.set_text("id", "ours")
    saved = await session.authoring.save_form(form)
    assert (saved.address, saved.elsewhere.renamed) == ("party/ours", "party/theirs")
    party = tomllib.loads(lighthouse_copy.read_text("utf-8"))["parties"][0]
    assert (party["id"], party["formerly"]) == ("ours", ["gull", "theirs"])
    assert "conflict" not in party
    form = session.authoring.open_edit(address_of("party/ours"))
    assert other.reload_dossier
    await other.reload_dossier()
    await other.authoring.delete_fact(address_of("party/ours"))
    form.set_text("id", "again")
    saved = await session.authoring.save_form(form)
    assert (saved.address, saved.elsewhere.was_deleted) == ("party/again", True)
    assert [each.is_deleted for each in session.dossier.facts[address_of("party/again")].conflict] == [True]
