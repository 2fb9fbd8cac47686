"""What programs that were killed while they wrote left behind, in the folders that are ours."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from jvexplore.cache_files import cache_file, write_cache_file
from jvexplore.notes.beside import folder
from jvexplore.notes.drafts import left_behind

if TYPE_CHECKING:
    from pathlib import Path


def leave(place: Path) -> dict[Path, bool]:
    """Leave files in a folder, and return which of them are to stay there."""
    place.mkdir(parents=True, exist_ok=True)
    names = {
        ".draft-01ARYZ6S410000000000000000.toml.0123abcd.tmp": False,
        ".0badcafe.rows.89abcdef.tmp": False,
        "other.tmp": True,
        ".other.0123.tmp": True,
    }
    hour_ago = time.time() - 3600
    for name in names:
        (place / name).touch()
        os.utime(place / name, (hour_ago, hour_ago))
    fresh = place / ".0badcafe.rows.01234567.tmp"
    fresh.touch()
    return {place / name: stays for name, stays in names.items()} | {fresh: True}


def test_beside_a_notes_file(tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    left = leave(folder(notes))
    assert list(left_behind(notes)) == []
    assert {path: path.exists() for path in left} == left


def test_in_the_cache(bakery_path: Path) -> None:
    place = cache_file(bakery_path, "rows")
    left = leave(place.parent)
    write_cache_file(place, b"", 1, lambda: True)
    assert {path: path.exists() for path in left} == left
