"""What programs that were killed while they wrote left behind, in the folders that are ours."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from jvexplore.cache_files import cache_file, write_cache_file
from jvexplore.notes.drafts import abandoned_note_drafts
from jvexplore.notes.store import NotesStore
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.stale_files import delete_stale_files

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
    left = leave(sidecar_dir(notes))
    assert list(abandoned_note_drafts(notes)) == []
    assert {path: path.exists() for path in left} == left


@pytest.mark.parametrize("years", [-60, -5, 5, 50, 300])
def test_those_of_a_session_whose_clock_was_wrong_are_deleted(years: int, tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    left = leave(sidecar_dir(notes))
    then = time.time() + years * 31_556_952
    for path in left:
        if not path.match("*.01234567.tmp"):
            os.utime(path, (then, then))
    NotesStore(notes, "bakery").save({})
    assert list(abandoned_note_drafts(notes)) == []
    assert {path: path.exists() for path in left} == left


def test_what_another_program_writes_now_stays_though_our_clock_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".notes.toml.01234567.tmp").touch()
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    delete_stale_files(tmp_path / "notes.toml")
    assert [each.name for each in tmp_path.iterdir()] == [".notes.toml.01234567.tmp"]


def test_beside_a_file_only_its_own_are_deleted(tmp_path: Path) -> None:
    names = {
        ".notes.toml.01234567.tmp": False,
        ".other.toml.01234567.tmp": True,
        ".notes.toml.0123456.tmp": True,
        "notes.toml.01234567.tmp": True,
        ".notesxtoml.01234567.tmp": True,
    }
    for name in names:
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (0, 0))
    delete_stale_files(tmp_path / "notes.toml")
    assert {name: (tmp_path / name).exists() for name in names} == names
    delete_stale_files(tmp_path / "no such folder" / "notes.toml")


def test_in_the_cache(bakery_path: Path) -> None:
    place = cache_file(bakery_path, "rows")
    left = leave(place.parent)
    write_cache_file(place, b"", 1, lambda: True)
    assert {path: path.exists() for path in left} == left
