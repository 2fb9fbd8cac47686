from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from jvexplore.article.remembered import recall, remember

if TYPE_CHECKING:
    from pathlib import Path


def test_the_copy_that_was_attached_last_is_remembered(tmp_path: Path) -> None:
    assert recall("bakery") is None
    for name in ("one.txt", "other.txt"):
        (tmp_path / name).touch()
        remember("bakery", tmp_path / name)
    remember("mill", tmp_path / "one.txt")
    assert recall("bakery") == tmp_path / "other.txt"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
def test_a_pipe_is_not_remembered(tmp_path: Path) -> None:
    copy, pipe = tmp_path / "copy.txt", tmp_path / "pipe"
    copy.touch()
    os.mkfifo(pipe)
    remember("bakery", copy)
    remember("bakery", pipe)
    assert recall("bakery") == copy
