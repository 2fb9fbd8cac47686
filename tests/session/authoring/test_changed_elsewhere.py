"""What a form says of changes by other windows: while it is open, and once it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.address import DOSSIER, address_of
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.writing.rename_fact import rename_fact
from jvexplore.errors import JvexploreError
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.session.authoring.changed_elsewhere import ChangedElsewhere, SavedElsewhere, changed_elsewhere
from jvexplore.session.dossier_drafts_path import dossier_drafts_path
from tests.session.authoring.open_forms import type_texts, with_form
from tests.session.dossier_window import open_file, with_value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jvexplore.dossier.writing.changed_dossier import MakeChange
    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.session.authoring.open_form import OpenForm
    from jvexplore.session.session import Session

STAKE = address_of("stake/gull")


def without_stake(records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
    return {key: each for key, each in records.items() if key != STAKE}


async def change_elsewhere(session: Session, change: MakeChange) -> None:
    """Change the file in another window, and show that in this one."""
    path = session.facts.dossier_path
    assert path
    await open_file(path).fact_changes.make_step("edit", change)
    assert session.reload_dossier
    await session.reload_dossier()


async def saved(session: Session, form: OpenForm) -> SavedElsewhere:
    return (await session.authoring.save_form(form)).elsewhere


async def test_nothing_is_told_of_what_nobody_else_changed(session: Session) -> None:
    form = type_texts(session.authoring.open_edit(STAKE), percent="70")
    assert not changed_elsewhere(form)
    await change_elsewhere(session, with_value("event/bids", comment="theirs"))
    assert changed_elsewhere(form) == ChangedElsewhere()
    assert await saved(session, form) == SavedElsewhere()
    new = type_texts(session.authoring.open_new("event"), title="T")
    assert not changed_elsewhere(new)
    assert not await saved(session, new)


def test_no_entry_of_a_dossier_counts_as_changed_when_its_form_opens(tmp_path: Path) -> None:
    session = open_file(bundled_dossier_path(), tmp_path / "notes.toml")
    for address in with_form(session.dossier):
        assert not changed_elsewhere(session.authoring.open_edit(address)), address


async def test_keys_that_others_changed_are_named_and_merged(session: Session) -> None:
    form = type_texts(session.authoring.open_edit(STAKE), percent="70")
    await change_elsewhere(session, with_value(STAKE, comment="theirs", status="agreed"))
    found = changed_elsewhere(form)
    assert (set(found.keys), found.clashing) == ({"comment", "status"}, ())
    elsewhere = await saved(session, form)
    assert set(elsewhere.merged) == {"comment", "status"}
    assert not elsewhere.is_in_conflict


async def test_what_both_changed_to_something_else_is_told_before_and_after(session: Session) -> None:
    form = type_texts(session.authoring.open_edit(STAKE), percent="70")
    await change_elsewhere(session, with_value(STAKE, percent=60))
    assert changed_elsewhere(form) == ChangedElsewhere(("percent",), ("percent",))
    assert changed_elsewhere(type_texts(form, percent="60")) == ChangedElsewhere(("percent",))
    assert await saved(session, type_texts(form, percent="70")) == SavedElsewhere(is_in_conflict=True)


async def test_a_fact_that_is_gone_is_told_and_comes_back(session: Session) -> None:
    form = type_texts(session.authoring.open_edit(STAKE), percent="70")
    await change_elsewhere(session, without_stake)
    assert changed_elsewhere(form) == ChangedElsewhere(is_deleted=True, comes_back=True)
    assert await saved(session, form) == SavedElsewhere(was_deleted=True)


async def test_a_form_in_which_nothing_was_changed_brings_no_fact_back(session: Session) -> None:
    form = session.authoring.open_edit(STAKE)
    await change_elsewhere(session, without_stake)
    result = await session.authoring.save_form(form)
    assert (result.changed.step, result.elsewhere) == ((), SavedElsewhere())
    assert STAKE not in session.dossier.facts


async def test_another_id_is_told(session: Session) -> None:
    form = type_texts(session.authoring.open_edit(STAKE), percent="70")
    await change_elsewhere(session, lambda records: rename_fact(records, STAKE, "trust"))
    assert changed_elsewhere(form) == ChangedElsewhere(renamed=address_of("stake/trust"))
    assert await saved(session, form) == SavedElsewhere(renamed=address_of("stake/trust"))


async def test_an_id_that_was_taken_meanwhile_is_told(session: Session, lighthouse_copy: Path) -> None:
    form = type_texts(session.authoring.open_new("event"), title="One", id="vote")
    other = open_file(lighthouse_copy)
    await other.authoring.save_form(type_texts(other.authoring.open_new("event"), title="Other", id="vote"))
    assert await saved(session, form) == SavedElsewhere(taken_id="vote")


@pytest.mark.parametrize("address", [DOSSIER, address_of("source/paper")])
async def test_the_dossier_and_a_source_are_told_of_as_facts_are(
    session: Session, lighthouse_copy: Path, address: str
) -> None:
    for key, title, clashing, elsewhere in (
        ("summary" if address == DOSSIER else "url", "Theirs", (), SavedElsewhere(("title",))),
        ("title", "Theirs too", ("title",), SavedElsewhere(is_in_conflict=True)),
    ):
        form = type_texts(session.authoring.open_edit(address_of(address)), **{key: "ours"})
        other = open_file(lighthouse_copy)
        await other.authoring.save_form(type_texts(other.authoring.open_edit(address_of(address)), title=title))
        assert session.reload_dossier
        await session.reload_dossier()
        assert changed_elsewhere(form) == ChangedElsewhere(("title",), clashing)
        assert await saved(session, form) == elsewhere


async def test_the_draft_is_gone_with_the_save_and_stays_without_one(
    session: Session, lighthouse_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = session.authoring.open_edit(STAKE)
    autosaver = session.form_drafts.open_draft(form)
    autosaver.follow_editor(lambda: form.draft)
    type_texts(form, percent="70")
    autosaver.write_draft()
    folder = sidecar_dir(dossier_drafts_path(session.facts))
    before = lighthouse_copy.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr("jvexplore.records.rewritten_file.RewrittenFile.write", _refuse)
        with pytest.raises(OSError, match="no space"):
            await session.authoring.save_form(form, autosaver)
    assert [*folder.glob("draft-*.toml")]
    assert lighthouse_copy.read_bytes() == before
    await session.authoring.save_form(form, autosaver)
    assert not [*folder.glob("draft-*")]
    autosaver.write_draft()
    assert not [*folder.glob("draft-*")], "nothing is kept of it any more"


def _refuse(*_: object) -> None:
    raise OSError(28, "no space")


async def test_a_paragraph_that_is_gone_does_not_come_back_and_its_gist_stays_in_the_form(
    session: Session, lighthouse_copy: Path
) -> None:
    form = type_texts(session.authoring.open_edit(address_of("paragraph/caption-1")), gist="The lamp is out.")
    text = lighthouse_copy.read_text("utf-8")
    lighthouse_copy.write_text(text.replace('id = "caption-1"', 'id = "caption-2"'), "utf-8")
    assert session.reload_dossier
    await session.reload_dossier()
    assert changed_elsewhere(form) == ChangedElsewhere(is_deleted=True)
    with pytest.raises(JvexploreError, match="paragraph/caption-1: no longer exists"):
        await session.authoring.save_form(form)
    assert form.text_of("gist") == "The lamp is out."


async def test_a_form_is_read_by_the_version_that_is_held(session: Session) -> None:
    form = type_texts(session.authoring.open_new("event"), title="The vote", part_of="event/bids")
    before = session.dossier
    await change_elsewhere(session, lambda records: rename_fact(records, "event/bids", "offers"))
    form.hold_dossier(before)
    assert form.reading_of("part_of").names == ("event/bids",)
    form.hold_dossier(None)
    assert form.reading_of("part_of").names == ("event/offers",)
