"""All changes that the reader makes to facts. Each is one undo step, and is in the file before it is on the screen.

A change that cannot be saved is not made: whoever asked for it is told why, and still has what was typed.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, TypeVar

from jvexplore.address import DOSSIER, NO_ADDRESS
from jvexplore.errors import JvexploreError
from jvexplore.session.done_step import DoneStep
from jvexplore.session.note_follower import MovedNotes, NoteFollower

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection, Coroutine, Mapping, Sequence
    from pathlib import Path

    from jvexplore.address import Address
    from jvexplore.dossier.other_versions import OtherVersion
    from jvexplore.dossier.writing.changed_dossier import ChangedDossier, MakeChange, MergedCopies, SavedFacts
    from jvexplore.dossier.writing.copy_change import CopyChange
    from jvexplore.dossier.writing.dossier_copies import DossierCopy
    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.dossier.writing.head_change import ChangeHead
    from jvexplore.records.changes import Step
    from jvexplore.session.change_feed import ChangeFeed
    from jvexplore.session.note_follower import FollowWords
    from jvexplore.session.open_facts import OpenFacts
    from jvexplore.session.open_notes import OpenNotes
    from jvexplore.session.save_queue import SaveQueue
    from jvexplore.session.undo_order import ChangedPart, UndoOrder

    _Change: TypeAlias = Callable[[ChangedDossier], SavedFacts]

_T = TypeVar("_T")

_DECIDED: Final = "decide conflict"
"""The name of such a step."""


class ChangedFacts(NamedTuple):
    """What was changed.

    Attributes:
        label: the name of the step: "delete"; empty if there was none to undo or redo.
        step: the changed facts; none if nothing was to be changed.
        copied_to: the copy of the bundled dossier that was made for the change; `None` if it was not.
        opened_copy: the copy of it that somebody else had made, and that was changed instead; else `None`.
        is_converted: whether the file was converted from an earlier format.
        is_head_changed: whether keys of the dossier itself were changed.
        subject: the fact that the step is about, however many it changed; empty if it is about none in particular.
        note_count: how many notes followed facts to another address, or went back with them.
        is_copy_changed: whether the text of a source was changed together with the facts.
    """

    label: str
    step: Step[FactRecord] = ()
    copied_to: Path | None = None
    opened_copy: Path | None = None
    is_converted: bool = False
    is_head_changed: bool = False
    subject: Address = NO_ADDRESS
    note_count: int = 0
    is_copy_changed: bool = False


class FactChanges:
    """Changes the facts of a session, one change at a time.

    Args:
        facts: the dossier, and the path of its file, which changes when the bundled dossier is copied.
        notes: the notes, which move with their facts as a part of the same step.
        saving: runs what touches the disk, and has it finished before the program quits.
        feed: where moved notes are published.
        order: the order of the steps on facts and notes.
        reload: opens the version that was saved.
    """

    def __init__(
        self,
        facts: OpenFacts,
        notes: OpenNotes,
        saving: SaveQueue,
        feed: ChangeFeed,
        order: UndoOrder,
        reload: Callable[[], Awaitable[None]],
    ) -> None:
        self._facts = facts
        self._saving = saving
        self._order = order
        self._follower = NoteFollower(notes, saving, feed)
        self._reload = reload
        self._file: ChangedDossier | None = None
        self._one_at_a_time = asyncio.Lock()
        self._done: list[DoneStep] = []
        self._undone: list[DoneStep] = []

    @property
    def is_changing(self) -> bool:
        """Whether a change is being saved and shown."""
        return self._one_at_a_time.locked()

    async def make_step(
        self,
        label: str,
        make_change: MakeChange,
        change_head: ChangeHead | None = None,
        shown: Collection[str] = (),
        copy: CopyChange | None = None,
        *,
        subject: Callable[[], Address] = lambda: NO_ADDRESS,
        follow_words: FollowWords | None = None,
    ) -> ChangedFacts:
        """Change facts as one undo step: save them, and show them.

        Args:
            label: the name of the step in messages: "delete".
            make_change: returns the changed records; called on a thread, with what is in the file by then.
            change_head: returns the changed keys of the dossier itself, in the same way.
            shown: the addresses that are changed, as they are shown: of these, a fact without an id of its own gets
                the one by which it is shown.
            copy: a change to the text of a source, which is written together with the dossier, and undone with it.
            subject: returns the fact that messages name; called once the change is made.
            follow_words: returns the notes where the words that they quote are now.

        Raises:
            JvexploreError: when that cannot be done; nothing is changed then.
        """

        def change(file: ChangedDossier) -> SavedFacts:
            return file.change(make_change, change_head, shown, copy)

        return await self._saving.run_to_end(self._save_step(label, change, subject, follow_words))

    async def run_to_end(self, work: Coroutine[Any, Any, _T]) -> _T:
        """Do something beside a step, as `SaveQueue.run_to_end` does: also if its caller is cancelled."""
        return await self._saving.run_to_end(work)

    async def decide_conflict(self, address: Address, version: OtherVersion, *, keeps_this: bool) -> ChangedFacts:
        """Decide a conflict of a fact, a source or the dossier itself.

        Args:
            address: which of them.
            version: its other version, as the person who decides saw it.
            keeps_this: whether it stays as it is; otherwise it becomes the other version, which may be a deletion.

        Raises:
            JvexploreError: when somebody else has decided it, or that cannot be saved.
        """

        def decide(records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
            from jvexplore.dossier.writing.decide_conflict import decide_conflict

            return decide_conflict(records, address, version, keeps_this=keeps_this)

        def decide_head(head: Mapping[str, object]) -> Mapping[str, object]:
            from jvexplore.dossier.writing.decide_conflict import decide_head_conflict

            return decide_head_conflict(head, version, keeps_this=keeps_this)

        if address == DOSSIER:
            return await self.make_step(_DECIDED, lambda records: records, decide_head)
        return await self.make_step(_DECIDED, decide, subject=lambda: address)

    async def undo(self) -> ChangedFacts:
        """Undo the last step, if it is on facts, merged with what others wrote since; raises as `make_step` does."""
        order = self._order
        reversal = self._reverse(self._done, self._undone, lambda: order.next_undo, order.move_undone)
        return await self._saving.run_to_end(reversal)

    async def redo(self) -> ChangedFacts:
        """Redo the step that was undone last, if it is on facts; raises as `make_step` does."""
        order = self._order
        reversal = self._reverse(self._undone, self._done, lambda: order.next_redo, order.move_redone)
        return await self._saving.run_to_end(reversal)

    async def merge_copies(self, copies: Sequence[DossierCopy]) -> tuple[MergedCopies, ChangedFacts]:
        """Merge conflict copies into the dossier's file as one undo step.

        Args:
            copies: the copies beside the file.

        Returns:
            What was merged, and what that changed.

        Raises:
            JvexploreError: when nothing could be merged.
        """
        return await self._saving.run_to_end(self._merge_copies(copies))

    async def _merge_copies(self, copies: Sequence[DossierCopy]) -> tuple[MergedCopies, ChangedFacts]:
        merged = []

        def merge(file: ChangedDossier) -> SavedFacts:
            merged.append(file.merge_copies(copies))
            return merged[-1].saved

        changed = await self._save_step("merge of conflict copies", merge, lambda: NO_ADDRESS)
        return merged[-1], changed

    async def _save_step(
        self, label: str, change: _Change, subject: Callable[[], Address], follow_words: FollowWords | None = None
    ) -> ChangedFacts:
        async with self._one_at_a_time:
            saved, changed = await self._save(label, change)
            if not saved.is_change:
                return changed
            done = DoneStep(label, saved, subject(), self._follow(saved, follow_words), bool(follow_words))
            self._done.append(done)
            self._order.add_step("facts")
            return changed._replace(subject=done.subject, note_count=len(done.notes.step))

    async def _reverse(
        self,
        source: list[DoneStep],
        target: list[DoneStep],
        next_part: Callable[[], ChangedPart | None],
        move: Callable[[ChangedPart], None],
    ) -> ChangedFacts:
        async with self._one_at_a_time:
            if next_part() != "facts":  # another undo or redo came first
                return ChangedFacts("")
            last = source[-1]
            moved = last.saved.moved
            goes_back = moved.present or last.follows_words
            gone_back = await self._follower.go_back(last.notes, moved.restored) if goes_back else MovedNotes()
            try:
                saved, changed = await self._save(last.label, lambda file: file.undo(last.saved))
            except JvexploreError:
                self._follower.take_back(gone_back)
                raise
            source[:] = [each for each in source if each is not last]  # a step on notes may have cleared it already
            followed = self._follow(saved)
            notes = followed._replace(step=(*gone_back.step, *followed.step))
            target.append(last._replace(saved=saved, notes=notes))
            move("facts")
            return changed._replace(subject=last.subject, note_count=len(notes.step))

    def _follow(self, saved: SavedFacts, follow_words: FollowWords | None = None) -> MovedNotes:
        """Let notes follow the facts that were moved; a merge may have moved these elsewhere."""
        find = self._facts.dossier.present_address
        return self._follower.follow({former: find(now) for former, now in saved.moved.present.items()}, follow_words)

    async def _save(self, label: str, change: _Change) -> tuple[SavedFacts, ChangedFacts]:
        """Change the file on a thread, and show it; return what was saved, and what is reported of it."""
        is_converted = self._facts.dossier.is_in_former_format
        try:
            saved = await self._saving.run_alone(lambda: change(self._open_file()))
        except JvexploreError:
            if self._file and self._file.path != self._facts.dossier_path:
                await self._show_file(self._file.path)
            raise
        if saved.copy:
            self._facts.follow_copy(saved.copy.source, saved.copy.path)
        if saved.is_change or saved.is_copy_of_other:
            await self._show_file(saved.path)
        opened_copy = saved.path if saved.is_copy_of_other else None
        if not saved.is_change:
            return saved, ChangedFacts(label, opened_copy=opened_copy)
        copied_to = saved.path if saved.is_copied else None
        changed = ChangedFacts(label, saved.step, copied_to, opened_copy, is_converted, bool(saved.head))
        return saved, changed._replace(is_copy_changed=saved.copy is not None)

    async def _show_file(self, path: Path) -> None:
        """Show what is in the file, which may be a copy of the bundled dossier by now."""
        self._facts.dossier_path = path
        await self._reload()

    async def open_copy(self, path: Path) -> bool:
        """Open the reader's copy of the bundled dossier, and return whether another program has made it.

        A copy that is being made here is open once the change is saved for which it is made.
        """
        async with self._one_at_a_time:
            if self._facts.dossier_path == path:
                return False
            self._file = None
            await self._show_file(path)
            return True

    def _open_file(self) -> ChangedDossier:
        """Return the dossier's file; call it on a thread, since what writes dossiers takes 60 ms to import.

        Raises:
            JvexploreError: when the dossier is in none.
        """
        if self._file is None:
            if self._facts.dossier_path is None:
                raise JvexploreError("the dossier is in no file", "open one")
            from jvexplore.dossier.writing.changed_dossier import ChangedDossier

            self._file = ChangedDossier(self._facts.dossier_path)
        return self._file

    def forget_undone(self) -> None:
        """Clear what could be redone, since something else was changed."""
        self._undone.clear()
