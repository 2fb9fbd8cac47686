"""Detect when other programs change a file, or move or delete it or one of its folders.

File system events report changes within a folder at once. They miss a renamed folder, a retargeted symbolic link above
it, revoked permissions, and changes by other machines on a network drive. All of these change the result of `stat`, so
the file is also polled once a second, which costs about ten microseconds.
"""

from __future__ import annotations

import errno
import logging
import os
from collections import deque
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Final, NamedTuple

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

if TYPE_CHECKING:
    from collections.abc import Callable

    from watchdog.observers.api import BaseObserver, ObservedWatch

logging.getLogger("watchdog").addHandler(logging.NullHandler())  # else its remarks are written over the screen

POLL_SECONDS: Final = 1.0
"""The polling interval, for changes without an event."""

_READ_EVENTS: Final = frozenset({"opened", "closed_no_write"})
"""Events caused by reading a file, as we do ourselves; ignored."""
_REMOVAL_EVENTS: Final = frozenset({"deleted", "moved"})
_PATH_EVENTS: Final = _REMOVAL_EVENTS | {"created"}
"""Events after which a path may be another folder or link."""


class _WatchedFolder(NamedTuple):
    """A watched folder; the watch does not cover another folder that takes its path."""

    identity: tuple[int, int]
    watch: ObservedWatch


class FileWatch(FileSystemEventHandler):
    """Watches a file, which need not exist yet; follows symbolic links and changes to the folders above it.

    A dedicated thread checks the file; file system events only wake it up.

    Args:
        path: the file.
        on_change: called on that thread when the file may have changed; often several times per change, and for our
            own changes too.
    """

    def __init__(self, path: Path, on_change: Callable[[], None]) -> None:
        self._path = path
        self._on_change = on_change
        self._observer: BaseObserver | None = None
        self._folders: dict[Path, _WatchedFolder] = {}
        self._names: frozenset[str] = frozenset()
        self._folder_names: frozenset[str] = frozenset()
        self._gone_folders: deque[Path] = deque()
        self._woken = Event()
        self._is_written = False
        self._is_stopped = False
        self._seen: tuple[int, ...] = ()

    def start(self) -> None:
        """Start watching; if file system events are unavailable, the file is only polled."""
        observer = Observer()
        observer.daemon = True
        try:
            self._watch_folders(observer)
            observer.start()
            self._observer = observer
        except OSError:  # the limit of watches is reached
            self._folders.clear()
            observer.unschedule_all()
        self.remember_state()
        Thread(target=self._poll_until_stopped, name="file watch", daemon=True).start()

    def remember_state(self) -> None:
        """Report changes compared with the file's state now, because it is about to be read.

        If a folder is away only while the file is read, its state is the same at the polls before and after.
        """
        self._seen = _stat_fields(self._path)

    def stop(self) -> None:
        """Stop watching; returns without joining the thread, which ends a moment later."""
        self._is_stopped = True
        self._woken.set()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Wake the thread if an event concerns the file or a folder or link above it; called on watchdog's thread.

        Does nothing else, since watchdog holds a lock here for which `schedule` on another thread would wait.
        """
        if event.event_type in _READ_EVENTS:
            return
        paths = {os.fsdecode(each) for each in (event.src_path, event.dest_path) if each}
        if paths & self._names:
            self._is_written = True
            self._woken.set()
        elif event.event_type in _PATH_EVENTS and paths & self._folder_names:
            if event.event_type in _REMOVAL_EVENTS:
                self._gone_folders.append(Path(os.fsdecode(event.src_path)))
            self._woken.set()

    def _poll_until_stopped(self) -> None:
        while True:
            self._woken.wait(POLL_SECONDS)
            self._woken.clear()
            if self._is_stopped:
                break
            # `stat` misses a write of the same size within one tick of the disk's clock.
            was_written = self._is_written
            if was_written:  # not reset otherwise: an event may come between
                self._is_written = False
            if self._observer:
                with suppress(OSError):  # retried after the polling interval
                    self._watch_folders(self._observer)
            now = _stat_fields(self._path)
            before, self._seen = self._seen, now  # `remember_state` may have been called during `stat`
            if was_written or now != before:
                self._on_change()
        if self._observer:
            self._observer.stop()

    def _watch_folders(self, observer: BaseObserver) -> None:
        """Watch the folders of the file; if one does not exist, its nearest existing parent.

        Raises:
            OSError: if a folder cannot be watched.
        """
        # The file may have two paths: the given one, and the one with all links resolved.
        names = {Path(os.path.normpath(self._path.absolute())), Path(os.path.realpath(self._path))}
        self._names = frozenset(map(str, names))
        self._folder_names = frozenset(str(folder) for name in names for folder in name.parents)
        # A new folder may reuse the inode number of the deleted one, so events about deleted folders count as well.
        gone = {self._gone_folders.popleft() for _ in range(len(self._gone_folders))}
        for folder, watched in [*self._folders.items()]:
            if folder in gone or _identity(folder) != watched.identity:
                del self._folders[folder]
                observer.unschedule(watched.watch)
        for name in names:
            # Repeat after adding a watch: a deeper folder may have been created just before, without an event.
            while (folder := _nearest_folder(name)) not in self._folders:
                identity = _identity(folder)
                if identity:
                    self._folders[folder] = _WatchedFolder(identity, observer.schedule(self, str(folder)))


def _nearest_folder(name: Path) -> Path:
    for parent in name.parents:
        if _is_folder(parent):
            return parent
    raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(name))  # a drive is gone


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # an inaccessible folder cannot be watched
        return False


def _identity(folder: Path) -> tuple[int, int] | None:
    """Return device and inode of a folder, which differ if another folder took its path; `None` if it is missing."""
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _stat_fields(path: Path) -> tuple[int, ...]:
    """Return the fields that change whenever a file is written, replaced or moved; the error number if `stat` fails."""
    try:
        status = path.stat()
    except OSError as error:
        return (error.errno or 0,)
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
