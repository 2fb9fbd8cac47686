"""The default notes file of a dossier, and the default author of notes."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from jvexplore.bounded_reading import RefusedFile, check_kind
from jvexplore.dossier_folder import notes_beside
from jvexplore.errors import JvexploreError
from jvexplore.file_names import is_file_name, safe_file_name
from jvexplore.files import expand_home, file_error
from jvexplore.paths import NoHomeFolder, absolute_path, data_folder


def default_notes_path(dossier: str, folder: Path | None = None, dossier_path: Path | None = None) -> Path:
    """Return the notes file of a dossier: `JVEXPLORE_NOTES`, or one in a configured or the platform's folder.

    Without such a file in the platform's folder, the notes on a dossier that the reader made lie beside it.

    Args:
        dossier: the id of the dossier.
        folder: the configured folder for notes, if there is one.
        dossier_path: the dossier's file.

    Raises:
        JvexploreError: if the home folder is missing or unknown, or the default path is a pipe or device.
    """
    named = os.environ.get("JVEXPLORE_NOTES")
    if named:
        return absolute_path(expand_home(Path(named)))
    try:
        path = notes_path_in(folder or data_folder() / "notes", dossier)
        if folder is None and dossier_path and not os.path.lexists(path):
            path = notes_beside(dossier_path) or path
    except NoHomeFolder:
        what = "no home folder for the notes"
        raise JvexploreError(what, "set the variable HOME, or name a file with --notes") from None
    try:
        check_kind(path.stat())
    except RefusedFile as error:
        raise file_error(path, error, "read") from None
    except OSError:
        return path  # it does not exist, or reading it will report the error
    return path


def notes_path_in(folder: Path, dossier: str) -> Path:
    """Return the notes file of a dossier in a folder.

    An id that is not a valid file name on every system is replaced by a safe one, unless a file with that name exists.
    """
    named = folder / f"{dossier}.toml"
    with suppress(OSError):
        if is_file_name(dossier) or named.is_file():
            return named
    return folder / f"{safe_file_name(dossier)}.toml"


def default_author() -> str:
    """Return the name of the logged-in user; empty if it is unknown."""
    import getpass  # only to write notes

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
