"""The file is watched whatever becomes of its folder, whether the system tells of changes or one must look."""

from __future__ import annotations

import shutil
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from jvexplore.records import file_watch
from jvexplore.records.file_watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE = 30


class Watched:
    """A file that is watched, and what stood in it whenever it was said to have changed.

    Args:
        path: the file.
        rounds: how often to do harm: where one must look, each takes seconds.
    """

    def __init__(self, path: Path, rounds: int) -> None:
        self.path = path
        self.rounds = rounds
        self.seen: list[str] = []
        self._watch = Watch(path, self._look)
        self.begin, self.end = self._watch.start, self._watch.stop

    def _look(self) -> None:
        text = ""
        with suppress(OSError):
            text = self.path.read_text()
        self.seen.append(text)

    def until(self, done: Callable[[], bool]) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < end, self.seen
            time.sleep(0.01)

    def write(self, text: str) -> None:
        """Write to the file, and wait until that is noticed."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(text)
        self.until(lambda: self.seen[-1:] == [text])


@pytest.fixture(params=[Observer, PollingObserver], ids=["told", "looked"])
def watched(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    monkeypatch.setattr(file_watch, "Observer", request.param)
    found = Watched(tmp_path / "far" / "notes" / "mine.toml", 20 if request.param is Observer else 2)
    yield found
    found.end()


def test_a_folder_that_is_made_later_is_watched(watched: Watched) -> None:
    watched.begin()
    watched.write("one")
    watched.write("two")


def test_a_folder_that_is_deleted_and_made_again_is_watched_again(watched: Watched) -> None:
    watched.path.parent.mkdir(parents=True)
    watched.begin()
    for number in range(watched.rounds):
        watched.write(f"before {number}")
        shutil.rmtree(watched.path.parent)
        watched.until(lambda: watched.seen[-1:] == [""])
        watched.write(f"after {number}")
        watched.write(f"again {number}")


def test_a_folder_that_is_made_again_at_once_is_watched_again(watched: Watched) -> None:
    watched.path.parent.mkdir(parents=True)
    watched.begin()
    for number in range(watched.rounds):
        shutil.rmtree(watched.path.parents[1])
        watched.write(f"first {number}")
        watched.write(f"second {number}")


def test_a_folder_that_was_made_later_and_is_renamed_is_not_taken_for_the_one_in_its_place(watched: Watched) -> None:
    far = watched.path.parents[1]
    far.mkdir()
    watched.begin()
    for number in range(watched.rounds):
        watched.write(f"before {number}")
        watched.path.parent.rename(far / f"old-{number}")
        watched.until(lambda: watched.seen[-1:] == [""])
        watched.write(f"after {number}")
