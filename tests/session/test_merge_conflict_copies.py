"""Conflict copies are merged into an open session: in one step of undo, apart from what others wrote meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import Address
from jvexplore.notes.conflict_copies import find_notes_copies
from jvexplore.session.merge_conflict_copies import merge_conflict_copies
from tests.samples import made
from tests.session.conftest import ON, keep, open_bakery, texts

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.merge_conflict_copies import MergedCopies
    from jvexplore.session.session import Session

NO_NOTE = '\n[[notes]]\nid = "no note {}"\n'


async def merge(session: Session, path: Path) -> MergedCopies:
    merged = await merge_conflict_copies(session, find_notes_copies(path, "bakery").mergeable)
    assert merged
    return merged


async def test_what_copies_hold_comes_in_and_goes_again_by_one_step_of_undo(notes_path: Path) -> None:
    keep(notes_path, made(1, text="mine"))
    session = open_bakery(notes_path)
    session.saving.run_tasks_with(lambda _: None)
    session.note_changes.add_note(Address(ON), "unsaved", "comment", ())
    keep(notes_path, made(2, text="by another program"))
    for number in (3, 4):
        keep(notes_path.with_name(f"notes ({number}).toml"), made(number, text=f"copy {number}"))
    merged = await merge(session, notes_path)
    everything = {"mine", "unsaved", "by another program", "copy 3", "copy 4"}
    assert {note.text for note in session.notebook} == set(texts(notes_path)) == everything
    assert (merged.note_count, len(merged.copy_paths), merged.unreadable_count, merged.error) == (2, 2, 0, None)
    assert session.note_changes.undo() == "merge of conflict copies"
    assert await session.saving.save(at_once=True)
    assert set(texts(notes_path)) == everything - {"copy 3", "copy 4"}


async def test_entries_that_are_no_notes_are_counted_where_a_copy_brought_them(notes_path: Path) -> None:
    keep(notes_path, made(1))
    copy = notes_path.with_name("notes (2).toml")
    keep(copy, made(2))
    with notes_path.open("a") as file:
        file.write(NO_NOTE.format(1))
    with copy.open("a") as file:
        file.write(NO_NOTE.format(2) + NO_NOTE.format(3))
    session = open_bakery(notes_path)
    assert len(session.notes.unreadable_entries) == 1
    assert (await merge(session, notes_path)).unreadable_count == 2


async def test_copies_that_hold_nothing_new_are_no_step_of_undo(notes_path: Path) -> None:
    keep(notes_path, made(1))
    keep(notes_path.with_name("notes (2).toml"), made(1))
    session = open_bakery(notes_path)
    assert (await merge(session, notes_path)).note_count == 0
    assert session.note_changes.undo() is None


async def test_nothing_is_merged_into_notes_that_must_not_be_written(notes_path: Path) -> None:
    keep(notes_path, made(1))
    copy = notes_path.with_name("notes (2).toml")
    keep(copy, made(2))
    session = open_bakery(notes_path)
    session.notes.read_only_reason = "of a newer jvexplore"
    assert await merge_conflict_copies(session, find_notes_copies(notes_path, "bakery").mergeable) is None
    assert copy.exists()
    assert texts(notes_path) == ["text"]
