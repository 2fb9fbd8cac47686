"""Copies of a file that programs which keep folders in step put beside it, where two sides changed it.

A name alone says little, so each is read: only records of the same owner are a copy. Records that were
rescued when the program could not save them are treated as one.
"""

from __future__ import annotations

import errno
import shutil
from contextlib import suppress
from pathlib import Path  # noqa: TC003 - of the fields of a generic tuple
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
from jvexplore.records.rescued_files import is_rescue_file, rescued_files
from jvexplore.records.sidecar import file_mode, make_sidecar_dir

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.records.codec import Codec
    from jvexplore.records.store import RecordStore

_T = TypeVar("_T")


class ConflictCopy(NamedTuple, Generic[_T]):
    """A copy beside a file, with records of the same owner.

    Attributes:
        version: the one that was read.
    """

    path: Path
    document: Document[_T]
    version: FileVersion


class UnmergeableCopy(NamedTuple):
    """A copy beside a file that cannot be merged: it cannot be read, or must not be written again.

    Attributes:
        reason: why, and what to do about it; it does not name the file.
    """

    path: Path
    reason: str


class CopyNotMoved(JvexploreError):
    """A copy that is merged, and cannot be moved out of the way.

    Attributes:
        reason: why, and what to do about it; it does not name the file.
    """

    def __init__(self, path: Path, error: OSError) -> None:
        told = file_error(path, error, "moved aside")
        super().__init__(told.what, told.remedy)
        self.reason = _without_name(path, str(told))


class FoundCopies(NamedTuple, Generic[_T]):
    """The conflict copies beside a file, in the order of their names."""

    mergeable: list[ConflictCopy[_T]]
    unmergeable: list[UnmergeableCopy]


def find_copies(path: Path, codec: Codec[_T], owner: str) -> FoundCopies[_T]:
    """Return the conflict copies beside a file, which need not be there itself, and its rescued records.

    Args:
        path: the file.
        codec: reads it, whoever the owner.
        owner: what the records in it belong to.
    """
    found = FoundCopies[_T]([], [])
    for each in (*find_copy_candidates(path), *rescued_files(path)):
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
    """Tell whether a file is a conflict copy of another, by whichever name; one that cannot be merged is, too."""
    for copy in find_copy_candidates(original):
        with suppress(OSError):
            if copy.samefile(path) and _read_copy(copy, codec) is not None:
                return True
    return False


def _read_copy(path: Path, codec: Codec[_T]) -> ConflictCopy[_T] | UnmergeableCopy | None:
    """Read what may be a copy, by its name; `None` where it is not one.

    What is TOML and no file of such records is one only if its name speaks of a conflict: a file `shelf 2.toml` may
    be anything.
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


def _without_name(path: Path, told: str) -> str:
    return told.removeprefix(f"{path}: ")


def merge_copies(store: RecordStore[_T], copies: Iterable[ConflictCopy[_T]]) -> list[Path]:
    """Merge what copies hold into the file of a store, and keep them out of the way; nothing is deleted.

    Returns:
        Where the copies are now; one that was written to meanwhile is where it was, to be merged again.

    Raises:
        CopyNotMoved: when a copy, which is merged by then, as the others are, cannot be moved.
        JvexploreError: when records cannot be written.
    """
    kept = []
    failed: CopyNotMoved | None = None
    for copy in copies:
        store.merge_in(Document(copy.document.owner), copy.document)
        try:
            kept.append(_put_away(store.path, copy))
        except CopyNotMoved as error:
            failed = failed or error
    if failed:
        raise failed
    return kept


def _put_away(original: Path, copy: ConflictCopy[Any]) -> Path:
    """Move a copy into the folder of what belongs to the original, and return where it is.

    Raises:
        CopyNotMoved: when it cannot be moved.
    """
    is_as_merged = False
    with suppress(JvexploreError):  # what cannot be read any more is not what was merged
        is_as_merged = matches_version(copy.path, copy.version)
    if not is_as_merged:
        return copy.path
    try:
        mode, allowed = file_mode(copy.path), file_mode(original)
        if mode is not None and allowed is not None:
            copy.path.chmod(mode & (allowed | OWNER_ONLY))
        return _moved(copy.path, make_sidecar_dir(original) / f"copy-{file_name_time()}-{copy.path.name[-NAME_KEPT:]}")
    except OSError as error:
        raise CopyNotMoved(copy.path, error) from None


def _moved(path: Path, target: Path) -> Path:
    """Move a file, also to another file system; return where it is."""
    try:
        return path.rename(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
    shutil.move(path, target)
    return target
