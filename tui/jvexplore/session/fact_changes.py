"""All changes that the reader makes to facts. Each is one undo step, and is in the file before it is on the screen.

A change that cannot be saved is not made: whoever asked for it is told why, and still has what was typed.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.dossier.writing.changed_dossier import ChangedDossier
from jvexplore.dossier.writing.decide_conflict import decide_conflict
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from pathlib import Path

    from jvexplore.address import Address
    from jvexplore.dossier.other_versions import OtherVersion
    from jvexplore.dossier.writing.changed_dossier import MakeChange, SavedFacts
    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.records.changes import Step
    from jvexplore.session.open_facts import OpenFacts
    from jvexplore.session.save_queue import SaveQueue
    from jvexplore.session.undo_order import ChangedPart, UndoOrder


class ChangedFacts(NamedTuple):
    """What was changed.

    Attributes:
        label: the name of the step: "delete"; empty if there was none to undo or redo.
        step: the changed facts; none if nothing was to be changed.
        copied_to: the copy of the bundled dossier that was made for the change; `None` if it was not.
        is_converted: whether the file was converted from an earlier format.
    """

    label: str
    step: Step[FactRecord] = ()
    copied_to: Path | None = None
    is_converted: bool = False


class FactChanges:
    """Changes the facts of a session, one change at a time.

    Args:
        facts: the dossier, and the path of its file, which changes when the bundled dossier is copied.
        saving: runs what touches the disk, and has it finished before the program quits.
        order: the order of the steps on facts and notes.
        reload: opens the version that was saved.
    """

    def __init__(
        self, facts: OpenFacts, saving: SaveQueue, order: UndoOrder, reload: Callable[[], Awaitable[None]]
    ) -> None:
        self._facts = facts
        self._saving = saving
        self._order = order
        self._reload = reload
        self._file: ChangedDossier | None = None
        self._one_at_a_time = asyncio.Lock()
        self._done: list[tuple[str, SavedFacts]] = []
        self._undone: list[tuple[str, SavedFacts]] = []

    async def make_step(self, label: str, make_change: MakeChange) -> ChangedFacts:
        """Change facts as one undo step: save them, and show them.

        Args:
            label: the name of the step in messages: "delete".
            make_change: returns the changed records; called on a thread, with what is in the file by then.

        Raises:
            JvexploreError: when that cannot be done; nothing is changed then.
        """
        return await self._saving.run_to_end(self._make_step(label, make_change))

    async def decide_conflict(self, address: Address, version: OtherVersion, *, keeps_this: bool) -> ChangedFacts:
        """Decide a conflict of a fact; arguments and exceptions are those of `decide_conflict` of the dossier."""

        def decide(records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
            return decide_conflict(records, address, version, keeps_this=keeps_this)

        return await self.make_step("decide conflict", decide)

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

    async def _make_step(self, label: str, make_change: MakeChange) -> ChangedFacts:
        async with self._one_at_a_time:
            saved, changed = await self._save(label, lambda file: file.change(make_change))
            if saved.step:
                self._done.append((label, saved))
                self._order.add_step("facts")
            return changed

    async def _reverse(
        self,
        source: list[tuple[str, SavedFacts]],
        target: list[tuple[str, SavedFacts]],
        next_part: Callable[[], ChangedPart | None],
        move: Callable[[ChangedPart], None],
    ) -> ChangedFacts:
        async with self._one_at_a_time:
            if next_part() != "facts":  # another undo or redo came first
                return ChangedFacts("")
            label, last = source[-1]
            saved, changed = await self._save(label, lambda file: file.undo(last))
            source[:] = [each for each in source if each[1] is not last]  # a step on notes may have cleared it already
            target.append((label, saved))
            move("facts")
            return changed

    async def _save(
        self, label: str, change: Callable[[ChangedDossier], SavedFacts]
    ) -> tuple[SavedFacts, ChangedFacts]:
        """Change the file on a thread, and show it; return what was saved, and what is reported of it."""
        is_converted = self._facts.dossier.is_in_former_format
        saved = await self._saving.run_alone(lambda: change(self._open_file()))
        if not saved.step:
            return saved, ChangedFacts(label)
        self._facts.dossier_path = saved.path
        await self._reload()
        return saved, ChangedFacts(label, saved.step, saved.path if saved.is_copied else None, is_converted)

    def _open_file(self) -> ChangedDossier:
        """Return the dossier's file.

        Raises:
            JvexploreError: when the dossier is in none.
        """
        if self._file is None:
            if self._facts.dossier_path is None:
                raise JvexploreError("the dossier is in no file", "open one")
            self._file = ChangedDossier(self._facts.dossier_path)
        return self._file

    def forget_undone(self) -> None:
        """Clear what could be redone, since something else was changed."""
        self._undone.clear()
