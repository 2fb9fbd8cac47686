"""Read whole text files, and detect changes to a file from its stat result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.bounded_reading import LARGEST_FILE, LARGEST_OWN_FILE, RefusedFile, holds_bytes, read_bounded
from jvexplore.errors import JvexploreError
from jvexplore.remedies import file_remedy

if TYPE_CHECKING:
    import os
    from pathlib import Path

NAME_KEPT: Final = 40
"""How many characters of a file name to keep in names derived from it: most file systems allow 255 bytes."""


def file_error(path: Path, error: OSError, doing: str) -> JvexploreError:
    """Turn an operating-system error into one that names the file and the remedy."""
    if isinstance(error, RefusedFile):
        return JvexploreError(f"{path}: cannot be {doing}: {error}", error.remedy)
    reason = (error.strerror or str(error)).lower()
    return JvexploreError(f"{path}: cannot be {doing}: {reason}", file_remedy(error))


def expand_home(path: Path) -> Path:
    """Expand `~` in a typed path.

    Raises:
        JvexploreError: when there is no such home folder, or the name is not valid.
    """
    invalid = JvexploreError(f"{path}: not a valid file name", "check the name")
    if "\0" in str(path):
        raise invalid
    try:
        return path.expanduser()
    except ValueError:  # a name with half a character, which no user has
        raise invalid from None
    except RuntimeError as error:
        if path.parts[0] == "~":
            raise JvexploreError(f"{path}: no home folder", "set the variable HOME") from error
        raise JvexploreError(f"{path}: no such home folder", "check the name") from error


class FileStamp(NamedTuple):
    """Changes whenever the file does: inode number, modification time in nanoseconds, and size in bytes."""

    number: int
    written: int
    size: int

    @classmethod
    def from_stat(cls, found: os.stat_result) -> FileStamp:
        """Return the stamp for a stat result."""
        return cls(found.st_ino, found.st_mtime_ns, found.st_size)


def stat_stamp(path: Path) -> FileStamp | None:
    """Return a file's stamp, or `None` if the file does not exist.

    Raises:
        JvexploreError: when the file cannot be examined.
    """
    try:
        return FileStamp.from_stat(path.stat())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except ValueError:
        raise JvexploreError(f"{path}: not a valid file name", "check the name") from None
    except OSError as error:
        raise file_error(path, error, "read") from None


def read_bytes(path: Path, *, takes_pipes: bool = True) -> bytes:
    """Return the contents of a file or pipe that the user named.

    Args:
        path: the file to read.
        takes_pipes: whether to read pipes, which may block; false for paths typed on the screen.

    Raises:
        JvexploreError: when it is a device, is too large, or cannot be read.
    """
    try:
        return read_bounded(path, LARGEST_FILE, takes_pipes=takes_pipes)
    except OSError as error:
        raise file_error(path, error, "read") from None


def has_bytes(path: Path, data: bytes) -> bool:
    """Return whether a regular file has just these bytes.

    Raises:
        JvexploreError: when it is not a regular file, or cannot be read.
    """
    try:
        return holds_bytes(path, data)
    except OSError as error:
        raise file_error(path, error, "read") from None


def read_text(path: Path, *, takes_pipes: bool = True) -> str:
    """Return the text of a file that the user named: line ends unchanged, without a byte-order mark.

    Args: as for `read_bytes`.

    Raises:
        JvexploreError: as `read_bytes`, and when it is not UTF-8.
    """
    return decode_text(path, read_bytes(path, takes_pipes=takes_pipes))


def read_own_text(path: Path, most: int = LARGEST_OWN_FILE) -> str:
    """Return the text of a file that the program looks for itself; pipes are refused, because reading one may block.

    Raises:
        JvexploreError: as `read_text`.
    """
    try:
        data = read_bounded(path, most)
    except OSError as error:
        raise file_error(path, error, "read") from None
    return decode_text(path, data)


def decode_text(path: Path, data: bytes) -> str:
    """Decode the contents of a file as UTF-8, without a byte-order mark.

    Raises:
        JvexploreError: when they are not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise JvexploreError(
            f"{path}: line {line}: not UTF-8 text (byte {error.start + 1})", "save it as UTF-8"
        ) from None
