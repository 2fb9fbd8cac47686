"""What happens in long use: disks that fill up, names that are long, backups of a month."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jvexplore.errors import JvexploreError
from jvexplore.notes.codec import write_notes
from jvexplore.notes.drafts import Draft, NoteDraftRecord, abandoned_note_drafts, new_note_draft_file
from jvexplore.notes.store import NotesStore
from jvexplore.records.document import Document
from jvexplore.records.sidecar import sidecar_dir
from tests.notes.test_bad_disks import GOOD, ONE, THREE, TWO, by_id, fails, no_space_left, read
from tests.samples import NOON, made

if TYPE_CHECKING:
    from jvexplore.notes.model import Note


def test_saving_until_the_disk_is_full_keeps_the_last_saved(small_disk: Path) -> None:
    path = small_disk / "notes.toml"
    store = NotesStore(path, "bakery")
    notes: dict[str, Note] = {}
    saved: dict[str, Note] = {}

    def fill() -> None:
        for number in range(200):
            notes[made(number).id] = made(number, text="much to say\n" * 100)
            store.save(notes)
            saved.update(notes)
            store.back_up_last_save()

    with pytest.raises(JvexploreError) as caught:
        fill()
    assert str(path) in str(caught.value)
    assert caught.value.remedy
    assert saved
    assert read(path) == saved
    subprocess.run(["mount", "-o", "remount,size=8m", str(small_disk)], check=True)
    store.save(notes)
    assert read(path) == notes


def test_line_ends_of_windows_stay_through_a_save(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    text = write_notes(Document("bakery", by_id(made(1, text="a\nb"))))
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    store = NotesStore(path, "bakery")
    store.save({**store.load(), **by_id(made(2, text="c\nd"))})
    data = path.read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert [note.text for note in read(path).values()] == ["a\nb", "c\nd"]


def test_a_mark_of_byte_order_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    store = NotesStore(path, "bakery")
    store.save({**store.load(), **by_id(TWO)})
    assert path.read_bytes().startswith(b"format")


def test_the_longest_name_works_with_all_that_is_beside_it(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 250)
    store = NotesStore(path, "bakery")
    store.save(by_id(ONE))
    store.back_up_last_save()
    file = new_note_draft_file(path)
    file.write(NoteDraftRecord("dossier", "", Draft(), Draft("risk", "x"), NOON))
    file.release_lock()
    assert [found.draft.text for _, found in abandoned_note_drafts(path)] == ["x"]
    assert NotesStore(path, "bakery").newest_backup()


def test_a_rename_that_fails_once_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "notes.toml"
    ours, theirs = NotesStore(path, "bakery"), NotesStore(path, "bakery")
    ours.save(by_id(ONE))
    theirs.save({**theirs.load(), **by_id(TWO)})
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", no_space_left)
        fails(ours, by_id(ONE, THREE), "free space")
    assert read(path) == by_id(ONE, TWO)
    assert not list(tmp_path.glob(".*.tmp"))
    ours.save(by_id(ONE, THREE))
    assert read(path) == by_id(ONE, TWO, THREE)


@pytest.mark.parametrize("data", [b"", b"\0", b"\xff\xfe", b"on = 1\n"])
def test_a_draft_that_is_no_text_is_left_alone(tmp_path: Path, data: bytes) -> None:
    notes = tmp_path / "notes.toml"
    sidecar_dir(notes).mkdir()
    other = sidecar_dir(notes) / "draft-other.toml"
    other.write_bytes(data)
    assert list(abandoned_note_drafts(notes)) == []
    assert other.read_bytes() == data


def test_a_killed_saver_is_swept_only_beside_its_own_file(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    old = time.time() - 61
    near = [
        tmp_path / name
        for name in (
            ".notes.toml.0123ABCD.tmp",
            ".notes.toml.0123abcd.tmp.bak",
            ".other.toml.0123abcd.tmp",
            ".notes.toml.0123abc.tmp",
        )
    ]
    for each in near:
        each.touch()
        os.utime(each, (old, old))
    NotesStore(path, "bakery").save(by_id(ONE))
    assert all(each.exists() for each in near)
