"""Rescue files: records and drafts that could not be written at exit, in the folder for temporary files.

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
_DRAFT_PREFIX: Final = "jvexplore-draft-"


def rescue_path(path: Path) -> Path:
    """Return a new path for records that cannot be written to their own file."""
    return Path(tempfile.gettempdir()) / f"{_PREFIX}{_path_sum(path)}-{file_name_time()}.toml"


def rescue_draft_path(path: Path) -> Path:
    """Return a new path for the draft of a record that cannot be written to the sidecar of its file."""
    from ulid import ULID

    return Path(tempfile.gettempdir()) / f"{_DRAFT_PREFIX}{_path_sum(path)}-{ULID()}.toml"


def rescued_files(path: Path) -> list[Path]:
    """Return the rescue files of a file, oldest first; only our own, since anybody may write to that folder."""
    return _own_files(f"{_PREFIX}{_path_sum(path)}-")


def rescued_drafts(path: Path) -> list[Path]:
    """Return the drafts that were rescued of a file, oldest first, as `rescued_files` does."""
    return _own_files(f"{_DRAFT_PREFIX}{_path_sum(path)}-")


def is_rescue_file(path: Path) -> bool:
    """Return whether a file is a rescue file, by its name."""
    return path.name.startswith(_PREFIX)


def _path_sum(path: Path) -> str:
    return f"{zlib.crc32(os.fsencode(os.path.realpath(path))):08x}"


def _own_files(prefix: str) -> list[Path]:
    with suppress(OSError):
        found = Path(tempfile.gettempdir()).glob(f"{prefix}*.toml")
        return sorted(each for each in found if _is_own_file(each))
    return []


def _is_own_file(path: Path) -> bool:
    with suppress(OSError):
        found = path.lstat()
        return stat.S_ISREG(found.st_mode) and found.st_uid == getattr(os, "geteuid", lambda: found.st_uid)()
    return False
