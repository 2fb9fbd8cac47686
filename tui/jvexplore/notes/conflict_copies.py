"""Copies of a notes file that programs which keep folders in step put beside it, where two sides changed it.

How they name them (`notes.toml` is the file; the languages of the words are those of its user):

- Syncthing `notes.sync-conflict-20261128-090000-ABCDEFG.toml`
  (https://docs.syncthing.net/users/syncing.html#conflicting-changes)
- Dropbox `notes (Ana's conflicted copy 2026-11-28).toml`
  (https://help.dropbox.com/organize/conflicted-copy)
- Nextcloud and ownCloud `notes (conflicted copy 2026-11-28 090000).toml`, `notes_conflict-20261128-090000.toml`
  (https://docs.nextcloud.com/desktop/latest/conflicts.html)
- Seafile `notes (SFConflict ana@example.org 2026-11-28-09-00-00).toml`; Resilio Sync `notes.Conflict.toml`;
  Synology Drive `notes_DESKTOP_Nov-28-090000-2026_Conflict.toml`
- OneDrive `notes-DESKTOP-1A2B3C.toml`, by the name of the computer; Google Drive `notes (1).toml`; iCloud
  `notes 2.toml`

A name alone says little, so each is read: only notes on the same dossier are a copy. Notes that were
rescued when the program could not save them are treated as one.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import socket
import stat
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.bounded_reading import LARGEST_FILE, read_bounded
from jvexplore.clock import file_stamp
from jvexplore.errors import JvexploreError
from jvexplore.files import NAME_KEPT, decode_text, file_error, seal
from jvexplore.notes.file import Contents, NotesError, parse
from jvexplore.permissions import OWNER_ONLY
from jvexplore.records.file_version import FileVersion, is_version, version_of
from jvexplore.records.rescued_files import is_rescued, rescued_files
from jvexplore.records.sidecar import file_mode, make_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.records.store import NotesStore

_WORDS: Final = (
    "conflict", "conflit", "conflito", "conflitto", "konflik", "conflikt", "ristiriit", "ütköz", "çakış", "xung đột",  # noqa: RUF001 - Turkish
    "конфликт", "конфлікт", "διένεξη", "競合", "冲突", "衝突", "충돌", "ขัดแย้ง", "تعارض", "התנגש",
)  # fmt: skip
"""What such a copy is called, or how the word for it begins, in the languages that these programs speak."""
_CONFLICT: Final = re.compile("|".join(_WORDS))
_NUMBERED: Final = re.compile(r" ?\(\d{1,3}\)| \d{1,3}")
_COMPUTER: Final = re.compile(r"-([A-Za-z0-9][A-Za-z0-9-]{0,62})", re.ASCII)
_COMPUTER_NAME: Final = re.compile(
    r"(?:desktop|laptop|win|pc)-[a-z0-9]{3,}|.+-(?:pc|laptop|desktop|notebook)|"
    r"(?:.+-)?(?:macbook|imac|mac-?mini|mac-?studio|mac-?pro|thinkpad|surface)(?:-.+)?"
)
_SERIAL: Final = re.compile(r"-\d{1,3}$")


class ConflictCopy(NamedTuple):
    """A copy beside a notes file, with notes on the same dossier.

    Attributes:
        version: the one that was read.
    """

    path: Path
    contents: Contents
    version: FileVersion


def copy_origin(path: Path, notes: Path) -> str:
    """Return what a copy of a notes file is, in words."""
    if is_rescued(path):
        return f"notes not saved to {notes} when jvexplore last quit"
    return f"a conflict copy of {notes} by a sync program"


class UnmergeableCopy(NamedTuple):
    """A copy beside a notes file that cannot be merged: it cannot be read, or must not be written again.

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


class FoundCopies(NamedTuple):
    """The conflict copies beside a notes file, in the order of their names."""

    mergeable: list[ConflictCopy]
    unmergeable: list[UnmergeableCopy]


def find_copies(notes: Path, dossier: str) -> FoundCopies:
    """Return the conflict copies beside a notes file, which need not be there itself, and its rescued notes.

    Args:
        notes: the file.
        dossier: the id of the dossier that it is on.
    """
    found = FoundCopies([], [])
    for path in (*_named_as_copies(notes), *rescued_files(notes)):
        copy = _read_copy(path)
        if isinstance(copy, UnmergeableCopy):
            found.unmergeable.append(copy)
        elif copy is None or copy.contents.dossier != dossier:
            continue
        elif copy.contents.read_only:
            found.unmergeable.append(UnmergeableCopy(path, _without_name(path, copy.contents.read_only)))
        else:
            found.mergeable.append(copy)
    return found


def is_conflict_copy(path: Path, notes: Path) -> bool:
    """Tell whether a file is a conflict copy of a notes file, by whichever name; one that cannot be merged is, too."""
    for copy in _named_as_copies(notes):
        with suppress(OSError):
            if copy.samefile(path) and _read_copy(copy) is not None:
                return True
    return False


