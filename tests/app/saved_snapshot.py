"""The snapshot for the next start, saved as the program saves it once it has read a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.startup.open_dossier import open_dossier
from jvexplore.app.startup.startup_snapshot import StartupSnapshot, save_snapshot
from jvexplore.files import stat_stamp

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.files import FileStamp


def stamp_of(path: Path) -> FileStamp:
    found = stat_stamp(path)
    assert found
    return found


def save_snapshot_of(path: Path) -> StartupSnapshot:
    sight = open_dossier(path).snapshot
    save_snapshot(path, sight, stamp_of(path))
    return sight
