"""Keep what is typed in an editor on the disk, so that no crash, kill or closed terminal takes it away."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Final

from jvexplore.errors import JvexploreError
from jvexplore.notes.drafts import Draft, DraftFile, Unfinished, new_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

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
    """

    def __init__(
        self,
        notes: Path,
        on: str,
        note: str,
        before: Draft,
        now: Callable[[], datetime],
        file: DraftFile | None = None,
    ) -> None:
        self._notes = notes
        self._on = on
        self._note = note
        self._before = before
        self._now = now
        self._file = file
        self._writing = Lock()
        self._ended = False
        self._read: Callable[[], Draft] = lambda: before
        self._first = self._last = 0.0
        self._unkept = False
        self._waiting: asyncio.Task[None] | None = None

    def follow(self, read: Callable[[], Draft]) -> None:
        """Say where the text comes from; called whenever it is to be kept."""
        self._read = read

    def typed(self) -> None:
        """Say that something was typed; it is on the disk soon."""
        self._last = time.monotonic()
        if not self._unkept:
            self._first = self._last
            self._unkept = True
        if self._waiting is None or self._waiting.done():
            self._waiting = asyncio.create_task(self._keep_soon())

    async def _keep_soon(self) -> None:
        while self._unkept:  # again, where something was typed while the draft was written
            while (rest := self._due - time.monotonic()) > 0:  # noqa: ASYNC110 - no event
                await asyncio.sleep(rest)
            self._unkept = False
            await asyncio.to_thread(self.keep, self._read())

    @property
    def _due(self) -> float:
        """When what was typed is to be on the disk."""
        return min(self._last + PAUSE, self._first + LONGEST)

    def keep(self, draft: Draft | None = None) -> None:
        """Write the draft now; the disk's errors are passed over, as the text is still on the screen."""
        unfinished = self._unfinished(draft or self._read())
        with self._writing, suppress(JvexploreError):
            if self._ended or (self._file is None and not unfinished.is_worth_keeping):
                return
            if self._file is None:
                self._file = new_file(self._notes)
            self._file.write(unfinished)

    def would_lose(self, draft: Draft) -> bool:
        """Tell whether something is lost if a draft is given up."""
        return self._unfinished(draft).is_worth_keeping

    def _unfinished(self, draft: Draft) -> Unfinished:
        return Unfinished(self._on, self._note, self._before, draft, self._now())

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
            if self._file:
                self._file.delete()
