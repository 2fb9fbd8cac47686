"""The file is watched whatever becomes of its folders, whether the system tells of changes or one must look."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, EventEmitter, ObservedWatch

from jvexplore.records import file_watch
from jvexplore.records.file_watch import FileWatch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE = 30
ROUNDS = 20
"""How often harm is done that might be missed once in a while."""
TOLD_SECONDS = 0.2
LOOKED_SECONDS = 0.02
"""From one look at the file to the next, where the system tells of changes too, and where it does not."""


class SilentObserver(BaseObserver):
    """What there is where the system has no more watches to give."""

    def __init__(self) -> None:
        super().__init__(EventEmitter)

    def schedule(self, *_: object, **__: object) -> ObservedWatch:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class Watched:
    """A file that is watched, and what stood in it whenever it was said to have changed.

    Args:
        path: the file.

    Attributes:
        seen: what it held each time; empty where it was gone.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.seen: list[str] = []
        self._watch = FileWatch(path, self._look)
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


@pytest.fixture(params=[Observer, SilentObserver], ids=["told", "looked"])
def watched(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    monkeypatch.setattr(file_watch, "Observer", request.param)
    monkeypatch.setattr(file_watch, "POLL_SECONDS", LOOKED_SECONDS if request.param is SilentObserver else TOLD_SECONDS)
    found = Watched(tmp_path / "far" / "notes" / "mine.toml")
    yield found
    found.end()


def test_a_folder_that_is_made_later_is_watched(watched: Watched) -> None:
    watched.begin()
    watched.write("one")
    watched.write("two")


def test_a_folder_that_is_deleted_and_made_again_is_watched_again(watched: Watched) -> None:
    watched.path.parent.mkdir(parents=True)
    watched.begin()
    for number in range(ROUNDS):
        watched.write(f"before {number}")
        shutil.rmtree(watched.path.parent)
        watched.until(lambda: watched.seen[-1:] == [""])
        watched.write(f"after {number}")
        watched.write(f"again {number}")


def test_a_folder_that_is_made_again_at_once_is_watched_again(watched: Watched) -> None:
    watched.path.parent.mkdir(parents=True)
    watched.begin()
    for number in range(ROUNDS):
        shutil.rmtree(watched.path.parents[1])
        watched.write(f"first {number}")
        watched.write(f"second {number}")


def test_a_folder_that_was_made_later_and_is_renamed_is_not_taken_for_the_one_in_its_place(watched: Watched) -> None:
    far = watched.path.parents[1]
    far.mkdir()
    watched.begin()
    for number in range(ROUNDS):
        watched.write(f"before {number}")
        watched.path.parent.rename(far / f"old-{number}")
        watched.until(lambda: watched.seen[-1:] == [""])
        watched.write(f"after {number}")


@pytest.mark.parametrize("above", [0, 1])
def test_a_folder_that_is_renamed_away_and_back_is_noticed(watched: Watched, above: int) -> None:
    folder = watched.path.parents[above]
    watched.path.parent.mkdir(parents=True)
    watched.path.write_text("first")
    watched.begin()
    for number in range(2):
        folder.rename(folder.with_name("away"))
        watched.until(lambda: watched.seen[-1:] == [""])
        folder.with_name("away").rename(folder)
        watched.until(lambda: watched.seen[-1:] != [""])
        watched.write(f"again {number}")


def _put_link(folder: Path, elsewhere: Path) -> None:
    folder.symlink_to(elsewhere, target_is_directory=True)


def _put_file(folder: Path, _elsewhere: Path) -> None:
    folder.write_text("no folder")


def _put_link_to_itself(folder: Path, _elsewhere: Path) -> None:
    folder.symlink_to(folder)


def _put_pipe(folder: Path, _elsewhere: Path) -> None:
    os.mkfifo(folder)


def _put_broken_link(folder: Path, elsewhere: Path) -> None:
    folder.symlink_to(elsewhere / "nowhere")


@pytest.mark.parametrize(
    ("put", "there"),
    [(_put_link, "theirs"), (_put_file, ""), (_put_link_to_itself, ""), (_put_pipe, ""), (_put_broken_link, "")],
)
@pytest.mark.parametrize("above", [0, 1])
def test_what_is_put_in_the_place_of_a_folder_is_noticed_and_its_return_too(
    watched: Watched, tmp_path: Path, put: Callable[[Path, Path], None], there: str, above: int
) -> None:
    folder, elsewhere = watched.path.parents[above], tmp_path / "elsewhere"
    for place, text in ((watched.path, "ours"), (elsewhere / watched.path.relative_to(folder), "theirs")):
        place.parent.mkdir(parents=True)
        place.write_text(text)
    watched.begin()
    folder.rename(tmp_path / "away")
    put(folder, elsewhere)
    watched.until(lambda: watched.seen[-1:] == [there])
    if there:
        (elsewhere / watched.path.relative_to(folder)).write_text("theirs again")
        watched.until(lambda: watched.seen[-1:] == ["theirs again"])
    folder.unlink()
    (tmp_path / "away").rename(folder)
    watched.until(lambda: watched.seen[-1:] == ["ours"])
    watched.write("ours again")


def test_a_link_that_leads_elsewhere_from_then_on_is_followed(watched: Watched, tmp_path: Path) -> None:
    link = watched.path.parent
    link.parent.mkdir()
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / watched.path.name).write_text(name)
    link.symlink_to(tmp_path / "one")
    watched.begin()
    for name in ("two", "one", "two"):
        beside = link.with_name("new link")
        beside.symlink_to(tmp_path / name)
        beside.replace(link)
        watched.until(lambda name=name: watched.seen[-1:] == [name])  # type: ignore[misc]
    (tmp_path / "two" / watched.path.name).write_text("written there")
    watched.until(lambda: watched.seen[-1:] == ["written there"])


