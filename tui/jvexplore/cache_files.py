"""Files that only make the next start faster: in a folder that is ours alone, and read as if anybody had written them.

Whatever is odd about one, it is passed over: a start is as without it, and does not wait.
"""

from __future__ import annotations

import os
import re
import stat
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from jvexplore.errors import JvexploreError
from jvexplore.places import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_OWNER_ONLY: Final = 0o600
_FOLDER_OWNER_ONLY: Final = 0o700
_OTHERS_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH
_NEVER_WAITS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A pipe that nobody writes to is opened at once; Windows knows neither that nor links that are files."""
_NO_LINK: Final = getattr(os, "O_NOFOLLOW", 0)
_ANCIENT: Final = re.compile(r"[0-9a-f]{8}\.(?:dossier|sight)")
"""The names of what jvexplore kept when it was pickles."""


def cache_file(dossier: Path, ending: str) -> Path:
    """Return where something is kept that was made of a dossier's file.

    Args:
        dossier: its file.
        ending: that of the name, after its dot: what kind of thing it is.

    Raises:
        OSError: when there is no home folder.
    """
    name = zlib.crc32(os.fsencode(os.path.realpath(dossier)))
    return cache_folder() / f"{name:08x}.{ending}"


def read_cache_file(path: Path, most_bytes: int) -> bytes | None:
    """Return what is kept in a file, if nobody else can have written it; `None` otherwise, and where nothing is kept.

    Args:
        path: as `cache_file` returns it.
        most_bytes: how large it is at most.
    """
    with suppress(OSError):
        folder = path.parent.lstat()
        if stat.S_ISDIR(folder.st_mode) and _is_ours_to_write(folder):
            return _read(path, most_bytes)
    return None


def _read(path: Path, most_bytes: int) -> bytes | None:
    handle = os.open(path, _NEVER_WAITS | _NO_LINK)
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode) or found.st_size > most_bytes or not _is_ours_to_write(found):
            return None
        with open(handle, "rb", closefd=False) as file:
            data = file.read(most_bytes + 1)  # it may be written to meanwhile
        return data if len(data) <= most_bytes else None
    finally:
        os.close(handle)


def _is_ours_to_write(found: os.stat_result) -> bool:
    """Tell whether a file or folder is ours, and nobody else may write to it; Windows keeps that by other means."""
    return not hasattr(os, "geteuid") or (found.st_uid == os.geteuid() and not found.st_mode & _OTHERS_WRITE)


def write_cache_file(path: Path, data: bytes, most_files: int, still: Callable[[], bool]) -> None:
    """Keep something for the next start. A disk that does not take it costs time, and nothing else.

    Args:
        path: as `cache_file` returns it.
        data: what is to be kept.
        most_files: how many of the same ending are kept: those that were written last.
        still: asked at the last moment whether it is still right.
    """
    from jvexplore.files import write_bytes  # noqa: PLC0415 - on use: the first frame writes nothing

    with suppress(OSError, JvexploreError):
        path.parent.mkdir(_FOLDER_OWNER_ONLY, parents=True, exist_ok=True)
        if _close_folder(path.parent):
            _clear_place(path)
            if write_bytes(path, data, still=still, laxest=_OWNER_ONLY) is not None:
                _forget_oldest(path, most_files)


def _close_folder(folder: Path) -> bool:
    """Let nobody else into a folder, and tell whether it is ours; earlier versions made it as the umask would."""
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or not _is_ours_to_write(found):
        return False
    if found.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        folder.chmod(_FOLDER_OWNER_ONLY)
    return True


def _clear_place(path: Path) -> None:
    """Delete what is no file of ours alone: a link would be followed, a pipe waited for, a mode kept.

    Raises:
        OSError: when it cannot be deleted, as a folder.
    """
    with suppress(FileNotFoundError):
        found = path.lstat()
        is_ours = stat.S_ISREG(found.st_mode) and _is_ours_to_write(found)
        if not is_ours or stat.S_IMODE(found.st_mode) != _OWNER_ONLY:
            path.unlink()


def _forget_oldest(written: Path, most_files: int) -> None:
    """Delete all but the newest files of the same ending as one that has just been written, and what kills left there.

    That one stays, whatever the clock says of the others.

    Raises:
        OSError: when the folder cannot be read or written.
    """
    from jvexplore.stale_files import sweep_folder  # noqa: PLC0415 - on use, as above

    others = [each for each in written.parent.glob(f"*{written.suffix}") if each != written]
    others.sort(key=lambda each: each.lstat().st_mtime, reverse=True)
    ancient = [each for each in written.parent.iterdir() if _ANCIENT.fullmatch(each.name)]
    for each in (*others[most_files - 1 :], *ancient):
        with suppress(OSError):  # a folder, which we did not make
            each.unlink()
    sweep_folder(written.parent)
