"""Where the draft of one open editor lies on the disk, and what it is a draft of."""

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
    """The file that a draft is kept in, and all that is written there besides what is typed.

    Args:
        notes_path: the notes file beside which it is kept.
        note_address: the address that the note is on.
        note_id: the id of the note that is edited; empty for a new one.
        before: what the editor began with.
        now: the clock.
        file: where the draft lies already, if it was left behind by another program.
        handed_out: the text of it that was handed to an external editor, if one was.

    Attributes:
        lock: held by whoever writes to the file or puts another in its place; several threads do.
        has_ended: whether nothing is to be written any more.
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
        """Return what is written to the file where a draft is what was typed."""
        return NoteDraftRecord(self.note_address, self.note_id, self.before, draft, self.now(), self.handed_out)

    def new_draft_file(self) -> NoteDraftFile:
        """Return another file beside the notes file, held."""
        return new_note_draft_file(self.notes_path)


def draft_of_note(note: Note) -> Draft:
    """Return a note as an editor begins with it."""
    return Draft(note.kind, note.text, note.tags, note.span)
