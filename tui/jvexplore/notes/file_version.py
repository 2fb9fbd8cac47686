"""Which version of a file was seen: by its stamp, and by a check sum of its bytes.

A stamp alone does not tell: what is written in place within one tick of the disk's clock (some
milliseconds, two seconds on a USB stick), or by a program that sets the old time again, leaves it
as it was if the size stays.
"""

from __future__ import annotations

import stat
import zlib
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.files import read_bytes, seal

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.files import Seal


class FileVersion(NamedTuple):
    """What tells one version of a file from another.

    Attributes:
        stamp: from before its bytes were read.
        check_sum: of its bytes; nobody is kept out by it who wants to deceive, and may write to the file anyway.
    """

    stamp: Seal
    check_sum: int


def version_of(stamp: Seal, data: bytes) -> FileVersion:
    """Return the version that a file has with such a stamp and such bytes."""
    return FileVersion(stamp, zlib.crc32(data))


def is_version(path: Path, version: FileVersion | None) -> bool:
    """Tell whether a file is still in a version, `None` for none at all; its bytes are read unless its stamp differs.

    Raises:
        JvexploreError: when it cannot be read.
    """
    stamp = seal(path)
    if stamp is None or version is None or stamp != version.stamp:
        return stamp is None and version is None
    # The bytes of a pipe come once; nobody can replace them.
    return not stat.S_ISREG(path.stat().st_mode) or zlib.crc32(read_bytes(path)) == version.check_sum
