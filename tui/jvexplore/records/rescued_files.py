"""Notes that could not be saved when the program ended: a file in the folder for temporary files.

Its name says which notes file they are for, so that the next start offers them.
"""

from __future__ import annotations

import os
import stat
import tempfile
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Final

from jvexplore.clock import file_stamp

_BEGINNING: Final = "jvexplore-rescued-"


def rescue_path(notes: Path) -> Path:
    """Return where notes that a notes file does not take are to be written: a name that is new."""
    return Path(tempfile.gettempdir()) / f"{_beginning(notes)}{file_stamp()}.toml"


def rescued_files(notes: Path) -> list[Path]:
    """Return the files of rescued notes for a notes file, the oldest first: our own, for others may write there."""
    with suppress(OSError):
        found = Path(tempfile.gettempdir()).glob(f"{_beginning(notes)}*.toml")
        return sorted(path for path in found if _is_own_file(path))
    return []


def is_rescued(path: Path) -> bool:
    """Tell whether a file holds rescued notes, by its name."""
    return path.name.startswith(_BEGINNING)


def _beginning(notes: Path) -> str:
    return f"{_BEGINNING}{zlib.crc32(os.fsencode(os.path.realpath(notes))):08x}-"


def _is_own_file(path: Path) -> bool:
    with suppress(OSError):
        found = path.lstat()
        return stat.S_ISREG(found.st_mode) and found.st_uid == getattr(os, "geteuid", lambda: found.st_uid)()
    return False
