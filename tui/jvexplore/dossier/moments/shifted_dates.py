"""Move a date in EDTF by a duration, as exact as it was: five years after 2019-33 is 2024-33.

Every function returns "" if the calendar (years 1 to 9999) has no such date.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.moments.canonical_dates import is_open_end, name_days, split_hedge
from jvexplore.reading import edtf
from jvexplore.reading.months import days_in_month

if TYPE_CHECKING:
    from jvexplore.reading.calendar_duration import CalendarDuration

_MONTHS: Final = 12


def shift_date(text: str, distance: CalendarDuration, direction: int) -> str:
    """Return the date, or the interval of some days, that is later or earlier than another by a duration.

    Months and years keep the day, or take the last day of a shorter month; whole months stay whole. What is uncertain
    or approximate stays so.

    Args:
        text: a date or an interval in EDTF.
        distance: how far.
        direction: 1 for later, -1 for earlier.
    """
    start, slash, end = text.partition("/")
    try:
        if not slash:
            return "/".join(each + split_hedge(text)[1] for each in _shift_end(text, distance, direction).split("/"))
        first = ".." if is_open_end(start) else _keep_hedge(start, _shift_end(start, distance, direction), 0)
        last = ".." if is_open_end(end) else _keep_hedge(end, _shift_end(end, distance, direction), -1)
    except (ValueError, OverflowError):
        return ""
    return f"{first}/{last}"


def open_after(text: str) -> str:
    """Return the interval that begins with a date, or with the start of an interval, and has an open end."""
    start = text.partition("/")[0]
    return "" if is_open_end(start) else f"{start}/.."


def open_before(text: str) -> str:
    """Return the interval that ends with a date, or with the end of an interval, and has an open start."""
    end = text.rpartition("/")[2]
    return "" if is_open_end(end) else f"../{end}"


def _keep_hedge(written: str, shifted: str, side: int) -> str:
    """Return one end of what the end of an interval became, with the mark that it had."""
    return shifted.split("/")[side] + split_hedge(written)[1]


def _shift_end(text: str, distance: CalendarDuration, direction: int) -> str:
    """Return what a date becomes, without its mark.

    Raises:
        ValueError: if the calendar has no such month.
        OverflowError: if the calendar has no such day.
    """
    span = edtf.parse_edtf(split_hedge(text)[0])
    months, days = direction * distance.total_months, timedelta(direction * distance.total_days)
    is_whole = span.first.day == 1 and span.last.day == _month_length(span.last)
    last = _shift_months(span.last, months)
    if is_whole:
        last = last.replace(day=_month_length(last))
    return name_days(_shift_months(span.first, months) + days, last + days)


def _shift_months(day: date, months: int) -> date:
    year, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
    first = date(year, month + 1, 1)
    return first.replace(day=min(day.day, _month_length(first)))


def _month_length(day: date) -> int:
    return days_in_month(day.year, day.month)
