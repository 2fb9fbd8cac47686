"""Resolve relative dates by the day of publication, to EDTF: "Tuesday", "last quarter", "in March", "two weeks ago".

Every function returns "" if the calendar (years 1 to 9999) has no such date.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from jvexplore.reading.edtf import FIRST_MONTHS, MONTHS_IN_PART, parse_edtf
from jvexplore.reading.months import days_in_month

DateDirection: TypeAlias = Literal["last", "this", "next", "past", "future", "nearest"]
"""Which of the dates with the same name is meant: the one before or after the day of publication (`last`, `next`), the
one in its week or year (`this`), the latest that has begun (`past`), the earliest that has not ended (`future`), or the
one the fewest days away (`nearest`)."""

CalendarUnit: TypeAlias = Literal["day", "week", "weekend", "month", "quarter", "half", "year", "decade"]

_DAYS_PER_WEEK: Final = 7
_SATURDAY: Final = 5
_PERIODS_PER_YEAR: Final[dict[CalendarUnit, int]] = {"month": 12, "quarter": 4, "half": 2}
_FIRST_PART: Final[dict[CalendarUnit, int]] = {"month": 1, "quarter": 33, "half": 40}
"""The EDTF number of the first period of each unit in a year."""
_MONTHS: Final = 12
_REACH: Final = 8
"""The number of years searched on either side of the day of publication: 29 February may be eight years away."""


def format_edtf(year: int, month: int = 0, day: int = 0) -> str:
    """Format a year, a month (or another part of a year, such as 33) or a day as EDTF; 0 for parts that are absent."""
    try:
        date(year, FIRST_MONTHS.get(month, month) or 1, day or 1)
    except (OverflowError, ValueError):
        return ""
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def format_interval(first: str, last: str) -> str:
    """Return the interval from one date to another in EDTF; "" if the other is not later."""
    if not first or not last or "/" in first + last:
        return ""
    since, until = parse_edtf(first), parse_edtf(last)
    return f"{first}/{last}" if since.first < until.first and since.last < until.last else ""


@lru_cache(maxsize=1024)
def shift_period(published: date, unit: CalendarUnit, steps: int) -> str:
    """Return the period that is some steps after that of the day of publication, in EDTF; before it if negative."""
    if unit in ("day", "week", "weekend"):
        return _shift_days(published, unit, steps)
    if unit in ("year", "decade"):
        year = published.year + steps * (10 if unit == "decade" else 1)
        if unit == "year" or not format_edtf(year):
            return format_edtf(year)
        return f"{year // 10:03}X" if year // 10 else ""
    periods = _PERIODS_PER_YEAR[unit]
    number = published.year * periods + (published.month - 1) * periods // _MONTHS + steps
    return format_edtf(number // periods, _FIRST_PART[unit] + number % periods)


def shift_part_of_year(published: date, rest: str, steps: int) -> str:
    """Return a part of a year, `steps` years after that of publication; `rest` is as in `resolve_yearless_date`."""
    return add_year(published.year + steps, rest)


def shift_by_count(published: date, unit: CalendarUnit, steps: int, *, is_about: bool) -> str:
    """Return the period at a counted distance, as in "two weeks ago": weeks lead to a day, which is approximate."""
    is_week = unit == "week"
    edtf = shift_period(published, "day" if is_week else unit, steps * (_DAYS_PER_WEEK if is_week else 1))
    return edtf and edtf + "~" * (is_about or is_week)


def _shift_days(published: date, unit: CalendarUnit, steps: int) -> str:
    try:
        day = published + timedelta(steps if unit == "day" else steps * _DAYS_PER_WEEK)
        if unit == "day":
            return day.isoformat()
        first = day - timedelta(day.weekday()) + timedelta(_SATURDAY if unit == "weekend" else 0)
        last = day + timedelta(_DAYS_PER_WEEK - 1 - day.weekday())
    except OverflowError:
        return ""
    return f"{first.isoformat()}/{last.isoformat()}"


@lru_cache(maxsize=1024)
def find_weekday(published: date, weekday: int, direction: DateDirection) -> str:
    """Return the date of a weekday, 0 for Monday; `nearest` is the same as `past`: news reports what has happened."""
    days = weekday - published.weekday()
    match direction:
        case "last":
            days = -((-days - 1) % _DAYS_PER_WEEK + 1)
        case "next":
            days = (days - 1) % _DAYS_PER_WEEK + 1
        case "future":
            days %= _DAYS_PER_WEEK
        case "past" | "nearest":
            days = -(-days % _DAYS_PER_WEEK)
    return shift_period(published, "day", days)


@lru_cache(maxsize=1024)
def resolve_yearless_date(published: date, rest: str, direction: DateDirection) -> str:
    """Return the full date for one given without its year.

    Args:
        published: the day of publication.
        rest: the date in EDTF after its year: "-09", "-09-11", "-33", "-09-11/-09-13".
        direction: which year is meant; of two that are equally near, the earlier.
    """
    if direction == "this":
        return add_year(published.year, rest)
    found = ""
    least = _REACH * 366
    for year in range(max(MINYEAR, published.year - _REACH), min(MAXYEAR, published.year + _REACH) + 1):
        edtf = add_year(year, rest)
        if not edtf:
            continue
        first, last = covered_days(edtf.partition("/")[0])
        gap = max((first - published).days, (published - last).days, 0)
        is_right = {
            "last": last < published,
            "next": first > published,
            "past": first <= published,
            "future": last >= published,
            "nearest": True,
        }[direction]
        if is_right and gap < least:
            found, least = edtf, gap
    return found


def add_year(year: int, rest: str) -> str:
    """Return the date with its year; `rest` is as in `resolve_yearless_date`."""
    written = []
    for date_rest in rest.split("/"):
        month, _, day = date_rest[1:].partition("-")
        written.append(format_edtf(year, int(month), int(day or 0)))
    return "/".join(written) if all(written) else ""


def shift_years(edtf: str, steps: int) -> str:
    """Return a date, or each end of an interval, some years later; earlier if negative."""
    shifted = [
        add_year(int(year) + steps, f"-{rest}") if rest else format_edtf(int(year) + steps)
        for year, _, rest in (each.partition("-") for each in edtf.split("/"))
        if year.isdigit()
    ]
    return "/".join(shifted) if all(shifted) else ""


def covered_days(edtf: str) -> tuple[date, date]:
    """Return the first and the last day of a date in EDTF: a year, a part of a year, or a day."""
    year, part, day = (int(number) for number in (edtf + "-0-0").split("-")[:3])
    if day:
        only = date(year, part, day)
        return only, only
    if not part:
        return date(year, 1, 1), date(year, _MONTHS, 31)
    month = FIRST_MONTHS.get(part, part)
    length = MONTHS_IN_PART.get(part, 1)
    last_year, last_month = divmod(year * _MONTHS + month - 1 + length - 1, _MONTHS)
    if last_year > MAXYEAR:
        return date(year, month, 1), date.max
    return date(year, month, 1), date(last_year, last_month + 1, days_in_month(last_year, last_month + 1))
