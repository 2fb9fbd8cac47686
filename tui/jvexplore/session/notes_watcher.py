"""Others write to the notes file: look at it soon after, and bring in what they wrote."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from jvexplore.records.file_watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.session.open_notes import OpenNotes
    from jvexplore.session.save_queue import SaveQueue, StartTask

_BURST_SECONDS: Final = 0.1
"""For how long changes of the file are gathered: one save makes several."""


class NotesWatcher:
    """Watches the notes file of a session.

    Args:
        notes: whose file; the one that `notes.store` is of when the watch begins.
        saving: brings in what others wrote.
        call_soon: calls something on the event loop; called on other threads, which do not wait for it.
        start_task: begins work on the event loop; called on it.
    """

    def __init__(
        self,
        notes: OpenNotes,
        saving: SaveQueue,
        call_soon: Callable[[Callable[[], None]], object],
        start_task: StartTask,
    ) -> None:
        self._notes = notes
        self._saving = saving
        self._call_soon = call_soon
        self._start_task = start_task
        self._is_gathering = False
        self._watch: Watch | None = None

    def begin(self) -> None:
        """Watch the file, wherever it is now; takes a moment, and so runs on a thread."""
        self.end()
        self._watch = Watch(self._notes.store.path, self._file_changed)
        self._watch.start()

    def end(self) -> None:
        """Watch no more."""
        if self._watch:
            self._watch.stop()

    def _file_changed(self) -> None:
        """Look at the file; called on the thread that watches it."""
        self._call_soon(self._look_soon)

    def _look_soon(self) -> None:
        if not self._is_gathering:
            self._is_gathering = True
            self._start_task(self._look)

    async def _look(self) -> None:
        await asyncio.sleep(_BURST_SECONDS)
        self._is_gathering = False
        await self._saving.look()
