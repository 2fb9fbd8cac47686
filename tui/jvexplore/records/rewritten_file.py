"""Write a file as a whole again and again, and with the permissions that it had, if somebody deleted it meanwhile."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jvexplore.atomic_write import write_bytes
from jvexplore.permissions import ANY_FILE
from jvexplore.records import backups
from jvexplore.records.sidecar import file_mode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jvexplore.files import FileStamp


class RewrittenFile:
    """A file that is replaced whenever it is written.

    Args:
        path: where it is; it need not exist.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._mode: int | None = None

    def remember_mode(self) -> None:
        """Remember the permissions of the file, for when it is deleted."""
        mode = file_mode(self._path)
        self._mode = self._mode if mode is None else mode

    def write(self, data: bytes, still: Callable[[], bool] = lambda: True) -> FileStamp | None:
        """Write the file as `write_bytes` does; one that is made anew gets the permissions that it had.

        Args:
            data: what is to be in it.
            still: asked at the last moment whether the file may still be replaced.

        Returns:
            The stamp of the new file; `None` where `still` said no, and nothing was changed.

        Raises:
            JvexploreError: when it cannot be written.
        """
        mode = None
        if file_mode(self._path) is None:
            mode = self._mode if self._mode is not None else backups.last_known_mode(self._path)
        written = write_bytes(self._path, data, still=still, laxest=ANY_FILE if mode is None else mode)
        if mode is not None and written:
            with suppress(OSError):
                self._path.chmod(mode)
        return written
