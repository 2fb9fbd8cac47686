"""A fact is deleted as it is shown: what another window makes of it at the same time is not lost."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.address import DOSSIER, address_of
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.errors import JvexploreError
from jvexplore.session.authoring.fact_deletion import Referring, fact_deletion
from tests.conftest import BAKERY
from tests.session.dossier_window import open_file, with_value

if TYPE_CHECKING:
    from jvexplore.session.session import Session

STAKE, GULL = address_of("stake/gull"), address_of("party/gull")
PRICES = ["figure/price-in-the-paper", "figure/price-on-the-wire"]


@pytest.fixture
def ours(lighthouse_copy: Path) -> Session:
    return open_file(lighthouse_copy)


@pytest.fixture
def theirs(lighthouse_copy: Path) -> Session:
    return open_file(lighthouse_copy)


async def reload(session: Session) -> None:
    assert session.reload_dossier
    await session.reload_dossier()


def entries(path: Path, collection: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8")).get(collection, [])
    return found


def is_deleted_elsewhere(session: Session, address: str) -> list[bool]:
    return [each.is_deleted for each in session.dossier.facts[address_of(address)].conflict]


async def test_it_says_what_refers_to_it_and_how_many_notes_there_are(ours: Session) -> None:
    for text, on in (("one", STAKE), ("two", STAKE), ("see [[stake/gull]]", GULL)):
        ours.note_changes.add_note(on, text, "comment", ())
    assert ours.authoring.find_referring(STAKE) == Referring(list(map(address_of, PRICES)), 2, 1)
    assert ours.authoring.find_referring(address_of("event/bids")) == Referring([])


async def test_it_is_one_step_and_notes_stay(ours: Session, lighthouse_copy: Path) -> None:
    before = lighthouse_copy.read_bytes()
    ours.note_changes.add_note(STAKE, "who says so?", "comment", ())
    changed = await ours.authoring.delete_fact(STAKE)
    assert (changed.label, changed.subject) == ("delete", STAKE)
    assert entries(lighthouse_copy, "stakes") == []
    assert [ours.is_orphan(each) for each in ours.notebook] == [True]
    await ours.fact_changes.undo()
    assert lighthouse_copy.read_bytes() == before
    assert [ours.is_orphan(each) for each in ours.notebook] == [False]
    await ours.fact_changes.redo()
    assert STAKE not in ours.dossier.facts


@pytest.mark.parametrize("path", [BAKERY, bundled_dossier_path()], ids=["format 1", "bundled"])
def test_any_fact_that_nobody_changed_is_deleted_without_a_conflict(path: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path))
    dossier, store = load_dossier(copy), open_dossier_store(copy)
    records = store.load()
    for address in dossier.facts:
        if address in records:
            left = fact_deletion(address, dossier, dossier.facts)(records)
            assert left == {key: each for key, each in records.items() if key != address}


@pytest.mark.parametrize(
    ("address", "reason"),
    [(DOSSIER, "in the list of dossiers"), ("source/wire", "A source stays"), ("paragraph/2", "belongs to its source")],
)
async def test_what_is_no_fact_is_refused(ours: Session, lighthouse_copy: Path, address: str, reason: str) -> None:
    before = lighthouse_copy.read_bytes()
    with pytest.raises(JvexploreError, match=reason):
        await ours.authoring.delete_fact(address_of(address))
    assert lighthouse_copy.read_bytes() == before


async def test_what_another_window_edited_since_stays_in_conflict(
    ours: Session, theirs: Session, lighthouse_copy: Path
) -> None:
    await theirs.fact_changes.make_step("edit", with_value(STAKE, percent=70))
    await ours.authoring.delete_fact(STAKE)
    (stake,) = entries(lighthouse_copy, "stakes")
    assert (stake["percent"], stake["conflict"]) == (70, [{"deleted": True}])
    assert is_deleted_elsewhere(ours, STAKE) == [True]
    await ours.fact_changes.undo()
    del stake["conflict"]
    assert entries(lighthouse_copy, "stakes") == [stake]


async def test_what_another_window_began_to_refer_to_stays_in_conflict(
    ours: Session, theirs: Session, lighthouse_copy: Path
) -> None:
    form = theirs.authoring.open_new("relation")
    for key, text in (("subject", "Mira Holm"), ("verb", "leads"), ("object", "Gull Trust")):
        form.set_text(key, text)
    await theirs.authoring.save_form(form)
    await ours.authoring.delete_fact(GULL)
    assert is_deleted_elsewhere(ours, GULL) == [True]
    assert len(entries(lighthouse_copy, "relations")) == 1


async def test_what_another_window_renamed_since(ours: Session, theirs: Session, lighthouse_copy: Path) -> None:
    await theirs.authoring.rename_fact(GULL, "gull-trust")
    renamed = lighthouse_copy.read_bytes()
    await ours.authoring.delete_fact(GULL)
    assert {"party/gull", "party/gull-trust"}.isdisjoint(ours.dossier.facts)
    await ours.fact_changes.undo()
    assert lighthouse_copy.read_bytes() == renamed


async def test_what_another_window_deleted_already(ours: Session, theirs: Session, lighthouse_copy: Path) -> None:
    await theirs.authoring.delete_fact(STAKE)
    before = lighthouse_copy.read_bytes()
    for change in (ours.authoring.delete_fact(STAKE), ours.authoring.rename_fact(STAKE, "other")):
        with pytest.raises(JvexploreError):
            await change
    assert lighthouse_copy.read_bytes() == before
    assert ours.undo_order.next_undo is None
    await theirs.fact_changes.undo()
    await reload(ours)
    await ours.authoring.delete_fact(STAKE)
    assert entries(lighthouse_copy, "stakes") == []


async def test_an_edit_of_what_another_window_deleted_is_there_again_in_conflict(
    ours: Session, theirs: Session, lighthouse_copy: Path
) -> None:
    form = ours.authoring.open_edit(STAKE)
    await theirs.authoring.delete_fact(STAKE)
    await reload(ours)
    form.set_text("percent", "70")
    saved = await ours.authoring.save_form(form)
    assert saved.address == STAKE
    assert is_deleted_elsewhere(ours, STAKE) == [True]
    assert entries(lighthouse_copy, "stakes")[0]["percent"] == 70
    await ours.fact_changes.undo()
    assert entries(lighthouse_copy, "stakes") == []


async def test_an_edit_of_what_another_window_renamed_lands_on_it(
    ours: Session, theirs: Session, lighthouse_copy: Path
) -> None:
    form = ours.authoring.open_edit(GULL)
    await theirs.authoring.rename_fact(GULL, "gull-trust")
    form.set_text("country", "SE")
    assert (await ours.authoring.save_form(form)).address == "party/gull-trust"
    (gull,) = (each for each in entries(lighthouse_copy, "parties") if each["id"] == "gull-trust")
    assert (gull["country"], gull["formerly"]) == ("SE", ["gull"])
    assert "conflict" not in gull


async def test_an_edit_of_a_party_that_another_window_merged_lands_on_the_other(
    ours: Session, theirs: Session, lighthouse_copy: Path
) -> None:
    form = ours.authoring.open_edit(GULL)
    await theirs.authoring.merge_party(GULL, address_of("party/beacon"))
    form.set_text("country", "SE")
    saved = await ours.authoring.save_form(form)
    assert saved.address == "party/beacon"
    beacon = entries(lighthouse_copy, "parties")[0]
    assert (beacon["name"], beacon["aliases"], beacon["country"]) == ("Beacon Ltd", ["Gull Trust"], "SE")
    assert "conflict" not in beacon


async def test_undoing_a_rename_of_what_another_window_deleted_since(
    ours: Session, theirs: Session, lighthouse_copy: Path
) -> None:
    await ours.authoring.rename_fact(GULL, "gull-trust")
    await reload(theirs)
    await theirs.authoring.delete_fact(address_of("party/gull-trust"))
    await ours.fact_changes.undo()
    parties = {each["id"]: each.get("conflict") for each in entries(lighthouse_copy, "parties")}
    assert parties.keys() & {"gull", "gull-trust"} == {"gull"}
    assert parties["gull"] == [{"deleted": True}]


async def test_facts_without_an_id_are_deleted_renamed_and_merged_as_they_are_shown(lighthouse_copy: Path) -> None:
    text = lighthouse_copy.read_text("utf-8")
    text = text.replace('[[figures]]\nid = "price-in-the-paper"\n', "[[figures]]\n")
    lighthouse_copy.write_text(f'{text}\n[[parties]]\nname = "Gull"\nbasis = "stated"\n', "utf-8")
    before = tomllib.loads(lighthouse_copy.read_text("utf-8"))
    session = open_file(lighthouse_copy)
    figure, party = (
        next(each for each in session.dossier.facts if each.startswith(kind)) for kind in ("figure", "party/party")
    )
    await session.authoring.rename_fact(STAKE, "gull-75")
    figures = entries(lighthouse_copy, "figures")
    assert [each["of"] for each in figures] == ["stake/gull-75"] * 2
    await session.authoring.merge_party(party, GULL)
    assert entries(lighthouse_copy, "parties")[0]["aliases"] == ["Gull"]
    await session.authoring.delete_fact(figure)
    assert entries(lighthouse_copy, "figures") == figures[1:]
    for _ in range(3):
        await session.fact_changes.undo()
    after = tomllib.loads(lighthouse_copy.read_text("utf-8"))
    given = {each.partition("/")[2] for each in (figure, party)}
    for each in (*after["figures"], *after["parties"]):
        if each["id"] in given:
            del each["id"]
    assert after == before
