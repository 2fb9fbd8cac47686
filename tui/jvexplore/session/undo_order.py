"""One history for facts and notes: the order of the steps on both, each of which is undone and redone by its part.

A step that moves facts to other addresses moves notes with them, and is one on facts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable


ChangedPart: TypeAlias = Literal["facts", "notes"]
"""What a step changed."""


class UndoOrder:
    """The order of all steps of a session.

    Args:
        forget_undone: clears what could be redone in both histories.
    """

    def __init__(self, *forget_undone: Callable[[], object]) -> None:
        self._forget_undone = forget_undone
        self._done: list[ChangedPart] = []
        self._undone: list[ChangedPart] = []

    @property
    def next_undo(self) -> ChangedPart | None:
        """What the step changed that is undone next; `None` if there is none."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> ChangedPart | None:
        """What the step changed that is redone next; `None` if there is none."""
        return self._undone[-1] if self._undone else None

    def add_step(self, changed: ChangedPart) -> None:
        """Take note of a new step; nothing can be redone after it."""
        self._done.append(changed)
        self._undone.clear()
        for forget in self._forget_undone:
            forget()

    def move_undone(self, changed: ChangedPart) -> None:
        """Take note that the last step on a part was undone."""
        _move_last(changed, self._done, self._undone)

    def move_redone(self, changed: ChangedPart) -> None:
        """Take note that the step on a part that was undone last was redone."""
        _move_last(changed, self._undone, self._done)


def _move_last(changed: ChangedPart, source: list[ChangedPart], target: list[ChangedPart]) -> None:
    """Move the last step on a part; while facts were saved, a step on notes may have followed it, or cleared it."""
    if changed in source:
        del source[len(source) - 1 - source[::-1].index(changed)]
    target.append(changed)
