"""What others write to a note at a former address is merged as at any other, and only changed notes are rewritten."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.notes.store import NotesStore
from jvexplore.records.changes import Change
from jvexplore.session.open_facts import OpenFacts
from jvexplore.session.save_before_exit import save_before_exit
from tests.renamed_fact import FORMER, PRESENT, rename_stake
from tests.samples import NOON, made
from tests.session.conftest import keep
from tests.session.make_session import make_session

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.session import Session


@pytest.fixture
def session(notes_path: Path, bakery_copy: Path) -> Session:
    """A session on two notes at the former address of a stake."""
    rename_stake(bakery_copy)
    dossier = load_dossier(bakery_copy)
    keep(notes_path, made(1, on=FORMER, text="one"), made(2, on=FORMER, text="two"))
    store = NotesStore(notes_path, "bakery")
    return make_session(OpenFacts(dossier, ReferenceIndex(dossier)), store, store.load(), lambda: NOON)


def on_disk(path: Path) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(note.text, note.on, note.tags) for note in NotesStore(path, "bakery").load().values()]


async def test_a_remote_change_leaves_the_note_as_the_others_wrote_it(session: Session, notes_path: Path) -> None:
    keep(notes_path, replace(made(1, on=FORMER, text="one"), tags=("theirs",), updated=made(60).updated))
    session.saving.mark_pending()
    assert await session.saving.save(at_once=True)
    first, second = session.notebook.notes_on(Address(PRESENT))
    assert (first.tags, second.text) == (("theirs",), "two")
    assert on_disk(notes_path) == [("one", FORMER, ("theirs",)), ("two", FORMER, ())]


async def test_a_note_changed_here_and_by_others_has_both_changes_at_the_present_address(
    session: Session, notes_path: Path
) -> None:
    keep(notes_path, replace(made(1, on=FORMER, text="one"), tags=("theirs",), updated=made(60).updated))
    first, _ = session.notebook.notes_on(Address(PRESENT))
    session.note_changes.revise_note(first, text="ours")
    assert await session.saving.save(at_once=True)
    assert on_disk(notes_path) == [("ours", PRESENT, ("theirs",)), ("two", FORMER, ())]
    assert not any(note.conflict for note in session.notebook)


async def test_a_deleted_note_comes_back_on_undo(session: Session, notes_path: Path) -> None:
    first, _ = session.notebook.notes_on(Address(PRESENT))
    session.note_changes.delete_notes([first])
    assert await session.saving.save(at_once=True)
    assert on_disk(notes_path) == [("two", FORMER, ())]
    session.note_changes.undo()
    assert await session.saving.save(at_once=True)
    assert on_disk(notes_path) == [("one", PRESENT, ()), ("two", FORMER, ())]


def test_what_is_rescued_is_as_written(session: Session, notes_path: Path) -> None:
    session.saving.mark_pending()
    assert save_before_exit(session) == []
    assert on_disk(notes_path) == [("one", FORMER, ()), ("two", FORMER, ())]


def test_a_verdict_is_of_the_renamed_fact(session: Session) -> None:
    check = made(3, on=FORMER, text="", kind="check", status="confirmed")
    session.notes.merge_remote_changes((Change(None, check),))
    assert session.checks.check_sign(Address(PRESENT)) == "√"
    assert not session.is_orphan(session.notebook.get(check.id) or check)
