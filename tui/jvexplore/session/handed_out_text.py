"""The text of a draft in an external editor: a file beside the draft, deleted only once its content is saved elsewhere.

An editor may save and then fail, or its command may only open a window that saves later.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Generic, TypeVar

from jvexplore.errors import JvexploreError
from jvexplore.records.drafts import DraftContent

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.records.editor_file import EditorFile
    from jvexplore.session.draft_slot import DraftSlot

_D = TypeVar("_D", bound=DraftContent)


class HandedOutText(Generic[_D]):
    """The text of one draft in external editors. The methods write to the disk, and run on threads.

    Args:
        slot: the draft's file.

    Attributes:
        may_be_open: whether an external editor may still have the text in a window.
    """

    def __init__(self, slot: DraftSlot[_D]) -> None:
        self._slot = slot
        self._accepted: bytes | None = None
        """The bytes that an external editor saved and that were accepted last."""
        self.may_be_open = slot.handed_out is not None

    @property
    def text(self) -> str | None:
        """The text that an external editor was given last; `None` if none was."""
        return self._slot.handed_out

    @property
    def editor_file(self) -> EditorFile | None:
        """The file in the external editor; `None` if there is none."""
        return self._slot.file.editor_file if self._slot.file and self.text is not None else None

    def hand_out(self, draft: _D) -> Path:
        """Write a text for an external editor beside its draft; return the path of the file.

        Raises:
            JvexploreError: if that fails; nothing is changed then.
        """
        slot, before = self._slot, self.text
        with slot.lock:
            file = slot.file or slot.new_draft_file()
            slot.handed_out = draft.text
            try:
                file.write(slot.draft_record(draft))
                file.editor_file.hand_out(draft.text)
            except JvexploreError:
                slot.handed_out = before
                if slot.file is None:
                    file.delete()
                raise
            slot.file = file
            return file.editor_file.path

    def withdraw_text(self) -> None:
        """Delete the file for the external editor, which could not be started."""
        with self._slot.lock:
            if self.editor_file:
                self.editor_file.delete()
            self._slot.handed_out = None

    def accept_edit(self, data: bytes, draft: _D) -> None:
        """Adopt the version that the external editor saved, and write it to the disk as the draft.

        Args:
            data: the bytes that the editor saved.
            draft: the draft with the adopted text.

        Raises:
            JvexploreError: if the draft cannot be written.
        """
        slot = self._slot
        with slot.lock:
            if slot.file:
                slot.file.write(replace(slot.draft_record(draft), handed_out=draft.text))
            slot.handed_out, self._accepted = draft.text, data

    def has_edits(self) -> bool:
        """Return whether an external editor saved, or may have saved, something that was not accepted yet.

        Waits for a version that is being accepted: the reader sees its text before it is on the disk.
        """
        with self._slot.lock:
            return self._has_edits()

    def _has_edits(self) -> bool:
        edited = self.editor_file
        if edited is None or not edited.was_edited(self.text or ""):
            return False
        with suppress(JvexploreError):
            return edited.read_data() != self._accepted
        return True

    def leave_for_next_start(self, draft: _D) -> None:
        """Leave the editor's version for the next start to offer, and move the current draft to a new file.

        The current draft is on the disk in its new file before the old one is released.

        Raises:
            JvexploreError: if it cannot be written; both stay where they are.
        """
        slot = self._slot
        current = replace(slot.draft_record(draft), handed_out=None)
        with slot.lock:
            old, new = slot.file, slot.new_draft_file() if current.is_worth_keeping else None
            if new:
                try:
                    new.write(current)
                except JvexploreError:
                    new.delete()
                    raise
            if old:
                with suppress(JvexploreError):
                    old.write(slot.draft_record(slot.before))
                old.release_lock()
            slot.file, slot.handed_out, self.may_be_open = new, None, False

    def leave_for_window(self) -> bool:
        """Keep the file if an editor may still save it; return whether it was kept.

        A later save then counts as an edit of the text that was passed to the editor. The caller holds the slot's lock.
        """
        slot = self._slot
        if slot.file is None or self.editor_file is None or not self.editor_file.is_present:
            return False
        if not self.may_be_open and not self._has_edits():
            return False
        handed_out = slot.before.with_text(self.text or "")
        with suppress(JvexploreError):
            slot.file.write(replace(slot.draft_record(handed_out), before=handed_out))
        slot.file.release_lock()
        return True
