"""Disks that are full or read-only, and files that are not what they should be; for real where we can."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jvexplore.errors import JvexploreError
from jvexplore.notes.codec import write_notes
from jvexplore.notes.store import NotesStore
from jvexplore.records.document import Document
from jvexplore.records.sidecar import sidecar_dir
from tests.mounted_disk import readable_folder, remount, without_privileges
from tests.samples import made

if TYPE_CHECKING:
    from jvexplore.notes.model import Note

ONE, TWO, THREE = made(1, text="one"), made(2, text="two"), made(3, text="three")
LARGE = made(9, text="much to say\n" * 20_000)


def by_id(*notes: Note) -> dict[str, Note]:
    return {note.id: note for note in notes}


def read(path: Path) -> dict[str, Note]:
    return dict(NotesStore(path, "bakery").load())


def no_space_left(*_: object) -> None:
    """Stands in for a call to the system on a full disk."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def fails(store: NotesStore, notes: dict[str, Note], told: str) -> None:
    with pytest.raises(JvexploreError, match=told) as caught:
        store.save(notes)
    assert str(store.path) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.remedy


def test_a_full_disk(small_disk: Path) -> None:
    path = small_disk / "notes.toml"
    store = NotesStore(path, "bakery")
    store.save(by_id(ONE))
    fails(store, by_id(ONE, LARGE), "no space left on device; free space")
    assert read(path) == by_id(ONE)
    assert not list(small_disk.glob(".notes.toml.*.tmp"))
    remount(small_disk, "size=8m")
    store.save(by_id(ONE, LARGE))
    assert read(path) == by_id(ONE, LARGE)


def test_a_read_only_disk(small_disk: Path) -> None:
    path = small_disk / "notes.toml"
    store = NotesStore(path, "bakery")
    store.save(by_id(ONE))
    remount(small_disk, "ro")
    fails(store, by_id(ONE, TWO), "read-only; name a file on another disk")
    assert read(path) == by_id(ONE)
    remount(small_disk, "rw")
    store.save(by_id(ONE, TWO))
    assert read(path) == by_id(ONE, TWO)


LIMITED = """
import resource, sys
from pathlib import Path
from jvexplore.errors import JvexploreError
from jvexplore.notes.store import NotesStore
from tests.notes.test_bad_disks import LARGE, ONE, by_id

resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))
store = NotesStore(Path(sys.argv[1]), "bakery")
store.save(by_id(ONE))
try:
    store.save(by_id(ONE, LARGE))
except JvexploreError as error:
    print(error)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
if "again" in sys.argv:
    store.save(by_id(ONE, LARGE))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_file_that_must_not_grow(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    for more, expected in (((), by_id(ONE)), (("again",), by_id(ONE, LARGE))):
        run = [sys.executable, "-c", LIMITED, str(path), *more]
        done = subprocess.run(run, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
        assert done.stdout == (
            f"{path}: cannot be written: file too large; "
            "larger than the disk or the limits allow; name a file on another disk\n"
        )
        assert read(path) == expected


def test_a_folder_that_may_not_be_written_to() -> None:
    with readable_folder() as folder:
        path = folder / "notes.toml"
        store = NotesStore(path, "bakery")
        store.save(by_id(ONE))
        path.chmod(0o644)
        folder.chmod(0o555)
        with without_privileges():
            fails(store, by_id(ONE, TWO), "permission denied; change its permissions")
        folder.chmod(0o755)
        store.save(by_id(ONE, TWO))
        assert read(path) == by_id(ONE, TWO)


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    path.mkdir()
    fails(NotesStore(path, "bakery"), by_id(ONE), "is a directory; name a file, not a folder")


def test_a_link_that_leads_nowhere_is_written_through_and_one_to_itself_is_reported(tmp_path: Path) -> None:
    link, target, loop = tmp_path / "link.toml", tmp_path / "target.toml", tmp_path / "loop.toml"
    link.symlink_to(target)
    NotesStore(link, "bakery").save(by_id(ONE))
    assert link.is_symlink()
    assert read(target) == by_id(ONE)
    loop.symlink_to(loop)
    fails(NotesStore(loop, "bakery"), by_id(ONE), "points to itself")


def test_a_name_that_is_too_long_is_reported_and_one_that_is_just_not_works(tmp_path: Path) -> None:
    fails(NotesStore(tmp_path / ("n" * 300), "bakery"), by_id(ONE), "file name too long; choose a shorter name")
    path = tmp_path / ("é" * 125)
    NotesStore(path, "bakery").save(by_id(ONE))
    assert read(path) == by_id(ONE)


GOOD = write_notes(Document("bakery", by_id(ONE)))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "format: is missing"),
        (
            GOOD.encode() + b"\0",
            "line 12, column 1: not valid TOML: contains an invisible NUL character, Invalid statement; fix that line",
        ),
        (GOOD.encode("utf-16"), "line 1: not UTF-8 text .byte 1.; save it as UTF-8"),
        (GOOD.encode() + b"# \xe9", "line 12: not UTF-8 text"),
    ],
)
def test_a_file_that_is_no_text_is_reported_and_left(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "notes.toml"
    path.write_bytes(data)
    fails(NotesStore(path, "bakery"), by_id(TWO), told)
    assert path.read_bytes() == data


def test_a_byte_order_mark_is_no_matter(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    store = NotesStore(path, "bakery")
    store.save({**store.load(), **by_id(TWO)})
    assert read(path) == by_id(ONE, TWO)


def test_a_save_that_fails_after_others_wrote_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "notes.toml"
    ours, theirs = NotesStore(path, "bakery"), NotesStore(path, "bakery")
    ours.save(by_id(ONE))
    theirs.save({**theirs.load(), **by_id(TWO)})
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", no_space_left)
        fails(ours, by_id(ONE, THREE), "free space")
    ours.save(by_id(ONE, THREE))
    assert read(path) == by_id(ONE, TWO, THREE)


def test_another_program_that_writes_at_the_last_moment_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "notes.toml"
    store = NotesStore(path, "bakery")
    store.save(by_id(ONE))
    sync = os.fsync
    intruders = [write_notes(Document("bakery", by_id(ONE, TWO)))]

    def intrude(handle: int) -> None:  # without a lock, between our reading and our renaming
        if intruders:
            path.write_text(intruders.pop())
        sync(handle)

    monkeypatch.setattr(os, "fsync", intrude)
    store.save(by_id(ONE, THREE))
    assert read(path) == by_id(ONE, TWO, THREE)


def test_temporary_files_of_killed_programs_are_swept_and_fresh_ones_are_not(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    stale, fresh, other = (
        tmp_path / name for name in (".notes.toml.0123abcd.tmp", ".notes.toml.01234567.tmp", "x.tmp")
    )
    for each in (stale, fresh, other):
        each.touch()
    hour_ago = time.time() - 3600
    for each in (stale, other):
        os.utime(each, (hour_ago, hour_ago))
    NotesStore(path, "bakery").save(by_id(ONE))
    assert [stale.exists(), fresh.exists(), other.exists()] == [False, True, True]


def test_what_stands_in_the_place_of_the_hidden_folder_is_named(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    sidecar_dir(path).write_text("in the way")
    with pytest.raises(JvexploreError) as refused:
        NotesStore(path, "bakery").save(by_id(ONE))
    told = f"{path}: cannot be written, as {sidecar_dir(path)} cannot be: file exists; move it"
    assert str(refused.value).startswith(told)
