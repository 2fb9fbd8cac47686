"""Replace the content of a file as a whole, unless somebody else has changed it; the content before is backed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.atomic_write import write_bytes
from jvexplore.clock import clock_time
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error, read_bytes
from jvexplore.records.backups import keep_version
from jvexplore.records.lock import hold_file_lock

if TYPE_CHECKING:
    from pathlib import Path


def replace_content(path: Path, before: bytes, after: bytes) -> Path:
    """Replace the content of a file under its lock, atomically, and return the backup of the content before.

    Args:
        path: the file.
        before: what was read from it.
        after: its new content.

    Raises:
        JvexploreError: if it has been changed meanwhile, or it or the backup cannot be written; the file is unchanged.
    """

    def refuse_changed() -> bool:
        if read_bytes(path, takes_pipes=False) != before:
            what = f"{path}: was changed by another program meanwhile, so nothing was written"
            raise JvexploreError(what, "run the command again")
        return True

    with hold_file_lock(path, remove_new_folder=True):
        refuse_changed()
        try:
            backup = keep_version(path, before, clock_time(), is_marked=True)
        except OSError as error:
            raise file_error(path, error, "backed up") from None
        write_bytes(path, after, may_replace=refuse_changed)
    return backup
