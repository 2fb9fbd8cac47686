"""The file of one open editor's draft, and what it is a draft of."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from jvexplore.notes.drafts import Draft, NoteDraftFile, NoteDraftRecord, new_note_draft_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from jvexplore.address import Address
    from jvexplore.notes.model import Note


class DraftSlot:
    """A draft's file, and everything in it but the typed text.

    Args:
        notes_path: the notes file whose sidecar holds the draft.
        note_address: the address of the note.
        note_id: the id of the edited note; empty for a new one.
        before: the draft with which the editor opened.
        now: the clock.
        file: the draft's file, if an earlier program left one; `None` makes one on the first write.
        handed_out: the text that an external editor was given last; `None` if none was.

    Attributes:
        lock: hold it to write to `file` or to replace it; several threads do.
        has_ended: whether the draft is closed and must not be written any more.
    """

    def __init__(
        self,
        notes_path: Path,
        note_address: Address,
        note_id: str,
        before: Draft,
        now: Callable[[], datetime],
        file: NoteDraftFile | None,
        handed_out: str | None,
    ) -> None:
        self.notes_path = notes_path
        self.note_address = note_address
        self.note_id = note_id
        self.before = before
        self.now = now
        self.file = file
        self.handed_out = handed_out
        self.lock = Lock()
        self.has_ended = False

    def draft_record(self, draft: Draft) -> NoteDraftRecord:
        """Return the record to write to the file for a draft."""
        return NoteDraftRecord(self.note_address, self.note_id, self.before, draft, self.now(), self.handed_out)

    def new_draft_file(self) -> NoteDraftFile:
        """Return a new, locked draft file in the sidecar."""
        return new_note_draft_file(self.notes_path)


def draft_of_note(note: Note) -> Draft:
    """Return the draft with which an editor opens a note."""
    return Draft(note.kind, note.text, note.tags, note.span)
