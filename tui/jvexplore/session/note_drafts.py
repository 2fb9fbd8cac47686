"""The drafts of open note editors."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jvexplore.address import address_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from jvexplore.address import Address
    from jvexplore.notes.drafts import Draft, NoteDraftFile, NoteDraftRecord
    from jvexplore.notes.model import Note
    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.draft_slot import LeftDraft
    from jvexplore.session.open_drafts import OpenDrafts
    from jvexplore.session.open_notes import OpenNotes


class NoteDrafts:
    """Opens the drafts of note editors.

    Args:
        notes: the open notes; drafts are in the sidecar of their file.
        drafts: the drafts of all open editors.
        now: the clock.
    """

    def __init__(self, notes: OpenNotes, drafts: OpenDrafts, now: Callable[[], datetime]) -> None:
        self._notes = notes
        self._drafts = drafts
        self._now = now
        self._opened: list[DraftAutosaver[Draft]] = []

    def __iter__(self) -> Iterator[DraftAutosaver[Draft]]:
        """Iterate over those that are open, in the order of opening."""
        still_open = [*self._drafts]
        return (each for each in self._opened if each in still_open)

    def open_draft(
        self, note_address: Address, note_id: str, before: Draft, left: LeftDraft[Draft] | None = None
    ) -> DraftAutosaver[Draft]:
        """Start saving the draft of an editor that opens.

        Args:
            note_address: the address that the note is on.
            note_id: the id of the note that is edited; empty for a new one.
            before: what the editor begins with.
            left: the draft that another process left, if it is continued.
        """
        from jvexplore.notes.drafts import NOTE_DRAFT_CODEC
        from jvexplore.session.draft_slot import DraftSlot

        path = self._notes.store.path
        slot = DraftSlot(path, NOTE_DRAFT_CODEC, note_address, note_id, before, self._now, left)
        self._opened = [*self, self._drafts.open_draft(slot)]
        return self._opened[-1]

    def resume_draft(self, file: NoteDraftFile, record: NoteDraftRecord) -> tuple[Note | None, DraftAutosaver[Draft]]:
        """Continue a draft that an earlier program left.

        Args:
            file: its file, locked.
            record: the content of the file.

        Returns:
            The edited note, merged with the draft as it may have changed since, or `None` for a new note; and the
            autosaver of the draft.
        """
        from jvexplore.notes.drafts import Draft, draft_of_note
        from jvexplore.session.draft_slot import LeftDraft

        note = self._notes.notebook.get(record.key)
        before = Draft(span=record.draft.span)
        if note:
            note = replace(note, kind=record.before.kind, text=record.before.text, tags=record.before.tags)
            before = draft_of_note(note)
        left = LeftDraft(file, record.handed_out)
        return note, self.open_draft(address_of(record.address), note.id if note else "", before, left)
