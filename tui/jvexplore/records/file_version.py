"""Identify a version of a file by its stamp (from `stat`) and a checksum of its bytes.

A stamp alone is not enough: it stays the same if the file is overwritten in place with the same size within one tick of
the disk's clock (some milliseconds; two seconds on a USB stick), or if a program restores the old modification time.
"""

from __future__ import annotations

import stat
import time
import zlib
from typing import TYPE_CHECKING, Final

from jvexplore.files import has_bytes, read_bytes, stat_stamp

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.files import FileStamp

_SETTLING_SECONDS: Final = 0.1


class FileVersion:
    """The identity of one version of a file.

    Args:
        stamp: the stamp from before its bytes were read.
        content: its bytes, or a checksum of them.
    """

    def __init__(self, stamp: FileStamp, content: bytes | int) -> None:
        self.stamp = stamp
        self._content = content

    def is_of(self, path: Path) -> bool:
        """Return whether a file has its bytes.

        Raises:
            JvexploreError: if it cannot be read.
        """
        if isinstance(self._content, bytes):
            return has_bytes(path, self._content)
        return _check_sum(read_bytes(path)) == self._content

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, FileVersion):
            return NotImplemented
        return self.stamp == other.stamp and _check_sum(self._content) == _check_sum(other._content)

    def __hash__(self) -> int:
        return hash(self.stamp)


def make_file_version(stamp: FileStamp, data: bytes) -> FileVersion:
    """Return the version of a file with this stamp and these bytes, of which it keeps only a checksum."""
    return FileVersion(stamp, _check_sum(data))


def _check_sum(content: bytes | int) -> int:
    """Return the checksum of a version; not cryptographic, as a forger could write to the file anyway."""
    return content if isinstance(content, int) else zlib.crc32(content)


def matches_version(path: Path, version: FileVersion | None) -> bool:
    """Return whether a file still has a version, `None` for a missing file; reads its bytes unless the stamp differs.

    Raises:
        JvexploreError: if it cannot be read.
    """
    stamp = stat_stamp(path)
    if stamp is None or version is None or stamp != version.stamp:
        return stamp is None and version is None
    # A pipe can be read only once, and cannot be replaced.
    return not stat.S_ISREG(path.stat().st_mode) or version.is_of(path)


def read_stable_file(
    path: Path, stamp: FileStamp, known: FileVersion | None, *, takes_pipes: bool
) -> tuple[FileVersion, bytes]:
    """Read a file, and return its version and bytes.

    A file that is written in place may be incomplete, so it is read again until it has been stable for a moment.

    Args:
        path: the file.
        stamp: its stamp.
        known: the version that was seen last; `None` if there is none.
        takes_pipes: whether it may be a pipe; reading one blocks until its writer is done.

    Raises:
        JvexploreError: if it cannot be read.
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
