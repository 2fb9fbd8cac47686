"""The folder of an open file is renamed, or something else takes its place: both that and its return are reported."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.app.conftest import NARROW, WIDE, Start, app_of, press, screen_text, until, until_title, write
from tests.conftest import BAKERY

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def bakery_file(tmp_path: Path) -> Path:
    folder = tmp_path / "deals" / "bakery"
    folder.mkdir(parents=True)
    return Path(shutil.copy(BAKERY, folder / "dossier.toml"))


@pytest.fixture
def notes_path(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "notes" / "notes.toml"


def put_nothing(_folder: Path) -> None:
    """Leave the place free."""


def put_file(folder: Path) -> None:
    folder.write_text("no folder")


def put_link_to_itself(folder: Path) -> None:
    folder.symlink_to(folder)


def put_empty_folder(folder: Path) -> None:
    folder.mkdir()


def take_away(folder: Path) -> None:
    """Remove what was put in the place of a folder."""
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


@pytest.mark.parametrize("above", [0, 1], ids=["its folder", "the one above"])
@pytest.mark.parametrize(
    ("put", "reason"),
    [
        (put_nothing, "no such file or directory"),
        (put_file, "not a directory"),
        (put_link_to_itself, "too many levels"),
        (put_empty_folder, "no such file or directory"),
    ],
)
async def test_a_dossier_whose_folder_is_gone_is_reported_in_the_title_until_it_is_back(
    bakery_file: Path, start: Start, put: Callable[[Path], None], reason: str, above: int
) -> None:
    folder = bakery_file.parents[above]
    async with start(WIDE, bakery_file) as pilot:
        await press(pilot, "2", "j")
        for _ in range(2):
            folder.rename(folder.with_name("away"))
            put(folder)
            await until_title(pilot, "DOSSIER NOT READ")
            session = app_of(pilot).session
            assert session
            assert reason in session.read_problem
            await press(pilot, "k", "j")
            assert app_of(pilot).explorer.address == "stake/dough"
            take_away(folder)
            folder.with_name("away").rename(folder)
            await until_title(pilot, "NOT READ", gone=True)


async def test_a_link_in_the_place_of_the_folder_shows_the_dossier_that_it_leads_to(
    bakery_file: Path, tmp_path: Path, start: Start
) -> None:
    folder, other = bakery_file.parent, tmp_path / "other"
    shutil.copytree(folder, other)
    theirs = other / bakery_file.name
    theirs.write_text(theirs.read_text("utf-8").replace("Ada Crumb", "Ada M. Crumb"), "utf-8")
    async with start(WIDE, bakery_file) as pilot:
        await press(pilot, "1", "g")
        folder.rename(tmp_path / "away")
        folder.symlink_to(other)
        await until(pilot, lambda: "Ada M. Crumb" in screen_text(pilot))
        theirs.write_text(theirs.read_text("utf-8").replace("Ada M. Crumb", "Ada N. Crumb"), "utf-8")
        await until(pilot, lambda: "Ada N. Crumb" in screen_text(pilot))
        folder.unlink()
        (tmp_path / "away").rename(folder)
        await until(pilot, lambda: "Ada Crumb" in screen_text(pilot))


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("above", [0, 1], ids=["its folder", "the one above"])
async def test_notes_whose_folder_is_gone_are_saved_again_in_its_place(
    notes_path: Path, start: Start, size: tuple[int, int], above: int
) -> None:
    folder = notes_path.parents[above]
    async with start(size) as pilot:
        await press(pilot, "2", "n")
        await write(pilot, "who says so?")
        await press(pilot, "ctrl+s")
        await until(pilot, notes_path.exists)
        folder.rename(folder.with_name("away"))
        await until(pilot, lambda: "Notes saved again" in screen_text(pilot))
        assert "who says so?" in notes_path.read_text("utf-8")


async def test_notes_whose_folder_is_replaced_by_a_file_are_reported_as_not_saved_until_it_is_back(
    notes_path: Path, start: Start
) -> None:
    folder = notes_path.parent
    async with start(WIDE) as pilot:
        await press(pilot, "2", "n")
        await write(pilot, "who says so?")
        await press(pilot, "ctrl+s")
        await until(pilot, notes_path.exists)
        folder.rename(folder.with_name("away"))
        put_file(folder)
        await until_title(pilot, "NOT SAVED")
        take_away(folder)
        folder.with_name("away").rename(folder)
        await until_title(pilot, "NOT SAVED", gone=True)
        assert "who says so?" in notes_path.read_text("utf-8")
