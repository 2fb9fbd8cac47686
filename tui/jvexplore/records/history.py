"""Undo and redo of steps, unlimited, from the start of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from jvexplore.records.changes import diff_records
from jvexplore.records.merge import merge_records

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from jvexplore.records.changes import Step
    from jvexplore.records.merge import MergePolicy

_T = TypeVar("_T")


class RecordSet(Protocol[_T]):
    """The records in memory that a history changes."""

    def get(self, key: str, /) -> _T | None:
        """Return the record with a key, or `None`."""

    def apply_step(self, step: Step[_T], /) -> None:
        """Apply changes."""


class History(Generic[_T]):
    """Applies changes to records, and can undo and redo them.

    Args:
        records: the records to change.
        policy: merges an undo with what other writers changed in the same records since.
        key_of: returns the key of a record in `records`.

    Attributes:
        last_applied: the changes that the last step, undo or redo made after merging.
    """

    def __init__(self, records: RecordSet[_T], policy: MergePolicy[_T], key_of: Callable[[_T], str]) -> None:
        self._records = records
        self._policy = policy
        self._key_of = key_of
        self._done: list[tuple[str, Step[_T]]] = []
        self._undone: list[tuple[str, Step[_T]]] = []
        self.last_applied: Step[_T] = ()

    def make_step(self, label: str, step: Step[_T]) -> None:
        """Apply a step. `label` names it in messages: "delete". Clears what could be redone."""
        self._done.append((label, self._make(step)))
        self._undone.clear()

    def undo(self) -> str | None:
        """Undo the last step; return its label, or `None` if there is none."""
        return self._reverse(self._done, self._undone)

    def redo(self) -> str | None:
        """Redo the last undone step; return its label, or `None` if there is none."""
        return self._reverse(self._undone, self._done)

    def _reverse(self, source: list[tuple[str, Step[_T]]], target: list[tuple[str, Step[_T]]]) -> str | None:
        if not source:
            return None
        label, step = source.pop()
        target.append((label, self._make(tuple(change.inverse_change for change in step))))
        return label

    def forget_undone(self) -> None:
        """Clear what could be redone, since something else was changed."""
        self._undone.clear()

    def _make(self, step: Step[_T]) -> Step[_T]:
        """Merge a step into the current records, which may contain remote changes; return the resulting changes."""
        keys = {self._key_of(each) for change in step for each in change if each is not None}
        current = {key: record for key in keys if (record := self._records.get(key)) is not None}
        self.last_applied = diff_records(current, merge_step(step, current, self._policy, self._key_of))
        self._records.apply_step(self.last_applied)
        return self.last_applied


def merge_step(
    step: Step[_T],
    current: Mapping[str, _T],
    policy: MergePolicy[_T],
    key_of: Callable[[_T], str],
    new_keys: Collection[str] = (),
) -> dict[str, _T]:
    """Return records with a step merged into them; others may have changed the same records since.

    Args:
        step: the changes.
        current: the records; those that the step changes suffice where keys stay and nothing refers to a record.
        policy: merges the changes with those of others.
        key_of: returns the key of a record.
        new_keys: the keys of records that others have added, or made refer to those of the step, since the step that
            it undoes was made.
    """
    before = {key_of(change.before): change.before for change in step if change.before is not None}
    after = {key_of(change.after): change.after for change in step if change.after is not None}
    changed = {*before, *after, *new_keys}
    others = {key: record for key, record in current.items() if key not in changed}
    return merge_records({**others, **before}, {**others, **after}, current, policy)
