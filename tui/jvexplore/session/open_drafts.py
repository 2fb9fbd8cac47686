"""The drafts of all open editors, and what happens to them when the program quits or is killed."""

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
    from jvexplore.session.open_notes import OpenNotes


class OpenDrafts:
    """The drafts of the open editors.

    Args:
        notes: the open notes; drafts are in the sidecar of their file.
        now: the clock.
    """

    def __init__(self, notes: OpenNotes, now: Callable[[], datetime]) -> None:
        self._notes = notes
        self._now = now
        self._open: list[DraftAutosaver] = []

    def __iter__(self) -> Iterator[DraftAutosaver]:
        """Iterate over the open drafts in the order of opening."""
        return iter([*self._open])

    def __len__(self) -> int:
        """Return the number of open drafts."""
        return len(self._open)

    def open_draft(
        self,
        note_address: Address,
        note_id: str,
        before: Draft,
        file: NoteDraftFile | None = None,
        handed_out: str | None = None,
    ) -> DraftAutosaver:
        """Start saving the draft of an editor that opens.

        Args:
            note_address: the address that the note is on.
            note_id: the id of the note that is edited; empty for a new one.
            before: what the editor begins with.
            file: the draft's file, if another process left one.
            handed_out: its text that was passed to an external editor; `None` if none was.
        """
        from jvexplore.session.draft_autosaver import DraftAutosaver
        from jvexplore.session.draft_slot import DraftSlot

        slot = DraftSlot(self._notes.store.path, note_address, note_id, before, self._now, file, handed_out)
        autosaver = DraftAutosaver(slot)
        self._open.append(autosaver)
        return autosaver

    def resume_draft(self, file: NoteDraftFile, record: NoteDraftRecord) -> tuple[Note | None, DraftAutosaver]:
        """Continue a draft that an earlier program left.

        Args:
            file: its file, locked.
            record: the content of the file.

        Returns:
            The edited note, merged with the draft as it may have changed since, or `None` for a new note; and the
            autosaver of the draft.
        """
        from jvexplore.notes.drafts import Draft
        from jvexplore.session.draft_slot import draft_of_note

        note = self._notes.notebook.get(record.key)
        before = Draft(span=record.draft.span)
        if note:
            note = replace(note, kind=record.before.kind, text=record.before.text, tags=record.before.tags)
            before = draft_of_note(note)
        return note, self.open_draft(
            address_of(record.address), note.id if note else "", before, file, record.handed_out
        )

    def close_draft(self, autosaver: DraftAutosaver) -> None:
        """Forget a closed editor; its draft stays on the disk until `discard_draft`."""
        if autosaver in self._open:
            self._open.remove(autosaver)

    async def close_editors(self) -> bool:
        """Ask the reader and close all editors, last opened first; return whether all closed."""
        for autosaver in reversed(list(self)):
            if not await autosaver.close_editor():
                return False
            self.close_draft(autosaver)
        return True

    def write_drafts(self) -> None:
        """Write all drafts to the disk now."""
        for autosaver in self:
            autosaver.write_draft()

    def release_drafts(self) -> None:
        """Release all drafts to the next start of jvexplore."""
        for autosaver in self:
            autosaver.release_draft()
