"""Undo and redo of changes to notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from jvexplore.notes.merge import NOTE_MERGE_POLICY
from jvexplore.notes.model import Note, note_id
from jvexplore.records.changes import Change
from jvexplore.records.history import History

if TYPE_CHECKING:
    from jvexplore.notes.notebook import Notebook
    from jvexplore.records.changes import Step


class NoteHistory(History[Note]):
    """The undo history of a notebook, from the start of the session.

    That a fact got another address, and its notes with it, is no change of the notes with which a step is merged.

    Args:
        notebook: the notes that its steps change.
    """

    def __init__(self, notebook: Notebook) -> None:
        super().__init__(notebook, NOTE_MERGE_POLICY, note_id)
        self._notebook = notebook

    @override
    def _make(self, step: Step[Note]) -> Step[Note]:
        present = (Change(*(each and self._notebook.at_present_address(each) for each in change)) for change in step)
        return super()._make(tuple(present))
