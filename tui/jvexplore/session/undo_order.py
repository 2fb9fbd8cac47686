"""One history for facts and notes: in which order steps were made on either, which each can undo and redo their own."""

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

    def move_undone(self) -> None:
        """Take note that the last step was undone."""
        self._undone.append(self._done.pop())

    def move_redone(self) -> None:
        """Take note that the step that was undone last was redone."""
        self._done.append(self._undone.pop())
