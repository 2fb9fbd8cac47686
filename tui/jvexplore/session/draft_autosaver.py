"""Keep what is typed in an editor on the disk, so that no crash, kill or closed terminal takes it away.

The same for what an external editor works on: it lies beside the draft, and neither is deleted while
something may be lost by that.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING, Final

from jvexplore.errors import JvexploreError
from jvexplore.notes.drafts import Draft, NoteDraftFile, NoteDraftRecord, new_note_draft_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from jvexplore.records.editor_file import EditorFile

PAUSE: Final = 1.0
"""How many seconds after the last key the text is kept."""

LONGEST: Final = 5.0
"""After how many seconds it is kept while one goes on typing."""


class DraftKeeper:
    """Keeps the draft of one open editor.

    Args:
        notes: the notes file beside which it is kept.
        on: the address that the note is on.
        note: the id of the note that is edited; empty for a new one.
        before: what the editor began with.
        now: the clock.
        file: where the draft lies already, if it was left behind by another program.
        given: the text of it that was handed to an external editor, if one was.

    Attributes:
        note: the id of the note; set for a new one once it has one.
        given: the text that an external editor was given last; `None` where none was.
        may_be_open: whether an external editor may still have the text in a window.
    """

    def __init__(
        self,
        notes: Path,
        on: str,
        note: str,
        before: Draft,
        now: Callable[[], datetime],
        file: NoteDraftFile | None = None,
        given: str | None = None,
    ) -> None:
        self.notes = notes
        self.on = on
        self.note = note
        self.given = given
        self.may_be_open = given is not None
        self._before = before
        self._now = now
        self._file = file
        self._taken: bytes | None = None
        """What an external editor saved, and was taken over."""
        self._writing = Lock()
        self._ended = False
        self._read: Callable[[], Draft] = lambda: before
        self._first = self._last = 0.0
        self._is_changed = False
        self._waiting: asyncio.Task[None] | None = None
        self._failed: Callable[[JvexploreError], None] = lambda _: None
        self._failure: JvexploreError | None = None

    def follow(self, read: Callable[[], Draft], failed: Callable[[JvexploreError], None] | None = None) -> None:
        """Follow what is typed.

        Args:
            read: returns it; called whenever it is to be kept.
            failed: called, on the event loop, with why it could not be kept, the first time.
        """
        self._read = read
        self._failed = failed or self._failed

    def typed(self) -> None:
        """Say that something was typed; it is on the disk soon."""
        self._last = time.monotonic()
        if not self._is_changed:
            self._first = self._last
            self._is_changed = True
        if self._waiting is None or self._waiting.done():
            self._waiting = asyncio.create_task(self._keep_soon())

    async def _keep_soon(self) -> None:
        while self._is_changed:  # again, where something was typed while the draft was written
            while (rest := self._due - time.monotonic()) > 0:  # noqa: ASYNC110 - no event
                await asyncio.sleep(rest)
            self._is_changed = False
            before = self._failure
            await asyncio.to_thread(self.keep, self._read())
            if self._failure and not before:
                self._failed(self._failure)

    @property
    def _due(self) -> float:
        """When what was typed is to be on the disk."""
        return min(self._last + PAUSE, self._first + LONGEST)

    def keep(self, draft: Draft | None = None) -> None:
        """Write the draft now; what the disk says against it is passed over: the text is on the screen."""
        draft = draft or self._read()
        unfinished = self._unfinished(draft)
        with self._writing:
            if self._ended:
                return
            self._failure = None
            if self._file is None and not unfinished.is_worth_keeping:
                return
            try:
                if self._file is None:
                    self._file = new_note_draft_file(self.notes)
                self._file.write(unfinished)
            except JvexploreError as error:
                self._failure = error

    @property
    def unsaved_draft(self) -> Draft | None:
        """What was typed and is not on the disk, which does not take it; `None` where all is well."""
        draft = self._read()
        return draft if self._failure and self.would_lose(draft) else None

    def would_lose(self, draft: Draft) -> bool:
        """Tell whether something is lost if a draft is given up."""
        return self._unfinished(draft).is_worth_keeping

    def _unfinished(self, draft: Draft) -> NoteDraftRecord:
        return NoteDraftRecord(self.on, self.note, self._before, draft, self._now(), self.given)

    @property
    def edited(self) -> EditorFile | None:
        """What an external editor was given, and may have changed."""
        return self._file.text if self._file and self.given is not None else None

    @property
    def current_draft(self) -> Draft:
        """What is written by now; whoever calls `hand_out` and the like on another thread reads it before."""
        return self._read()

    def hand_out(self, draft: Draft | None = None) -> Path:
        """Write the text for an external editor beside the draft, which says what it belongs to; return where it is.

        Raises:
            JvexploreError: when that cannot be done; then nothing is changed.
        """
        draft, before = draft or self._read(), self.given
        with self._writing:
            file = self._file or new_note_draft_file(self.notes)
            self.given = draft.text
            try:
                file.write(self._unfinished(draft))
                file.text.hand_out(draft.text)
            except JvexploreError:
                self.given = before
                if self._file is None:
                    file.delete()
                raise
            self._file = file
            return file.text.path

    def take_back(self) -> None:
        """Delete what was handed out: no editor was there for it."""
        if self.edited:
            self.edited.delete()
        self.given = None

    def accept_edit(self, data: bytes, draft: Draft | None = None) -> None:
        """Say that the text is now what the external editor saved; it is on the disk as the draft after this.

        Args:
            data: what it saved, as it is in its file.
            draft: what is written by now.

        Raises:
            JvexploreError: when the draft could not be written.
        """
        draft = draft or self._read()
        with self._writing:
            if self._file:
                self._file.write(replace(self._unfinished(draft), given=draft.text))
            self.given, self._taken = draft.text, data

    def has_edits(self) -> bool:
        """Tell whether an external editor saved something that was not taken, or may have."""
        edited = self.edited
        if edited is None or not edited.has_changed(self.given or ""):
            return False
        with suppress(JvexploreError):
            return edited.read_data() != self._taken
        return True

    def set_aside(self, draft: Draft | None = None) -> None:
        """Leave what the external editor saved where it is, for the next start to offer; keep what is here anew.

        What is here is on the disk in a file of its own before the old one is given up.

        Raises:
            JvexploreError: when that cannot be written; both stay where they are.
        """
        draft = draft or self._read()
        here = replace(self._unfinished(draft), given=None)
        with self._writing:
            old, new = self._file, new_note_draft_file(self.notes) if here.is_worth_keeping else None
            if new:
                try:
                    new.write(here)
                except JvexploreError:
                    new.delete()
                    raise
            if old:
                with suppress(JvexploreError):
                    old.write(self._unfinished(self._before))
                old.release()
            self._file, self.given, self.may_be_open = new, None, False

    def let_go(self) -> None:
        """Leave the draft to the next start, which may come before this program is quite gone."""
        with self._writing:
            self._ended = True
            if self._file:
                self._file.release()

    async def end(self) -> None:
        """Forget the draft: the note is saved, or given up."""
        if self._waiting:
            self._waiting.cancel()
        await asyncio.to_thread(self._end)

    def _end(self) -> None:
        with self._writing:
            self._ended = True
            if self._file is None:
                return
            if self.edited and self.edited.exists and (self.may_be_open or self.has_edits()):
                # Its window may save it later: that is then an edit of what was handed out.
                given = self._before._replace(text=self.given or "")
                with suppress(JvexploreError):
                    self._file.write(NoteDraftRecord(self.on, self.note, given, given, self._now(), self.given))
                self._file.release()
            else:
                self._file.delete()
