"""Make a folder with files in it, all at once: after a crash it is there as a whole, or not at all."""

from __future__ import annotations

import os
import re
import shutil
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.atomic_write import make_own_folder, sync_folder, write_bytes
from jvexplore.errors import JvexploreError
from jvexplore.files import NAME_KEPT, file_error
from jvexplore.permissions import ANY_FILE, FOLDER_OWNER_ONLY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_STALE_SECONDS: Final = 3600
_TEMPORARY: Final = re.compile(r"\..+\.[0-9a-f]{8}\.tmp")


class NewFile(NamedTuple):
    """A file to write.

    Attributes:
        data: its contents.
        mode: its most permissive mode, before the umask.
    """

    data: bytes
    mode: int = ANY_FILE


class FolderTaken(JvexploreError):
    """There is a file or folder with that name already."""


def write_new_folder(folder: Path, files: Mapping[str, NewFile]) -> None:
    """Write a folder that only its owner may open, in a folder of the program's own.

    Args:
        folder: the folder, which must not exist.
        files: the files in it by their paths within it, with slashes.

    Raises:
        FolderTaken: when it exists.
        JvexploreError: when it cannot be written; nothing is left of it then.
    """
    temporary = folder.parent / f".{folder.name[:NAME_KEPT]}.{os.urandom(4).hex()}.tmp"
    try:
        make_own_folder(folder.parent)
        _delete_stale_folders(folder.parent)
        temporary.mkdir(FOLDER_OWNER_ONLY)
        for name, file in files.items():
            path = temporary / name
            make_own_folder(path.parent)
            write_bytes(path, file.data, most_permissive_mode=file.mode)
        rename_new(temporary, folder)
        try:
            sync_folder(folder.parent)
        except OSError:  # the caller hears that nothing was made, so the name must be free again
            folder.rename(temporary)
            raise
    except BaseException as error:  # also on ctrl+c: leave nothing half-written behind
        shutil.rmtree(temporary, ignore_errors=True)
        if isinstance(error, OSError):
            raise file_error(folder, error, "written") from None
        if isinstance(error, JvexploreError) and not isinstance(error, FolderTaken):
            raise JvexploreError(error.what.replace(str(temporary), str(folder)), error.remedy) from None
        raise


def rename_new(temporary: Path, folder: Path) -> None:
    """Rename a folder to a name that is free.

    Raises:
        FolderTaken: when it is not.
        OSError: when it cannot be renamed.
    """
    taken = FolderTaken(f"{folder}: exists already", "choose another id")
    if os.path.lexists(folder):
        raise taken
    try:
        temporary.rename(folder)
    except OSError:
        if os.path.lexists(folder):  # made by another program meanwhile
            raise taken from None
        raise


def _delete_stale_folders(parent: Path) -> None:
    """Delete what programs left that were killed while they wrote a folder."""
    with suppress(OSError):
        for each in parent.iterdir():
            if _TEMPORARY.fullmatch(each.name) and abs(time.time() - each.stat().st_mtime) > _STALE_SECONDS:
                shutil.rmtree(each, ignore_errors=True)
