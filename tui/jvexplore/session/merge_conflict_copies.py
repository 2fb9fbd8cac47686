"""Merge conflict copies of the notes file, and rescue files, into the open notes as one undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.errors import JvexploreError
from jvexplore.records.changes import diff_records
from jvexplore.records.conflict_copies import merge_copies

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jvexplore.notes.conflict_copies import NotesCopy
    from jvexplore.notes.model import Note
    from jvexplore.notes.store import NotesStore
    from jvexplore.records.changes import Step
    from jvexplore.session.session import Session

MERGE_LABEL: Final = "merge of conflict copies"
"""The label of the undo step: Undid "merge of conflict copies"."""


class MergedCopies(NamedTuple):
    """The result of a merge.

    Attributes:
        note_count: the number of new or changed notes.
        copy_paths: the new paths of the copies.
        unreadable_count: the number of invalid entries added to the notes file.
        error: why a copy could not be moved; `None` if all were.
    """

    note_count: int
    copy_paths: Sequence[Path]
    unreadable_count: int
    error: JvexploreError | None


async def merge_conflict_copies(session: Session, copies: Sequence[NotesCopy]) -> MergedCopies | None:
    """Merge copies into the notes of a session, and save them; return `None` if notes cannot be saved.

    Raises:
        JvexploreError: if the notes file cannot be read.
    """
    if session.read_only_reason or not await session.saving.save(at_once=True):
        return None
    store = session.store
    bad_before = len(session.notes.unreadable_entries)
    merged = await session.saving.run_alone(lambda: _merge_into_file(store, copies))
    session.notes.merge_remote_changes(merged.others)
    if merged.step:
        # The merged notes are in the file already; undo removes them again.
        session.note_changes.make_step(MERGE_LABEL, merged.step)
    session.notes.merge_remote_changes(())
    session.saving.mark_pending()
    await session.saving.save(at_once=True)
    return MergedCopies(
        len(merged.step), merged.copy_paths, len(session.notes.unreadable_entries) - bad_before, merged.error
    )


class _FileMerge(NamedTuple):
    """The changes that a merge made to the notes file.

    Attributes:
        others: earlier changes by other programs; undo leaves them alone.
        step: the changes from the copies.
        copy_paths: the new paths of the copies.
        error: why a copy could not be moved.
    """

    others: Step[Note]
    step: Step[Note]
    copy_paths: list[Path]
    error: JvexploreError | None


def _merge_into_file(store: NotesStore, copies: Sequence[NotesCopy]) -> _FileMerge:
    """Merge copies into the notes file, and keep changes by other programs separate.

    Raises:
        JvexploreError: if the file cannot be read.
    """
    others = store.read_remote_changes()
    before = store.document.records
    kept: list[Path] = []
    error: JvexploreError | None = None
    try:
        kept = merge_copies(store, copies)
    except JvexploreError as failed:
        error = failed
    return _FileMerge(others, diff_records(before, store.document.records), kept, error)
