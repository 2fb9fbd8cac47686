"""Backups: the last versions of a record file, thinned out with age, for when the file is damaged.

A version of which a message says how to bring it back is marked, and stays while many others are saved.
Backups are numbered under the file's lock, so that their order is known even where the clock was wrong.
Those of earlier versions of jvexplore have no number, and count as older than all others.
"""

from __future__ import annotations

import re
import stat
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

from jvexplore.atomic_write import share_owner, write_bytes
from jvexplore.bounded_reading import LARGEST_FILE, read_bounded
from jvexplore.clock import FILE_NAME_TIME_FORMAT, clock_time, file_name_time
from jvexplore.errors import JvexploreError
from jvexplore.files import decode_text, read_bytes, read_own_text
from jvexplore.permissions import OWNER_ONLY
from jvexplore.records.sidecar import file_mode, make_sidecar_dir, sidecar_dir, tighten_permissions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jvexplore.records.codec import Codec
    from jvexplore.records.document import Document

_T = TypeVar("_T")

_NAME: Final = re.compile(r"backup-(?:(\d{1,18})-)?(\d{8}T\d{6}\.\d{6}Z)(-marked)?\.toml", re.ASCII)
_MARK: Final = "-marked"


class Backup(NamedTuple, Generic[_T]):
    """A backup that could be read.

    Attributes:
        when: when it was written, in UTC, by the computer's clock.
        path: the backup file.
        document: what it holds.
    """

    when: datetime
    path: Path
    document: Document[_T]


class _BackupFile(NamedTuple):
    """The file of one backup. Sorts in the order in which the backups were written."""

    number: int
    when: datetime
    path: Path
    is_marked: bool = False


def add_backup(path: Path, data: bytes, now: datetime) -> None:
    """Back up a version of a file, and delete the backups that are too many; the caller holds the file's lock.

    A failed backup must not fail the save, so disk errors are ignored.
    """
    with suppress(OSError, JvexploreError):
        _add_backup(path, data, now, _list_backups(path))


def keep_version(path: Path, data: bytes, now: datetime, *, is_marked: bool = False) -> Path:
    """Return the newest backup of a file, which holds a version that is about to be replaced; it is made if needed.

    Args:
        path: the file, whose lock the caller holds.
        data: the version.
        now: the time.
        is_marked: whether it is to stay while others are thinned out, because a message names it.

    Raises:
        OSError: if it cannot be made.
        JvexploreError: if it cannot be written.
    """
    existing = _list_backups(path)
    if existing and read_bounded(existing[-1].path, LARGEST_FILE) == data:
        newest = existing[-1]
        return _mark(newest.path) if is_marked and not newest.is_marked else newest.path
    return _add_backup(path, data, now, existing, is_marked=is_marked)


def _mark(backup: Path) -> Path:
    marked = backup.with_name(f"{backup.stem}{_MARK}{backup.suffix}")
    return backup.replace(marked)


def _add_backup(
    path: Path, data: bytes, now: datetime, existing: list[_BackupFile], *, is_marked: bool = False
) -> Path:
    """Add a backup to the existing ones, as `add_backup` does, and return it.

    Raises:
        OSError: if the backup cannot be made, or an outdated one cannot be deleted.
        JvexploreError: if it cannot be written.
    """
    from jvexplore.records.backup_thinning import marked_to_keep, versions_to_keep

    mode = _last_known_mode(path, existing) or OWNER_ONLY
    number = existing[-1].number + 1 if existing else 1
    when = now.astimezone(UTC)
    name = f"backup-{number:06}-{file_name_time(when)}{_MARK if is_marked else ''}.toml"
    added = _BackupFile(number, when, make_sidecar_dir(path) / name, is_marked)
    write_bytes(added.path, data, most_permissive_mode=OWNER_ONLY)
    if path.exists() and not share_owner(added.path, path.stat()):
        mode &= ~stat.S_IRWXG  # the group could not be set: do not open the backup to another group
    added.path.chmod(mode)
    versions = [*existing, added]
    marked = [index for index, each in enumerate(versions) if each.is_marked]
    sizes = [versions[index].path.stat().st_size for index in marked]
    to_keep = versions_to_keep([each.when for each in versions]) | {marked[each] for each in marked_to_keep(sizes)}
    for index, each in enumerate(versions):
        if index not in to_keep:
            each.path.unlink()
    return added.path


def back_up_saved_version(path: Path, codec: Codec[Any], saved: bytes) -> None:
    """Back up the version that was just saved, or a newer one if another program has written to the file since.

    Disk errors are ignored, as in `add_backup`.
    """
    from jvexplore.records.lock import hold_file_lock

    with suppress(JvexploreError, OSError), hold_file_lock(path):
        data = saved
        with suppress(JvexploreError):
            if path.is_file():
                current = read_bytes(path)
                if current != saved:
                    codec.parse(decode_text(path, current), path)
                    data = current
        add_backup(path, data, clock_time())


def back_up_file(path: Path, *, is_marked: bool = False) -> Path | None:
    """Back up the current version of a file, unless the newest backup equals it.

    Args:
        path: the file.
        is_marked: as for `keep_version`.

    Returns:
        The backup that holds this version; `None` if it could not be made.
    """
    if not path.is_file():  # reading a pipe would block
        return None
    from jvexplore.records.lock import hold_file_lock

    tighten_permissions(path)
    with suppress(OSError, JvexploreError), hold_file_lock(path):
        return keep_version(path, read_bounded(path, LARGEST_FILE), clock_time(), is_marked=is_marked)
    return None


def newest_backup(path: Path, codec: Codec[_T]) -> Backup[_T] | None:
    """Return the newest backup that is wholly readable, or `None`."""
    whole = (each for each in read_backups(path, codec) if not each.document.unreadable)
    return next((each for each in whole if not each.document.read_only_reason), None)


def read_backups(path: Path, codec: Codec[_T]) -> Iterator[Backup[_T]]:
    """Yield the backups of a file that can be read, even those with entries that are not valid, newest first."""
    for each in reversed(_list_backups(path)):
        with suppress(JvexploreError):
            yield Backup(each.when, each.path, codec.parse(read_own_text(each.path, LARGEST_FILE), each.path))


def backup_names(path: Path) -> frozenset[str]:
    """Return the file names of all backups. A name is never reused, so a new name means a new backup, or a new mark."""
    with suppress(OSError):
        return frozenset(each.name for each in sidecar_dir(path).iterdir() if _NAME.fullmatch(each.name))
    return frozenset()


def last_known_mode(path: Path) -> int | None:
    """Return the permissions of a file or, if it is gone, of its newest backup; `None` without either."""
    return _last_known_mode(path, _list_backups(path))


def _last_known_mode(path: Path, backups: list[_BackupFile]) -> int | None:
    mode = file_mode(path)
    return file_mode(backups[-1].path) if mode is None and backups else mode


def _list_backups(path: Path) -> list[_BackupFile]:
    return sorted(_scan_backups(path))


def _scan_backups(path: Path) -> Iterator[_BackupFile]:
    with suppress(OSError):
        for entry in sidecar_dir(path).iterdir():
            if (match := _NAME.fullmatch(entry.name)) and entry.is_file():  # reading a pipe would block
                with suppress(ValueError):
                    when = datetime.strptime(match[2], FILE_NAME_TIME_FORMAT).replace(tzinfo=UTC)
                    yield _BackupFile(int(match[1] or 0), when, entry, match[3] is not None)