def test_that_permissions_change_is_noticed(watched: Watched) -> None:
    watched.path.parent.mkdir(parents=True)
    watched.path.write_text("one")
    watched.begin()
    for mode in (0o000, 0o644):
        count = len(watched.seen)
        watched.path.chmod(mode)
        watched.until(lambda count=count: len(watched.seen) > count)  # type: ignore[misc]


def test_a_file_that_nobody_touches_is_not_said_to_have_changed(watched: Watched) -> None:
    watched.path.parent.mkdir(parents=True)
    watched.path.write_text("one")
    watched.begin()
    for _ in range(3):
        watched.path.read_text()
        (watched.path.parent / "another").write_text("two")
        time.sleep(file_watch.POLL_SECONDS / 2)
    assert watched.seen == []


def test_what_watchdog_remarks_is_not_written_over_the_screen() -> None:
    """At the end, its threads may find that their folder is watched no longer."""
    remark = "import logging, jvexplore.records.file_watch; logging.getLogger('watchdog.inotify').error('inactive')"
    done = subprocess.run([sys.executable, "-c", remark], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")


def test_nobody_waits_for_the_end_of_a_watch_and_nothing_is_left_of_it(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched.path.parent.mkdir(parents=True)
    watched.begin()
    assert _watching_threads()
    joined: list[object] = []
    with monkeypatch.context() as patch:
        patch.setattr("threading.Thread.join", lambda thread, _timeout=None: joined.append(thread))
        watched.end()
        assert joined == []
    watched.until(lambda: not _watching_threads())
    watched.path.write_text("later")
    assert watched.seen == []


def test_of_the_folder_that_took_the_place_of_another_the_system_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_watch, "POLL_SECONDS", TOLD_SECONDS)
    watched = Watched(tmp_path / "notes" / "mine.toml")
    watched.path.parent.mkdir()
    watched.path.write_text("ours")
    watched.begin()
    watched.path.parent.rename(tmp_path / "away")
    watched.write("in the new one")
    monkeypatch.setattr(file_watch, "POLL_SECONDS", 10 * PATIENCE)
    time.sleep(2 * TOLD_SECONDS)  # the look that was due is over, and no other one comes
    watched.write("and once more")
    watched.end()


def _watching_threads() -> list[str]:
    kinds = (BaseObserver, EventEmitter)
    return [each.name for each in threading.enumerate() if each.name == "file watch" or isinstance(each, kinds)]


def test_a_drive_that_is_gone_is_polled_until_it_is_back(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    watched.path.parent.mkdir(parents=True)
    with monkeypatch.context() as patch:
        patch.setattr(file_watch, "_is_folder", lambda _folder: False)
        watched.begin()
    watched.path.write_text("back")
    watched.until(lambda: bool(watched.seen))


def test_a_state_that_is_remembered_during_a_poll_is_what_the_next_is_compared_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_watch, "Observer", SilentObserver)
    monkeypatch.setattr(file_watch, "POLL_SECONDS", 0.01)
    changed, remembered = threading.Event(), threading.Event()
    watch = FileWatch(tmp_path / "mine.toml", changed.set)
    present, absent = (1,), (errno.ENOENT,)

    def stat_fields(_path: Path) -> tuple[int, ...]:
        if threading.current_thread().name == "file watch" and not remembered.is_set():
            remembered.set()
            with monkeypatch.context() as patch:
                patch.setattr(file_watch, "_stat_fields", lambda _path: absent)
                watch.remember_state()
        return present

    monkeypatch.setattr(file_watch, "_stat_fields", stat_fields)
    watch.start()
    assert changed.wait(PATIENCE)
    watch.stop()