def _named_as_copies(notes: Path) -> list[Path]:
    """Return the regular files beside a notes file that may be copies of it, by their names, in the order of these."""
    with suppress(OSError):  # of a folder that one is in, and that is gone, as of one that cannot be listed
        target = Path(os.path.realpath(notes))
        named = sorted(each for each in target.parent.iterdir() if is_copy_name(each.name, target.name))
        return [each for each in named if _is_file(each) and not _is_of_another(each, target)]
    return []


def _is_file(path: Path) -> bool:
    with suppress(OSError):
        return stat.S_ISREG(path.lstat().st_mode)
    return False


def _is_of_another(copy: Path, target: Path) -> bool:
    """Tell whether a copy is of a file beside `target` that differs from it in case only, on a disk that knows case."""
    owner = copy.with_name(copy.name[: len(target.stem)] + target.suffix)
    with suppress(OSError):
        return owner.name != target.name and owner.exists() and not (target.exists() and owner.samefile(target))
    return False


def _read_copy(path: Path) -> ConflictCopy | UnmergeableCopy | None:
    """Read what may be a copy, by its name; `None` where it is not one.

    What is TOML and no notes file is one only if its name speaks of a conflict: a file `notes 2.toml` may be anything.
    """
    try:
        stamp = seal(path)
        if stamp is None:
            return None
        data = read_bounded(path, LARGEST_FILE)
        return ConflictCopy(path, parse(decode_text(path, data), path), version_of(stamp, data))
    except NotesError as error:
        return (
            UnmergeableCopy(path, _without_name(path, str(error)))
            if _speaks_of_conflict(path.name) or is_rescued(path)
            else None
        )
    except JvexploreError as error:
        return UnmergeableCopy(path, _without_name(path, str(error)))
    except OSError as error:
        return UnmergeableCopy(path, _without_name(path, str(file_error(path, error, "read"))))


def _without_name(path: Path, told: str) -> str:
    return told.removeprefix(f"{path}: ")


def is_copy_name(name: str, notes: str) -> bool:
    """Tell whether a file may be a conflict copy, by its name and that of the notes file.

    Some disks know no case: a copy may have the name as another computer writes it.
    """
    name, notes = (each if each.isascii() else unicodedata.normalize("NFC", each) for each in (name, notes))
    stem, suffix = os.path.splitext(notes)  # noqa: PTH122 - of a name; a folder may hold a hundred thousand
    added = name[len(stem) :]
    if name.casefold() == notes.casefold() or name[: len(stem)].casefold() != stem.casefold() or added[:1].isalnum():
        return False
    if _speaks_of_conflict(added):
        return True
    if not added.casefold().endswith(suffix.casefold()):
        return False
    added = added[: len(added) - len(suffix)]
    computer = _COMPUTER.fullmatch(added)
    return bool(_NUMBERED.fullmatch(added)) or bool(computer and _names_computer(computer[1]))


def _speaks_of_conflict(name: str) -> bool:
    return bool(_CONFLICT.search(name.casefold()))


def _names_computer(name: str) -> bool:
    """Tell whether a name is a computer's, as systems and makers give it, or this one's; a person adds other words."""
    name = _SERIAL.sub("", name.lower())
    return bool(_COMPUTER_NAME.fullmatch(name)) or name == socket.gethostname().partition(".")[0].lower()


def merge_copies(store: NotesStore, copies: Iterable[ConflictCopy]) -> list[Path]:
    """Bring what copies hold into the notes file, and keep them out of the way; nothing is deleted.

    Returns:
        Where the copies are now; one that was written to meanwhile is where it was, to be merged again.

    Raises:
        CopyNotMoved: when a copy, which is merged by then, as the others are, cannot be moved.
        JvexploreError: when notes cannot be written.
    """
    kept = []
    failed: CopyNotMoved | None = None
    for copy in copies:
        store.merge_in(Contents(copy.contents.dossier), copy.contents)
        try:
            kept.append(_put_away(store.path, copy))
        except CopyNotMoved as error:
            failed = failed or error
    if failed:
        raise failed
    return kept


def _put_away(notes: Path, copy: ConflictCopy) -> Path:
    """Move a copy into the folder of what belongs to the notes file, and return where it is.

    Raises:
        CopyNotMoved: when it cannot be moved.
    """
    is_as_merged = False
    with suppress(JvexploreError):  # what cannot be read any more is not what was merged
        is_as_merged = is_version(copy.path, copy.version)
    if not is_as_merged:
        return copy.path
    try:
        mode, allowed = file_mode(copy.path), file_mode(notes)
        if mode is not None and allowed is not None:
            copy.path.chmod(mode & (allowed | OWNER_ONLY))
        return _moved(copy.path, make_folder(notes) / f"copy-{file_stamp()}-{copy.path.name[-NAME_KEPT:]}")
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
