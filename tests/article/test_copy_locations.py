from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from jvexplore.article.copy_locations import recall_copy, remember_copy

if TYPE_CHECKING:
    from pathlib import Path


def test_the_copy_that_was_attached_last_is_remembered(tmp_path: Path) -> None:
    assert recall_copy("bakery") is None
    for name in ("one.txt", "other.txt"):
        (tmp_path / name).touch()
        remember_copy("bakery", tmp_path / name)
    remember_copy("mill", tmp_path / "one.txt")
    assert recall_copy("bakery") == tmp_path / "other.txt"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
def test_a_pipe_is_not_remembered(tmp_path: Path) -> None:
    copy, pipe = tmp_path / "copy.txt", tmp_path / "pipe"
    copy.touch()
    os.mkfifo(pipe)
    remember_copy("bakery", copy)
    remember_copy("bakery", pipe)
    assert recall_copy("bakery") == copy
