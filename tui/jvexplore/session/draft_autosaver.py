"""Keep what is typed in an editor on the disk, so that no crash, kill or closed terminal takes it away."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Final

from jvexplore.errors import JvexploreError
from jvexplore.session.handed_out_text import HandedOutText

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from jvexplore.address import Address
    from jvexplore.notes.drafts import Draft
    from jvexplore.session.draft_slot import DraftSlot

TYPING_PAUSE_SECONDS: Final = 1.0
"""How long after the last key the text is kept."""

MAX_UNSAVED_SECONDS: Final = 5.0
"""After how long it is kept while one goes on typing."""


class DraftAutosaver:
    """Keeps the draft of one open editor.

    Args:
        slot: where it is kept.

    Attributes:
        handed_out: what external editors were handed of it.
    """

    def __init__(self, slot: DraftSlot) -> None:
        self._slot = slot
        self.handed_out = HandedOutText(slot)
        self._read: Callable[[], Draft] = lambda: slot.before
        self._on_failure: Callable[[JvexploreError], None] = lambda _: None
        self._close_editor: Callable[[], Awaitable[bool]] | None = None
        self._first_typed = self._last_typed = 0.0
        self._is_changed = False
        self._write_task: asyncio.Task[None] | None = None
        self._failure: JvexploreError | None = None

    @property
    def notes_path(self) -> Path:
        """The notes file beside which the draft is kept."""
        return self._slot.notes_path

    @property
    def note_address(self) -> Address:
        """The address that the note is on."""
        return self._slot.note_address

    @property
    def note_id(self) -> str:
        """The id of the note; empty for a new one until it has one."""
        return self._slot.note_id

    def name_note(self, note_id: str) -> None:
        """Say which note the draft has become: what an editor's window saves later is an edit of that."""
        self._slot.note_id = note_id

    def follow_editor(
        self,
        read: Callable[[], Draft],
        on_failure: Callable[[JvexploreError], None] = lambda _: None,
        close_editor: Callable[[], Awaitable[bool]] | None = None,
    ) -> None:
        """Follow what is typed.

        Args:
            read: returns it; called whenever it is to be kept.
            on_failure: called, on the event loop, with why it could not be kept, the first time.
            close_editor: closes the editor, having asked what to do with what was typed; returns whether it is closed.
        """
        self._read, self._on_failure, self._close_editor = read, on_failure, close_editor

    async def close_editor(self) -> bool:
        """Close the editor; return whether it is closed, which its reader decides."""
        return self._close_editor is None or await self._close_editor()

    def note_typing(self) -> None:
        """Say that something was typed; it is on the disk soon."""
        self._last_typed = time.monotonic()
        if not self._is_changed:
            self._first_typed = self._last_typed
            self._is_changed = True
        if self._write_task is None or self._write_task.done():
            self._write_task = asyncio.create_task(self._write_soon())

    async def _write_soon(self) -> None:
        while self._is_changed:  # again, where something was typed while the draft was written
            while (rest := self._due - time.monotonic()) > 0:  # noqa: ASYNC110 - no event
                await asyncio.sleep(rest)
            self._is_changed = False
            before = self._failure
            await asyncio.to_thread(self.write_draft, self._read())
            if self._failure and not before:
                self._on_failure(self._failure)

    @property
    def _due(self) -> float:
        """When what was typed is to be on the disk."""
        return min(self._last_typed + TYPING_PAUSE_SECONDS, self._first_typed + MAX_UNSAVED_SECONDS)

    def write_draft(self, draft: Draft | None = None) -> None:
        """Write the draft now; what the disk says against it is passed over: the text is on the screen."""
        slot = self._slot
        record = slot.draft_record(draft or self._read())
        with slot.lock:
            if slot.has_ended:
                return
            self._failure = None
            if slot.file is None and not record.is_worth_keeping:
                return
            try:
                if slot.file is None:
                    slot.file = slot.new_draft_file()
                slot.file.write(record)
            except JvexploreError as error:
                self._failure = error

    @property
    def current_draft(self) -> Draft:
        """What is written by now; read on the event loop, before it is handed to a thread."""
        return self._read()

    @property
    def unsaved_draft(self) -> Draft | None:
        """What was typed and is not on the disk, which does not take it; `None` where all is well."""
        draft = self._read()
        return draft if self._failure and self.is_dirty(draft) else None

    def is_dirty(self, draft: Draft) -> bool:
        """Tell whether something is lost if a draft is given up."""
        return self._slot.draft_record(draft).is_worth_keeping

    def release_draft(self) -> None:
        """Leave the draft to the next start, which may come before this program is quite gone."""
        with self._slot.lock:
            self._slot.has_ended = True
            if self._slot.file:
                self._slot.file.release_lock()

    async def discard_draft(self) -> None:
        """Forget the draft: the note is saved, or given up."""
        if self._write_task:
            self._write_task.cancel()
        await asyncio.to_thread(self._end)

    def _end(self) -> None:
        slot = self._slot
        with slot.lock:
            slot.has_ended = True
            if slot.file and not self.handed_out.leave_for_window():
                slot.file.delete()
