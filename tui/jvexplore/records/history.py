"""Undo and redo: every step since the start of the session, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.notes.merge import merge
from jvexplore.notes.notebook import difference

if TYPE_CHECKING:
    from jvexplore.notes.notebook import Notebook, Step


class History:
    """Makes changes to a notebook in such a way that they can be taken back.

    Attributes:
        made: what was really changed last, by a step or by taking one back.
    """

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._done: list[tuple[str, Step]] = []
        self._undone: list[tuple[str, Step]] = []
        self.made: Step = ()

    def do(self, label: str, step: Step) -> None:
        """Make changes; `label` says what they are: "delete note". What was undone is forgotten."""
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

    def _reverse(self, source: list[tuple[str, Step]], target: list[tuple[str, Step]]) -> str | None:
        if not source:
            return None
        label, step = source.pop()
        target.append((label, self._make(tuple(change.inverse for change in reversed(step)))))
        return label

    def _make(self, step: Step) -> Step:
        """Apply a step and return what it really changed: somebody else may have changed its notes since."""
        base = {change.before.id: change.before for change in step if change.before}
        wanted = {change.after.id: change.after for change in step if change.after}
        found = {note_id: self._notebook.get(note_id) for note_id in base.keys() | wanted.keys()}
        now = {note_id: note for note_id, note in found.items() if note}
        self.made = difference(now, merge(base, wanted, now))
        self._notebook.apply(self.made)
        return self.made
