"""Keep a damaged file, or whatever is in its place, under another name before a new file is written."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from jvexplore.clock import file_name_time
from jvexplore.files import NAME_KEPT
from jvexplore.permissions import OWNER_ONLY


def keep_aside(path: Path) -> Path:
    """Copy a damaged file, or move anything else at its path, to `NAME.broken-TIME` beside it; return that path.

    Raises:
        OSError: if it cannot be copied or moved.
    """
    target = Path(os.path.realpath(path))
    aside = target.parent / f"{target.name[:NAME_KEPT]}.broken-{file_name_time()}"
    if target.is_file():
        _copy(target, aside)
    else:
        target.rename(aside)
    return aside


def _copy(source: Path, target: Path) -> None:
    """Copy a file with its permissions; only its owner may read the copy until it is complete."""
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    try:
        with os.fdopen(handle, "wb") as written, source.open("rb") as read:
            shutil.copyfileobj(read, written)
        shutil.copystat(source, target)
    except BaseException:  # even a KeyboardInterrupt must leave no partial file
        with suppress(OSError):
            target.unlink()
        raise
