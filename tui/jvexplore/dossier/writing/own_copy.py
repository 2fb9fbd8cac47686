"""The file to write to: the bundled dossier is read-only, and is copied to the user data folder on its first change."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from jvexplore.atomic_write import FileTaken, make_own_folder, write_bytes
from jvexplore.dossier.bundled import bundled_dossier_path, is_bundled
from jvexplore.dossier.bundled_updates import remember_bundled
from jvexplore.dossier_folder import DOSSIER_FILE, dossier_folder
from jvexplore.errors import JvexploreError
from jvexplore.files import file_error, read_bytes, stat_stamp

if TYPE_CHECKING:
    from pathlib import Path

GITIGNORE: Final = ".gitignore"
IGNORED: Final = b"""\
# The texts of the sources are for you alone; so are the drafts and backups.
/sources/
/.*.jvexplore/
"""


def refuse_stream(path: Path) -> None:
    """Refuse a pipe or a device as the file of a dossier that is to be changed: it would keep nothing.

    Raises:
        JvexploreError: when it is one; a folder is refused where it is read.
    """
    if stat_stamp(path) and not path.is_file() and not path.is_dir():
        raise JvexploreError(f"{path}: is not a file, so it cannot be changed", "name a file")


def writable_dossier(path: Path) -> tuple[Path, bool]:
    """Return the file to write to for a dossier, and whether it was copied there just now.

    Raises:
        JvexploreError: when the bundled dossier cannot be copied, or the reader has a copy of it already.
    """
    if not is_bundled(path):
        return path, False
    own, is_new = copy_bundled()
    if not is_new:
        what = f"{path}: comes with jvexplore and is read-only, and you have a copy of it"
        raise JvexploreError(what, f"change that, with --dossier {bundled_dossier_path().stem}")
    return own, True


def copy_bundled() -> tuple[Path, bool]:
    """Return the reader's copy of the bundled dossier, and whether it was made just now; one that exists is kept.

    Raises:
        JvexploreError: when it cannot be made.
    """
    bundled = bundled_dossier_path()
    own = prepare_dossier_folder(bundled.stem) / DOSSIER_FILE
    try:
        data = read_bytes(bundled)
        write_bytes(own, data, overwrite=False)
    except FileTaken:
        return own, False
    remember_bundled(own, data)
    return own, True


def prepare_dossier_folder(dossier: str) -> Path:
    """Return the folder of a dossier by its id; make it, with its `.gitignore`, if it is missing.

    Raises:
        JvexploreError: when it cannot be made.
    """
    folder = dossier_folder(dossier)
    try:
        make_own_folder(folder)
    except OSError as error:
        raise file_error(folder, error, "written") from None
    with suppress(FileTaken):
        write_bytes(folder / GITIGNORE, IGNORED, overwrite=False)
    return folder
