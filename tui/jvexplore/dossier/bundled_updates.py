"""A newer bundled dossier beside the reader's changed copy of an earlier one is reported, and merged only on request.

The bundled dossier as it was when it was copied lies beside the copy: it is the ancestor for a merge.
"""

from __future__ import annotations

import os
import shlex
from typing import TYPE_CHECKING, Final

from jvexplore.atomic_write import write_bytes
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier_folder import dossier_file
from jvexplore.files import read_bytes
from jvexplore.paths import NoHomeFolder

if TYPE_CHECKING:
    from pathlib import Path

_COPIED_FROM: Final = ".bundled.toml"


def remember_bundled(own: Path, data: bytes) -> None:
    """Remember from which version of the bundled dossier a copy was made, or with which it was merged.

    Raises:
        JvexploreError: when that cannot be written.
    """
    write_bytes(own.with_name(_COPIED_FROM), data)


def remembered_bundled(path: Path) -> Path | None:
    """Return the bundled dossier as it was when the reader's copy was made; `None` for any other file."""
    try:
        own = dossier_file(bundled_dossier_path().stem)
    except NoHomeFolder:
        return None
    base = path.with_name(_COPIED_FROM)
    return base if os.path.realpath(path) == os.path.realpath(own) and base.is_file() else None


def has_newer_bundled(path: Path) -> bool:
    """Return whether a file is a copy of an earlier version of the bundled dossier than there is now.

    Raises:
        JvexploreError: when one of them cannot be read.
    """
    base = remembered_bundled(path)
    return base is not None and read_bytes(base) != read_bytes(bundled_dossier_path())


def newer_bundled_remedy(path: Path) -> str:
    """Return what to do about a copy of an earlier version of the bundled dossier."""
    call = shlex.join(["jvexplore", "merge", str(path), str(bundled_dossier_path())])
    return f'to merge the newer version into it, run "{call}"; to go back to the bundled one, delete the copy'


def newer_bundled_warning(path: Path) -> str:
    """Return in one line that there is a newer bundled dossier, and what to do; empty if there is none.

    Raises:
        JvexploreError: when one of them cannot be read.
    """
    if not has_newer_bundled(path):
        return ""
    return f"{path}: is your copy of an earlier version of the bundled dossier; {newer_bundled_remedy(path)}"
