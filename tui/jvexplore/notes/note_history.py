"""Undo and redo of changes to notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.notes.merge import NOTE_MERGE_POLICY
from jvexplore.notes.model import Note, note_id
from jvexplore.records.history import History

if TYPE_CHECKING:
    from jvexplore.notes.notebook import Notebook


class NoteHistory(History[Note]):
    """The undo history of a notebook, from the start of the session.

    Args:
        notebook: the notes that its steps change.
    """

    def __init__(self, notebook: Notebook) -> None:
        super().__init__(notebook, NOTE_MERGE_POLICY, note_id)
