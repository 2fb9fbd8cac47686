"""Cache files that make the next start faster, in a private folder; their contents are never trusted.

A cache file with anything wrong is ignored, without delay, as if it did not exist.
"""

from __future__ import annotations

import os
import re
import stat
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from jvexplore.bounded_reading import is_ours_to_write, read_bounded
from jvexplore.errors import JvexploreError
from jvexplore.paths import cache_folder
from jvexplore.permissions import FOLDER_OWNER_ONLY, OWNER_ONLY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_ANCIENT: Final = re.compile(r"[0-9a-f]{8}\.(?:dossier|snapshot)")
"""File names of the pickle caches of early versions."""


def cache_file(dossier: Path, ending: str) -> Path:
    """Return the path of a cache file for a dossier.

    Args:
        dossier: the path of the dossier.
        ending: the file-name extension without its dot, one for each kind of cache.

    Raises:
        NoHomeFolder: when there is no home folder.
    """
    name = zlib.crc32(os.fsencode(os.path.realpath(dossier)))
    return cache_folder() / f"{name:08x}.{ending}"


def read_cache_file(path: Path, most_bytes: int) -> bytes | None:
    """Return the contents of a cache file; `None` if there is none, or another user could have written it.

    Args:
        path: as `cache_file` returns it.
        most_bytes: larger files are ignored.
    """
    with suppress(OSError):
        folder = path.parent.lstat()
        if stat.S_ISDIR(folder.st_mode) and is_ours_to_write(folder):
            return read_bounded(path, most_bytes, only_ours=True)
    return None


def write_cache_file(path: Path, data: bytes, most_files: int, may_replace: Callable[[], bool]) -> None:
    """Write a cache file and delete the oldest ones. Disk errors are ignored: they only cost time.

    Args:
        path: as `cache_file` returns it.
        data: the contents.
        most_files: how many files with the same extension to keep, the newest ones.
        may_replace: called just before the file is replaced; the write is cancelled if it returns false.
    """
    from jvexplore.atomic_write import make_own_folder, write_bytes  # noqa: PLC0415 - on use: a start writes only later

    with suppress(OSError, JvexploreError):
        make_own_folder(path.parent)
        if _make_private(path.parent):
            _clear_path(path)
            if write_bytes(path, data, may_replace=may_replace, most_permissive_mode=OWNER_ONLY) is not None:
                _forget_oldest(path, most_files)


def _make_private(folder: Path) -> bool:
    """Make a folder private, and return whether we own it; earlier versions created it with the umask's mode."""
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or not is_ours_to_write(found):
        return False
    if found.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        folder.chmod(FOLDER_OWNER_ONLY)
    return True


def _clear_path(path: Path) -> None:
    """Delete whatever is at a path unless it is our own private file: a write would keep a symlink, pipe or mode.

    Raises:
        OSError: when it cannot be deleted, such as a folder.
    """
    with suppress(FileNotFoundError):
        found = path.lstat()
        is_ours = stat.S_ISREG(found.st_mode) and is_ours_to_write(found)
        if not is_ours or stat.S_IMODE(found.st_mode) != OWNER_ONLY:
            path.unlink()


def _forget_oldest(written: Path, most_files: int) -> None:
    """Delete all but the newest cache files with the same extension, and temporary files of killed processes.

    The file just written is kept even if others have later times, which a wrong clock can cause.

    Raises:
        OSError: when the folder cannot be read or written.
    """
    from jvexplore.stale_files import delete_stale_files_in  # noqa: PLC0415 - on use, as above

    others = [each for each in written.parent.glob(f"*{written.suffix}") if each != written]
    others.sort(key=lambda each: each.lstat().st_mtime, reverse=True)
    ancient = [each for each in written.parent.iterdir() if _ANCIENT.fullmatch(each.name)]
    for each in (*others[most_files - 1 :], *ancient):
        with suppress(OSError):  # such as a folder, which is not ours
            each.unlink()
    delete_stale_files_in(written.parent)
