"""Write whole files atomically: after a crash either the old or the new file is there, never a partial one."""

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
"""Error numbers of file systems on which a directory cannot be synced."""
_UMASK_LOCK: Final = Lock()


class FileTaken(JvexploreError):
    """The file exists already, and overwriting was not allowed."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: exists already", "overwrite it with --force, or name another file")


def write_text(
    path: Path, text: EscapedText | SafeText, *, overwrite: bool = True, most_permissive_mode: int = ANY_FILE
) -> None:
    """Write a text file for the reader with `write_bytes`, as UTF-8, with line ends unchanged.

    Raises:
        FileTaken: when it exists and must not be overwritten.
        JvexploreError: when it cannot be written.
    """
    write_bytes(path, _encode(text, path), overwrite=overwrite, most_permissive_mode=most_permissive_mode)


def _encode(text: str, path: Path) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        what = f"{path}: cannot be written: {error.object[error.start]!a} is not a valid character"
        raise JvexploreError(what, "delete it") from None


def write_own_text(path: Path, text: str) -> None:
    """Write a text file of the program's own, readable by its owner only, as is the folder created for it.

    The permissions of an existing file are tightened too: older versions left it readable by others.

    Raises:
        JvexploreError: when it cannot be written.
    """
    try:
        make_own_folder(path.parent)
        if path.exists():
            check_kind(path.stat())  # writing to a pipe would block until somebody reads it
    except OSError as error:
        raise file_error(path, error, "written") from None
    write_bytes(path, _encode(text, path), most_permissive_mode=OWNER_ONLY, keeps_mode=False)


def make_own_folder(folder: Path) -> None:
    """Create a folder and its parents if they are missing, accessible to their owner only.

    Raises:
        OSError: when one cannot be made.
    """
    make_folders(folder, lambda _folder: FOLDER_OWNER_ONLY)


def make_folders(folder: Path, mode_of: Callable[[Path], int]) -> None:
    """Create a folder and its parents if they are missing.

    Args:
        folder: the folder to create.
        mode_of: returns the permission bits for each created folder, before the umask.

    Raises:
        OSError: when one cannot be made.
    """
    if folder.is_dir():
        return
    make_folders(folder.parent, mode_of)
    try:
        folder.mkdir(mode_of(folder), exist_ok=True)
    except FileExistsError:  # a parent is not a folder
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR)) from None


def write_bytes(
    path: Path,
    data: bytes | Iterable[bytes],
    *,
    overwrite: bool = True,
    may_replace: Callable[[], bool] = lambda: True,
    most_permissive_mode: int = ANY_FILE,
    keeps_mode: bool = True,
) -> FileStamp | None:
    """Write a file atomically and durably: to a temporary file beside it, synced, renamed over it.

    A symlink is kept and its target replaced. Until the rename, only the owner may read the temporary file.
    Devices and pipes, over which nothing can be renamed, are written to directly; a block device is refused,
    because its contents would be lost.

    Args:
        path: the file; missing parent folders are created.
        data: the contents, or an iterable of chunks, so that a large file need not be in memory at once.
        overwrite: whether an existing file may be replaced.
        may_replace: called just before the rename; the write is cancelled if it returns false.
        most_permissive_mode: the most permissive mode of a new file, before the umask.
        keeps_mode: whether an existing file keeps its permissions, even if they are laxer.

    Returns:
        The stamp of the new file; `None` if `may_replace` cancelled the write, so that nothing changed.

    Raises:
        FileTaken: when it exists and must not be overwritten.
        JvexploreError: when it cannot be written, or was written but may not be durable yet.
    """
    parts = (data,) if isinstance(data, bytes) else data
    try:
        existing = path.stat() if path.exists() else None
        if existing and stat.S_ISBLK(existing.st_mode):
            raise RefusedFile("it is a disk", "name a file on it")
        if existing and not stat.S_ISREG(existing.st_mode):
            path.write_bytes(b"".join(parts))  # not by its real path: the target of /dev/fd/N may have none
            return FileStamp.from_stat(path.stat())
        if existing and not overwrite:
            raise FileTaken(path)
        if existing and not os.access(path, os.W_OK):  # a rename does not check the file's permissions
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return _replace(Path(os.path.realpath(path)), parts, may_replace, most_permissive_mode, keeps_mode=keeps_mode)
    except OSError as error:
        raise file_error(path, error, "written") from None


def _replace(
    target: Path,
    parts: Iterable[bytes],
    may_replace: Callable[[], bool],
    most_permissive_mode: int,
    *,
    keeps_mode: bool,
) -> FileStamp | None:
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.parent / f".{target.name[:NAME_KEPT]}.{os.urandom(4).hex()}.tmp"
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
            file.flush()
            mode = most_permissive_mode & ~_umask()
            with suppress(FileNotFoundError):
                existing = target.stat()
                mode = stat.S_IMODE(existing.st_mode) & (~0 if keeps_mode else most_permissive_mode)
                if not share_owner(temporary, existing):
                    mode &= ~stat.S_IRWXG  # the group is not the original one
            temporary.chmod(mode)
            os.fsync(file.fileno())
            written = FileStamp.from_stat(os.fstat(file.fileno()))
        if not may_replace():
            temporary.unlink()
            return None
        temporary.replace(target)
    except BaseException:  # also on ctrl+c: leave no temporary file behind
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)
    return written


def share_owner(path: Path, other: os.stat_result) -> bool:
    """Give a new file the owner and group of another, as far as permitted; return whether the group is the same.

    Args:
        path: the new file.
        other: the stat result of the other file.
    """
    if not hasattr(os, "chown"):  # Windows uses access-control lists instead
        return True
    for owner in (other.st_uid, -1):
        with suppress(OSError):
            os.chown(path, owner, other.st_gid)
            return True
    return path.stat().st_gid == other.st_gid


def _umask() -> int:
    """Return the process's umask."""
    with _UMASK_LOCK:  # else one thread would read the value that the other set temporarily
        return _read_umask()


@cache
def _read_umask() -> int:
    """Read the umask once: the system returns it only when it is set."""
    mask = os.umask(0o077)  # strict, for files that other threads create meanwhile
    os.umask(mask)
    return mask


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder durable; Windows cannot sync directories.

    Raises:
        OSError: when it may not be durable.
    """
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno not in _CANNOT_SYNC:
                raise
        finally:
            os.close(handle)
