"""What is typed in a form is kept until it is saved, and merged then with what others wrote since it was opened."""

from __future__ import annotations

import os
import tomllib
from typing import TYPE_CHECKING

import pytest
import tomli_w

from jvexplore.address import address_of
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.kinds.stake import Stake
from jvexplore.dossier.writing.rename_fact import rename_fact
from jvexplore.dossier_folder import dossier_file
from jvexplore.errors import JvexploreError
from jvexplore.records.rescued_files import rescue_draft_path
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.session.authoring.form_draft import FormDraft
from jvexplore.session.authoring.form_drafts import abandoned_form_drafts
from jvexplore.session.authoring.form_passage import FormPassage
from jvexplore.session.dossier_drafts_path import dossier_drafts_path
from jvexplore.session.save_before_exit import save_before_exit
from tests.session.authoring.open_forms import type_texts, with_form
from tests.session.dossier_window import entry_in, open_file, with_value

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.authoring.form_drafts import LeftForm
    from jvexplore.session.authoring.open_form import OpenForm
    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.session import Session

STAKE = address_of("stake/gull")
PASSAGE = FormPassage("1", 3, 8, "sha256:0011223344556677", "words")


def type_in(session: Session, form: OpenForm, *passages: FormPassage, **texts: str) -> DraftAutosaver[FormDraft]:
    """Type in a form whose draft is kept."""
    autosaver = session.form_drafts.open_draft(form)
    autosaver.follow_editor(lambda: form.draft)
    for key, text in texts.items():
        form.set_text(key, text)
    for passage in passages:
        form.add_passage(passage)
    autosaver.write_draft()
    return autosaver


def leave(session: Session, form: OpenForm, *passages: FormPassage, **texts: str) -> None:
    """Type in a form, and be killed."""
    type_in(session, form, *passages, **texts).release_draft()


def leave_edit(session: Session) -> None:
    """Type another percentage into the form of a stake, and be killed."""
    leave(session, session.authoring.open_edit(STAKE), percent="60")


def left(session: Session) -> LeftForm:
    """Return the one draft that the next start finds."""
    (found,) = abandoned_form_drafts(dossier_drafts_path(session.facts))
    return found


def again(session: Session) -> Session:
    path = session.facts.dossier_path
    assert path
    return open_file(path, session.store.path)


def stake(session: Session, address: str = STAKE) -> Stake:
    fact = session.dossier.facts[address_of(address)]
    assert isinstance(fact, Stake)
    return fact


@pytest.mark.parametrize("bundled", [True, False])
def test_the_draft_of_each_entry_comes_back_as_it_was(session: Session, tmp_path: Path, *, bundled: bool) -> None:
    if bundled:
        session = open_file(bundled_dossier_path(), tmp_path / "notes.toml")
    every = 6 if bundled else 1  # enough of each kind
    for address in [*with_form(session.dossier)][::every]:
        form = session.authoring.open_edit(address)
        leave(session, form, PASSAGE, **{form.fields[0].key: 'as "typed",\n\ttwo lines \\ é \x85 𝄞'})
        found = left(session)
        assert found.record.draft == form.draft
        resumed, autosaver = session.form_drafts.resume_draft(found)
        assert resumed.draft == form.draft
        assert resumed.is_dirty
        assert {each.key: resumed.text_of(each.key) for each in form.fields} == {
            each.key: form.text_of(each.key) for each in form.fields
        }
        found.file.delete()
        session.drafts.close_draft(autosaver)


def test_a_new_fact_is_kept_only_if_something_was_typed(session: Session) -> None:
    form = session.authoring.open_new("stake", [PASSAGE], {"percent": "25"})
    leave(session, form)
    assert not [*abandoned_form_drafts(dossier_drafts_path(session.facts))]
    form = session.authoring.open_new("stake", [PASSAGE], {"percent": "25"})
    leave(session, form, holder="Gu")
    found = left(session)
    assert (found.record.key, found.record.address) == ("", "")
    assert found.record.draft.texts == {"percent": "25", "holder": "Gu"}
    assert found.record.draft.passages == (PASSAGE,)


