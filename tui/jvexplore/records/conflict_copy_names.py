"""Recognise conflict copies of a file by the names that sync programs give them.

The naming schemes, for a file `shelf.toml`; the words are in the user's language:

- Syncthing `shelf.sync-conflict-20261128-090000-ABCDEFG.toml`
  (https://docs.syncthing.net/users/syncing.html#conflicting-changes)
- Dropbox `shelf (Ana's conflicted copy 2026-11-28).toml`
  (https://help.dropbox.com/organize/conflicted-copy)
- Nextcloud and ownCloud `shelf (conflicted copy 2026-11-28 090000).toml`, `shelf_conflict-20261128-090000.toml`
  (https://docs.nextcloud.com/desktop/latest/conflicts.html)
- Seafile `shelf (SFConflict ana@example.org 2026-11-28-09-00-00).toml`; Resilio Sync `shelf.Conflict.toml`;
  Synology Drive `shelf_DESKTOP_Nov-28-090000-2026_Conflict.toml`
- OneDrive `shelf-DESKTOP-1A2B3C.toml`, with the computer's name; Google Drive `shelf (1).toml`; iCloud `shelf 2.toml`
"""

from __future__ import annotations

import os
import re
import socket
import stat
import unicodedata
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Final

_WORDS: Final = (
    "conflict", "conflit", "conflito", "conflitto", "konflik", "conflikt", "ristiriit", "ütköz", "çakış", "xung đột",
    "конфликт", "конфлікт", "διένεξη", "競合", "冲突", "衝突", "충돌", "ขัดแย้ง", "تعارض", "התנגש",
)  # fmt: skip
"""Words for a conflict, or their stems, in the languages of these programs."""
_CONFLICT: Final = re.compile("|".join(_WORDS))
_NUMBERED: Final = re.compile(r" ?\(\d{1,3}\)| \d{1,3}")
_COMPUTER: Final = re.compile(r"-([A-Za-z0-9][A-Za-z0-9-]{0,62})", re.ASCII)
_COMPUTER_NAME: Final = re.compile(
    r"(?:desktop|laptop|win|pc)-[a-z0-9]{3,}|.+-(?:pc|laptop|desktop|notebook)|"
    r"(?:.+-)?(?:macbook|imac|mac-?mini|mac-?studio|mac-?pro|thinkpad|surface)(?:-.+)?"
)
_SERIAL: Final = re.compile(r"-\d{1,3}$")


def find_copy_candidates(path: Path) -> list[Path]:
    """Return the regular files beside a file whose names look like conflict copies of it, sorted by name."""
    with suppress(OSError):  # an unlistable folder, or a deleted current folder, has no copies
        target = Path(os.path.realpath(path))
        named = sorted(each for each in target.parent.iterdir() if is_copy_name(each.name, target.name))
        return [each for each in named if _is_file(each) and not _is_of_another(each, target)]
    return []


def _is_file(path: Path) -> bool:
    with suppress(OSError):
        return stat.S_ISREG(path.lstat().st_mode)
    return False


def _is_of_another(copy: Path, target: Path) -> bool:
    """Return whether a copy belongs to another file whose name differs from `target` in case only.

    That is possible on a case-sensitive file system.
    """
    owner = copy.with_name(copy.name[: len(target.stem)] + target.suffix)
    with suppress(OSError):
        return owner.name != target.name and owner.exists() and not (target.exists() and owner.samefile(target))
    return False


def is_copy_name(name: str, original: str) -> bool:
    """Return whether the name of a file looks like a conflict copy of the original.

    Case is ignored, as on case-insensitive file systems another computer may write the name differently.
    """
    name, original = (each if each.isascii() else unicodedata.normalize("NFC", each) for each in (name, original))
    stem, suffix = _stem_and_suffix(original)
    added = name[len(stem) :]
    if name.casefold() == original.casefold() or name[: len(stem)].casefold() != stem.casefold() or added[:1].isalnum():
        return False
    if has_conflict_word(added):
        return True
    if not added.casefold().endswith(suffix.casefold()):
        return False
    added = added[: len(added) - len(suffix)]
    computer = _COMPUTER.fullmatch(added)
    return bool(_NUMBERED.fullmatch(added)) or bool(computer and _names_computer(computer[1]))


@lru_cache(maxsize=1)  # asked once per file of a folder, which may hold a hundred thousand
def _stem_and_suffix(name: str) -> tuple[str, str]:
    path = Path(name)
    return path.stem, path.suffix


def has_conflict_word(name: str) -> bool:
    """Return whether a name contains a word for a conflict."""
    return bool(_CONFLICT.search(name.casefold()))


def _names_computer(name: str) -> bool:
    """Return whether a name is a typical default name of a computer, or the name of this one."""
    name = _SERIAL.sub("", name.lower())
    return bool(_COMPUTER_NAME.fullmatch(name)) or name == socket.gethostname().partition(".")[0].lower()
