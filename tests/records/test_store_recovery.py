"""Files of records that are broken or gone, or cannot be written: nothing is lost, and all of it is found again."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from jvexplore.errors import JvexploreError
from jvexplore.records import backups
from jvexplore.records.conflict_copies import find_copies, merge_copies
from jvexplore.records.rescued_files import RescueFolder
from tests.records.library import (
    FILE,
    Item,
    LibraryCodec,
    by_key,
    library_store,
    read_items,
)
from tests.records.test_store import DUNE, EMMA, NORTH

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "library.toml"


@pytest.mark.parametrize("text", ['name = "town"\nbroken', "name = 3\n", 'name = "town"\nformat = 2\n', "\x00"])
def test_a_file_that_cannot_be_understood_is_never_overwritten(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text)
    with pytest.raises(JvexploreError):
        library_store(path).save(by_key(DUNE))
    assert path.read_text() == text


def test_a_save_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    store = library_store(path)
    store.save(by_key(DUNE))
    before = path.read_bytes()
    with pytest.raises(JvexploreError, match="items cannot be written"):
        store.save(by_key(DUNE, Item(id="half \ud800")))
    assert path.read_bytes() == before
    assert store.save(by_key(DUNE, EMMA)) == ()


def test_a_broken_file_is_kept_and_a_backup_restored(path: Path) -> None:
    store = library_store(path)
    store.save(by_key(DUNE, NORTH))
    store.back_up_last_save()
    path.write_text("broken")
    again = library_store(path)
    with pytest.raises(JvexploreError):
        again.load()
    backup = again.newest_backup()
    assert backup
    aside = again.restore_backup(backup)
    assert aside.read_text() == "broken"
    assert read_items(path) == by_key(DUNE, NORTH)
    assert not again.is_deleted
    path.unlink()
    assert again.is_deleted
    again.restore_missing_file(backup.document)
    assert read_items(path) == by_key(DUNE, NORTH)


def test_a_broken_file_that_somebody_else_moves_at_this_moment_is_reported_and_nothing_is_written(path: Path) -> None:
    store = library_store(path)
    store.save(by_key(DUNE))
    path.unlink()
    with pytest.raises(JvexploreError, match=r"library\.toml: cannot be moved aside: "):
        store.replace_damaged_file(by_key(DUNE, EMMA))
    assert not path.exists()


def test_a_backup_is_of_this_library_and_whole(path: Path) -> None:
    store = library_store(path)
    store.save(by_key(DUNE))
    store.back_up_last_save()
    backups.add_backup(path, b"broken", datetime.now(UTC))
    backups.add_backup(path, b'name = "other"\n', datetime.now(UTC))
    backups.add_backup(path, b'name = "town"\n[[books]]\n', datetime.now(UTC))
    found = store.newest_backup()
    assert found
    assert found.document.records == by_key(DUNE)


def test_a_file_that_vanished_is_written_again_with_what_others_saved_unseen(path: Path) -> None:
    one, two = library_store(path), library_store(path)
    one.save(by_key(DUNE))
    two.load()
    path.chmod(0o640)
    two.read_remote_changes()
    one.save(by_key(replace(DUNE, title="edited", revision=2), EMMA))
    one.back_up_last_save()
    path.unlink()
    two.save(by_key(DUNE, NORTH))
    assert read_items(path) == by_key(replace(DUNE, title="edited", revision=2), EMMA, NORTH)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_file_that_vanished_before_it_had_a_backup_gets_its_permissions_back(path: Path) -> None:
    store = library_store(path)
    store.save(by_key(DUNE))
    path.chmod(0o640)
    store.read_remote_changes()
    path.unlink()
    store.save(by_key(DUNE, EMMA))
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_disk_that_knows_no_permissions_keeps_no_file_from_being_written_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = library_store(path)
    store.save(by_key(DUNE))
    path.unlink()
    chmod = type(path).chmod

    def refuse(changed: Path, mode: int) -> None:
        if changed == path:
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))
        chmod(changed, mode)

    monkeypatch.setattr(type(path), "chmod", refuse)
    store.save(by_key(DUNE, EMMA))
    assert read_items(path) == by_key(DUNE, EMMA)


def test_what_cannot_be_saved_is_rescued_and_found_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(path.parent.parent))
    path.mkdir(parents=True)
    store = library_store(path)
    rescued = store.save_or_rescue(by_key(DUNE))
    assert rescued
    assert RescueFolder().files_of(path) == [rescued]
    assert LibraryCodec().parse(rescued.read_text(), FILE).records == by_key(DUNE)
    path.rmdir()
    (copy,) = find_copies(path, LibraryCodec(""), "town").mergeable
    merge_copies(store, [copy])
    assert read_items(path) == by_key(DUNE)
    assert RescueFolder().files_of(path) == []
