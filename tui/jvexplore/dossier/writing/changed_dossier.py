"""Change the facts in a dossier's file again and again: read what is in it by now, change that, save, back up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.dossier.writing.fact_references import referring_records
from jvexplore.dossier.writing.own_copy import writable_dossier
from jvexplore.errors import JvexploreError
from jvexplore.process_state import pause_gc, restore_gc
from jvexplore.records.backups import back_up_file
from jvexplore.records.changes import diff_records
from jvexplore.records.history import merge_step

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from typing import TypeAlias

    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.records.changes import Step
    from jvexplore.records.store import RecordStore

    MakeChange: TypeAlias = Callable[[Mapping[str, FactRecord]], Mapping[str, FactRecord]]
    """Returns the records of a dossier, by their addresses, with a change."""


class SavedFacts(NamedTuple):
    """What was saved.

    Attributes:
        step: the facts and sources that were changed.
        path: the file.
        referring: the addresses of all entries that referred to those of the step, once it was saved.
        is_copied: whether that is a copy of the bundled dossier, and this the first change that is in it.
    """

    step: Step[FactRecord]
    path: Path
    referring: frozenset[str] = frozenset()
    is_copied: bool = False


class ChangedDossier:
    """The file of an open dossier. The first change reads it; what others write to it meanwhile is merged.

    Its methods are slow, so call them on a thread; and one at a time.

    Args:
        path: the file; the bundled dossier is copied when it is first changed.
    """

    def __init__(self, path: Path) -> None:
        self._store = open_dossier_store(path, takes_pipes=False)
        self._path_told = path
        self._is_read = False
        self._is_backed_up = False

    def change(self, make_change: MakeChange) -> SavedFacts:
        """Change facts, all or nothing.

        Args:
            make_change: changes the records that are in the file now; whatever it raises leaves the file as it was.

        Raises:
            JvexploreError: when the file cannot be read or written.
        """
        before = self._read()
        records = make_change(before)
        step = diff_records(before, records)
        if not step:
            return SavedFacts((), self._store.path)
        path, is_copied = writable_dossier(self._store.path)
        if is_copied:
            self._store = open_dossier_store(path, takes_pipes=False)
            self._store.load()
        if not self._is_backed_up:
            back_up_file(path)
        self._store.save(records)
        self._is_backed_up = True
        self._store.back_up_last_save()
        is_news, self._path_told = path != self._path_told, path  # an earlier change may have failed after copying
        return SavedFacts(step, path, _referring(step, self._store.document.records), is_news)

    def _read(self) -> Mapping[str, FactRecord]:
        """Return the records that are in the file now."""
        store: RecordStore[FactRecord] = self._store
        if self._is_read:
            store.read_remote_changes()
        else:
            pause_gc()
            try:
                store.load()
            finally:
                restore_gc()
            self._is_read = True
        if store.document.read_only_reason:
            raise JvexploreError(store.document.read_only_reason)
        return store.document.records

    def undo(self, saved: SavedFacts) -> SavedFacts:
        """Undo what was saved, merged with what others wrote since; raises as `change` does.

        A fact to which others have begun to refer is not taken away, but marked as in conflict.
        """
        step = tuple(change.inverse_change for change in reversed(saved.step))

        def merge(records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
            new = _referring(step, records) - saved.referring
            return merge_step(step, records, FACT_MERGE_POLICY, lambda each: each.address, new)

        return self.change(merge)


def _referring(step: Step[FactRecord], records: Mapping[str, FactRecord]) -> frozenset[str]:
    """Return the addresses of the entries that refer to one that a step adds, deletes or renames, itself left out."""
    changed = {each.address for change in step for each in change if each}
    come_or_gone = {each.address for change in step if None in change for each in change if each}
    return referring_records(records, come_or_gone) - changed if come_or_gone else frozenset()
