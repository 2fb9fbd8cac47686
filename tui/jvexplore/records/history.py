"""Undo and redo: every step since the start of the session, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from jvexplore.records.changes import diff_records
from jvexplore.records.merge import merge_records

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.records.changes import Step
    from jvexplore.records.merge import MergePolicy

_T = TypeVar("_T")


class RecordSet(Protocol[_T]):
    """Records in memory, which a history changes."""

    def get(self, key: str, /) -> _T | None:
        """Return a record by its key; `None` where there is none."""

    def apply_step(self, step: Step[_T], /) -> None:
        """Make changes."""


class History(Generic[_T]):
    """Makes changes to records in such a way that they can be taken back.

    Args:
        records: what it changes.
        policy: merges a step that is taken back with what somebody else made of its records since.
        key_of: returns the key by which a record is known in `records`.

    Attributes:
        last_applied: what was really changed last, by a step or by taking one back.
    """

    def __init__(self, records: RecordSet[_T], policy: MergePolicy[_T], key_of: Callable[[_T], str]) -> None:
        self._records = records
        self._policy = policy
        self._key_of = key_of
        self._done: list[tuple[str, Step[_T]]] = []
        self._undone: list[tuple[str, Step[_T]]] = []
        self.last_applied: Step[_T] = ()

    def make_step(self, label: str, step: Step[_T]) -> None:
        """Make changes; `label` says what they are: "delete". What was undone is forgotten."""
        self._done.append((label, self._make(step)))
        self._undone.clear()

    def undo(self) -> str | None:
        """Take the last step back and return its label, or `None` where there is none."""
        return self._reverse(self._done, self._undone)

    def redo(self) -> str | None:
        """Make the last step that was taken back again; return its label, or `None`."""
        return self._reverse(self._undone, self._done)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to make again."""
        return bool(self._undone)

    def _reverse(self, source: list[tuple[str, Step[_T]]], target: list[tuple[str, Step[_T]]]) -> str | None:
        if not source:
            return None
        label, step = source.pop()
        target.append((label, self._make(tuple(change.inverse_change for change in reversed(step)))))
        return label

    def _make(self, step: Step[_T]) -> Step[_T]:
        """Apply a step and return what it really changed: somebody else may have changed its records since."""
        base = {self._key_of(change.before): change.before for change in step if change.before is not None}
        wanted = {self._key_of(change.after): change.after for change in step if change.after is not None}
        found = {key: self._records.get(key) for key in base.keys() | wanted.keys()}
        now = {key: record for key, record in found.items() if record is not None}
        self.last_applied = diff_records(now, merge_records(base, wanted, now, self._policy))
        self._records.apply_step(self.last_applied)
        return self.last_applied
