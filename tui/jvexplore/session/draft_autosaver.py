"""Save the draft of an open editor to the disk, so that it survives a crash, a kill or a closed terminal."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from jvexplore.errors import JvexploreError
from jvexplore.records.drafts import DraftContent, rescue_draft
from jvexplore.session.handed_out_text import HandedOutText

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from jvexplore.address import Address
    from jvexplore.session.draft_slot import DraftSlot

_D = TypeVar("_D", bound=DraftContent)

TYPING_PAUSE_SECONDS: Final = 1.0
"""Save this long after the last key press."""

MAX_UNSAVED_SECONDS: Final = 5.0
"""Save at least this often while the reader goes on typing."""


class DraftAutosaver(Generic[_D]):
    """Saves the draft of one open editor, whatever is written in it: a note, a form.

    Args:
        slot: the draft's file, and what it is a draft of.

    Attributes:
        handed_out: the text in external editors.
        kept_at: when the draft on the disk was last written, by the monotonic clock; `None` if none is there.
    """

    def __init__(self, slot: DraftSlot[_D]) -> None:
        self.kept_at: float | None = None
        self._slot = slot
        self.handed_out = HandedOutText(slot)
        self._read: Callable[[], _D] = lambda: slot.before
        self._on_failure: Callable[[JvexploreError], None] = lambda _: None
        self._close_editor: Callable[[], Awaitable[bool]] | None = None
        self._first_typed = self._last_typed = 0.0
        self._is_changed = False
        self._write_task: asyncio.Task[None] | None = None
        self._failure: JvexploreError | None = None

    @property
    def path(self) -> Path:
        """The file of records in whose sidecar the draft is."""
        return self._slot.path

    @property
    def address(self) -> Address:
        """The address that the record is about."""
        return self._slot.address

    @property
    def key(self) -> str:
        """The key of the edited record; empty for a new one until it has one."""
        return self._slot.key

    def name_record(self, key: str) -> None:
        """Set the record that the draft has become: what an external editor saves later is an edit of it."""
        self._slot.key = key

    def follow_editor(
        self,
        read: Callable[[], _D],
        on_failure: Callable[[JvexploreError], None] = lambda _: None,
        close_editor: Callable[[], Awaitable[bool]] | None = None,
    ) -> None:
        """Connect the editor whose draft is saved.

        Args:
            read: returns the current draft; called for each save.
            on_failure: called on the event loop with the error when a save fails after it had worked.
            close_editor: asks the reader what to do with the draft and closes the editor; returns whether it closed.
        """
        self._read, self._on_failure, self._close_editor = read, on_failure, close_editor

    async def close_editor(self) -> bool:
        """Ask the reader and close the editor; return whether it closed."""
        return self._close_editor is None or await self._close_editor()

    def note_typing(self) -> None:
        """Schedule a save, after something was typed; none where nothing would be lost, and nothing is on the disk."""
        is_writing = self._write_task is not None and not self._write_task.done()
        if self._slot.file is None and not is_writing and not self.is_dirty(self._read()):
            return
        self._last_typed = time.monotonic()
        if not self._is_changed:
            self._first_typed = self._last_typed
            self._is_changed = True
        if not is_writing:
            self._write_task = asyncio.create_task(self._write_soon())

    async def _write_soon(self) -> None:
        while self._is_changed:  # again, if something was typed during the write
            if (rest := self._due - time.monotonic()) > 0:  # later by then, if something else was typed
                await asyncio.sleep(rest)
                continue
            self._is_changed = False
            before = self._failure
            await asyncio.to_thread(self.write_draft, self._read())
            if self._failure and not self._slot.has_ended:
                if not before:
                    self._on_failure(self._failure)
                self._first_typed = self._last_typed = time.monotonic() + MAX_UNSAVED_SECONDS
                self._is_changed = True  # the disk may have room by then

    @property
    def _due(self) -> float:
        """When to save, by the monotonic clock."""
        return min(self._last_typed + TYPING_PAUSE_SECONDS, self._first_typed + MAX_UNSAVED_SECONDS)

    def write_draft(self, draft: _D | None = None) -> None:
        """Write the draft now, or delete it where nothing would be lost any more.

        Disk errors are kept for `unsaved_draft`: the text is still on the screen.
        """
        slot = self._slot
        record = slot.draft_record(draft or self._read())
        with slot.lock:
            if slot.has_ended:
                return
            if not record.is_worth_keeping and slot.handed_out is None:
                self._failure = self.kept_at = None
                if slot.file:
                    slot.file.delete()
                    slot.file = None
                return
            try:
                if slot.file is None:
                    slot.file = slot.new_draft_file()
                slot.file.write(record)
            except JvexploreError as error:
                self._failure = error
            else:
                self._failure, self.kept_at = None, time.monotonic()

    @property
    def current_draft(self) -> _D:
        """The draft as it is on the screen; read on the event loop."""
        return self._read()

    @property
    def unsaved_draft(self) -> _D | None:
        """The draft, if it could not be written to the disk; `None` otherwise."""
        draft = self._read()
        return draft if self._failure and self.is_dirty(draft) else None

    def rescue_draft(self) -> Path | None:
        """Write the draft elsewhere if it could not be written to the disk; return its path, `None` if it could.

        For exit, when the screen and the event loop are gone.

        Raises:
            JvexploreError: if it cannot be written anywhere.
        """
        slot, draft = self._slot, self.unsaved_draft
        if draft is None:
            return None
        path = rescue_draft(slot.path, slot.draft_record(draft), slot.codec)
        if slot.file:
            slot.file.delete()  # an earlier version of it
        return path

    def is_dirty(self, draft: _D) -> bool:
        """Return whether discarding a draft would lose anything."""
        return self._slot.draft_record(draft).is_worth_keeping

    def release_draft(self) -> None:
        """Release the draft to the next start of jvexplore, which may begin before this one has ended."""
        with self._slot.lock:
            self._slot.has_ended = True
            if self._slot.file:
                self._slot.file.release_lock()

    async def discard_draft(self) -> None:
        """Delete the draft: its record is saved, or was discarded."""
        if self._write_task:
            self._write_task.cancel()
        await asyncio.to_thread(self._end)

    def _end(self) -> None:
        slot = self._slot
        with slot.lock:
            slot.has_ended, self._failure = True, None
            if slot.file and not self.handed_out.leave_for_window():
                slot.file.delete()
