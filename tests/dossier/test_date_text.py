from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.date_text import date_time_within_year, date_within_year, long_date, short_date, short_date_time
from jvexplore.process_state import use_date_style

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.process_state import DateStyle


def test_a_day_in_full_and_short() -> None:
    assert long_date(date(2018, 9, 1)) == "1 September 2018"
    assert short_date(date(2018, 9, 1)) == "1 Sep 2018"


def test_a_time_is_in_the_readers_time_zone_and_date_style(zone: Callable[[str], None]) -> None:
    zone("JST-9")
    assert short_date_time(datetime(2018, 9, 1, 20, 5, tzinfo=UTC)) == "2 Sep 2018, 05:05"
    use_date_style("year-month-day")
    assert short_date_time(datetime(2018, 9, 1, 20, 5, tzinfo=UTC)) == "2018-09-02, 05:05"


@pytest.mark.parametrize(
    ("offset", "when", "text"),
    [
        ("UTC", datetime(900, 1, 1, tzinfo=UTC), "1 Jan 900, 00:00"),
        ("JST-9", datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), "31 Dec 9999, 23:59"),
        ("EST5", datetime(1, 1, 1, tzinfo=UTC), "1 Jan 1, 00:00"),
    ],
)
def test_a_time_near_the_ends_of_the_calendar_has_a_text(
    zone: Callable[[str], None], offset: str, when: datetime, text: str
) -> None:
    zone(offset)
    assert short_date_time(when) == text
    assert short_date(when.date()) == text.partition(",")[0]


@pytest.mark.parametrize(
    ("style", "this_year", "before"),
    [
        ("day-month-year", "1 Jan", "31 Dec 2018"),
        ("month-day-year", "Jan 1", "Dec 31, 2018"),
        ("year-month-day", "01-01", "2018-12-31"),
    ],
)
def test_a_year_is_left_out_only_in_that_year_where_the_reader_is(
    zone: Callable[[str], None], style: DateStyle, this_year: str, before: str
) -> None:
    zone("JST-9")
    use_date_style(style)
    now = datetime(2018, 12, 31, 20, 0, tzinfo=UTC)  # New Year's Day there
    assert date_time_within_year(now, now) == f"{this_year} 05:00"
    assert date_time_within_year(now - timedelta(hours=12), now) == f"{before}, 17:00"
    assert date_within_year(date(2019, 1, 1), now) == this_year
    assert date_within_year(date(2018, 12, 31), now) == before
