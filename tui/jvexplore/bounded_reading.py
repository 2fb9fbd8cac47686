"""Read regular files up to a size limit.

A device may have no end, reading a pipe without a writer blocks, and a sparse file of a few bytes on disk can fill
the memory. So every read has a size limit and says whether it accepts a pipe: yes if the reader named it
(`<(command)`), no where the program looks for a file of its own.
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
"""The most bytes of a dossier or a notes file; 100,000 facts or notes take a third of that."""
LARGEST_RECORD: Final = 16 * MEGABYTE
"""The most bytes of one record, such as a note: as much as a shelf of books."""
LARGEST_OWN_FILE: Final = MEGABYTE
"""The most bytes of a settings file, and of small files that the program keeps for itself."""
_PIECE: Final = 1 << 16
"""How many bytes of a file are compared at once."""
_NOT_WAITING: Final = getattr(os, "O_NONBLOCK", 0)
"""Opens a pipe without waiting for a writer; Windows has no named pipes in folders."""
_NO_LINK: Final = getattr(os, "O_NOFOLLOW", 0)
_OTHERS_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH
_KINDS: Final = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class RefusedFile(OSError):
    """A file that is refused for what it is: not a regular file, too large, or with an invalid name.

    Args:
        reason: why it is refused: "it is a device".
        remedy: what to do about it.
    """

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.remedy = remedy


class FileTooLarge(RefusedFile):
    """A file that has more than `most` bytes."""

    def __init__(self, most: int) -> None:
        super().__init__(f"it has more than {most // MEGABYTE} MB", "name another file")


def read_bounded(path: Path, most: int, *, takes_pipes: bool = False, only_ours: bool = False) -> bytes:
    """Return the contents of a file; the null device counts as an empty file.

    Args:
        path: the file, or a symlink to it.
        most: the largest size, in bytes.
        takes_pipes: whether to read a pipe too, to its end, which may block for any time.
        only_ours: whether to refuse symlinks, and files that another user can write.

    Raises:
        RefusedFile: when it is a device, a pipe or a socket, is too large, has an invalid name, or may be written by
            another user.
        OSError: when it is a folder, does not exist, or cannot be read.
    """
    try:
        found = path.lstat() if only_ours else path.stat()
    except ValueError:  # a NUL, or a character that the file-system encoding lacks
        raise RefusedFile("not a valid file name", "check the name") from None
    if _is_null_device(found):
        return b""
    check_kind(found, takes_pipes=takes_pipes)
    with _open_unblocked(path, found, _NO_LINK if only_ours else 0) as file:
        opened = os.fstat(file.fileno())
        check_kind(opened, takes_pipes=takes_pipes)
        if only_ours and not is_ours_to_write(opened):
            raise RefusedFile("another user may have written it", "name another file")
        if opened.st_size > most:
            raise FileTooLarge(most)
        return read_stream(file, most, opened.st_size)


def holds_bytes(path: Path, data: bytes) -> bool:
    """Return whether a regular file has just these bytes.

    It is read in pieces: to get the memory for all of a large file takes longer than to read it.

    Raises:
        RefusedFile: when it is not a regular file.
        OSError: when it cannot be read.
    """
    found = path.stat()
    check_kind(found)
    with _open_unblocked(path, found) as file:
        check_kind(os.fstat(file.fileno()))
        begin = 0
        while piece := _read_part(file, _PIECE):
            if not data.startswith(piece, begin):
                return False
            begin += len(piece)
        return begin == len(data)


def _open_unblocked(path: Path, found: os.stat_result, more: int = 0) -> BinaryIO:
    """Open a file that had a stat result, without waiting: it may be a pipe by now, so check what was opened."""
    more |= 0 if stat.S_ISFIFO(found.st_mode) else _NOT_WAITING
    return open(path, "rb", opener=lambda name, flags: os.open(name, flags | more))


def read_stream(file: BinaryIO, most: int, expected: int = 0) -> bytes:
    """Read an open file or pipe to its end.

    Args:
        file: the open file or pipe.
        most: the largest size, in bytes.
        expected: the expected size in bytes; 0 if unknown, as for pipes and files in /proc.

    Raises:
        RefusedFile: when there are more bytes.
        OSError: when it cannot be read.
    """
    chunk_size = expected + 1
    parts = [_read_part(file, chunk_size)]
    size = len(parts[0])
    # A short read is the last one: reading on would ask a terminal for more.
    while len(parts[-1]) == chunk_size and size <= most:
        chunk_size = min(MEGABYTE, most + 1 - size)
        parts.append(_read_part(file, chunk_size))
        size += len(parts[-1])
    if size > most:
        raise FileTooLarge(most)
    return b"".join(parts) if len(parts) > 1 else parts[0]


def _read_part(file: BinaryIO, most: int) -> bytes:
    """Read the next bytes of a file.

    Raises:
        RefusedFile: when reading would block, as for some files in /proc.
    """
    part: bytes | None = file.read(most)
    if part is None:
        raise RefusedFile("it has nothing to read now", "name a file")
    return part


def is_ours_to_write(found: os.stat_result) -> bool:
    """Return whether we own a file or folder, and only we may write to it; always true on Windows."""
    return not hasattr(os, "geteuid") or (found.st_uid == os.geteuid() and not found.st_mode & _OTHERS_WRITE)


def _is_null_device(found: os.stat_result) -> bool:
    """Return whether a stat result is that of `/dev/null`."""
    return stat.S_ISCHR(found.st_mode) and Path(os.devnull).stat().st_rdev == found.st_rdev


def check_kind(found: os.stat_result, *, takes_pipes: bool = False) -> None:
    """Raise an error unless a stat result is that of a regular file.

    Raises:
        RefusedFile: when it is a device or a socket, or a pipe while `takes_pipes` is false.
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
