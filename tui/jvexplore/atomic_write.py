"""Write whole files; a write leaves the old file or the new one, never half of one."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from jvexplore.bounded_reading import RefusedFile, check_kind
from jvexplore.errors import JvexploreError
from jvexplore.files import NAME_KEPT, FileStamp, file_error
from jvexplore.permissions import ANY_FILE, FOLDER_OWNER_ONLY, OWNER_ONLY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jvexplore.safe_text import EscapedText, SafeText

_CANNOT_SYNC = {errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP}
"""How a disk says that folders cannot be synced on it."""
_UMASK_LOCK: Final = Lock()


class FileTaken(JvexploreError):
    """A file that exists already and was not to be overwritten."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: exists already", "overwrite it with --force, or name another file")


def write_text(path: Path, text: EscapedText | SafeText, *, overwrite: bool = True, laxest: int = ANY_FILE) -> None:
    """Write a text file for the reader as `write_bytes` does, as UTF-8 with its line ends as they are.

    Raises:
        FileTaken: when it exists and must not be overwritten.
        JvexploreError: when it cannot be written.
    """
    write_bytes(path, _encode(text, path), overwrite=overwrite, laxest=laxest)


def _encode(text: str, path: Path) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        what = f"{path}: cannot be written: {error.object[error.start]!a} is not a valid character"
        raise JvexploreError(what, "delete it") from None


def write_own_text(path: Path, text: str) -> None:
    """Write a text file of the program's own: nobody else may read it, nor look into the folder that is made for it.

    That goes for one that is there already, too: an older version wrote it for others.

    Raises:
        JvexploreError: when it cannot be written.
    """
    try:
        make_own_folder(path.parent)
        if path.exists():
            check_kind(path.stat())  # a pipe would be waited for until somebody reads it
    except OSError as error:
        raise file_error(path, error, "written") from None
    write_bytes(path, _encode(text, path), laxest=OWNER_ONLY, keeps_mode=False)


def make_own_folder(folder: Path) -> None:
    """Make a folder, and those above it, where they are not there; nobody else may look into those that are made.

    Raises:
        OSError: when one cannot be made.
    """
    make_folders(folder, lambda _folder: FOLDER_OWNER_ONLY)


def make_folders(folder: Path, mode_of: Callable[[Path], int]) -> None:
    """Make a folder, and those above it, where they are not there.

    Args:
        folder: the folder to make.
        mode_of: returns the permissions of one that is made; the umask takes away from them.

    Raises:
        OSError: when one cannot be made.
    """
    if folder.is_dir():
        return
    make_folders(folder.parent, mode_of)
    try:
        folder.mkdir(mode_of(folder), exist_ok=True)
    except FileExistsError:  # what is in the way of a folder below it
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR)) from None


def write_bytes(
    path: Path,
    data: bytes | Iterable[bytes],
    *,
    overwrite: bool = True,
    still: Callable[[], bool] = lambda: True,
    laxest: int = ANY_FILE,
    keeps_mode: bool = True,
) -> FileStamp | None:
    """Write a file atomically and durably: to a temporary file beside it, synced, renamed over it.

    A symbolic link stays a link: its target is replaced. Until the file is in its place, only its
    owner may read what is written. A device or a pipe, which nothing can be renamed over, is
    written to as it is; a disk, which would be lost, is not.

    Args:
        path: the file; missing folders above it are made.
        data: what is to be in it; of much, one part after the other.
        overwrite: whether an existing file may be replaced.
        still: asked at the last moment whether the file may still be replaced.
        laxest: the permissions that a new file may have at most; the umask takes away from them.
        keeps_mode: whether an existing file keeps its permissions, even if they are laxer.

    Returns:
        The stamp of the new file; `None` where `still` said no, and nothing was changed.

    Raises:
        FileTaken: when it exists and must not be overwritten.
        JvexploreError: when it cannot be written; or when it was, but may not be on the disk yet.
    """
    parts = (data,) if isinstance(data, bytes) else data
    try:
        there = path.stat() if path.exists() else None
        if there and stat.S_ISBLK(there.st_mode):
            raise RefusedFile("it is a disk", "name a file on it")
        if there and not stat.S_ISREG(there.st_mode):
            path.write_bytes(b"".join(parts))  # by its own name: what a link to a pipe leads to has none
            return FileStamp.from_stat(path.stat())
        if there and not overwrite:
            raise FileTaken(path)
        if there and not os.access(path, os.W_OK):  # a rename would not ask
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return _replace(Path(os.path.realpath(path)), parts, still, laxest, keeps_mode=keeps_mode)
    except OSError as error:
        raise file_error(path, error, "written") from None


def _replace(
    target: Path, parts: Iterable[bytes], still: Callable[[], bool], laxest: int, *, keeps_mode: bool
) -> FileStamp | None:
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.parent / f".{target.name[:NAME_KEPT]}.{os.urandom(4).hex()}.tmp"
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
            file.flush()
            mode = laxest & ~_umask()
            with suppress(FileNotFoundError):
                there = target.stat()
                mode = stat.S_IMODE(there.st_mode) & (~0 if keeps_mode else laxest)
                if not share_owner(temporary, there):
                    mode &= ~stat.S_IRWXG  # it would be another group's
            temporary.chmod(mode)
            os.fsync(file.fileno())
            written = FileStamp.from_stat(os.fstat(file.fileno()))
        if not still():
            temporary.unlink()
            return None
        temporary.replace(target)
    except BaseException:  # whatever ends it, a key press too: no half a file is left lying about
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)
    return written


def share_owner(made: Path, other: os.stat_result) -> bool:
    """Give a file that was made the owner and group of another, as far as we may; tell whether it has its group.

    Args:
        made: the file.
        other: what the system tells of the other one.
    """
    if not hasattr(os, "chown"):  # Windows keeps that by other means
        return True
    for owner in (other.st_uid, -1):
        with suppress(OSError):
            os.chown(made, owner, other.st_gid)
            return True
    return made.stat().st_gid == other.st_gid


def _umask() -> int:
    """Return the permissions that new files are not to have."""
    with _UMASK_LOCK:  # two threads at once would take the one that reading sets for the one that was set
        return _read_umask()


@cache
def _read_umask() -> int:
    """Return them once: the system tells them only by setting others."""
    mask = os.umask(0o077)  # what another thread makes in this very moment is its owner's alone
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system lets a folder be synced (Windows does not)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno not in _CANNOT_SYNC:
                raise
        finally:
            os.close(handle)
