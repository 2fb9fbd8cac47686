"""Where the dossiers lie that the reader made: `dossiers/ID/` in the user data folder, one folder for each."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from jvexplore.file_names import safe_file_name
from jvexplore.paths import NoHomeFolder, data_folder

DOSSIER_FILE: Final = "dossier.toml"
NOTES_FILE: Final = "notes.toml"
SOURCES: Final = "sources"
"""The folder of the texts of the sources, which are for the reader alone."""
COPY_SUFFIX: Final = ".txt"


def dossiers_folder() -> Path:
    """Return the folder of all dossiers that the reader made; it need not exist.

    Raises:
        NoHomeFolder: when there is no home folder; the other functions here that return a path raise the same.
    """
    return data_folder() / "dossiers"


def dossier_folder(dossier: str) -> Path:
    """Return the folder of a dossier by its id; it need not exist."""
    return dossiers_folder() / safe_file_name(dossier)


def dossier_file(dossier: str) -> Path:
    """Return the file of a dossier that the reader made, by its id; it need not exist."""
    return dossier_folder(dossier) / DOSSIER_FILE


def sources_folder(dossier: str) -> Path:
    """Return the folder of the texts of a dossier's sources; it need not exist."""
    return dossier_folder(dossier) / SOURCES


def pending_copy_path(path: Path) -> Path:
    """Return the file that is beside a copy while it is corrected together with the dossier; it need not exist."""
    target = Path(os.path.realpath(path))
    return target.with_name(f".{target.name}.pending")


def notes_beside(dossier_path: Path) -> Path | None:
    """Return the notes file in the folder of a dossier that the reader made; `None` for a dossier elsewhere."""
    if dossier_path.name != DOSSIER_FILE:
        return None
    try:
        folder = Path(os.path.realpath(dossier_path.parent))
        return folder / NOTES_FILE if folder.parent == Path(os.path.realpath(dossiers_folder())) else None
    except (NoHomeFolder, OSError, ValueError):  # the current folder is gone, or the name is not valid
        return None
