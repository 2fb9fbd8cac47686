"""Change the facts in a dossier's file again and again: read what is in it by now, change that, save, back up."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.dossier.bundled import is_bundled
from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.dossier.writing.fact_references import referring_records
from jvexplore.dossier.writing.head_change import HeadChange, head_change
from jvexplore.dossier.writing.moved_facts import MovedFacts, find_moved_facts
from jvexplore.dossier.writing.needed_paragraphs import facts_naming_changed_paragraphs, refuse_needed_paragraphs
from jvexplore.dossier.writing.own_copy import copy_bundled
from jvexplore.errors import JvexploreError
from jvexplore.process_state import paused_gc
from jvexplore.records.backups import back_up_file
from jvexplore.records.changes import diff_records
from jvexplore.records.conflict_copies import merge_copies
from jvexplore.records.history import merge_step

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path
    from typing import TypeAlias

    from jvexplore.dossier.writing.copy_change import CopyChange
    from jvexplore.dossier.writing.dossier_copies import DossierCopy
    from jvexplore.dossier.writing.dossier_records import DossierDocument
    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.dossier.writing.head_change import ChangeHead
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
        is_copy_of_other: whether that is a copy of the bundled dossier that somebody else had made, opened just now.
        head: the change to the keys of the dossier itself; `None` if there is none.
        copy: the change to the text of a source; `None` if there is none.
        naming_changed_paragraphs: the addresses of the facts that name a paragraph which was added or taken away.
    """

    step: Step[FactRecord]
    path: Path
    referring: frozenset[str] = frozenset()
    is_copied: bool = False
    is_copy_of_other: bool = False
    head: HeadChange | None = None
    copy: CopyChange | None = None
    naming_changed_paragraphs: frozenset[str] = frozenset()

    @property
    def is_change(self) -> bool:
        """Whether anything was changed."""
        return bool(self.step or self.head or self.copy)

    @property
    def moved(self) -> MovedFacts:
        """The facts that have another address since."""
        return find_moved_facts(self.step)


class MergedCopies(NamedTuple):
    """What was merged of the conflict copies of a dossier.

    Attributes:
        saved: what that changed.
        paths: where the copies are now.
        error: why the rest was not merged, or not moved away; `None` if all was.
    """

    saved: SavedFacts
    paths: Sequence[Path] = ()
    error: JvexploreError | None = None


