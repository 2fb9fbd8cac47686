"""Conflict copies: the files that a sync program puts beside a file which was changed on two computers.

A name alone proves little, so each candidate is read: it is a copy only if its records have the same owner. Rescue
files, written when the program could not save, are treated like conflict copies.
"""

from __future__ import annotations

import errno
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from jvexplore.bounded_reading import LARGEST_FILE, read_bounded
from jvexplore.clock import file_name_time
from jvexplore.errors import JvexploreError
from jvexplore.files import NAME_KEPT, decode_text, file_error, stat_stamp
from jvexplore.permissions import OWNER_ONLY
from jvexplore.records.codec import RecordFileError
from jvexplore.records.conflict_copy_names import find_copy_candidates, has_conflict_word
from jvexplore.records.document import Document
from jvexplore.records.file_version import FileVersion, make_file_version, matches_version
from jvexplore.records.rescued_files import RescueFolder, is_rescue_file
from jvexplore.records.sidecar import file_mode, make_sidecar_dir

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from jvexplore.records.codec import Codec
    from jvexplore.records.store import RecordStore

_T = TypeVar("_T")


class ConflictCopy(NamedTuple, Generic[_T]):
    """A copy beside a file, with records of the same owner.

    Attributes:
        version: the version of the file that was read, to detect later changes.
    """

    path: Path
    document: Document[_T]
    version: FileVersion


class UnmergeableCopy(NamedTuple):
    """A copy that cannot be merged: it is unreadable or read-only.

    Attributes:
        reason: why, and how to fix it, without the name of the file.
    """

    path: Path
    reason: str


class CopyNotMoved(JvexploreError):
    """A copy was merged, but cannot be moved away.

    Attributes:
        reason: why, and how to fix it, without the name of the file.
    """

    def __init__(self, path: Path, error: OSError) -> None:
        message = file_error(path, error, "moved aside")
        super().__init__(message.what, message.remedy)
        self.reason = _without_name(path, str(message))


class FoundCopies(NamedTuple, Generic[_T]):
    """The conflict copies beside a file, sorted by name."""

    mergeable: list[ConflictCopy[_T]]
    unmergeable: list[UnmergeableCopy]


def find_copies(path: Path, codec: Codec[_T], owner: str, rescued: RescueFolder | None = None) -> FoundCopies[_T]:
    """Return the conflict copies beside a file, and its rescue files.

    Args:
        path: the file; it need not exist.
        codec: parses the copies, whatever their owner.
        owner: the id that the owner of a copy must equal.
        rescued: the rescue files, if they were listed before.
    """
    found = FoundCopies[_T]([], [])
    for each in (*find_copy_candidates(path), *(rescued or RescueFolder()).files_of(path)):
        copy = _read_copy(each, codec)
        if isinstance(copy, UnmergeableCopy):
            found.unmergeable.append(copy)
        elif copy is None or copy.document.owner != owner:
            continue
        elif copy.document.read_only_reason:
            found.unmergeable.append(UnmergeableCopy(each, _without_name(each, copy.document.read_only_reason)))
        else:
            found.mergeable.append(copy)
    return found


def is_conflict_copy(path: Path, original: Path, codec: Codec[Any]) -> bool:
    """Return whether a file is a conflict copy of another one, including a copy that cannot be merged."""
    for copy in find_copy_candidates(original):
        with suppress(OSError):
            if copy.samefile(path) and _read_copy(copy, codec) is not None:
                return True
    return False


def _read_copy(path: Path, codec: Codec[_T]) -> ConflictCopy[_T] | UnmergeableCopy | None:
    """Read a candidate; return `None` if it is not a copy.

    A TOML file without such records counts as a copy only if its name contains a word for conflict: `shelf 2.toml` may
    be any other file.
    """
    try:
        stamp = stat_stamp(path)
        if stamp is None:
            return None
        data = read_bounded(path, LARGEST_FILE)
        return ConflictCopy(path, codec.parse(decode_text(path, data), path), make_file_version(stamp, data))
    except RecordFileError as error:
        return (
            UnmergeableCopy(path, _without_name(path, str(error)))
            if has_conflict_word(path.name) or is_rescue_file(path)
            else None
        )
    except JvexploreError as error:
        return UnmergeableCopy(path, _without_name(path, str(error)))
    except OSError as error:
        return UnmergeableCopy(path, _without_name(path, str(file_error(path, error, "read"))))


def copy_origin(path: Path, original: Path) -> str:
    """Return a description of a copy, for messages.

    Args:
        path: the copy.
        original: the file of which it is one.
    """
    if is_rescue_file(path):
        return f"what was not saved to {original} when jvexplore last quit"
    return f"a conflict copy of {original} by a sync program"


def _without_name(path: Path, message: str) -> str:
    return message.removeprefix(f"{path}: ")


def merge_copies(store: RecordStore[_T], copies: Iterable[ConflictCopy[_T]]) -> list[Path]:
    """Merge copies into the file of a store, and move them to the sidecar; nothing is deleted.

    Returns:
        The new paths of the copies. A copy that was changed during the merge stays in place, to be merged again.

    Raises:
        CopyNotMoved: if a copy cannot be moved; all copies are merged by then.
        JvexploreError: if the records cannot be written.
    """
    kept = []
    failed: CopyNotMoved | None = None
    for copy in copies:
        store.merge_in(Document(copy.document.owner), copy.document)
        try:
            kept.append(_move_to_sidecar(store.path, copy))
        except CopyNotMoved as error:
            failed = failed or error
    if failed:
        raise failed
    return kept


def _move_to_sidecar(original: Path, copy: ConflictCopy[Any]) -> Path:
    """Move a merged copy into the sidecar of the original, and return its path.

    Raises:
        CopyNotMoved: if it cannot be moved.
    """
    is_as_merged = False
    with suppress(JvexploreError):  # an unreadable copy has changed since it was merged
        is_as_merged = matches_version(copy.path, copy.version)
    if not is_as_merged:
        return copy.path
    try:
        mode, allowed = file_mode(copy.path), file_mode(original)
        if mode is not None and allowed is not None:
            copy.path.chmod(mode & (allowed | OWNER_ONLY))
        return _move_file(
            copy.path, make_sidecar_dir(original) / f"copy-{file_name_time()}-{copy.path.name[-NAME_KEPT:]}"
        )
    except OSError as error:
        raise CopyNotMoved(copy.path, error) from None


def _move_file(path: Path, target: Path) -> Path:
    """Move a file, even to another file system, and return its new path."""
    try:
        return path.rename(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
    shutil.move(path, target)
    return target
