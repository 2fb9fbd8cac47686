"""Dates and times as text, in the date style of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.reading import edtf

if TYPE_CHECKING:
    from datetime import date, datetime


def long_date(day: date) -> str:
    """Return a date in full: 11 September 2018."""
    return edtf.parse_edtf(day.isoformat()).words


def short_date(day: date) -> str:
    """Return a date for a narrow column: 11 Sep 2018."""
    return edtf.parse_edtf(f"{day.year:04}-{day:%m-%d}").short  # %Y alone is not padded on every platform


def short_date_time(time: datetime) -> str:
    """Return a time in the local time zone: 11 Sep 2018, 14:05."""
    local = in_local_time(time)
    return f"{short_date(local)}, {local:%H:%M}"


def date_within_year(day: date, now: datetime) -> str:
    """Return a date for a list, without the year if it is the current one: 11 Sep."""
    text, year = short_date(day), in_local_time(now).year
    if day.year != year:
        return text
    return text.removesuffix(f", {year}").removesuffix(f" {year}").removeprefix(f"{year:04}-")


def date_time_within_year(time: datetime, now: datetime) -> str:
    """Return a time in the local time zone for a list, without the year if it is the current one: 11 Sep 14:05."""
    local = in_local_time(time)
    day = date_within_year(local, now)
    return f"{day}{',' * (day == short_date(local))} {local:%H:%M}"


def in_local_time(time: datetime) -> datetime:
    """Convert an aware time to the local time zone; unchanged near the years 1 and 9999, where that overflows."""
    try:
        return time.astimezone()
    except (OverflowError, OSError):
        return time
