"""A dossier goes to the trash as a whole, and comes back as it was; nothing there is overwritten."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.writing.dossier_trash import bring_back, move_to_trash, trash_folder
from jvexplore.dossier.writing.folder_in_use import FolderInUse
from jvexplore.dossier_folder import dossiers_folder
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 11, 29)


@pytest.fixture
def folder() -> Path:
    """A dossier with notes and a source."""
    made = dossiers_folder() / "finch"
    (made / "sources").mkdir(parents=True)
    for name in ("dossier.toml", "notes.toml", "sources/tel.txt"):
        (made / name).write_text(name, "utf-8")
    return made


def texts_in(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}


def test_all_of_it_goes_and_comes_back(folder: Path) -> None:
    before = texts_in(folder)
    trashed = move_to_trash(folder, DAY)
    assert trashed == trash_folder() / "finch-2026-11-29"
    assert not folder.exists()
    assert texts_in(trashed) == before
    bring_back(trashed, folder)
    assert not trashed.exists()
    assert texts_in(folder) == before


def test_what_is_in_the_trash_stays_there(folder: Path) -> None:
    first = move_to_trash(folder, DAY)
    folder.mkdir()
    second = move_to_trash(folder, DAY)
    assert second.name == "finch-2026-11-29-2"
    assert "notes.toml" in texts_in(first)
    (first / "notes.toml").unlink()
    folder.mkdir()
    with pytest.raises(JvexploreError, match=r"another dossier of this name by now; rename one of the two") as raised:
        bring_back(first, folder)
    assert str(first) in str(raised.value)
    assert first.exists()
    assert [*folder.iterdir()] == []


def test_one_that_is_gone_or_cannot_be_moved_is_an_error_of_one_line(folder: Path) -> None:
    trash_folder().write_text("a file in its place", "utf-8")
    with pytest.raises(JvexploreError, match="cannot be moved"):
        move_to_trash(folder, DAY)
    assert (folder / "dossier.toml").exists()
    trash_folder().unlink()
    with pytest.raises(JvexploreError, match="cannot be moved"):
        move_to_trash(folder.with_name("none"), DAY)


def test_what_a_window_has_open_stays_until_it_is_closed(folder: Path) -> None:
    before = texts_in(folder)
    windows = FolderInUse(), FolderInUse()
    for each in windows:
        each.hold(folder / "dossier.toml")
    windows[0].release()
    with pytest.raises(JvexploreError, match="finch: it is open in another window; close it there, then try again"):
        move_to_trash(folder, DAY)
    assert texts_in(folder) == before
    windows[1].hold(dossiers_folder() / "gone" / "dossier.toml")
    windows[0].hold(folder / "dossier.toml")  # a thread that was late
    assert texts_in(move_to_trash(folder, DAY)) == before
    assert not folder.exists()
