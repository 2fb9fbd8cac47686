"""Read a file that is really a file, and not more of it than fits.

A device may have no end, a pipe that nobody writes to keeps its reader waiting, and a sparse file
of a few bytes on the disk fills the memory. So each read says how much it takes at most, and whether
it takes a pipe: one that a reader names (`<(command)`) is read, one that lies where we look for a
file of our own is not.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing import BinaryIO

MEGABYTE: Final = 1 << 20
LARGEST_FILE: Final = 128 * MEGABYTE
"""How many bytes a dossier or a notes file may have: a hundred thousand facts or notes take a third of that."""
LARGEST_RECORD: Final = 16 * MEGABYTE
"""How many bytes one record may have, such as a note: that is a shelf of books."""
LARGEST_OWN_FILE: Final = MEGABYTE
"""How many bytes a file may have in which the program itself keeps a few lines, or a reader their settings."""
_NOT_WAITING: Final = getattr(os, "O_NONBLOCK", 0)
"""Opens a pipe without waiting for who writes to it; Windows has no such pipes in folders."""
_NO_LINK: Final = getattr(os, "O_NOFOLLOW", 0)
_OTHERS_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH
_KINDS: Final = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class RefusedFile(OSError):
    """What is not read because of what it is: no file, too large a one, or one in a place that nobody knows.

    Args:
        reason: why: "it is a device".
        remedy: what to do about it.
    """

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.remedy = remedy


class FileTooLarge(RefusedFile):
    """What is not read because it has more bytes than `most`."""

    def __init__(self, most: int) -> None:
        super().__init__(f"it has more than {most // MEGABYTE} MB", "name another file")


def read_bounded(path: Path, most: int, *, takes_pipes: bool = False, only_ours: bool = False) -> bytes:
    """Return what a file holds; nothing of the null device, which stands for an empty file.

    Args:
        path: the file, or a link to it.
        most: how many bytes it may have.
        takes_pipes: whether a pipe is read too, to its end, however long that takes to come.
        only_ours: whether a file is refused that somebody else may have written, and a link.

    Raises:
        RefusedFile: when it is a device, a pipe or a socket, has more bytes, has a name that no file can have, or may
            be somebody else's.
        OSError: when it is a folder, is not there, or cannot be read.
    """
    try:
        found = path.lstat() if only_ours else path.stat()
    except ValueError:  # a NUL, or a character that the system's encoding does not have
        raise RefusedFile("not a valid file name", "check the name") from None
    if _is_null_device(found):
        return b""
    check_kind(found, takes_pipes=takes_pipes)
    # What was a file a moment ago may be a pipe by now: that is seen once it is open, and opening must not wait.
    more = (0 if stat.S_ISFIFO(found.st_mode) else _NOT_WAITING) | (_NO_LINK if only_ours else 0)
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags | more)) as file:
        opened = os.fstat(file.fileno())
        check_kind(opened, takes_pipes=takes_pipes)
        if only_ours and not is_ours_to_write(opened):
            raise RefusedFile("another user may have written it", "name another file")
        if opened.st_size > most:
            raise FileTooLarge(most)
        return read_stream(file, most, opened.st_size)


def read_stream(file: BinaryIO, most: int, expected: int = 0) -> bytes:
    """Return what comes from a file or pipe that is open, to its end.

    Args:
        file: the open file or pipe.
        most: how many bytes may come.
        expected: how many are to be expected; 0 where nobody knows, as of a pipe and of files of the system's own.

    Raises:
        RefusedFile: when more come.
        OSError: when it cannot be read.
    """
    wanted = expected + 1
    parts = [_read_part(file, wanted)]
    size = len(parts[0])
    while len(parts[-1]) == wanted and size <= most:  # fewer are the last: a terminal would be asked for more
        wanted = min(MEGABYTE, most + 1 - size)
        parts.append(_read_part(file, wanted))
        size += len(parts[-1])
    if size > most:
        raise FileTooLarge(most)
    return b"".join(parts) if len(parts) > 1 else parts[0]


def _read_part(file: BinaryIO, most: int) -> bytes:
    """Return the next bytes of a file.

    Raises:
        RefusedFile: when it would have to be waited for, as for some files of the system's own.
    """
    part: bytes | None = file.read(most)
    if part is None:
        raise RefusedFile("it has nothing to read now", "name a file")
    return part


def is_ours_to_write(found: os.stat_result) -> bool:
    """Tell whether a file or folder is ours, and nobody else may write to it; Windows keeps that by other means."""
    return not hasattr(os, "geteuid") or (found.st_uid == os.geteuid() and not found.st_mode & _OTHERS_WRITE)


def _is_null_device(found: os.stat_result) -> bool:
    """Tell whether what the system tells of a file is that of `/dev/null`."""
    return stat.S_ISCHR(found.st_mode) and Path(os.devnull).stat().st_rdev == found.st_rdev


def check_kind(found: os.stat_result, *, takes_pipes: bool = False) -> None:
    """Refuse what is not a file, by what the system tells of it.

    Raises:
        RefusedFile: when it is a device or a socket, or a pipe where none is taken.
        IsADirectoryError: when it is a folder.
    """
    mode = found.st_mode
    if stat.S_ISREG(mode) or (takes_pipes and stat.S_ISFIFO(mode)):
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    raise RefusedFile(
        f"it is {next((name for is_kind, name in _KINDS if is_kind(mode)), 'not a regular file')}", "name a file"
    )
