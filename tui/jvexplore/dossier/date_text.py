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


def in_local_time(time: datetime) -> datetime:
    """Convert an aware time to the local time zone; unchanged near the years 1 and 9999, where that overflows."""
    try:
        return time.astimezone()
    except (OverflowError, OSError):
        return time
