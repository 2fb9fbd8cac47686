"""Files as they are named, written and read."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.article.copy_locations import remember_copy
from jvexplore.atomic_write import make_own_folder, write_bytes, write_own_text, write_text
from jvexplore.errors import JvexploreError
from jvexplore.files import expand_home, stat_stamp
from jvexplore.paths import absolute_path
from jvexplore.preferences import save_preference
from jvexplore.safe_text import own_words

if TYPE_CHECKING:
    from collections.abc import Iterator

posix = pytest.mark.skipif(os.name != "posix", reason="permissions, and pipes with names")

MANY_THREADS: Final = """
import os, sys, time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from jvexplore.atomic_write import write_bytes

set_mask = os.umask

def set_slowly(mask):
    before = set_mask(mask)
    time.sleep(0.02)
    return before

os.umask = set_slowly
with ThreadPoolExecutor(8) as pool:
    list(pool.map(lambda number: write_bytes(Path(sys.argv[1], str(number)), b"x"), range(8)))
print(oct(set_mask(0)))
"""


@pytest.fixture
def permissive() -> Iterator[None]:
    """A reader who lets everybody read, and write, what they make."""
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_home_folder_stands_in_place_of_its_sign(home: Path) -> None:
    assert expand_home(Path("~/deal.toml")) == home / "deal.toml"
    assert expand_home(Path("deal.toml")) == Path("deal.toml")


@pytest.mark.parametrize("typed", ["~nobody-of-that-name/x", "a\0b", "~\0/x", "~\ud800/x"])
def test_what_nobody_can_be_or_is_called_is_refused(typed: str) -> None:
    with pytest.raises(JvexploreError, match="check the name"):
        expand_home(Path(typed))


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_what_no_file_can_be_called_has_no_stamp(name: str) -> None:
    with pytest.raises(JvexploreError, match="not a valid file name; check the name"):
        stat_stamp(Path(name))


def test_a_path_means_the_same_wherever_one_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    named = absolute_path(Path("x") / ".." / "notes.toml")
    monkeypatch.chdir(tmp_path)
    assert named == folder / "x" / ".." / "notes.toml"
    monkeypatch.chdir(folder)
    try:
        folder.rmdir()
    except OSError:
        pytest.skip("the folder that one is in stays")
    assert absolute_path(named) == named
    with pytest.raises(JvexploreError, match="the current folder no longer exists"):
        absolute_path(Path("notes.toml"))


@posix
@pytest.mark.usefixtures("permissive")
def test_own_files_and_the_folders_made_for_them_are_their_owners_alone(home: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.txt").touch()
    shutil.rmtree(home / "state")  # the program makes it
    remember_copy("bakery", tmp_path / "copy.txt")
    save_preference("theme", "nord")
    for own in (home / "data" / "jvexplore" / "articles.toml", home / "state" / "jvexplore" / "theme"):
        assert (mode(own), mode(own.parent), mode(own.parent.parent)) == (0o600, 0o700, 0o700)


@posix
def test_threads_that_write_at_once_leave_the_umask_as_it_was(tmp_path: Path) -> None:
    """Reading it sets another one for a moment, which no second thread may take for the one that was set."""
    run = [sys.executable, "-c", MANY_THREADS, str(tmp_path)]
    done = subprocess.run(run, capture_output=True, text=True, check=True, umask=0o027)
    assert done.stdout == "0o27\n"
    assert {mode(each) for each in tmp_path.iterdir()} == {0o640}


@posix
@pytest.mark.usefixtures("permissive")
@pytest.mark.parametrize(("before", "after"), [(0o644, 0o600), (0o666, 0o600), (0o400, 0o400), (0o755, 0o600)])
def test_an_own_file_that_an_older_version_left_to_others_is_taken_back(
    tmp_path: Path, before: int, after: int
) -> None:
    path = tmp_path / "own"
    path.touch()
    path.chmod(before)
    write_own_text(path, "x")
    assert (path.read_text(), mode(path), mode(tmp_path) & 0o700) == ("x", after, 0o700)


@posix
def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir(0o755)
    before = mode(tmp_path / "shared")
    make_own_folder(tmp_path / "shared" / "own" / "deep")
    assert [mode(tmp_path / each) for each in ("shared", "shared/own", "shared/own/deep")] == [before, 0o700, 0o700]
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match=r"(?i)not a directory|exists"):
        make_own_folder(tmp_path / "file" / "x")


@posix
@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="pipes with such names")
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1"])
def test_a_pipe_is_written_to_as_it_is(name: str) -> None:
    script = f"from jvexplore.atomic_write import *; write_text(Path({name!r}), 'so it is')"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"so it is", b"")


def test_a_text_replaces_no_file_unless_it_may(tmp_path: Path) -> None:
    path = tmp_path / "kept.md"
    path.write_text("kept")
    with pytest.raises(JvexploreError) as caught:
        write_text(path, own_words("new"), overwrite=False)
    assert str(caught.value) == f"{path}: exists already; overwrite it with --force, or name another file"
    assert path.read_text() == "kept"
    write_text(path, own_words("new"))
    assert path.read_text() == "new"


def test_a_disk_is_never_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "disk"
    path.write_text("all that is on it")
    monkeypatch.setattr(stat, "S_ISBLK", lambda _mode: True)  # a file stands for it: nobody may make a disk
    with pytest.raises(JvexploreError, match="it is a disk; name a file on it"):
        write_bytes(path, b"x")
    assert path.read_text() == "all that is on it"


@posix
@pytest.mark.parametrize("most_permissive_mode", [0o600, 0o640, 0o604, 0o644, 0o400])
def test_a_new_file_is_no_laxer_than_it_may_be_and_an_old_one_stays_as_it_is(
    tmp_path: Path, most_permissive_mode: int
) -> None:
    new, old = tmp_path / "new", tmp_path / "old"
    old.touch()
    old.chmod(0o646)
    for path in (new, old):
        write_bytes(path, b"x", most_permissive_mode=most_permissive_mode)
    assert mode(new) & ~most_permissive_mode == 0
    assert mode(new) & 0o400
    assert mode(old) == 0o646


def test_what_the_system_says_is_reported_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(JvexploreError) as caught:
        write_bytes(tmp_path / ("x" * 300), b"x")
    assert os.strerror(errno.ENAMETOOLONG).lower() in caught.value.what
    assert caught.value.remedy == "choose a shorter name"


@posix
def test_a_pipe_in_the_place_of_an_own_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "own")
    with pytest.raises(JvexploreError, match="it is a pipe; name a file"):
        write_own_text(tmp_path / "own", "x")
    assert (tmp_path / "own").is_fifo()


def test_a_file_that_is_read_only_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept.md"
    path.write_text("kept")
    path.chmod(0o444)
    if os.access(path, os.W_OK):  # root may write to anything
        monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with pytest.raises(JvexploreError, match="permission denied; change its permissions"):
        write_text(path, own_words("new"))
    assert path.read_text() == "kept"
    assert [*tmp_path.iterdir()] == [path]
