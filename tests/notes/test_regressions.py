"""Mishaps that once lost something, or stopped the program: each found by a review, none may come back."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import tomli_w

from jvexplore.errors import JvexploreError
from jvexplore.notes.drafts import abandoned_note_drafts
from jvexplore.notes.store import NotesStore
from jvexplore.records.sidecar import sidecar_dir
from tests.cli.test_merge import LATER, keep, merge
from tests.notes.test_bad_disks import ONE, TWO, by_id, no_space_left, read
from tests.samples import made

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def five_hours_behind(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "UTC+5")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("five_hours_behind")
@pytest.mark.parametrize("written", ["text", 1, date(2026, 1, 1), datetime(9999, 12, 31, 23, 59)], ids=str)
def test_a_draft_with_a_time_that_is_none_is_left_alone(tmp_path: Path, written: object) -> None:
    notes = tmp_path / "notes.toml"
    sidecar_dir(notes).mkdir()
    plain = {"kind": "risk", "text": "x", "tags": ["a"]}
    other = sidecar_dir(notes) / "draft-other.toml"
    before = {**plain, "text": ""}
    text = tomli_w.dumps({"on": "dossier", "note": "", "written": written, "draft": plain, "before": before})
    other.write_text(text)
    assert list(abandoned_note_drafts(notes)) == []
    assert other.read_text() == text


def test_a_note_that_only_they_changed_keeps_their_comment(tmp_path: Path) -> None:
    keep(tmp_path / "base", made(1), made(2))
    ours = keep(tmp_path / "ours", made(1), made(2, text="ours", updated=made(2).updated + LATER))
    theirs = keep(tmp_path / "theirs", replace(made(1), text="edited", updated=made(1).updated + LATER), made(2))
    theirs.write_text(theirs.read_text().replace('text = "edited"', 'text = "edited"  # ask ben'))
    assert merge(tmp_path) == (0, "")
    assert 'text = "edited"  # ask ben' in ours.read_text()


def test_a_note_to_which_only_they_added_a_comment_keeps_it(tmp_path: Path) -> None:
    keep(tmp_path / "base", made(1))
    ours = keep(tmp_path / "ours", made(1), made(2))
    theirs = keep(tmp_path / "theirs", made(1))
    theirs.write_text(theirs.read_text().replace('text = "text"', 'text = "text"  # ask ben'))
    assert merge(tmp_path) == (0, "")
    assert "# ask ben" in ours.read_text()


def test_a_comment_that_only_they_wrote_at_the_head_stays(tmp_path: Path) -> None:
    keep(tmp_path / "base", made(1))
    ours = keep(tmp_path / "ours", made(1), made(2))
    theirs = keep(tmp_path / "theirs", made(1))
    theirs.write_text("# shared list\n" + theirs.read_text())
    assert merge(tmp_path) == (0, "")
    assert "# shared list" in ours.read_text()


def test_a_key_of_the_file_in_two_ways_is_not_dropped_in_silence(tmp_path: Path) -> None:
    keep(tmp_path / "base", made(1))
    ours, theirs = keep(tmp_path / "ours", made(1)), keep(tmp_path / "theirs", made(1))
    for path, shelf in ((ours, "mine"), (theirs, "hers")):
        path.write_text(path.read_text().replace("\n\n", f'\nshelf = "{shelf}"\n\n', 1))
    _, told = merge(tmp_path)
    assert "hers" in ours.read_text() or "shelf" in told


CUT = """
import resource, sys
from pathlib import Path
from jvexplore.notes.store import NotesStore
from jvexplore.records import backups
from tests.notes.test_bad_disks import ONE, TWO, by_id

path, size = Path(sys.argv[1]), int(sys.argv[2])
store = NotesStore(path, "bakery")
store.save({**store.load(), **by_id(TWO)})
resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
store.back_up_last_save()
"""


def test_half_a_backup_is_never_taken_for_a_whole_one(tmp_path: Path) -> None:
    """The disk fills up just behind the first note."""
    path = tmp_path / "notes.toml"
    NotesStore(path, "bakery").save(by_id(ONE))
    size = path.stat().st_size
    root = str(Path(sys.modules["tests"].__file__ or "").parents[1])
    subprocess.run([sys.executable, "-c", CUT, str(path), str(size)], check=True, cwd=root)
    found = NotesStore(path, "bakery").newest_backup()
    assert found is None or dict(found.document.records) == by_id(ONE, TWO)


def test_a_way_back_that_fails_leaves_something_to_be_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "notes.toml"
    store = NotesStore(path, "bakery")
    store.save(by_id(ONE))
    store.back_up_last_save()
    found = NotesStore(path, "bakery").newest_backup()
    assert found
    path.write_text("broken")
    again = NotesStore(path, "bakery")
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", no_space_left)
        with pytest.raises(JvexploreError, match="free space"):
            again.restore_backup(found)
    assert path.exists()


def test_two_broken_files_within_a_second_are_both_kept(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    store = NotesStore(path, "bakery")
    store.save(by_id(ONE))
    store.back_up_last_save()
    found = NotesStore(path, "bakery").newest_backup()
    assert found
    while datetime.now(UTC).microsecond > 500_000:
        time.sleep(0.05)
    for text in ("broken once", "broken twice"):
        path.write_text(text)
        NotesStore(path, "bakery").restore_backup(found)
    assert sorted(each.read_text() for each in tmp_path.glob("notes.toml.broken-*")) == ["broken once", "broken twice"]


def test_a_broken_file_with_the_longest_name_can_be_put_aside(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 250)
    store = NotesStore(path, "bakery")
    store.save(by_id(ONE))
    store.back_up_last_save()
    found = NotesStore(path, "bakery").newest_backup()
    assert found
    path.write_text("broken")
    assert NotesStore(path, "bakery").restore_backup(found).read_text() == "broken"
    assert read(path) == by_id(ONE)


def test_a_disk_that_cannot_sync_a_folder_is_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some network drives and FUSE disks answer EINVAL when a folder is to be synced."""
    sync = os.fsync

    def files_only(handle: int) -> None:
        if Path(f"/proc/self/fd/{handle}").resolve().is_dir():
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        sync(handle)

    monkeypatch.setattr(os, "fsync", files_only)
    path = tmp_path / "notes.toml"
    NotesStore(path, "bakery").save(by_id(ONE))
    assert read(path) == by_id(ONE)


LIMITED_SIZE = """
import resource, sys
from pathlib import Path
from jvexplore.errors import JvexploreError
from jvexplore.notes.store import NotesStore

resource.setrlimit(resource.RLIMIT_AS, (500_000_000, 500_000_000))
store = NotesStore(Path(sys.argv[1]), "bakery")
try:
    store.load()
except JvexploreError as error:
    print("told", error, error.remedy)
"""


def ends_well(path: Path) -> str:
    run = [sys.executable, "-c", LIMITED_SIZE, str(path)]
    try:
        done = subprocess.run(run, capture_output=True, text=True, check=False, timeout=60)
    except subprocess.TimeoutExpired:
        pytest.fail("hangs")
    assert done.returncode == 0, done.stderr[-300:]
    return done.stdout


def test_a_device_that_never_ends_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    try:
        os.mknod(path, 0o20600, os.makedev(1, 7))  # /dev/full, in a folder of our own
    except OSError:
        pytest.skip("no devices can be made here")
    assert ends_well(path).startswith("told")
