"""A dossier whose file is gone or damaged: where it has backups, messages say how to bring it back."""

from __future__ import annotations

import shlex
from contextlib import suppress
from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER
from jvexplore.dossier_folder import DOSSIER_FILE, dossiers_folder
from jvexplore.errors import JvexploreError
from jvexplore.paths import NoHomeFolder
from jvexplore.records.backups import backup_names

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.toml import TomlError


def restore_call(address: str, dossier: Path, *options: str) -> str:
    """Return the command that brings back a fact, or the whole dossier, for messages.

    Args:
        address: the fact, or `dossier`.
        dossier: the dossier's file.
        options: further options of the command.
    """
    return shlex.join(["jvexplore", "fact", "restore", address, *options, "--dossier", str(dossier)])


def is_lost(dossier: Path) -> bool:
    """Return whether the file of a dossier is gone but has backups; not if its folder does not let that be seen."""
    with suppress(OSError):
        return not dossier.exists() and bool(backup_names(dossier))
    return False


def lost_dossier_error(dossier: Path) -> JvexploreError:
    """Return the error for a dossier that is lost."""
    what = f"{dossier}: is gone, but there is a backup of it"
    return JvexploreError(what, f'to bring it back, run "{restore_call(DOSSIER, dossier)}"')


def mention_backups(error: TomlError, dossier: Path) -> None:
    """Let the error of a file that is not TOML name the command that brings back the last version, if there is one."""
    if backup_names(dossier):
        error.remedy += f', or bring back its last version: run "{restore_call(DOSSIER, dossier)}"'


def lost_dossiers() -> list[Path]:
    """Return the files of the dossiers that the reader made and that are lost, sorted by name."""
    found: list[Path] = []
    with suppress(NoHomeFolder, OSError):
        files = (folder / DOSSIER_FILE for folder in dossiers_folder().iterdir() if not folder.name.startswith("."))
        found += sorted(filter(is_lost, files))
    return found
