"""Tell when somebody else writes to a file; the system says so, nothing is asked again and again."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

if TYPE_CHECKING:
    from collections.abc import Callable

    from watchdog.observers.api import BaseObserver, ObservedWatch

_GONE = frozenset({"deleted", "moved"})
_CHANGES = _GONE | {"created", "modified", "closed"}


class Watch(FileSystemEventHandler):
    """Watches a file that need not exist yet, through links and renames.

    Args:
        path: the file.
        changed: called, on a thread of its own, when the file may have changed; often more than
            once for one change, and for changes of our own too.
    """

    def __init__(self, path: Path, changed: Callable[[], None]) -> None:
        self._path = path
        self._changed = changed
        self._observer: BaseObserver | None = None
        self._folders: dict[Path, ObservedWatch] = {}

    def start(self) -> None:
        """Begin to watch; where the system cannot tell of changes, look once a second."""
        for kind in (Observer, PollingObserver):
            self._observer = kind()
            self._observer.daemon = True
            try:
                self._cover()
                self._observer.start()
            except OSError:
                self._folders.clear()
                continue
            return

    def stop(self) -> None:
        """Watch no more."""
        if self._observer:
            self._observer.stop()

    def _names(self) -> set[Path]:
        """Return the names of which any may change: the one given, and the one that links lead to."""
        return {Path(os.path.abspath(self._path)), Path(os.path.realpath(self._path))}  # noqa: PTH100 - links stay

    def _cover(self) -> None:
        """Watch the folders of the file; where one is not there, the nearest that is."""
        for name in self._names():
            # Again once one is watched: the next may have been made just before, when nobody told of it.
            while (folder := _nearest_folder(name)) not in self._folders and self._observer:
                self._folders[folder] = self._observer.schedule(self, str(folder))

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Pass on what is about our file, or about a folder above it."""
        if event.event_type not in _CHANGES:
            return
        paths = {os.fsdecode(each) for each in (event.src_path, event.dest_path) if each}
        names = self._names()
        if any(str(name) in paths for name in names) or self._follow(event):
            self._changed()

    def _follow(self, event: FileSystemEvent) -> bool:
        """Follow when a folder of the file came or went; tell whether one did, and the file perhaps with it."""
        folder = Path(os.fsdecode(event.src_path))
        gone = self._folders.pop(folder, None) if event.event_type in _GONE else None
        if gone and self._observer:
            self._observer.unschedule(gone)  # one that is made in its place is another: the system tells nothing of it
        before = len(self._folders)
        with suppress(OSError):
            self._cover()
        return gone is not None or len(self._folders) > before


def _nearest_folder(name: Path) -> Path:
    return next(parent for parent in name.parents if parent.is_dir())
