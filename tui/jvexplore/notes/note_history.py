"""Undo and redo of what is done to the notes of a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.notes.merge import NOTE_MERGE_POLICY
from jvexplore.notes.model import Note, note_id
from jvexplore.records.history import History

if TYPE_CHECKING:
    from jvexplore.notes.notebook import Notebook


class NoteHistory(History[Note]):
    """The steps that changed a notebook since the program was started.

    Args:
        notebook: what it changes.
    """

    def __init__(self, notebook: Notebook) -> None:
        super().__init__(notebook, NOTE_MERGE_POLICY, note_id)
