"""The paths of the reader's copies are remembered from one session to the next."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from jvexplore.article.copy_locations import ChosenCopy, choose_copies, recall_copies, remember_copy

if TYPE_CHECKING:
    from pathlib import Path


def test_the_copy_that_was_attached_last_is_remembered(tmp_path: Path) -> None:
    assert recall_copies("bakery") == {}
    for name in ("one.txt", "other.txt"):
        (tmp_path / name).touch()
        remember_copy("bakery", tmp_path / name)
    remember_copy("mill", tmp_path / "one.txt")
    assert recall_copies("bakery") == {"": tmp_path / "other.txt"}


def test_the_copy_of_each_source_is_remembered_and_one_of_before_comes_last(tmp_path: Path) -> None:
    for name in ("before.txt", "wire.txt", "paper.txt"):
        (tmp_path / name).touch()
    remember_copy("bakery", tmp_path / "before.txt")
    remember_copy("bakery", tmp_path / "wire.txt", "wire")
    remember_copy("bakery-two", tmp_path / "before.txt", "wire")
    remember_copy("bakery", tmp_path / "paper.txt", "paper")
    named = tmp_path / "named.txt"
    assert choose_copies("bakery", [named]) == [
        ChosenCopy(named, is_named=True),
        ChosenCopy(tmp_path / "wire.txt", is_named=False, source="wire"),
        ChosenCopy(tmp_path / "paper.txt", is_named=False, source="paper"),
        ChosenCopy(tmp_path / "before.txt", is_named=False),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
def test_a_pipe_is_not_remembered(tmp_path: Path) -> None:
    copy, pipe = tmp_path / "copy.txt", tmp_path / "pipe"
    copy.touch()
    os.mkfifo(pipe)
    remember_copy("bakery", copy)
    remember_copy("bakery", pipe)
    assert recall_copies("bakery") == {"": copy}
