"""Let one program at a time write to a notes file, where the disk can tell programs apart."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from jvexplore.errors import JvexploreError
from jvexplore.files import file_error
from jvexplore.notes.beside import folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SECONDS: Final = 10
_CANNOT: Final = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EINVAL})
"""How a disk says that it knows no locks, as some network drives do."""


@contextmanager
def locked(path: Path) -> Iterator[bool]:
    """Keep other programs that lock from writing to a file.

    The system holds the lock for the process, not the file that stands for it: one left by a dead
    process stops nobody.

    Yields:
        Whether the lock is held; `False` where the disk knows no locks.

    Raises:
        JvexploreError: when another program holds it for too long, or the folder cannot be written to.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - on use: reading needs no lock

    held = True
    try:
        beside = folder(path)
        lock = FileLock(beside / "lock", fallback_to_soft=False)
        beside.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=_SECONDS)
    except Timeout:
        raise JvexploreError(f"{path}: another program is writing to it", "try again in a moment") from None
    except NotImplementedError:
        held = False
    except OSError as error:
        if error.errno not in _CANNOT:
            raise file_error(path, error, "written") from None
        held = False
    try:
        yield held
    finally:
        if held:
            lock.release()
