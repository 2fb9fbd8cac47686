"""Let one program at a time write to a file of records, where the disk can tell programs apart."""

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

_SECONDS: Final = 10
_ASKING_SECONDS: Final = 0.01
"""How often the lock is asked for: a program that saves one record after the other releases it for a moment only."""
_ATTEMPTS: Final = 5
_CANNOT: Final = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EINVAL})
"""How a disk says that it knows no locks, as some network drives do."""
_IN_THE_WAY: Final = frozenset({errno.EEXIST, errno.ENOTDIR, errno.EACCES, errno.EPERM})


@contextmanager
def hold_file_lock(path: Path, *, remove_new_folder: bool = False) -> Iterator[bool]:
    """Keep other programs that lock from writing to a file.

    The system holds the lock for the process, not the file that stands for it: one left by a dead
    process stops nobody.

    Args:
        path: the file.
        remove_new_folder: whether to delete the folder with the lock afterwards, if it was made for that.

    Yields:
        Whether the lock is held; `False` where the disk knows no locks.

    Raises:
        JvexploreError: when another program holds it for too long, or the folder cannot be written to.
    """
    from filelock import Timeout

    held: BaseFileLock | None = None
    was_there = True
    try:
        was_there = sidecar_dir(path).exists()
        held = _acquired(path)
    except Timeout:
        raise JvexploreError(f"{path}: another program is writing to it", "try again in a moment") from None
    except NotImplementedError:
        pass
    except OSError as error:
        if error.errno not in _CANNOT:
            in_the_way = _in_the_way(error)
            doing = f"written, as {in_the_way} cannot be" if in_the_way else "written"
            raise file_error(path, error, doing) from None
    try:
        yield held is not None
    finally:
        if remove_new_folder and not was_there:
            _delete_folder(path)
        if held:
            held.release()


def _in_the_way(error: OSError) -> Path | None:
    """Return the file or folder that is the reason why the hidden folder is not made; `None` where that is the disk."""
    if error.errno not in _IN_THE_WAY or error.filename is None:
        return None
    named = Path(os.fsdecode(error.filename))
    return named if os.path.lexists(named) else named.parent


def _acquired(path: Path) -> BaseFileLock:
    """Take the lock; its folder is made, again if somebody deletes it at this moment.

    Raises:
        OSError: as `_acquire`.
    """
    for _ in range(_ATTEMPTS - 1):
        with suppress(FileNotFoundError):
            return _acquire(path)
    return _acquire(path)


def _acquire(path: Path) -> BaseFileLock:
    """Take the lock in its folder, which is made.

    Raises:
        filelock.Timeout: when another program holds it for too long.
        NotImplementedError: when the disk knows no locks, as `OSError` with some numbers.
        OSError: when the folder cannot be made, or is gone by the time that its lock is taken; the lock is not held.
    """
    from filelock import FileLock

    sidecar = make_sidecar_dir(path)
    lock = FileLock(sidecar / "lock", mode=lock_mode(path), fallback_to_soft=False)
    lock.acquire(timeout=_SECONDS, poll_interval=_ASKING_SECONDS)
    try:
        (sidecar / "lock").stat()  # one that was deleted meanwhile keeps nobody out
        set_sidecar_mode(path, sidecar)  # made again by the lock itself, anybody might look into it
        share_group(path, sidecar / "lock")
    except BaseException:
        lock.release()
        raise
    return lock


def _delete_folder(path: Path) -> None:
    """Delete the lock, which is held, and its folder: whoever waits for it finds it gone, and makes another.

    What else is in the folder keeps it where it is.
    """
    with suppress(OSError):
        sidecar = sidecar_dir(path)
        if [each.name for each in sidecar.iterdir()] == ["lock"]:
            (sidecar / "lock").unlink()
            sidecar.rmdir()
