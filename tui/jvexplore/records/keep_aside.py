"""Keep a file that cannot be read, or what stands in its place, to be looked at, before records are written there."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from jvexplore.clock import file_name_time
from jvexplore.files import NAME_KEPT
from jvexplore.permissions import OWNER_ONLY


def keep_aside(path: Path) -> Path:
    """Copy a broken file, or move what is none, to a name of its own beside it; return that.

    Raises:
        OSError: when that cannot be done.
    """
    target = Path(os.path.realpath(path))
    aside = target.parent / f"{target.name[:NAME_KEPT]}.broken-{file_name_time()}"
    if target.is_file():
        _copy(target, aside)
    else:
        target.rename(aside)
    return aside


def _copy(source: Path, target: Path) -> None:
    """Copy a file with its permissions; until it is whole, only its owner may read it."""
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    try:
        with os.fdopen(handle, "wb") as written, source.open("rb") as read:
            shutil.copyfileobj(read, written)
        shutil.copystat(source, target)
    except BaseException:  # whatever ends it: no half a file is left lying about
        with suppress(OSError):
            target.unlink()
        raise
