"""Where notes are kept, and under whose name, when nobody says otherwise."""

from __future__ import annotations

import getpass
import os
from contextlib import suppress
from pathlib import Path

from platformdirs import user_data_path

from jvexplore.file_names import is_file_name, safe_file_name
from jvexplore.files import expanded


def default_path(dossier: str, folder: Path | None = None) -> Path:
    """Return the notes file for a dossier's id: `JVEXPLORE_NOTES`, or one in a folder, or in the platform's.

    Raises:
        JvexploreError: when `JVEXPLORE_NOTES` names a home folder that nobody has.
    """
    named = os.environ.get("JVEXPLORE_NOTES")
    if named:
        return expanded(Path(named))
    return notes_file(folder or user_data_path("jvexplore", appauthor=False) / "notes", dossier)


def notes_file(folder: Path, dossier: str) -> Path:
    """Return the notes file for a dossier's id in a folder.

    An id by which not every system can call a file has one of a safe name, unless a file is called so already.
    """
    named = folder / f"{dossier}.toml"
    with suppress(OSError):
        if is_file_name(dossier) or named.is_file():
            return named
    return folder / f"{safe_file_name(dossier)}.toml"


def default_author() -> str:
    """Return the name of whoever is logged in; empty where the system does not tell."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
