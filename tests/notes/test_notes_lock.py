"""Locks of notes files that are missing, held too long or left by the dead, and what takes their place."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from filelock import FileLock, Timeout

from jvexplore.notes.store import NotesStore
from jvexplore.records.lock import hold_file_lock
from jvexplore.records.sidecar import sidecar_dir
from tests.notes.test_bad_disks import ONE, THREE, TWO, by_id, fails, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_a_disk_that_cannot_lock_is_compared_and_merged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def no_locks(*_: object) -> None:  # as network drives answer, which a test cannot mount
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", no_locks)
    path = tmp_path / "notes.toml"
    one, two = NotesStore(path, "bakery"), NotesStore(path, "bakery")
    one.save(by_id(ONE))
    two.save(by_id(TWO))
    one.save(by_id(ONE, THREE))
    assert not one.can_lock
    assert read(path) == by_id(ONE, TWO, THREE)


HOLDER = """
import sys, time
from pathlib import Path
from jvexplore.records.lock import hold_file_lock

with hold_file_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_lock_of_a_dead_process_stops_nobody(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        holder.kill()
    NotesStore(path, "bakery").save(by_id(ONE))
    assert read(path) == by_id(ONE)


@pytest.fixture
def after_taking(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], None]], None]:
    """Let somebody do something once, right after a lock was taken."""

    def arrange(harm: Callable[[], None]) -> None:
        take = FileLock.acquire
        harms = [harm]

        def take_and_suffer(lock: FileLock, *arguments: Any, **named: Any) -> object:
            taken = take(lock, *arguments, **named)
            if harms:
                harms.pop()()
            return taken

        monkeypatch.setattr(FileLock, "acquire", take_and_suffer)

    return arrange


def test_a_folder_that_is_deleted_once_its_lock_is_taken_is_made_and_locked_again(
    tmp_path: Path, after_taking: Callable[[Callable[[], None]], None]
) -> None:
    path = tmp_path / "notes.toml"
    after_taking(lambda: shutil.rmtree(sidecar_dir(path)))
    with hold_file_lock(path) as held:
        assert held
        with pytest.raises(Timeout):
            FileLock(sidecar_dir(path) / "lock", blocking=False, fallback_to_soft=False).acquire()


@pytest.mark.parametrize("target", ["file", None])
def test_what_takes_the_place_of_the_folder_once_its_lock_is_taken_is_reported(
    tmp_path: Path, after_taking: Callable[[Callable[[], None]], None], target: str | None
) -> None:
    path = tmp_path / "notes.toml"
    sidecar = sidecar_dir(path)

    def put_in_the_way() -> None:
        shutil.rmtree(sidecar)
        sidecar.symlink_to(tmp_path / target) if target else sidecar.write_text("in the way")

    (tmp_path / "file").write_text("")
    after_taking(put_in_the_way)
    fails(NotesStore(path, "bakery"), by_id(ONE), "cannot be written")
    sidecar.unlink()
    NotesStore(path, "bakery").save(by_id(ONE))
    assert read(path) == by_id(ONE)


def test_a_lock_that_is_held_too_long_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jvexplore.records.lock._TIMEOUT_SECONDS", 0.05)
    path = tmp_path / "notes.toml"
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        holder.stdout.readline()
        fails(NotesStore(path, "bakery"), by_id(ONE), "another program is writing to it; try again in a moment")
        holder.kill()
    with hold_file_lock(path) as held:
        assert held
