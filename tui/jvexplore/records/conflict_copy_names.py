"""Which files beside another one are copies of it, by the names that programs which keep folders in step give them.

How they name them (`shelf.toml` is the file; the languages of the words are those of its user):

- Syncthing `shelf.sync-conflict-20261128-090000-ABCDEFG.toml`
  (https://docs.syncthing.net/users/syncing.html#conflicting-changes)
- Dropbox `shelf (Ana's conflicted copy 2026-11-28).toml`
  (https://help.dropbox.com/organize/conflicted-copy)
- Nextcloud and ownCloud `shelf (conflicted copy 2026-11-28 090000).toml`, `shelf_conflict-20261128-090000.toml`
  (https://docs.nextcloud.com/desktop/latest/conflicts.html)
- Seafile `shelf (SFConflict ana@example.org 2026-11-28-09-00-00).toml`; Resilio Sync `shelf.Conflict.toml`;
  Synology Drive `shelf_DESKTOP_Nov-28-090000-2026_Conflict.toml`
- OneDrive `shelf-DESKTOP-1A2B3C.toml`, by the name of the computer; Google Drive `shelf (1).toml`; iCloud
  `shelf 2.toml`
"""

from __future__ import annotations

import os
import re
import socket
import stat
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Final

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


def find_copy_candidates(path: Path) -> list[Path]:
    """Return the regular files beside a file that may be copies of it, by their names, in the order of these."""
    with suppress(OSError):  # of a folder that one is in, and that is gone, as of one that cannot be listed
        target = Path(os.path.realpath(path))
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


def is_copy_name(name: str, original: str) -> bool:
    """Tell whether a file may be a conflict copy, by its name and that of the original.

    Some disks know no case: a copy may have the name as another computer writes it.
    """
    name, original = (each if each.isascii() else unicodedata.normalize("NFC", each) for each in (name, original))
    stem, suffix = os.path.splitext(original)  # noqa: PTH122 - of a name; a folder may hold a hundred thousand
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


def has_conflict_word(name: str) -> bool:
    """Tell whether a name has the word for a conflict in it."""
    return bool(_CONFLICT.search(name.casefold()))


def _names_computer(name: str) -> bool:
    """Tell whether a name is a computer's, as systems and makers give it, or this one's; a person adds other words."""
    name = _SERIAL.sub("", name.lower())
    return bool(_COMPUTER_NAME.fullmatch(name)) or name == socket.gethostname().partition(".")[0].lower()
