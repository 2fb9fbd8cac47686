"""Delete the temporary files that programs which were killed while they wrote a file left beside it."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jvexplore.files import NAME_KEPT
from jvexplore.permissions import OWNER_ONLY

if TYPE_CHECKING:
    from collections.abc import Iterator

_STALE_SECONDS: Final = 60
"""How long no write takes."""


def delete_stale_files(path: Path) -> None:
    """Delete what was left beside a file."""
    target = Path(os.path.realpath(path))
    _delete_stale(target.parent, re.escape(target.name[:NAME_KEPT]))


def delete_stale_files_in(folder: Path) -> None:
    """Delete what was left beside every file of a folder, in which all files are ours."""
    _delete_stale(folder, ".+")


def _delete_stale(folder: Path, names: str) -> None:
    """Delete temporary files, unless they may be being written: those from about now, by the disk's own clock.

    By that clock, not by ours, for it dates the files: ours may have been set, or be another computer's. A file
    from a time that has not come yet was left by who had the clock wrong.
    """
    with suppress(OSError):
        if found := [*_temporaries(folder, names)]:
            now = _disk_time(folder)
            for each in found:
                with suppress(FileNotFoundError):  # it is in its place by now, or somebody else has deleted it
                    if abs(now - each.stat().st_mtime) > _STALE_SECONDS:
                        each.unlink()


def _temporaries(folder: Path, names: str) -> Iterator[Path]:
    is_ours = re.compile(rf"\.{names}\.[0-9a-f]{{8}}\.tmp").fullmatch
    return (each for each in folder.iterdir() if is_ours(each.name))


def _disk_time(folder: Path) -> float:
    """Return what time a disk has, in seconds since 1970: that which it gives to a new file.

    Raises:
        OSError: when nothing can be written there.
    """
    probe = folder / f".now.{os.urandom(4).hex()}.tmp"
    probe.touch(OWNER_ONLY, exist_ok=False)
    try:
        return probe.stat().st_mtime
    finally:
        probe.unlink()
