"""Where the program keeps what is its own, and not yet a reader's work: settings, and what is read faster next time."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

from platformdirs import user_cache_path, user_config_path


def settings() -> Path:
    """Return the file of the settings: the one that `JVEXPLORE_CONFIG` names, or the platform's.

    A home folder that nobody has stays as it is named: reading the settings tells it.
    """
    named = os.environ.get("JVEXPLORE_CONFIG")
    if named:
        return Path(os.path.expanduser(named))  # noqa: PTH111 - as said; the other one raises
    return user_config_path("jvexplore", appauthor=False) / "config.toml"


def cached(dossier: Path, ending: str) -> Path:
    """Return where something is kept that was made of a dossier's file: `dossier` itself, as it was checked."""
    name = zlib.crc32(os.fsencode(os.path.realpath(dossier)))
    return user_cache_path("jvexplore", appauthor=False) / f"{name:08x}.{ending}"


def forget_oldest(kept: Path, most: int) -> None:
    """Delete all but the newest files of the same ending as one that has just been written, and what kills left there.

    Raises:
        OSError: when the folder cannot be read or written.
    """
    from jvexplore.files import sweep_folder  # noqa: PLC0415 - on use: the first frame writes nothing

    others = sorted(kept.parent.glob(f"*{kept.suffix}"), key=lambda each: each.stat().st_mtime, reverse=True)
    for each in others[most:]:
        each.unlink()
    sweep_folder(kept.parent)
