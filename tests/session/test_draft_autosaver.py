"""What is handed to an external editor, on disks that do not take it, and what of it is deleted at the end."""

from __future__ import annotations

import asyncio
import os
import time
import tomllib
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.app.notes.external_editing import edited_text
from jvexplore.errors import JvexploreError
from jvexplore.notes.drafts import NOTE_DRAFT_CODEC, Draft, abandoned_note_drafts, draft_of_note
from jvexplore.records.drafts import DraftFile
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.session.draft_autosaver import DraftAutosaver
from jvexplore.session.draft_slot import DraftSlot
from tests.samples import NOON, made
from tests.session.conftest import keep, open_bakery, until

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.notes.drafts import NoteDraftFile, NoteDraftRecord

WEEK_SECONDS = 7 * 24 * 60 * 60
PATIENCE_SECONDS = 30


def autosaver_of(notes: Path, text: str) -> DraftAutosaver[Draft]:
    slot = DraftSlot(notes, NOTE_DRAFT_CODEC, Address("stake/dough"), "", Draft(), lambda: NOON)
    autosaver = DraftAutosaver(slot)
    autosaver.follow_editor(lambda: Draft(text=text))
    return autosaver


def hand_out(autosaver: DraftAutosaver[Draft]) -> Path:
    """Hand out what is typed."""
    return autosaver.handed_out.hand_out(autosaver.current_draft)


def offered(notes: Path) -> list[str]:
    """Return the texts that the next start offers."""
    texts = []
    for file, found in abandoned_note_drafts(notes):
        edited = edited_text(file, found)
        if edited or found.is_worth_keeping:
            texts.append(edited.text if edited else found.draft.text)
        file.release_lock()
    return texts


def drafts_on_disk(notes: Path) -> list[str]:
    """Return the texts of the drafts beside a notes file, whose editors may still be open."""
    return [tomllib.loads(path.read_text("utf-8"))["draft"]["text"] for path in sidecar_dir(notes).glob("draft-*.toml")]


