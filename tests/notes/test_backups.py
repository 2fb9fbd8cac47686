from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from jvexplore.notes.store import NotesStore
from jvexplore.records import backups
from jvexplore.records.sidecar import sidecar_dir
from tests.samples import NOON, made

if TYPE_CHECKING:
    from pathlib import Path


def test_a_version_is_kept_and_the_newest_that_can_be_read_is_found(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    assert NotesStore(path, "bakery").newest_backup() is None
    store = NotesStore(path, "bakery")
    store.save({made(1).id: made(1)})
    store.back_up_last_save()
    backups.add_backup(path, b"broken", datetime.now(UTC))
    found = NotesStore(path, "bakery").newest_backup()
    assert found
    assert list(found.document.records.values()) == [made(1)]
    assert NotesStore(path, "another dossier").newest_backup() is None


def test_what_is_there_already_is_kept_once(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    NotesStore(path, "bakery").save({made(1).id: made(1)})
    for _ in range(3):
        backups.back_up_file(path)
    assert len(list(sidecar_dir(path).glob("backup-*"))) == 1


def test_a_backup_that_is_marked_later_is_the_same_backup(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    NotesStore(path, "bakery").save({made(1).id: made(1)})
    marked = backups.back_up_file(path)
    for is_marked in (True, False, True):
        marked = backups.back_up_file(path, is_marked=is_marked)
    assert [*sidecar_dir(path).glob("backup-*")] == [marked]
    assert marked
    assert marked.name.endswith("-marked.toml")
    assert marked.read_bytes() == path.read_bytes()


def test_going_back_keeps_the_broken_file(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    store = NotesStore(path, "bakery")
    store.save({made(1).id: made(1)})
    store.back_up_last_save()
    path.write_text("broken")
    found = NotesStore(path, "bakery").newest_backup()
    assert found
    again = NotesStore(path, "bakery")
    aside = again.restore_backup(found)
    assert aside.read_text() == "broken"
    assert list(NotesStore(path, "bakery").load().values()) == [made(1)]


def test_a_backup_that_cannot_be_made_harms_no_save(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    store = NotesStore(path, "bakery")
    store.save({made(1).id: made(1)})
    for each in sidecar_dir(path).iterdir():
        each.unlink()
    sidecar_dir(path).rmdir()
    sidecar_dir(path).touch()
    store.back_up_last_save()
    assert list(NotesStore(path, "bakery").load().values()) == [made(1)]


def test_what_others_saved_unseen_before_the_file_vanished_is_written_again(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    one, two = NotesStore(path, "bakery"), NotesStore(path, "bakery")
    one.save({made(1).id: made(1)})
    two.load()
    one.save({made(1).id: made(1, text="edited", updated=NOON + timedelta(days=1)), made(2).id: made(2)})
    one.back_up_last_save()
    path.unlink()
    two.save({made(1).id: made(1), made(3).id: made(3)})
    assert [note.text for note in NotesStore(path, "bakery").load().values()] == ["edited", "text", "text"]
    assert one.read_remote_changes()[0].after == made(3)
