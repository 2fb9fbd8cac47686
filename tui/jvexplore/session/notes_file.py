"""Recover a notes file that is unreadable, unwritable or missing; never concurrently with a save."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from jvexplore.files import expand_home
from jvexplore.notes.store import NotesStore
from jvexplore.paths import absolute_path

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.notes.model import Note
    from jvexplore.records.backups import Backup
    from jvexplore.session.session import Session


async def restore_backup(session: Session, backup: Backup[Note]) -> Path:
    """Restore a backup in place of a damaged file; return the path to which that was moved.

    Raises:
        JvexploreError: if that fails; nothing is changed then.
    """
    aside = await session.saving.run_alone(partial(session.store.restore_backup, backup))
    session.notes.switch_store(session.store)
    return aside


async def restore_missing_file(session: Session, backup: Backup[Note]) -> None:
    """Restore a deleted file from its backup; the notes are loaded even if the file cannot be written.

    Raises:
        JvexploreError: if it cannot be written.
    """
    try:
        await session.saving.run_alone(partial(session.store.restore_missing_file, backup.document))
    finally:
        session.notes.switch_store(session.store)


async def replace_damaged_file(session: Session) -> Path:
    """Write the open notes in place of an unreadable file; return the path to which that was moved.

    Raises:
        JvexploreError: if that fails; the damaged file is left in place.
    """
    notes = session.notebook.written_notes()
    return await session.saving.run_alone(partial(session.store.replace_damaged_file, notes))


async def use_other_file(session: Session, typed: Path) -> None:
    """Keep the notes in another file from now on, and merge in the notes that it already has.

    Args:
        session: the session whose notes these are.
        typed: the path as typed; `~` is the home folder.

    Raises:
        JvexploreError: if it cannot be read or, while notes are read-only, written; nothing is changed then.
    """
    must_write = bool(session.read_only_reason)
    store = await asyncio.to_thread(_open_store, typed, session.dossier.id, must_write=must_write)
    session.notes.switch_store(store)


def _open_store(typed: Path, dossier: str, *, must_write: bool) -> NotesStore:
    store = NotesStore(absolute_path(expand_home(typed)), dossier, takes_pipes=False)
    store.load()
    if must_write:
        store.save(store.document.records)
    return store
