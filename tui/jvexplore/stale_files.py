"""Delete temporary files left by processes that were killed during an atomic write."""

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
"""Longer than any write takes."""


def delete_stale_files(path: Path) -> None:
    """Delete stale temporary files of one file."""
    target = Path(os.path.realpath(path))
    _delete_stale(target.parent, re.escape(target.name[:NAME_KEPT]))


def delete_stale_files_in(folder: Path) -> None:
    """Delete stale temporary files of all files in a folder of the program's own."""
    _delete_stale(folder, ".+")


def _delete_stale(folder: Path, names: str) -> None:
    """Delete temporary files, except recent ones, which may still be being written.

    Age is measured by the clock of the disk, which dates the files: on a network disk it may differ from ours. Files
    with a time in the future were left when that clock was wrong, and are deleted too.
    """
    with suppress(OSError):
        if found := [*_temporaries(folder, names)]:
            now = _disk_time(folder)
            for each in found:
                with suppress(FileNotFoundError):  # renamed or deleted meanwhile
                    if abs(now - each.stat().st_mtime) > _STALE_SECONDS:
                        each.unlink()


def _temporaries(folder: Path, names: str) -> Iterator[Path]:
    is_ours = re.compile(rf"\.{names}\.[0-9a-f]{{8}}\.tmp").fullmatch
    return (each for each in folder.iterdir() if is_ours(each.name))


def _disk_time(folder: Path) -> float:
    """Return the disk's time, in seconds since 1970: the modification time of a new file.

    Raises:
        OSError: when no file can be created there.
    """
    probe = folder / f".now.{os.urandom(4).hex()}.tmp"
    probe.touch(OWNER_ONLY, exist_ok=False)
    try:
        return probe.stat().st_mtime
    finally:
        probe.unlink()
