"""Merge conflict copies of the dossier into its file; the session reloads it as when any other program writes to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.errors import JvexploreError
from jvexplore.records.backups import back_up_file
from jvexplore.records.changes import diff_records
from jvexplore.records.conflict_copies import merge_copies

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jvexplore.dossier.writing.dossier_copies import DossierCopy
    from jvexplore.session.session import Session


class MergedDossierCopies(NamedTuple):
    """The result of a merge.

    Attributes:
        changed_count: the number of new or changed facts and sources.
        copy_paths: the new paths of the copies.
    """

    changed_count: int
    copy_paths: Sequence[Path]


async def merge_dossier_copies(session: Session, path: Path, copies: Sequence[DossierCopy]) -> MergedDossierCopies:
    """Merge copies into the file of a dossier, which is backed up before; it is no step of undo.

    Args:
        session: has it finished before the program quits.
        path: the dossier's file.
        copies: the copies.

    Raises:
        CopyNotMoved: if a copy cannot be moved; all copies are merged by then.
        JvexploreError: if the dossier cannot be read or written.
    """
    return await session.saving.run_alone(partial(_merge_into_file, path, copies))


def _merge_into_file(path: Path, copies: Sequence[DossierCopy]) -> MergedDossierCopies:
    store = open_dossier_store(path, takes_pipes=False)
    before = store.load()
    if store.document.read_only_reason:
        raise JvexploreError(store.document.read_only_reason)
    back_up_file(path)
    try:
        kept = merge_copies(store, copies)
    finally:
        store.back_up_last_save()
    return MergedDossierCopies(len(diff_records(before, store.document.records)), kept)
