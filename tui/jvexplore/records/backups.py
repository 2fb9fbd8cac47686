"""The last few versions of a file of records, thinned with age, to go back to when the file is broken.

Each has a number that grows under the lock of the file, so that the order in which they were written
is known whatever the clock said. Those that an older version of the program kept have none; they are
older than all others.
"""

from __future__ import annotations

import re
import stat
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

from jvexplore.atomic_write import share_owner, write_bytes
from jvexplore.bounded_reading import LARGEST_FILE, read_bounded
from jvexplore.clock import FILE_STAMP, clock_time, file_stamp
from jvexplore.errors import JvexploreError
from jvexplore.files import decode_text, read_bytes, read_own_text
from jvexplore.permissions import OWNER_ONLY
from jvexplore.records.sidecar import file_mode, folder, make_folder, tighten

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jvexplore.records.codec import Codec
    from jvexplore.records.document import Document

T = TypeVar("T")

_NAME: Final = re.compile(r"backup-(?:(\d{1,18})-)?(\d{8}T\d{6}\.\d{6}Z)\.toml", re.ASCII)


class Backup(NamedTuple, Generic[T]):
    """A version of a file that could be read.

    Attributes:
        when: when it was written, in UTC, as the clock had it.
        path: where it is kept.
    """

    when: datetime
    path: Path
    document: Document[T]


class _Kept(NamedTuple):
    """A version that is kept, in the order in which they were written."""

    number: int
    when: datetime
    path: Path


def keep_version(path: Path, data: bytes, now: datetime) -> None:
    """Keep a version of a file, and drop those that are one too many; its lock is held.

    A backup that fails must not fail the save that it is for: an error of the disk is passed over.
    """
    with suppress(OSError, JvexploreError):
        _keep_version(path, data, now, _versions(path))


def _keep_version(path: Path, data: bytes, now: datetime, there: list[_Kept]) -> None:
    """Keep a version of a file besides those that are there, as `keep_version` does.

    Raises:
        OSError: when that cannot be done, or when one that is too many cannot be dropped.
        JvexploreError: when it cannot be written.
    """
    from jvexplore.records.backup_thinning import kept_versions

    mode = _mode(path, there) or OWNER_ONLY
    number = there[-1].number + 1 if there else 1
    when = now.astimezone(UTC)
    kept = _Kept(number, when, make_folder(path) / f"backup-{number:06}-{file_stamp(when)}.toml")
    write_bytes(kept.path, data, laxest=OWNER_ONLY)
    if path.exists() and not share_owner(kept.path, path.stat()):
        mode &= ~stat.S_IRWXG  # it would be another group's
    kept.path.chmod(mode)
    versions = [*there, kept]
    keeping = kept_versions([each.when for each in versions])
    for place, each in enumerate(versions):
        if place not in keeping:
            each.path.unlink()


def keep_saved(path: Path, codec: Codec[Any], saved: bytes) -> None:
    """Keep what was saved a moment ago, or what others have made of it since.

    A backup that fails is passed over, as by `keep_version`.
    """
    from jvexplore.records.lock import locked

    with suppress(JvexploreError, OSError), locked(path):
        data = saved
        with suppress(JvexploreError):
            if path.is_file():
                now = read_bytes(path)
                if now != saved:
                    codec.parse(decode_text(path, now), path)
                    data = now
        keep_version(path, data, clock_time())


def back_up(path: Path) -> None:
    """Keep the version of a file that is there now, unless it is kept already."""
    if not path.is_file():  # a pipe is empty by now, and would be waited for
        return
    from jvexplore.records.lock import locked

    tighten(path)
    with suppress(OSError, JvexploreError), locked(path):
        data = read_bounded(path, LARGEST_FILE)
        there = _versions(path)
        if not there or read_bounded(there[-1].path, LARGEST_FILE) != data:
            _keep_version(path, data, clock_time(), there)


def newest_backup(path: Path, codec: Codec[T]) -> Backup[T] | None:
    """Return the version written last that can be read, or `None` where there is none."""
    for each in reversed(_versions(path)):
        with suppress(JvexploreError):
            document = codec.parse(read_own_text(each.path, LARGEST_FILE), each.path)
            if not document.unreadable and not document.read_only:
                return Backup(each.when, each.path, document)
    return None


def version_names(path: Path) -> frozenset[str]:
    """Return the names of all versions that are kept; none is given twice."""
    return frozenset(each.path.name for each in _versions(path))


def remembered_mode(path: Path) -> int | None:
    """Return the permissions of a file, or those that it had; `None` where neither it nor a backup is there."""
    return _mode(path, _versions(path))


def _mode(path: Path, there: list[_Kept]) -> int | None:
    mode = file_mode(path)
    return file_mode(there[-1].path) if mode is None and there else mode


def _versions(path: Path) -> list[_Kept]:
    return sorted(_found(path))


def _found(path: Path) -> Iterator[_Kept]:
    with suppress(OSError):
        for place in folder(path).iterdir():
            if (match := _NAME.fullmatch(place.name)) and place.is_file():  # a pipe would be waited for
                with suppress(ValueError):
                    when = datetime.strptime(match[2], FILE_STAMP).replace(tzinfo=UTC)
                    yield _Kept(int(match[1] or 0), when, place)
