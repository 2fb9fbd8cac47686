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

from jvexplore.bounded_reading import is_ours_to_write, read_bounded
from jvexplore.errors import JvexploreError
from jvexplore.paths import cache_folder
from jvexplore.permissions import FOLDER_OWNER_ONLY, OWNER_ONLY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_ANCIENT: Final = re.compile(r"[0-9a-f]{8}\.(?:dossier|snapshot)")
"""The names of what jvexplore kept when it was pickles."""


def cache_file(dossier: Path, ending: str) -> Path:
    """Return where something is kept that was made of a dossier's file.

    Args:
        dossier: its file.
        ending: that of the name, after its dot: what kind of thing it is.

    Raises:
        NoHomeFolder: when there is none.
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
        if stat.S_ISDIR(folder.st_mode) and is_ours_to_write(folder):
            return read_bounded(path, most_bytes, only_ours=True)
    return None


def write_cache_file(path: Path, data: bytes, most_files: int, still: Callable[[], bool]) -> None:
    """Keep something for the next start. A disk that does not take it costs time, and nothing else.

    Args:
        path: as `cache_file` returns it.
        data: what is to be kept.
        most_files: how many of the same ending are kept: those that were written last.
        still: asked at the last moment whether it is still right.
    """
    from jvexplore.atomic_write import make_own_folder, write_bytes  # noqa: PLC0415 - on use: a start writes only later

    with suppress(OSError, JvexploreError):
        make_own_folder(path.parent)
        if _close_folder(path.parent):
            _clear_place(path)
            if write_bytes(path, data, still=still, laxest=OWNER_ONLY) is not None:
                _forget_oldest(path, most_files)


def _close_folder(folder: Path) -> bool:
    """Let nobody else into a folder, and tell whether it is ours; earlier versions made it as the umask would."""
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or not is_ours_to_write(found):
        return False
    if found.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        folder.chmod(FOLDER_OWNER_ONLY)
    return True


def _clear_place(path: Path) -> None:
    """Delete what is no file of ours alone: a link would be followed, a pipe waited for, a mode kept.

    Raises:
        OSError: when it cannot be deleted, as a folder.
    """
    with suppress(FileNotFoundError):
        found = path.lstat()
        is_ours = stat.S_ISREG(found.st_mode) and is_ours_to_write(found)
        if not is_ours or stat.S_IMODE(found.st_mode) != OWNER_ONLY:
            path.unlink()


def _forget_oldest(written: Path, most_files: int) -> None:
    """Delete all but the newest files of the same ending as one that has just been written, and what kills left there.

    That one stays, whatever the clock says of the others.

    Raises:
        OSError: when the folder cannot be read or written.
    """
    from jvexplore.stale_files import delete_stale_files_in  # noqa: PLC0415 - on use, as above

    others = [each for each in written.parent.glob(f"*{written.suffix}") if each != written]
    others.sort(key=lambda each: each.lstat().st_mtime, reverse=True)
    ancient = [each for each in written.parent.iterdir() if _ANCIENT.fullmatch(each.name)]
    for each in (*others[most_files - 1 :], *ancient):
        with suppress(OSError):  # a folder, which we did not make
            each.unlink()
    delete_stale_files_in(written.parent)
