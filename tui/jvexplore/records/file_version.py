"""Which version of a file was seen: by its stamp, and by a check sum of its bytes.

A stamp alone does not tell: what is written in place within one tick of the disk's clock (some
milliseconds, two seconds on a USB stick), or by a program that sets the old time again, leaves it
as it was if the size stays.
"""

from __future__ import annotations

import stat
import time
import zlib
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.files import read_bytes, stat_stamp

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.files import FileStamp

_SETTLING_SECONDS: Final = 0.1


class FileVersion(NamedTuple):
    """What tells one version of a file from another.

    Attributes:
        stamp: from before its bytes were read.
        check_sum: of its bytes; nobody is kept out by it who wants to deceive, and may write to the file anyway.
    """

    stamp: FileStamp
    check_sum: int


def make_file_version(stamp: FileStamp, data: bytes) -> FileVersion:
    """Return the version that a file has with such a stamp and such bytes."""
    return FileVersion(stamp, zlib.crc32(data))


def matches_version(path: Path, version: FileVersion | None) -> bool:
    """Tell whether a file is still in a version, `None` for none at all; its bytes are read unless its stamp differs.

    Raises:
        JvexploreError: when it cannot be read.
    """
    stamp = stat_stamp(path)
    if stamp is None or version is None or stamp != version.stamp:
        return stamp is None and version is None
    # The bytes of a pipe come once; nobody can replace them.
    return not stat.S_ISREG(path.stat().st_mode) or zlib.crc32(read_bytes(path)) == version.check_sum


def read_stable_file(
    path: Path, stamp: FileStamp, known: FileVersion | None, *, takes_pipes: bool
) -> tuple[FileVersion, bytes]:
    """Read a file, and tell in which version it is.

    One that somebody writes in place may not be written to its end yet: it is read again until nobody
    has touched it for a moment.

    Args:
        path: the file.
        stamp: its stamp.
        known: the version that was seen last; `None` for none.
        takes_pipes: whether it may be a pipe, which is waited for.

    Raises:
        JvexploreError: when it cannot be read.
    """
    data = read_bytes(path, takes_pipes=takes_pipes)
    version = make_file_version(stamp, data)
    while known and version != known and version.stamp.number == known.stamp.number:
        time.sleep(_SETTLING_SECONDS)
        before, now = version, stat_stamp(path)
        if now is None:
            break
        data = read_bytes(path, takes_pipes=takes_pipes)
        version = make_file_version(now, data)
        if version == before:
            break
    return version, data