async def test_what_is_unchanged_is_deleted_once_no_window_can_have_it(tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    autosaver = autosaver_of(notes, "typed")
    hand_out(autosaver)
    await autosaver.discard_draft()
    assert not list(sidecar_dir(notes).glob("draft-*"))


async def test_a_window_may_save_for_a_week_what_it_was_told_to_open(tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    autosaver = autosaver_of(notes, "typed")
    path = hand_out(autosaver)
    autosaver.handed_out.may_be_open = True
    await autosaver.discard_draft()
    assert offered(notes) == []
    assert path.read_text() == "typed\n"
    path.write_text("typed and more")
    assert offered(notes) == ["typed and more"]
    path.write_text("typed")
    os.utime(path, (time.time() - WEEK_SECONDS - 60,) * 2)
    assert offered(notes) == []
    assert not list(sidecar_dir(notes).glob("draft-*"))


async def test_a_change_between_the_last_look_and_the_end_stays(tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    autosaver = autosaver_of(notes, "typed")
    hand_out(autosaver).write_text("late")
    await autosaver.discard_draft()
    assert offered(notes) == ["late"]


async def test_a_text_saved_after_its_draft_was_given_up_is_offered_all_the_same(tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    autosaver = autosaver_of(notes, "typed")
    path = hand_out(autosaver)
    await autosaver.discard_draft()
    path.write_text("once more")
    assert offered(notes) == ["once more"]
    ((file, found),) = abandoned_note_drafts(notes)
    assert found.address == "dossier"
    file.delete()
    assert not path.exists()


def test_what_was_typed_here_and_what_was_saved_there_are_both_offered(tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    autosaver = autosaver_of(notes, "typed")
    hand_out(autosaver).write_text("saved there")
    autosaver.follow_editor(lambda: Draft(text="typed on"))
    autosaver.write_draft()
    autosaver.release_draft()
    assert sorted(offered(notes)) == ["saved there", "typed on"]
    assert sorted(offered(notes)) == ["saved there", "typed on"], "and again"


def test_what_an_editor_saved_in_addition_is_one_draft(tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    autosaver = autosaver_of(notes, "typed")
    hand_out(autosaver).write_text("typed\r\nand more\r\n")
    autosaver.release_draft()
    assert offered(notes) == ["typed\nand more"]


@pytest.mark.parametrize("harm", ["a file in the place of the folder", "a folder in the place of the text"])
def test_a_text_that_cannot_be_handed_out_changes_nothing(tmp_path: Path, harm: str) -> None:
    notes = tmp_path / "notes.toml"
    autosaver = autosaver_of(notes, "typed")
    if harm.startswith("a file"):
        sidecar_dir(notes).write_text("")
    else:
        hand_out(autosaver).unlink()
        assert autosaver.handed_out.editor_file
        autosaver.handed_out.editor_file.path.mkdir()
    given = autosaver.handed_out.text
    with pytest.raises(JvexploreError):
        hand_out(autosaver)
    assert autosaver.handed_out.text == given


def test_a_full_disk_takes_nothing_and_leaves_no_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = tmp_path / "notes.toml"
    autosaver = autosaver_of(notes, "typed")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(JvexploreError, match="free space"):
            hand_out(autosaver)
    assert autosaver.handed_out.text is None
    assert not list(sidecar_dir(notes).glob("*draft-*"))
    assert hand_out(autosaver).read_text() == "typed\n"


@pytest.mark.parametrize("failing", [1, 2])
def test_on_a_full_disk_nothing_that_is_set_aside_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    notes = tmp_path / "notes.toml"
    autosaver = autosaver_of(notes, "typed")
    hand_out(autosaver).write_text("saved there")
    autosaver.follow_editor(lambda: Draft(text="typed on"))
    autosaver.write_draft()
    synced, count = os.fsync, 0

    def full(handle: int) -> None:
        nonlocal count
        count += 1
        if count == failing:
            raise OSError(28, "No space left on device")
        synced(handle)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with suppress(JvexploreError):
            autosaver.handed_out.leave_for_next_start(autosaver.current_draft)
    autosaver.release_draft()
    assert {"saved there", "typed on"} <= {*offered(notes)}


async def test_what_the_disk_does_not_take_is_reported_once_and_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TYPING_PAUSE_SECONDS", "MAX_UNSAVED_SECONDS"):
        monkeypatch.setattr(f"jvexplore.session.draft_autosaver.{name}", 0.05)
    tries = 0
    write = DraftFile.write

    def count_tries(file: NoteDraftFile, record: NoteDraftRecord) -> None:
        nonlocal tries
        tries += 1
        write(file, record)

    monkeypatch.setattr(DraftFile, "write", count_tries)
    notes = tmp_path / "notes.toml"
    sidecar_dir(notes).write_text("")
    told: list[JvexploreError] = []
    autosaver = autosaver_of(notes, "typed")
    autosaver.follow_editor(lambda: Draft(text="typed"), told.append)
    autosaver.note_typing()
    await until(lambda: tries > 2)
    assert len(told) == 1
    assert autosaver.unsaved_draft == Draft(text="typed")
    sidecar_dir(notes).unlink()
    await until(lambda: autosaver.unsaved_draft is None)
    assert drafts_on_disk(notes) == ["typed"], "as soon as the disk takes it, without another key"
    await until(lambda: asyncio.all_tasks() == {asyncio.current_task()})
    autosaver.release_draft()
    assert offered(notes) == ["typed"]


async def test_who_types_on_and_on_has_a_draft_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jvexplore.session.draft_autosaver.MAX_UNSAVED_SECONDS", 0.2)
    notes, typed = tmp_path / "notes.toml", [""]
    autosaver = autosaver_of(notes, "")
    autosaver.follow_editor(lambda: Draft(text=typed[0]))
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not drafts_on_disk(notes):  # never a pause that is long enough
            typed[0] += "x"
            autosaver.note_typing()
            await asyncio.sleep(0.05)
    autosaver.release_draft()
    (text,) = offered(notes)
    assert text
    assert set(text) == {"x"}


async def test_the_last_of_what_is_typed_is_on_the_disk_after_a_pause(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jvexplore.session.draft_autosaver.TYPING_PAUSE_SECONDS", 0.1)
    notes, typed = tmp_path / "notes.toml", [""]
    autosaver = autosaver_of(notes, "")
    autosaver.follow_editor(lambda: Draft(text=typed[0]))
    for letter in "typed":
        typed[0] += letter
        autosaver.note_typing()
        await asyncio.sleep(0.01)
    await until(lambda: drafts_on_disk(notes) == ["typed"])
    autosaver.release_draft()
    assert offered(notes) == ["typed"]


async def test_what_is_typed_and_taken_back_is_not_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jvexplore.session.draft_autosaver.TYPING_PAUSE_SECONDS", 0.01)
    notes, typed = tmp_path / "notes.toml", ["typed"]
    autosaver = autosaver_of(notes, "")
    autosaver.follow_editor(lambda: Draft(text=typed[0]))
    autosaver.note_typing()
    await until(lambda: drafts_on_disk(notes) == ["typed"])
    typed[0] = ""
    autosaver.note_typing()
    await until(lambda: autosaver.kept_at is None)
    assert not drafts_on_disk(notes), "while the editor is still open: the program may be killed"
    autosaver.note_typing()
    await until(lambda: asyncio.all_tasks() == {asyncio.current_task()})
    assert not list(sidecar_dir(notes).glob("draft-*"))


def test_a_draft_left_behind_goes_on_from_what_its_note_was_when_it_was_begun(tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    keep(notes, made(1, text="before"))
    session = open_bakery(notes)
    (note,) = session.notebook
    autosaver = session.note_drafts.open_draft(note.on, note.id, draft_of_note(note))
    autosaver.write_draft(Draft(text="typed"))
    autosaver.release_draft()
    keep(notes, replace(note, tags=("theirs",), text="theirs", updated=made(60).updated))
    again = open_bakery(notes)
    again.saving.run_tasks_with(lambda _: None)
    ((file, found),) = abandoned_note_drafts(notes)
    resumed, autosaver = again.note_drafts.resume_draft(file, found)
    assert resumed
    assert (resumed.text, resumed.tags) == ("before", ())
    assert autosaver.is_dirty(found.draft)
    again.note_changes.revise_note(resumed, **found.draft._asdict(), draft=autosaver)
    (merged,) = again.notebook
    assert {"typed", "theirs"} == {merged.text, *(str(version["text"]) for version in merged.conflict)}
    autosaver.release_draft()


def test_nothing_is_kept_of_what_is_again_as_it_was(tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    autosaver = autosaver_of(notes, "typed")
    for text, kept in (("typed", ["typed"]), ("", []), ("again", ["again"])):
        autosaver.write_draft(Draft(text=text))
        assert drafts_on_disk(notes) == kept
    autosaver.release_draft()
    assert offered(notes) == ["again"]
