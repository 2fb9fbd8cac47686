"""What is done about a notes file that cannot be read or written, or is gone; never while something is saved."""

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
    """Go back to a version of a damaged file that could be read; return where the damaged one is kept.

    Raises:
        JvexploreError: when that cannot be done; nothing is changed then.
    """
    aside = await session.saving.run_alone(partial(session.store.restore_backup, backup))
    session.notes.switch_store(session.store)
    return aside


async def restore_missing_file(session: Session, backup: Backup[Note]) -> None:
    """Write the last version of a file that is not there any more; its notes come in even where it is not written.

    Raises:
        JvexploreError: when it cannot be written.
    """
    try:
        await session.saving.run_alone(partial(session.store.restore_missing_file, backup))
    finally:
        session.notes.switch_store(session.store)


async def replace_damaged_file(session: Session) -> Path:
    """Write the notes that are open in the place of a file that cannot be read; return where that one is kept.

    Raises:
        JvexploreError: when that cannot be done; the damaged file then is where it was.
    """
    notes = session.notebook.snapshot()
    return await session.saving.run_alone(partial(session.store.replace_damaged_file, notes))


async def use_other_file(session: Session, typed: Path) -> None:
    """Keep the notes in another file from now on; those that it holds come in.

    Args:
        session: whose.
        typed: the file; `~` is the home folder.

    Raises:
        JvexploreError: when it cannot be read, or not be written where notes are read-only; all stays as it is then.
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
