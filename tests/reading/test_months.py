"""The months of the Gregorian calendar, compared with the module `calendar`."""

from __future__ import annotations

import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.reading.months import MONTH_NAMES, days_in_month


@given(st.integers(1, 9999), st.integers(1, 12))
def test_every_month_has_its_days(year: int, month: int) -> None:
    assert days_in_month(year, month) == calendar.monthrange(year, month)[1]


def test_leap_years() -> None:
    assert [days_in_month(year, 2) for year in (1900, 2000, 2023, 2024)] == [28, 29, 28, 29]


def test_names() -> None:
    assert (MONTH_NAMES[0], MONTH_NAMES[1], MONTH_NAMES[12], len(MONTH_NAMES)) == ("", "January", "December", 13)


def test_there_is_no_thirteenth_month() -> None:
    with pytest.raises(IndexError):
        days_in_month(2024, 13)
