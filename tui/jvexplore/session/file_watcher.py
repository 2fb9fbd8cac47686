"""Watches an open file, and calls back on the event loop shortly after it changed."""

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
"""Changes within this time result in one call: a single save causes several events."""


class FileWatcher:
    """Watches one file for changes by other programs.

    Args:
        path_now: returns the current path of the file; it may change between two watches.
        on_change: called on the event loop when the file may have changed.
        call_soon: schedules a call on the event loop; thread-safe.
        start_task: starts a task; called on the event loop.
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
        self._is_scheduled = False
        self._start_lock = Lock()
        self._is_ended = False
        self._path: Path | None = None
        self._watch: FileWatch | None = None

    def start_watching(self) -> None:
        """Watch the file, unless it is a pipe or its current path is watched already. Slow, so call it on a thread.

        Also checks the file once: it may have changed since it was read.
        """
        from jvexplore.records.file_watch import FileWatch

        with self._start_lock:
            path = self._path_now()
            if path == self._path:
                return
            self._drop_watch()
            if path.exists() and not path.is_file():  # a pipe can be read only once
                return
            watch = FileWatch(path, self.check_soon)
            self._path, self._watch = path, watch
            watch.start()
            if self._is_ended:  # stopped meanwhile, on the event loop
                watch.stop()
        if path.is_file():
            self.check_soon()

    def stop_watching(self) -> None:
        """Stop watching for good; returns at once."""
        self._is_ended = True
        self._drop_watch()

    def _drop_watch(self) -> None:
        watch, self._watch, self._path = self._watch, None, None
        if watch:
            watch.stop()

    def check_soon(self) -> None:
        """Schedule a check of the file; thread-safe."""
        self._call_soon(self._schedule_check)

    def _schedule_check(self) -> None:
        if self._watch and not self._is_ended and not self._is_scheduled:
            self._is_scheduled = True
            self._start_task(self._check_after_burst)

    async def _check_after_burst(self) -> None:
        await asyncio.sleep(_BURST_SECONDS)
        self._is_scheduled = False
        if self._watch:
            await asyncio.to_thread(self._watch.remember_state)  # a network drive may be slow
        await self._on_change()
