"""Which versions of a file are kept as time goes by, whatever the clock says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.records.backup_thinning import (
    COUNT_PER_STEP,
    MARKED_COUNT,
    MARKED_SIZE,
    NEWEST_COUNT,
    STEPS,
    marked_to_keep,
    plausible_times,
    versions_to_keep,
)
from tests.records.library import WHEN

MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 3, 1), timezones=st.just(UTC))
MOST = NEWEST_COUNT + COUNT_PER_STEP * len(STEPS)


def thinned(moments: list[datetime]) -> list[datetime]:
    kept = versions_to_keep(moments)
    return [moment for number, moment in enumerate(moments) if number in kept]


@given(st.lists(MOMENTS).map(sorted))
def test_the_newest_stays_few_stay_and_thinning_again_changes_nothing(moments: list[datetime]) -> None:
    kept = thinned(moments)
    assert kept[-NEWEST_COUNT:] == moments[-NEWEST_COUNT:]
    assert len(kept) <= MOST
    assert thinned(kept) == kept


@given(st.lists(MOMENTS))
def test_with_any_clock_the_newest_stay_and_few_others(moments: list[datetime]) -> None:
    corrected = plausible_times(moments)
    assert corrected == sorted(corrected)
    assert set(corrected) <= set(moments)
    assert {*range(len(moments))[-NEWEST_COUNT:]} <= versions_to_keep(moments)
    assert len(versions_to_keep(moments)) <= MOST


def test_the_newest_marked_versions_stay_as_far_as_there_is_room() -> None:
    assert marked_to_keep([]) == set()
    assert marked_to_keep([7] * MARKED_COUNT) == {*range(MARKED_COUNT)}
    assert marked_to_keep([7] * (MARKED_COUNT + 2)) == {*range(2, MARKED_COUNT + 2)}
    assert marked_to_keep([1, MARKED_SIZE - 2, 1, 1]) == {1, 2, 3}
    assert marked_to_keep([1, MARKED_SIZE + 1]) == set()


@given(st.integers(1, 90), st.integers(1, 40))
def test_versions_of_long_use_are_thinned_with_age(minutes: int, days: int) -> None:
    kept: list[datetime] = []
    now = WHEN
    while now < WHEN + timedelta(days=days):
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
    days = [WHEN + timedelta(days=day) for day in range(1, 30)]
    kept: list[datetime] = []
    for day in days:
        kept = thinned([*kept, day])
    before = set(kept)
    for number in range(saves):
        kept = thinned([*kept, wrong + timedelta(seconds=min(number, 30))])
    assert len(before & set(kept)) >= len(before) - NEWEST_COUNT
    for minute in range(1, 100):
        kept = thinned([*kept, days[-1] + timedelta(minutes=minute)])
    assert [each for each in kept if each.year == 2026][-NEWEST_COUNT:] == kept[-NEWEST_COUNT:]
    assert days[-1] - kept[0] > timedelta(days=7)
    assert len(kept) <= MOST


@pytest.mark.harm
def test_every_minute_for_a_month_leaves_one_of_the_last_hour_day_and_week() -> None:
    kept: list[datetime] = []
    now = WHEN
    start = WHEN
    for _ in range(60 * 24 * 30):
        now += timedelta(minutes=1)
        moments = [*kept, now]
        kept = [moments[number] for number in sorted(versions_to_keep(moments))]
        age = now - start
        ages = sorted(now - when for when in kept)
        for step in STEPS:
            if age > 3 * step:
                assert any(step <= each <= 3 * step for each in ages), (age, step, ages)
        assert len(kept) <= NEWEST_COUNT + 3 * COUNT_PER_STEP
