"""Tell when somebody else writes to a file, or takes it away with its folder.

The system tells at once of what happens in a folder. It does not tell of a folder that is renamed, of a link above it
that leads elsewhere, of a permission that is taken away, or of what another machine does on a network disk: each of
that changes what `stat` says of the file, which is asked once a second and costs some ten microseconds.
"""

from __future__ import annotations

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

POLL_SECONDS: Final = 1.0
"""How long until the file is looked at where the system tells of nothing."""

_OWN_READING: Final = frozenset({"opened", "closed_no_write"})
"""What is told of a file that is only read, as we do."""
_GONE: Final = frozenset({"deleted", "moved"})
_PLACED: Final = _GONE | {"created"}
"""What is told of a folder, or of a link, that is another from then on."""


class _WatchedFolder(NamedTuple):
    """A folder that the system tells of; another folder in its place, under the same name, is not watched by that."""

    identity: tuple[int, int]
    watch: ObservedWatch


class FileWatch(FileSystemEventHandler):
    """Watches a file that need not exist yet, through links, and whatever becomes of the folders above it.

    A thread of its own looks after it; what the system tells only wakes that thread.

    Args:
        path: the file.
        on_change: called on that thread when the file may have changed; often more than once for one change, and for
            changes of our own too.
    """

    def __init__(self, path: Path, on_change: Callable[[], None]) -> None:
        self._path = path
        self._changed = on_change
        self._observer: BaseObserver | None = None
        self._folders: dict[Path, _WatchedFolder] = {}
        self._names: frozenset[str] = frozenset()
        self._folder_names: frozenset[str] = frozenset()
        self._gone_folders: deque[Path] = deque()
        self._woken = Event()
        self._is_written = False
        self._is_stopped = False

    def start(self) -> None:
        """Begin to watch; where the system cannot tell of changes, the look once a second is all there is."""
        observer = Observer()
        observer.daemon = True
        try:
            self._cover(observer)
            observer.start()
            self._observer = observer
        except OSError:  # the system has no more watches to give
            self._folders.clear()
        seen = _stat_fields(self._path)
        Thread(target=self._look_until_stopped, args=(seen,), name="file watch", daemon=True).start()

    def stop(self) -> None:
        """Watch no more; not waited for, since nothing can be lost by what ends a moment later."""
        self._is_stopped = True
        self._woken.set()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Look at the file, if this is about it, or about a folder or link above it; called on watchdog's thread.

        Nothing more is done here: watchdog holds a lock meanwhile, for which `schedule` on another thread would wait.
        """
        if event.event_type in _OWN_READING:
            return
        paths = {os.fsdecode(each) for each in (event.src_path, event.dest_path) if each}
        if paths & self._names:
            self._is_written = True
            self._woken.set()
        elif event.event_type in _PLACED and paths & self._folder_names:
            if event.event_type in _GONE:
                self._gone_folders.append(Path(os.fsdecode(event.src_path)))
            self._woken.set()

    def _look_until_stopped(self, seen: tuple[int, ...]) -> None:
        while True:
            self._woken.wait(POLL_SECONDS)
            self._woken.clear()
            if self._is_stopped:
                break
            # What is written with the same size within one tick of the disk's clock, `stat` does not tell.
            was_written, self._is_written = self._is_written, False
            if self._observer:
                with suppress(OSError):  # tried again in a second
                    self._cover(self._observer)
            before, seen = seen, _stat_fields(self._path)
            if was_written or seen != before:
                self._changed()
        if self._observer:
            self._observer.stop()

    def _cover(self, observer: BaseObserver) -> None:
        """Let the system tell of the folders of the file; where one is not there, of the nearest that is.

        Raises:
            OSError: when it cannot.
        """
        # The file may have two names: the one given, and the one that links lead to.
        names = {Path(os.path.abspath(self._path)), Path(os.path.realpath(self._path))}  # noqa: PTH100 - links stay
        self._names = frozenset(map(str, names))
        self._folder_names = frozenset(str(folder) for name in names for folder in name.parents)
        # The next one of a name may get the number of the one before: what was told counts, too.
        gone = {self._gone_folders.popleft() for _ in range(len(self._gone_folders))}
        for folder, watched in [*self._folders.items()]:
            if folder in gone or _identity(folder) != watched.identity:
                del self._folders[folder]
                observer.unschedule(watched.watch)
        for name in names:
            # Again once one is watched: the next may have been made just before, when nobody told of it.
            while (folder := _nearest_folder(name)) not in self._folders:
                identity = _identity(folder)
                if identity:
                    self._folders[folder] = _WatchedFolder(identity, observer.schedule(self, str(folder)))


def _nearest_folder(name: Path) -> Path:
    return next(parent for parent in name.parents if os.path.isdir(parent))  # noqa: PTH112 - one that is barred counts as none


def _identity(folder: Path) -> tuple[int, int] | None:
    """Return what tells a folder from another of the same name; `None` where there is none."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _stat_fields(path: Path) -> tuple[int, ...]:
    """Return what changes whenever a file is written, replaced, moved away or barred: or why that cannot be told."""
    try:
        found = path.stat()
    except OSError as error:
        return (error.errno or 0,)
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
