"""Rescue files: records that could not be saved at exit, in the folder for temporary files.

Their names contain a checksum of the original file's path, so that the next start finds and offers them.
"""

from __future__ import annotations

import os
import stat
import tempfile
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Final

from jvexplore.clock import file_name_time

_PREFIX: Final = "jvexplore-rescued-"


def rescue_path(path: Path) -> Path:
    """Return a new path for records that cannot be written to their own file."""
    return Path(tempfile.gettempdir()) / f"{_prefix(path)}{file_name_time()}.toml"


def rescued_files(path: Path) -> list[Path]:
    """Return the rescue files of a file, oldest first; only our own, since anybody may write to that folder."""
    with suppress(OSError):
        found = Path(tempfile.gettempdir()).glob(f"{_prefix(path)}*.toml")
        return sorted(each for each in found if _is_own_file(each))
    return []


def is_rescue_file(path: Path) -> bool:
    """Return whether a file is a rescue file, by its name."""
    return path.name.startswith(_PREFIX)


def _prefix(path: Path) -> str:
    return f"{_PREFIX}{zlib.crc32(os.fsencode(os.path.realpath(path))):08x}-"


def _is_own_file(path: Path) -> bool:
    with suppress(OSError):
        found = path.lstat()
        return stat.S_ISREG(found.st_mode) and found.st_uid == getattr(os, "geteuid", lambda: found.st_uid)()
    return False
