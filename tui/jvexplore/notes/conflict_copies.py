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

A name alone says little, so each is read: only notes on the same dossier are a copy.
"""

from __future__ import annotations

import os
import re
import socket
import stat
import unicodedata
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.errors import JvexploreError
from jvexplore.files import decode_text, file_error, read_bytes, seal
from jvexplore.notes.beside import file_mode, make_folder
from jvexplore.notes.file import Contents, parse
from jvexplore.notes.file_version import FileVersion, is_version, version_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.notes.store import NotesStore

_WORDS: Final = (
    "conflict", "conflit", "conflito", "conflitto", "konflik", "conflikt", "ristiriit", "ütköz", "çakış", "xung đột",  # noqa: RUF001 - Turkish
    "конфликт", "конфлікт", "διένεξη", "競合", "冲突", "衝突", "충돌", "ขัดแย้ง", "تعارض", "התנגש",
)  # fmt: skip
"""What such a copy is called, or how the word for it begins, in the languages that these programs speak."""
_CONFLICT: Final = re.compile("|".join(_WORDS))
_NUMBERED: Final = re.compile(r" ?\(\d{1,3}\)| \d{1,3}")
_COMPUTER: Final = re.compile(r"-([A-Za-z0-9][A-Za-z0-9-]{0,62})", re.ASCII)
_NAME_KEPT: Final = 50


class ConflictCopy(NamedTuple):
    """A copy beside a notes file, with notes on the same dossier.

    Attributes:
        version: the one that was read.
    """

    path: Path
    contents: Contents
    version: FileVersion


def find_copies(notes: Path, dossier: str) -> list[ConflictCopy]:
    """Return the conflict copies beside a notes file, which need not be there itself, in the order of their names.

    Args:
        notes: the file.
        dossier: the id of the dossier that it is on.
    """
    with suppress(OSError):  # of a folder that one is in, and that is gone
        return list(_found(Path(os.path.realpath(notes)), dossier))
    return []


def _found(target: Path, dossier: str) -> Iterator[ConflictCopy]:
    named: list[Path] = []
    with suppress(OSError):
        named = sorted(each for each in target.parent.iterdir() if is_copy_name(each.name, target.name))
    for each in named:
        with suppress(JvexploreError, OSError):
            stamp = seal(each)
            if stamp and stat.S_ISREG(each.lstat().st_mode):
                data = read_bytes(each)
                yield ConflictCopy(each, parse(decode_text(each, data), each, dossier), version_of(stamp, data))


def is_copy_name(name: str, notes: str) -> bool:
    """Tell whether a file may be a conflict copy, by its name and that of the notes file."""
    name, notes = (each if each.isascii() else unicodedata.normalize("NFC", each) for each in (name, notes))
    stem, suffix = os.path.splitext(notes)  # noqa: PTH122 - of a name; a folder may hold a hundred thousand
    added = name.removeprefix(stem)
    if name == notes or len(added) == len(name) or added[:1].isalnum():
        return False
    if _CONFLICT.search(added.casefold()):
        return True
    if not added.endswith(suffix):
        return False
    added = added.removesuffix(suffix)
    computer = _COMPUTER.fullmatch(added)
    return bool(_NUMBERED.fullmatch(added)) or bool(computer and _names_computer(computer[1]))


def _names_computer(name: str) -> bool:
    """Tell a computer's name from a word that a person adds to a file's: it has capitals, or is that of this one."""
    return name != name.lower() or name.lower() == socket.gethostname().partition(".")[0].lower()


def merge_copies(store: NotesStore, copies: Iterable[ConflictCopy]) -> list[Path]:
    """Bring what copies hold into the notes file, and keep them out of the way; nothing is deleted.

    Returns:
        Where the copies are now; one that was written to meanwhile is where it was, to be merged again.

    Raises:
        JvexploreError: when that cannot be done; what was brought in already is kept.
    """
    kept = []
    for copy in copies:
        if copy.contents.read_only:
            raise JvexploreError(copy.contents.read_only)
        store.merge_in(Contents(copy.contents.dossier), copy.contents)
        kept.append(_put_away(store.path, copy))
    return kept


def _put_away(notes: Path, copy: ConflictCopy) -> Path:
    """Move a copy into the folder of what belongs to the notes file, and return where it is.

    Raises:
        JvexploreError: when it cannot be moved.
    """
    if not is_version(copy.path, copy.version):
        return copy.path
    try:
        mode, allowed = file_mode(copy.path), file_mode(notes)
        if mode is not None and allowed is not None:
            copy.path.chmod(mode & (allowed | 0o600))
        stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}"
        return copy.path.rename(make_folder(notes) / f"copy-{stamp}-{copy.path.name[-_NAME_KEPT:]}")
    except OSError as error:
        raise file_error(copy.path, error, "moved out of the way") from None
