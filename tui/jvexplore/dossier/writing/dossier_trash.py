"""Move a dossier that the reader made to the trash, and bring it back: its folder, with all that is in it, is renamed.

The trash is a folder in the user data folder. Nothing in it is ever deleted or overwritten.
"""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from typing import TYPE_CHECKING

from jvexplore.atomic_write import make_own_folder, sync_folder
from jvexplore.dossier.writing.folder_in_use import hold_folder_alone
from jvexplore.dossier.writing.new_folder import FolderTaken, rename_new
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error
from jvexplore.paths import data_folder

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


def trash_folder() -> Path:
    """Return the folder of the trash; it need not exist.

    Raises:
        NoHomeFolder: when there is no home folder.
    """
    return data_folder() / "trash"


def move_to_trash(folder: Path, today: date) -> Path:
    """Move the folder of a dossier to the trash, and return where it is now: "trash/finch-2026-11-29".

    Args:
        folder: the folder of a dossier that the reader made.
        today: stands in the name.

    Raises:
        JvexploreError: when it cannot be moved, or is open in another window, which would write the notes on it to
            where it was; it is where it was then.
    """
    with hold_folder_alone(folder):
        for number in count(1):
            trashed = trash_folder() / f"{folder.name}-{today.isoformat()}{f'-{number}' if number > 1 else ''}"
            try:
                _move(folder, trashed)
            except FolderTaken:
                continue
            return trashed
    raise AssertionError


def bring_back(trashed: Path, folder: Path) -> None:
    """Move a folder from the trash to where it was before.

    Raises:
        JvexploreError: when there is another dossier by now, or it cannot be moved; it stays in the trash then.
    """
    try:
        _move(trashed, folder)
    except FolderTaken:
        what = f"{folder}: there is another dossier of this name by now"
        raise JvexploreError(what, f"rename one of the two folders; the other one is {trashed}") from None


def _move(folder: Path, target: Path) -> None:
    """Rename a folder to a name that is free.

    Raises:
        FolderTaken: when it is not.
        JvexploreError: when it cannot be renamed.
    """
    try:
        make_own_folder(target.parent)
        rename_new(folder, target)
    except OSError as error:
        raise file_error(folder, error, "moved") from None
    for parent in (target.parent, folder.parent):
        with suppress(OSError):  # moved it is, whether or not a power cut would undo that
            sync_folder(parent)
