"""A lock so that one program at a time writes to a record file, where the file system supports locks."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jvexplore.errors import JvexploreError
from jvexplore.files import file_error
from jvexplore.records.sidecar import lock_mode, make_sidecar_dir, set_sidecar_mode, share_group, sidecar_dir

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filelock import BaseFileLock

_TIMEOUT_SECONDS: Final = 10
_POLL_SECONDS: Final = 0.01
"""The polling interval; short, as a program that saves many records in turn releases the lock only briefly."""
_ATTEMPTS: Final = 5
_NO_LOCK_ERRORS: Final = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EINVAL})
"""Error numbers of file systems without locks, such as some network drives."""
_IN_THE_WAY: Final = frozenset({errno.EEXIST, errno.ENOTDIR, errno.EACCES, errno.EPERM})


@contextmanager
def hold_file_lock(path: Path, *, remove_new_folder: bool = False) -> Iterator[bool]:
    """Hold the lock of a record file.

    The operating system releases it when the process dies, so a lock file that is left over blocks nobody.

    Args:
        path: the record file.
        remove_new_folder: whether to delete the sidecar afterwards, if it did not exist before.

    Yields:
        Whether the lock is held; `False` if the file system supports no locks.

    Raises:
        JvexploreError: if another program holds it for 10 seconds, or the sidecar cannot be written to.
    """
    from filelock import Timeout

    lock: BaseFileLock | None = None
    existed = True
    try:
        existed = sidecar_dir(path).exists()
        lock = _acquire_with_retry(path)
    except Timeout:
        raise JvexploreError(f"{path}: another program is writing to it", "try again in a moment") from None
    except NotImplementedError:
        pass
    except OSError as error:
        if error.errno not in _NO_LOCK_ERRORS:
            in_the_way = _in_the_way(error)
            doing = f"written, as {in_the_way} cannot be" if in_the_way else "written"
            raise file_error(path, error, doing) from None
    try:
        yield lock is not None
    finally:
        if remove_new_folder and not existed:
            _delete_folder(path)
        if lock:
            lock.release()


def _in_the_way(error: OSError) -> Path | None:
    """Return the path that blocks the sidecar; `None` if the disk itself is the reason."""
    if error.errno not in _IN_THE_WAY or error.filename is None:
        return None
    named = Path(os.fsdecode(error.filename))
    return named if os.path.lexists(named) else named.parent


def _acquire_with_retry(path: Path) -> BaseFileLock:
    """Acquire the lock; try again if others delete the sidecar, or make it again, at the same moment.

    Raises:
        OSError: as `_acquire`.
    """
    for _ in range(_ATTEMPTS - 1):
        with suppress(FileNotFoundError, FileExistsError):
            return _acquire(path)
    return _acquire(path)


def _acquire(path: Path) -> BaseFileLock:
    """Make the sidecar and acquire the lock in it.

    Raises:
        filelock.Timeout: if another program holds it for too long.
        NotImplementedError: if the file system supports no locks; `OSError` with a number of `_NO_LOCK_ERRORS`, too.
        OSError: if the folder cannot be created, or was deleted before the lock was acquired; it is not held then.
    """
    from filelock import FileLock

    sidecar = make_sidecar_dir(path)
    lock = FileLock(sidecar / "lock", mode=lock_mode(path), fallback_to_soft=False)
    lock.acquire(timeout=_TIMEOUT_SECONDS, poll_interval=_POLL_SECONDS)
    try:
        (sidecar / "lock").stat()  # raises if the lock file was deleted: others would lock a new one
        set_sidecar_mode(path, sidecar)  # filelock may have recreated the folder with the permissions of the umask
        share_group(path, sidecar / "lock")
    except BaseException:
        lock.release()
        raise
    return lock


def _delete_folder(path: Path) -> None:
    """Delete the held lock and its folder, if nothing else is in it; a waiting program recreates both."""
    with suppress(OSError):
        sidecar = sidecar_dir(path)
        if [each.name for each in sidecar.iterdir()] == ["lock"]:
            (sidecar / "lock").unlink()
            sidecar.rmdir()
