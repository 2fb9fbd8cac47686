"""A path is completed by what is in its folder."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from jvexplore.session.path_completion import complete_path

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of files, with times that differ."""
    made = tmp_path / "articles"
    (made / "Finches").mkdir(parents=True)
    (made / ".hidden").mkdir()
    for number, name in enumerate(("finch.txt", "finch.PDF", "fin.iso", "wren.html")):
        (made / name).write_text("", "utf-8")
        os.utime(made / name, (number, number))
    return made


def test_articles_come_first_the_newest_before_the_others_then_folders(folder: Path) -> None:
    found = complete_path(f"{folder}/")
    assert [each.name for each in found.entries] == ["wren.html", "finch.PDF", "finch.txt", "Finches", "fin.iso"]
    assert [each.typed for each in found.entries if each.is_folder] == [f"{folder}/Finches/"]
    assert found.common == f"{folder}/"


@pytest.mark.parametrize(
    ("typed", "common"),
    [("f", "fin"), ("finch", "finch."), ("finch.t", "finch.txt"), ("Fi", "Finches/"), ("W", "wren.html"), ("x", "x")],
)
def test_as_much_is_completed_as_all_agree_on(folder: Path, typed: str, common: str) -> None:
    assert complete_path(f"{folder}/{typed}").common == f"{folder}/{common}"


def test_hidden_ones_are_found_by_their_dot_the_home_folder_by_its_sign_and_what_cannot_be_listed_by_none(
    folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [each.name for each in complete_path(f"{folder}/.").entries] == [".hidden"]
    home.mkdir(exist_ok=True)
    (home / "note.txt").write_text("", "utf-8")
    assert complete_path("~").common == "~/"
    assert "~/note.txt" in [each.typed for each in complete_path("~").entries]
    assert complete_path(f"{folder}/none/x").entries == []
    assert complete_path("~nobody-of-this-name/").entries == []
    assert complete_path("a\0b/").entries == []
    monkeypatch.chdir(folder)
    assert complete_path("wr").common == "wren.html"
