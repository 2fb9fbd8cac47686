"""Tell other windows that a dossier is open, so that none moves it to the trash meanwhile.

An open window shares a lock on the dossier's folder itself, which leaves no file behind; the operating system releases
it when the program dies. Where a file system has no such locks, no dossier counts as open elsewhere.
"""

from __future__ import annotations

import fcntl
import os
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from jvexplore.dossier_folder import notes_beside
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class FolderInUse:
    """Keeps the folder of a dossier where it is while the dossier is open: one that the reader made, no other."""

    def __init__(self) -> None:
        self._changing = threading.Lock()
        self._descriptor: int | None = None
        self._is_released = False

    def hold(self, dossier_path: Path) -> None:
        """Hold the folder of this dossier, and no longer that of another; nothing once all is released."""
        with self._changing:
            self._close()
            notes = None if self._is_released else notes_beside(dossier_path)
            if notes:
                with suppress(OSError):
                    self._descriptor = os.open(notes.parent, os.O_RDONLY | os.O_DIRECTORY)
                    fcntl.flock(self._descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)

    def release(self) -> None:
        """Hold nothing from now on, even if a thread is about to."""
        with self._changing:
            self._is_released = True
            self._close()

    def _close(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


@contextmanager
def hold_folder_alone(folder: Path) -> Iterator[None]:
    """Hold the folder of a dossier that is to be moved; refuse if a window has the dossier open.

    Raises:
        JvexploreError: when one has it open.
    """
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:  # whoever moves it says why it cannot be moved
        yield
        return
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise JvexploreError(f"{folder}: it is open in another window", "close it there, then try again") from None
        except OSError:  # the file system has no locks
            pass
        yield
    finally:
        os.close(descriptor)
