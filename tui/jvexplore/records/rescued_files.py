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
_SUFFIX: Final = ".toml"


def rescue_path(path: Path) -> Path:
    """Return a new path for records that cannot be written to their own file."""
    return Path(tempfile.gettempdir()) / f"{_PREFIX}{_path_sum(path)}-{file_name_time()}.toml"


def rescue_draft_path(path: Path) -> Path:
    """Return a new path for the draft of a record that cannot be written to the sidecar of its file."""
    from ulid import ULID

    return Path(tempfile.gettempdir()) / f"{_DRAFT_PREFIX}{_path_sum(path)}-{ULID()}.toml"


class RescueFolder:
    """The rescue files of all files, as they were when the folder for temporary files was listed: once.

    Only our own count, since anybody may write to that folder.
    """

    def __init__(self) -> None:
        self._names: list[str] = []
        with suppress(OSError):
            names = (each.name for each in Path(tempfile.gettempdir()).iterdir())
            self._names = sorted(each for each in names if each.startswith((_PREFIX, _DRAFT_PREFIX)))

    def files_of(self, path: Path) -> list[Path]:
        """Return the rescue files of a file that are still there, oldest first."""
        return self._own_files(_PREFIX, path)

    def drafts_of(self, path: Path) -> list[Path]:
        """Return the drafts that were rescued of a file and are still there, oldest first."""
        return self._own_files(_DRAFT_PREFIX, path)

    def _own_files(self, prefix: str, path: Path) -> list[Path]:
        names = [each for each in self._names if each.startswith(prefix) and each.endswith(_SUFFIX)]
        if not names:  # most often; the path need not be resolved then
            return []
        folder, beginning = Path(tempfile.gettempdir()), f"{prefix}{_path_sum(path)}-"
        return [folder / each for each in names if each.startswith(beginning) and _is_own_file(folder / each)]


def is_rescue_file(path: Path) -> bool:
    """Return whether a file is a rescue file, by its name."""
    return path.name.startswith(_PREFIX)


def _path_sum(path: Path) -> str:
    return f"{zlib.crc32(os.fsencode(os.path.realpath(path))):08x}"


def _is_own_file(path: Path) -> bool:
    with suppress(OSError):
        found = path.lstat()
        return stat.S_ISREG(found.st_mode) and found.st_uid == getattr(os, "geteuid", lambda: found.st_uid)()
    return False