def test_drafts_on_the_bundled_dossier_are_where_its_copy_will_be(tmp_path: Path) -> None:
    session = open_file(bundled_dossier_path(), tmp_path / "notes.toml")
    form = session.authoring.open_new("event", [PASSAGE])
    autosaver = type_in(session, form, title="Typed")
    copy = dossier_file("aliexpress-russia")
    (draft,) = sidecar_dir(copy).glob("draft-*.toml")
    assert tomllib.loads(draft.read_text("utf-8"))["draft"]["texts"] == {"title": "Typed"}
    assert draft.stat().st_mode & 0o077 == 0
    assert not copy.exists()
    assert not [*abandoned_form_drafts(copy)], "its window is still open"
    autosaver.release_draft()
    assert left(session).record.draft.texts == {"title": "Typed"}


async def test_a_draft_is_merged_with_what_others_changed_meanwhile(session: Session) -> None:
    leave_edit(session)
    await again(session).fact_changes.make_step("edit", with_value(STAKE, comment="theirs"))
    session = again(session)
    form, autosaver = session.form_drafts.resume_draft(left(session))
    await session.authoring.save_form(form)
    await autosaver.discard_draft()
    assert stake(session).percent == 60
    assert stake(session).comment == "theirs"
    assert not stake(session).conflict
    assert not [*sidecar_dir(dossier_drafts_path(session.facts)).glob("draft-*")]


async def test_a_draft_of_what_others_changed_to_something_else_becomes_a_conflict(session: Session) -> None:
    leave_edit(session)
    await again(session).fact_changes.make_step("edit", with_value(STAKE, percent=70))
    session = again(session)
    form, _ = session.form_drafts.resume_draft(left(session))
    await session.authoring.save_form(form)
    ((changed,),) = [each.changed for each in stake(session).conflict]
    assert changed.key == "percent"
    assert {changed.here, changed.there} == {"60", "70"}


async def test_a_draft_of_a_fact_that_was_deleted_brings_it_back_in_conflict(session: Session) -> None:
    leave_edit(session)
    await again(session).fact_changes.make_step(
        "delete", lambda records: {key: each for key, each in records.items() if key != STAKE}
    )
    session = again(session)
    form, _ = session.form_drafts.resume_draft(left(session))
    assert form.text_of("percent") == "60"
    await session.authoring.save_form(form)
    assert stake(session).percent == 60
    assert [each.is_deleted for each in stake(session).conflict] == [True]


async def test_a_draft_of_a_fact_that_was_renamed_is_saved_to_it(session: Session) -> None:
    leave_edit(session)
    await again(session).fact_changes.make_step("rename", lambda records: rename_fact(records, STAKE, "trust"))
    session = again(session)
    form, _ = session.form_drafts.resume_draft(left(session))
    await session.authoring.save_form(form)
    assert stake(session, "stake/trust").percent == 60
    assert STAKE not in session.dossier.facts
    assert not stake(session, "stake/trust").conflict


def test_a_draft_that_this_version_cannot_show_stays(session: Session) -> None:
    leave_edit(session)
    found = left(session)
    text = found.file.path.read_text("utf-8").replace('kind = "stake"', 'kind = "warrant"')
    found.file.path.write_text(text, "utf-8")
    found.file.release_lock()
    with pytest.raises(JvexploreError, match="warrant"):
        session.form_drafts.resume_draft(left(session))
    assert left(session).record.draft.texts["percent"] == "60"


