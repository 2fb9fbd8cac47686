"""The clock is wrong for a while: what was written last is what counts, and nothing deleted comes back."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from jvexplore.notes.store import NotesStore
from jvexplore.records import backups
from jvexplore.records.sidecar import sidecar_dir
from tests.samples import NOON, made

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.notes.model import Note

ONE, TWO, THREE = made(1, text="one"), made(2, text="two"), made(3, text="three")
CLOCKS = [
    datetime(2031, 5, 1, tzinfo=UTC),
    datetime(9999, 12, 31, tzinfo=UTC),
    datetime(1970, 1, 1, tzinfo=UTC),
    datetime(1969, 12, 31, tzinfo=UTC),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notes.toml"


def by_id(*notes: Note) -> dict[str, Note]:
    return {note.id: note for note in notes}


def read(path: Path) -> dict[str, Note]:
    return dict(NotesStore(path, "bakery").load())


class Clock(datetime):
    """A clock that says what it is set to."""

    is_now: datetime | None = None

    @classmethod
    def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
        assert tz is UTC
        return cls.is_now or datetime.now(UTC)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    monkeypatch.setattr("jvexplore.clock.datetime", Clock)
    monkeypatch.setattr(Clock, "is_now", None)
    return Clock


def session(path: Path, *notes: Note) -> None:
    """Open the notes, make them these, and close them."""
    store = NotesStore(path, "bakery")
    store.load()
    store.save(by_id(*notes))
    store.back_up_last_save()


@pytest.mark.parametrize("wrong", CLOCKS, ids=str)
def test_a_note_deleted_after_a_session_with_a_wrong_clock_does_not_come_back(
    path: Path, clock: type[Clock], wrong: datetime
) -> None:
    session(path, ONE)
    clock.is_now = wrong
    session(path, ONE, TWO)
    clock.is_now = None
    session(path, ONE)
    found = NotesStore(path, "bakery").newest_backup()
    assert found
    assert dict(found.document.records) == by_id(ONE)
    path.unlink()
    NotesStore(path, "bakery").restore_missing_file(found.document)
    assert read(path) == by_id(ONE)


@pytest.mark.parametrize("wrong", CLOCKS, ids=str)
def test_a_file_that_vanishes_after_the_clock_was_wrong_is_written_again_without_what_was_deleted(
    path: Path, clock: type[Clock], wrong: datetime
) -> None:
    clock.is_now = wrong
    session(path, ONE, TWO)
    clock.is_now = None
    store = NotesStore(path, "bakery")
    store.load()
    store.save(by_id(ONE))
    path.unlink()
    store.save(by_id(ONE, THREE))
    assert read(path) == by_id(ONE, THREE)


@pytest.mark.parametrize("wrong", CLOCKS, ids=str)
def test_what_others_saved_while_the_clock_was_wrong_is_found_when_the_file_vanishes(
    path: Path, clock: type[Clock], wrong: datetime
) -> None:
    session(path, ONE)
    store = NotesStore(path, "bakery")
    store.load()
    clock.is_now = wrong
    session(path, ONE, TWO)
    clock.is_now = None
    path.unlink()
    store.save(by_id(ONE, THREE))
    assert read(path) == by_id(ONE, TWO, THREE)


@pytest.mark.parametrize("days", [1, 0, -1])
def test_what_others_edited_is_found_when_the_file_vanishes_whatever_their_clock_said(path: Path, days: int) -> None:
    session(path, ONE)
    store = NotesStore(path, "bakery")
    store.load()
    session(path, made(1, text="edited", updated=ONE.updated + timedelta(days=days)))
    path.unlink()
    store.save(by_id(ONE, THREE))
    note = read(path)[ONE.id]
    assert "edited" in {note.text, *(version.get("text") for version in note.conflict)}


@pytest.mark.parametrize("written", [0, 2_000_000_000, 32_000_000_000, -1])
def test_a_file_of_any_date_that_vanishes_brings_back_nothing_that_was_deleted(path: Path, written: int) -> None:
    """Its date may be any: an archive was unpacked, or a disk keeps another time."""
    session(path, ONE, TWO)
    session(path, ONE)
    os.utime(path, (written, written))
    store = NotesStore(path, "bakery")
    store.load()
    path.unlink()
    store.save(by_id(ONE, THREE))
    assert read(path) == by_id(ONE, THREE)


def test_backups_of_an_older_version_are_read_and_older_than_all_others(path: Path) -> None:
    session(path, ONE, TWO)
    (kept,) = sidecar_dir(path).glob("backup-*")
    kept.rename(kept.with_name("backup-20310501T000000.000000Z.toml"))
    found = NotesStore(path, "bakery").newest_backup()
    assert found
    assert found.when == datetime(2031, 5, 1, tzinfo=UTC)
    session(path, ONE)
    found = NotesStore(path, "bakery").newest_backup()
    assert found
    assert dict(found.document.records) == by_id(ONE)


def test_a_backup_that_comes_late_is_of_what_is_in_the_file(path: Path) -> None:
    """Two programs save one after the other, and keep copies the other way round."""
    one, two = NotesStore(path, "bakery"), NotesStore(path, "bakery")
    one.save(by_id(ONE))
    two.save({**two.load(), **by_id(TWO)})
    two.back_up_last_save()
    one.back_up_last_save()
    found = NotesStore(path, "bakery").newest_backup()
    assert found
    assert dict(found.document.records) == by_id(ONE, TWO)


@pytest.mark.parametrize("kept_by", ["ours", "ours twice", "theirs too", "the next session"])
def test_what_others_saved_is_found_though_the_copy_of_it_is_one_that_we_kept(path: Path, kept_by: str) -> None:
    """It was kept in the place of what we had saved, and nobody here has seen its notes."""
    ours, theirs = NotesStore(path, "bakery"), NotesStore(path, "bakery")
    ours.save(by_id(ONE))
    theirs.save({**theirs.load(), **by_id(TWO)})
    if kept_by == "theirs too":
        theirs.back_up_last_save()
    if kept_by == "the next session":
        backups.back_up_file(path)
    ours.back_up_last_save()
    if kept_by == "ours twice":
        ours.back_up_last_save()
    path.unlink()
    ours.save(by_id(ONE, THREE))
    assert read(path) == by_id(ONE, TWO, THREE)


def test_what_we_deleted_ourselves_does_not_come_back_from_the_copy_that_we_kept(path: Path) -> None:
    store = NotesStore(path, "bakery")
    store.save(by_id(ONE, TWO))
    store.back_up_last_save()
    store.save(by_id(ONE))
    path.unlink()
    store.save(by_id(ONE, THREE))
    assert read(path) == by_id(ONE, THREE)


@pytest.mark.parametrize("broken", ["broken", "", "format = 9\n", None])
def test_a_backup_of_what_was_saved_is_kept_where_others_broke_the_file_since(path: Path, broken: str | None) -> None:
    store = NotesStore(path, "bakery")
    store.save(by_id(ONE))
    path.unlink()
    if broken is not None:
        path.write_text(broken)
    store.back_up_last_save()
    found = NotesStore(path, "bakery").newest_backup()
    assert found or broken == "format = 9\n"
    assert found is None or dict(found.document.records) == by_id(ONE)


def test_numbers_grow_beyond_their_digits_and_any_names_beside_them_do_no_harm(path: Path) -> None:
    session(path, ONE)
    (kept,) = sidecar_dir(path).glob("backup-*")
    kept.rename(kept.with_name(kept.name.replace("000001", "999999")))
    for name in ("backup-x.toml", "backup-99999999999999999999-20310501T000000.000000Z.toml", "backup-1-20310501.toml"):
        (sidecar_dir(path) / name).touch()
    (sidecar_dir(path) / "backup-1-20311301T000000.000000Z.toml").touch()
    session(path, ONE, TWO)
    assert any(each.name.startswith("backup-1000000-") for each in sidecar_dir(path).iterdir())
    found = NotesStore(path, "bakery").newest_backup()
    assert found
    assert dict(found.document.records) == by_id(ONE, TWO)
    backups.add_backup(path, path.read_bytes(), NOON + timedelta(days=1))
    assert len(list(sidecar_dir(path).glob("backup-*"))) == 7