class ChangedDossier:
    """The file of an open dossier. The first change reads it; what others write to it meanwhile is merged.

    Its methods are slow, so call them on a thread; and one at a time.

    Args:
        path: the file; the bundled dossier is copied when it is first changed, or the reader's copy of it is opened.
    """

    def __init__(self, path: Path) -> None:
        self._store = open_dossier_store(path, takes_pipes=False)
        self._path_told = path
        self._is_read = False
        self._is_backed_up = False

    @property
    def path(self) -> Path:
        """The file that is changed; that of the copy once the bundled dossier was to be changed."""
        return self._store.path

    def change(
        self,
        make_change: MakeChange,
        change_head: ChangeHead | None = None,
        shown: Collection[str] = (),
        copy: CopyChange | None = None,
    ) -> SavedFacts:
        """Change facts, all or nothing.

        Args:
            make_change: changes the records that are in the file now; whatever it raises leaves the file as it was. It
                is called again for a copy of the bundled dossier that somebody else has made meanwhile.
            change_head: changes the keys of the dossier itself, in the same way.
            shown: the addresses that are changed, as they are shown: of these, a fact without an id of its own gets
                the one by which it is shown.
            copy: a change to the text of a source, which is written together with the dossier.

        Raises:
            JvexploreError: when the file cannot be read or written.
        """
        self._give_ids(shown)
        saved = self._change(make_change, change_head, copy)
        is_first_told = saved.is_change and self.path != self._path_told  # an earlier one may have failed after copying
        if saved.is_change:
            self._path_told = self.path
        return saved._replace(is_copied=is_first_told)

    def _change(self, make_change: MakeChange, change_head: ChangeHead | None, copy: CopyChange | None) -> SavedFacts:
        before = self._read()
        records = make_change(before.records)
        extra = change_head(before.extra) if change_head else before.extra
        step, head = diff_records(before.records, records), head_change(before.extra, extra)
        if not step and not head and not copy:
            return SavedFacts((), self.path)
        if is_bundled(self.path) and not self._open_copy():
            return self._change(make_change, change_head, copy)._replace(is_copy_of_other=True)
        self._back_up_once()
        with copy.with_dossier() if copy else nullcontext():
            if head:
                self._store.merge_in(self._store.document, replace(self._store.document, records=records, extra=extra))
            elif step:
                self._store.save(records)
        self._store.back_up_last_save()
        after = self._store.document.records
        naming = facts_naming_changed_paragraphs(step, after)
        return SavedFacts(
            step, self.path, _referring(step, after), head=head, copy=copy, naming_changed_paragraphs=naming
        )

    def _open_copy(self) -> bool:
        """Open the reader's copy of the bundled dossier; return whether it was made just now."""
        path, is_new = copy_bundled()
        self._store = open_dossier_store(path, takes_pipes=False)
        self._is_read = False
        if is_new:
            self._read()
        else:
            self._path_told = path
        return is_new

    def _give_ids(self, shown: Collection[str]) -> None:
        """Read the file again, as if facts without an id of their own had that of some addresses."""
        records = self._read().records if shown else {}
        gone = [each for each in shown if each not in records]
        if gone:
            self._store = open_dossier_store(self.path, takes_pipes=False, given_ids=gone)
            self._is_read = False

    def _back_up_once(self) -> None:
        if not self._is_backed_up:
            back_up_file(self.path)
        self._is_backed_up = True

    def _read(self) -> DossierDocument:
        """Return what is in the file now."""
        store: RecordStore[FactRecord] = self._store
        if self._is_read:
            store.read_remote_changes()
        else:
            with paused_gc():
                store.load()
            self._is_read = True
        if store.document.read_only_reason:
            raise JvexploreError(store.document.read_only_reason)
        return store.document

    def undo(self, saved: SavedFacts) -> SavedFacts:
        """Undo what was saved, merged with what others wrote since; raises as `change` does.

        A fact to which others have begun to refer is not taken away, but marked as in conflict. A paragraph in which
        others have begun to find passages is not taken away at all.
        """
        step = tuple(change.inverse_change for change in saved.step)

        def merge(records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
            new = _referring(step, records) - saved.referring
            merged = merge_step(step, records, FACT_MERGE_POLICY, lambda each: each.address, new)
            refuse_needed_paragraphs(records, merged, saved.naming_changed_paragraphs)
            return merged

        copy = saved.copy.inverse if saved.copy else None
        return self.change(merge, saved.head.undo if saved.head else None, copy=copy)

    def merge_copies(self, copies: Sequence[DossierCopy]) -> MergedCopies:
        """Merge the conflict copies that a sync program left, and move them away.

        Raises:
            JvexploreError: when nothing could be merged; a copy that fails after others is no exception.
        """
        before = self._read()
        paths: Sequence[Path] = ()
        error: JvexploreError | None = None
        self._back_up_once()
        try:
            paths = merge_copies(self._store, copies)
        except JvexploreError as caught:
            error = caught
        finally:
            self._store.back_up_last_save()
        after = self._store.document
        step, head = diff_records(before.records, after.records), head_change(before.extra, after.extra)
        if error and not step and not head:
            raise error
        saved = SavedFacts(step, self.path, _referring(step, after.records), head=head)
        return MergedCopies(saved, paths, error)


def _referring(step: Step[FactRecord], records: Mapping[str, FactRecord]) -> frozenset[str]:
    """Return the addresses of the entries that refer to one that a step adds, deletes or renames, itself left out."""
    changed = {each.address for change in step for each in change if each}
    come_or_gone = {each.address for change in step if None in change for each in change if each}
    return referring_records(records, come_or_gone) - changed if come_or_gone else frozenset()
