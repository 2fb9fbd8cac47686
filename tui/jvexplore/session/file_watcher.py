"""Watches an open file, and has it looked at shortly after another program wrote to it."""

from __future__ import annotations

import asyncio
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from pathlib import Path

    from jvexplore.records.file_watch import FileWatch
    from jvexplore.session.save_queue import StartTask

_BURST_SECONDS: Final = 0.1
"""For how long changes of the file are gathered: one save makes several."""


class FileWatcher:
    """Watches one file, and has it looked at whenever it may have changed.

    Args:
        path_now: returns where the file is when the watch begins; it may have been moved since the last time.
        on_change: looks at it; runs on the event loop.
        call_soon: calls something on the event loop; called on other threads, which do not wait for it.
        start_task: begins work on the event loop; called on it.
    """

    def __init__(
        self,
        path_now: Callable[[], Path],
        on_change: Callable[[], Coroutine[Any, Any, object]],
        call_soon: Callable[[Callable[[], None]], object],
        start_task: StartTask,
    ) -> None:
        self._path_now = path_now
        self._on_change = on_change
        self._call_soon = call_soon
        self._start_task = start_task
        self._is_gathering = False
        self._one_begins = Lock()
        self._path: Path | None = None
        self._watch: FileWatch | None = None

    def start_watching(self) -> None:
        """Watch the file, unless it is where it was when that began before; takes a moment, and so runs on a thread.

        It is looked at once right away: somebody may have written to it since it was read.
        """
        from jvexplore.records.file_watch import FileWatch

        with self._one_begins:
            path = self._path_now()
            if path == self._path:
                return
            self.stop_watching()
            self._path, self._watch = path, FileWatch(path, self.check_soon)
            self._watch.start()
        if path.is_file():  # what comes from a pipe comes once
            self.check_soon()

    def stop_watching(self) -> None:
        """Watch no more, from now on; takes no time."""
        watch, self._watch, self._path = self._watch, None, None
        if watch:
            watch.stop()

    def check_soon(self) -> None:
        """Look at the file; called on any thread."""
        self._call_soon(self._gather)

    def _gather(self) -> None:
        if self._watch and not self._is_gathering:
            self._is_gathering = True
            self._start_task(self._look_after_burst)

    async def _look_after_burst(self) -> None:
        await asyncio.sleep(_BURST_SECONDS)
        self._is_gathering = False
        await self._on_change()
