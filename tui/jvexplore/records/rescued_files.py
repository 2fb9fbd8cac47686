"""Records that could not be saved when the program ended: a file in the folder for temporary files.

Its name says which file they are for, so that the next start offers them.
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

_BEGINNING: Final = "jvexplore-rescued-"


def rescue_path(path: Path) -> Path:
    """Return where records that their file does not take are to be written: a name that is new."""
    return Path(tempfile.gettempdir()) / f"{_beginning(path)}{file_name_time()}.toml"


def rescued_files(path: Path) -> list[Path]:
    """Return the files of records rescued for a file, the oldest first: our own, for others may write there."""
    with suppress(OSError):
        found = Path(tempfile.gettempdir()).glob(f"{_beginning(path)}*.toml")
        return sorted(each for each in found if _is_own_file(each))
    return []


def is_rescue_file(path: Path) -> bool:
    """Tell whether a file holds rescued records, by its name."""
    return path.name.startswith(_BEGINNING)


def _beginning(path: Path) -> str:
    return f"{_BEGINNING}{zlib.crc32(os.fsencode(os.path.realpath(path))):08x}-"


def _is_own_file(path: Path) -> bool:
    with suppress(OSError):
        found = path.lstat()
        return stat.S_ISREG(found.st_mode) and found.st_uid == getattr(os, "geteuid", lambda: found.st_uid)()
    return False
