from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.notes.store import NotesStore
from jvexplore.records import backups
from jvexplore.records.backup_thinning import EACH, NEWEST, STEPS, believed_moments, kept_versions
from jvexplore.records.sidecar import folder
from tests.samples import NOON, made

if TYPE_CHECKING:
    from pathlib import Path

MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 3, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds must be naive
MOST = NEWEST + EACH * len(STEPS)


def thinned(moments: list[datetime]) -> list[datetime]:
    kept = kept_versions(moments)
    return [moment for number, moment in enumerate(moments) if number in kept]


@given(st.lists(MOMENTS).map(sorted))
def test_the_newest_stays_few_stay_and_thinning_again_changes_nothing(moments: list[datetime]) -> None:
    kept = thinned(moments)
    assert kept[-NEWEST:] == moments[-NEWEST:]
    assert len(kept) <= MOST
    assert thinned(kept) == kept


@given(st.lists(MOMENTS))
def test_with_any_clock_the_newest_stay_and_few_others(moments: list[datetime]) -> None:
    believed = believed_moments(moments)
    assert believed == sorted(believed)
    assert set(believed) <= set(moments)
    assert {*range(len(moments))[-NEWEST:]} <= kept_versions(moments)
    assert len(kept_versions(moments)) <= MOST


@given(st.integers(1, 90), st.integers(1, 40))
def test_versions_of_long_use_are_thinned_with_age(minutes: int, days: int) -> None:
    kept: list[datetime] = []
    now = NOON
    while now < NOON + timedelta(days=days):
        now += timedelta(minutes=minutes * 7)
        kept = thinned([*kept, now])
    ages = sorted(now - when for when in kept)
    assert ages[0] == timedelta(0)
    assert len(kept) <= MOST
    if days > 15:
        assert ages[-1] > timedelta(days=7)
        assert any(timedelta(hours=12) < age < timedelta(days=4) for age in ages)


WRONG = [datetime(2031, 5, 1, tzinfo=UTC), datetime(1980, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, tzinfo=UTC)]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
@pytest.mark.parametrize("saves", [1, 3, 30])
def test_a_session_with_a_wrong_clock_costs_no_history(wrong: datetime, saves: int) -> None:
    """The clock is wrong for some saves, and right again: what was kept before is thinned as without them."""
    days = [NOON + timedelta(days=day) for day in range(1, 30)]
    kept: list[datetime] = []
    for day in days:
        kept = thinned([*kept, day])
    before = set(kept)
    for number in range(saves):
        kept = thinned([*kept, wrong + timedelta(seconds=min(number, 30))])
    assert len(before & set(kept)) >= len(before) - NEWEST
    for minute in range(1, 100):
        kept = thinned([*kept, days[-1] + timedelta(minutes=minute)])
    assert [each for each in kept if each.year == 2026][-NEWEST:] == kept[-NEWEST:]
    assert days[-1] - kept[0] > timedelta(days=7)
    assert len(kept) <= MOST


def test_a_version_is_kept_and_the_newest_that_can_be_read_is_found(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    assert NotesStore(path, "bakery").newest_backup() is None
    store = NotesStore(path, "bakery")
    store.save({made(1).id: made(1)})
    store.back_up()
    backups.keep_version(path, b"broken", datetime.now(UTC))
    found = NotesStore(path, "bakery").newest_backup()
    assert found
    assert list(found.document.records.values()) == [made(1)]
    assert NotesStore(path, "another dossier").newest_backup() is None


def test_what_is_there_already_is_kept_once(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    NotesStore(path, "bakery").save({made(1).id: made(1)})
    for _ in range(3):
        backups.back_up(path)
    assert len(list(folder(path).glob("backup-*"))) == 1


def test_going_back_keeps_the_broken_file(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    store = NotesStore(path, "bakery")
    store.save({made(1).id: made(1)})
    store.back_up()
    path.write_text("broken")
    found = NotesStore(path, "bakery").newest_backup()
    assert found
    again = NotesStore(path, "bakery")
    aside = again.restore(found)
    assert aside.read_text() == "broken"
    assert list(NotesStore(path, "bakery").load().values()) == [made(1)]


def test_a_backup_that_cannot_be_made_harms_no_save(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    store = NotesStore(path, "bakery")
    store.save({made(1).id: made(1)})
    for each in folder(path).iterdir():
        each.unlink()
    folder(path).rmdir()
    folder(path).touch()
    store.back_up()
    assert list(NotesStore(path, "bakery").load().values()) == [made(1)]


def test_what_others_saved_unseen_before_the_file_vanished_is_written_again(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    one, two = NotesStore(path, "bakery"), NotesStore(path, "bakery")
    one.save({made(1).id: made(1)})
    two.load()
    one.save({made(1).id: made(1, text="edited", updated=NOON + timedelta(days=1)), made(2).id: made(2)})
    one.back_up()
    path.unlink()
    two.save({made(1).id: made(1), made(3).id: made(3)})
    assert [note.text for note in NotesStore(path, "bakery").load().values()] == ["edited", "text", "text"]
    assert one.look()[0].after == made(3)