def test_what_no_disk_takes_beside_the_dossier_is_rescued_and_found_again(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    hidden = sidecar_dir(dossier_drafts_path(session.facts))
    hidden.write_text("nothing can be kept beside this")
    form = session.authoring.open_edit(STAKE)
    autosaver = type_in(session, form)
    assert save_before_exit(session) == [], "nothing is typed"
    form.set_text("percent", "61")
    autosaver.write_draft()
    autosaver.release_draft()
    (told,) = save_before_exit(session)
    (rescued,) = tmp_path.glob("jvexplore-draft-*.toml")
    assert told == f"what was typed is in {rescued}, and is offered when its dossier is opened again"
    assert rescued.stat().st_mode & 0o077 == 0
    found = left(session)
    assert found.file.path == rescued, "it cannot be moved yet"
    found.file.release_lock()
    hidden.unlink()
    found = left(session)
    assert found.record.draft == form.draft
    assert found.file.path.parent == hidden
    assert not rescued.exists()
    found.file.delete()


def test_a_full_disk_at_the_end_loses_no_more_than_the_version_before(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    form = session.authoring.open_edit(STAKE)
    autosaver = type_in(session, form, percent="60")
    form.set_text("percent", "61")
    synced, rescued = os.fsync, [False]

    def full(handle: int) -> None:
        if not rescued[0]:
            raise OSError(28, "No space left on device")
        synced(handle)

    def rescue_path(path: Path) -> Path:
        rescued[0] = True  # the folder for temporary files is on another disk
        return rescue_draft_path(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        patch.setattr("jvexplore.records.drafts.rescue_draft_path", rescue_path)
        autosaver.write_draft()
        assert autosaver.unsaved_draft
        assert save_before_exit(session)
    autosaver.release_draft()
    assert left(session).record.draft.texts["percent"] == "61", "and not 60 as well"


def test_a_draft_that_no_disk_takes_keeps_no_other_from_being_rescued(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    sidecar_dir(dossier_drafts_path(session.facts)).write_text("nothing can be kept beside this")
    for percent in ("61", "62"):
        type_in(session, session.authoring.open_edit(STAKE), percent=percent).release_draft()
    paths = iter((tmp_path / "gone" / "draft.toml", tmp_path / "draft.toml"))
    monkeypatch.setattr("jvexplore.records.drafts.rescue_draft_path", lambda _: next(paths))
    lost, rescued = save_before_exit(session)
    assert str(tmp_path / "gone") in lost
    assert rescued.startswith(f"what was typed is in {tmp_path / 'draft.toml'}, ")
    assert 'percent = "62"' in (tmp_path / "draft.toml").read_text("utf-8")


async def test_a_draft_is_a_plain_value_and_is_merged_with_what_was_opened(
    session: Session, lighthouse_copy: Path
) -> None:
    form = type_texts(session.authoring.open_edit(STAKE), percent="70")
    form.add_passage(PASSAGE)
    draft = FormDraft.from_values(tomllib.loads(tomli_w.dumps(form.draft.to_values())))
    assert draft == form.draft
    assert not draft.is_blank
    await open_file(lighthouse_copy).fact_changes.make_step("edit", with_value(STAKE, percent=60))
    later = open_file(lighthouse_copy)
    resumed = later.authoring.open_draft(draft)
    assert (resumed.text_of("percent"), resumed.is_dirty, len(resumed.passages)) == ("70", True, 3)
    await later.authoring.save_form(resumed)
    written = entry_in(lighthouse_copy, "stakes", "gull")
    assert {written["percent"], written["conflict"][0]["percent"]} == {60, 70}


async def test_the_draft_of_a_new_fact_opens_as_it_was_typed(session: Session) -> None:
    form = type_texts(session.authoring.open_new("stake", [PASSAGE]), holder="Skerry", percent="lots")
    form.take_as_new("holder")
    resumed = session.authoring.open_draft(FormDraft.from_values(form.draft.to_values()))
    assert resumed.draft == form.draft
    assert [resumed.reading_of(each.key) for each in resumed.fields] == [
        form.reading_of(each.key) for each in form.fields
    ]
    assert session.authoring.open_new("stake").draft.is_blank
