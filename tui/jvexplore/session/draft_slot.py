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
        notes: the notes file beside which it is kept.
        on: the address that the note is on.
        note: the id of the note that is edited; empty for a new one.
        before: what the editor began with.
        now: the clock.
        file: where the draft lies already, if it was left behind by another program.
        given: the text of it that was handed to an external editor, if one was.

    Attributes:
        lock: held by whoever writes to the file or puts another in its place; several threads do.
        has_ended: whether nothing is to be written any more.
    """

    def __init__(
        self,
        notes: Path,
        on: Address,
        note: str,
        before: Draft,
        now: Callable[[], datetime],
        file: NoteDraftFile | None = None,
        given: str | None = None,
    ) -> None:
        self.notes = notes
        self.on = on
        self.note = note
        self.before = before
        self.now = now
        self.file = file
        self.given = given
        self.lock = Lock()
        self.has_ended = False

    def record(self, draft: Draft) -> NoteDraftRecord:
        """Return what is written to the file where a draft is what was typed."""
        return NoteDraftRecord(self.on, self.note, self.before, draft, self.now(), self.given)

    def new_draft_file(self) -> NoteDraftFile:
        """Return another file beside the notes file, held."""
        return new_note_draft_file(self.notes)


def draft_of(note: Note) -> Draft:
    """Return a note as an editor begins with it."""
    return Draft(note.kind, note.text, note.tags, note.span)
