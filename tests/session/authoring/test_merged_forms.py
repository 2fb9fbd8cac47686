"""A form that is saved is merged with what another window wrote since it was opened."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER, address_of
from jvexplore.dossier.writing.rename_fact import rename_fact
from tests.session.authoring.open_forms import PASSAGE, type_texts
from tests.session.dossier_window import entry_in, open_file, with_value

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.session import Session

STAKE = address_of("stake/gull")


async def test_what_another_window_wrote_meanwhile_is_merged(session: Session, lighthouse_copy: Path) -> None:
    form = session.authoring.open_edit(STAKE)
    other = open_file(lighthouse_copy)
    await other.fact_changes.make_step("edit", with_value(STAKE, status="agreed", comment="Theirs"))
    await session.authoring.save_form(type_texts(form, percent="70"))
    written = entry_in(lighthouse_copy, "stakes", "gull")
    assert (written["percent"], written["status"], written["comment"]) == (70, "agreed", "Theirs")
    assert "conflict" not in written


async def test_two_edits_of_one_value_are_both_kept(session: Session, lighthouse_copy: Path) -> None:
    form = session.authoring.open_edit(STAKE)
    await open_file(lighthouse_copy).fact_changes.make_step("edit", with_value(STAKE, percent=60))
    await session.authoring.save_form(type_texts(form, percent="70"))
    written = entry_in(lighthouse_copy, "stakes", "gull")
    assert {written["percent"], written["conflict"][0]["percent"]} == {60, 70}
    assert session.conflicts


async def test_a_fact_that_was_deleted_meanwhile_is_there_again_in_conflict(
    session: Session, lighthouse_copy: Path
) -> None:
    form = session.authoring.open_edit(STAKE)
    other = open_file(lighthouse_copy)
    await other.fact_changes.make_step("delete", lambda all_: {key: each for key, each in all_.items() if key != STAKE})
    await session.authoring.save_form(type_texts(form, percent="70"))
    written = entry_in(lighthouse_copy, "stakes", "gull")
    assert (written["percent"], written["holder"], written["conflict"]) == (70, "gull", [{"deleted": True}])


async def test_a_fact_that_was_renamed_meanwhile_is_edited_under_its_new_id(
    session: Session, lighthouse_copy: Path
) -> None:
    form = session.authoring.open_edit(STAKE)
    other = open_file(lighthouse_copy)
    await other.fact_changes.make_step("rename", lambda records: rename_fact(records, STAKE, "trust"))
    saved = await session.authoring.save_form(type_texts(form, percent="70"))
    assert saved.address == "stake/trust"
    stakes = tomllib.loads(lighthouse_copy.read_text("utf-8"))["stakes"]
    assert [(each["id"], each["percent"]) for each in stakes if each["holder"] == "gull"] == [("trust", 70)]


async def test_two_windows_that_add_one_fact_and_one_party(session: Session, lighthouse_copy: Path) -> None:
    other = open_file(lighthouse_copy)
    forms = [
        type_texts(
            each.authoring.open_new("stake", [PASSAGE]), holder="Egret Ltd", company="skerry-light", percent=percent
        )
        for each, percent in ((session, "5"), (other, "6"))
    ]
    first = await session.authoring.save_form(forms[0])
    second = await other.authoring.save_form(forms[1])
    assert (first.address, second.address) == ("stake/egret", "stake/egret-skerry-light")
    found = tomllib.loads(lighthouse_copy.read_text("utf-8"))
    assert [each["name"] for each in found["parties"]].count("Egret Ltd") == 1
    assert {each["holder"] for each in found["stakes"] if each["percent"] < 7} == {"egret"}


async def test_an_id_that_is_taken_by_then_gives_way_to_the_next(session: Session, lighthouse_copy: Path) -> None:
    form = type_texts(session.authoring.open_new("event", [PASSAGE]), title="The vote", id="vote")
    other = open_file(lighthouse_copy)
    await other.authoring.save_form(
        type_texts(other.authoring.open_new("event", [PASSAGE]), title="Another", id="vote")
    )
    assert (await session.authoring.save_form(form)).address == "event/vote-2"


async def test_the_dossiers_own_keys_are_merged_too(session: Session, lighthouse_copy: Path) -> None:
    form = session.authoring.open_edit(DOSSIER)
    other = open_file(lighthouse_copy)
    await other.authoring.save_form(
        type_texts(other.authoring.open_edit(DOSSIER), title="Theirs", summary="Theirs", tags="a")
    )
    await session.authoring.save_form(type_texts(form, title="Ours", tags="harbour, b"))
    found = tomllib.loads(lighthouse_copy.read_text("utf-8"))
    assert ({found["title"], found["title-other"]}, found["summary"]) == ({"Ours", "Theirs"}, "Theirs")
    assert set(found["tags"]) == {"a", "b"}


async def test_the_form_reads_with_what_another_window_has_added(session: Session, lighthouse_copy: Path) -> None:
    form = type_texts(session.authoring.open_new("stake", [PASSAGE]), holder="Egret Ltd")
    assert form.reading_of("holder").new_names == ("Egret Ltd",)
    other = open_file(lighthouse_copy)
    await other.authoring.save_form(
        type_texts(other.authoring.open_new("party", [PASSAGE]), name="Egret Ltd", type="company", id="egret-ltd")
    )
    assert session.reload_dossier is not None
    await session.reload_dossier()
    assert form.reading_of("holder").names == ("party/egret-ltd",)
