"""Merge conflict copies of the notes file, and rescued notes, into what is open: one step of undo."""

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
"""What undo calls it: Undid "merge of conflict copies"."""


class MergedCopies(NamedTuple):
    """What became of a merge.

    Attributes:
        note_count: how many notes are new or changed.
        copy_paths: where the copies are now.
        unreadable_count: how many entries more of the notes file are no notes.
        error: why one of the copies is where it was; `None` where all is well.
    """

    note_count: int
    copy_paths: Sequence[Path]
    unreadable_count: int
    error: JvexploreError | None


async def merge_conflict_copies(session: Session, copies: Sequence[NotesCopy]) -> MergedCopies | None:
    """Merge copies into the notes of a session, and save them; return `None` where notes cannot be saved.

    Raises:
        JvexploreError: when the notes file cannot be read.
    """
    if session.read_only_reason or not await session.saving.save(at_once=True):
        return None
    store = session.store
    bad_before = len(session.notes.unreadable_entries)
    merged = await session.saving.run_alone(lambda: _merge_into_file(store, copies))
    session.notes.merge_remote_changes(merged.others)
    if merged.step:
        # What was merged is in the file already: undo takes it out of it again.
        session.note_changes.make_step(MERGE_LABEL, merged.step)
    session.notes.merge_remote_changes(())
    session.saving.mark_pending()
    await session.saving.save(at_once=True)
    return MergedCopies(
        len(merged.step), merged.copy_paths, len(session.notes.unreadable_entries) - bad_before, merged.error
    )


class _FileMerge(NamedTuple):
    """What a merge made of the notes file.

    Attributes:
        others: what other programs had changed in it before; undo leaves that alone.
        step: what the copies changed in it.
        copy_paths: where the copies are now.
        error: why one of them is where it was.
    """

    others: Step[Note]
    step: Step[Note]
    copy_paths: list[Path]
    error: JvexploreError | None


def _merge_into_file(store: NotesStore, copies: Sequence[NotesCopy]) -> _FileMerge:
    """Merge copies into the notes file, apart from what others wrote to it.

    Raises:
        JvexploreError: when the file cannot be read.
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
