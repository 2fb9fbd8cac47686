"""A file that is always replaced as a whole, and keeps its permissions even if it was deleted in between."""

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
        path: the file; it need not exist.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._mode: int | None = None

    def remember_mode(self) -> None:
        """Remember the current permissions of the file in case it is deleted."""
        mode = file_mode(self._path)
        self._mode = self._mode if mode is None else mode

    def write(self, data: bytes, may_replace: Callable[[], bool] = lambda: True) -> FileStamp | None:
        """Replace the file as `write_bytes` does; a file that was deleted gets its former permissions.

        Args:
            data: the new content.
            may_replace: called right before the file is replaced; returns whether to go ahead.

        Returns:
            The stamp of the new file; `None` if `may_replace` returned false, and nothing was changed.

        Raises:
            JvexploreError: if it cannot be written.
        """
        mode = None
        if file_mode(self._path) is None:
            mode = self._mode if self._mode is not None else backups.last_known_mode(self._path)
        written = write_bytes(
            self._path, data, may_replace=may_replace, most_permissive_mode=ANY_FILE if mode is None else mode
        )
        if mode is not None and written:
            with suppress(OSError):
                self._path.chmod(mode)
        return written
