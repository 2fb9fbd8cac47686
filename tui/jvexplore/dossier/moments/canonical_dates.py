"""One text in EDTF for all dates that may be on the same days: "2018-XX" and "2018-01/2018-12" are "2018"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.reading import edtf
from jvexplore.reading.months import days_in_month

if TYPE_CHECKING:
    from datetime import date

_HEDGES: Final = "?~%"
_OPEN: Final = ("", "..")
_MONTHS: Final = 12
_PARTS: Final = {(first, edtf.MONTHS_IN_PART[part]): part for part, first in edtf.FIRST_MONTHS.items()}
"""The number that EDTF has for a part of a year, by its first month and its length in months."""
_YEARS: Final = ((100, 2), (10, 3))
"""The lengths of a century and a decade in years, and how many digits of the year stay."""


def split_hedge(text: str) -> tuple[str, str]:
    """Return a date without the mark of an uncertain or approximate one, and the mark."""
    plain = text.rstrip(_HEDGES)
    return plain, text[len(plain) :]


def is_open_end(end: str) -> bool:
    """Return whether an end of an interval is open or unknown."""
    return end in _OPEN


def name_days(first: date, last: date) -> str:
    """Return the shortest date or interval in EDTF that is exactly from one day to another."""
    if whole := _name_period(first, last):
        return whole
    length = len("2018-09-11")
    if _are_whole_months(first, last):
        length = len("2018") if (first.month, last.month) == (1, _MONTHS) else len("2018-09")
    return f"{first.isoformat()[:length]}/{last.isoformat()[:length]}"


def canonical_date(text: str) -> str:
    """Return the one text of all dates that may be on the same days, and are equally uncertain or approximate.

    Raises:
        JvexploreError: if `text` is not a date in EDTF.
    """
    start, slash, end = text.partition("/")
    if not slash:
        return _canonical_end(text)
    if is_open_end(start):
        return f"../{_canonical_end(end)}"
    if is_open_end(end):
        return f"{_canonical_end(start)}/.."
    if split_hedge(start)[1] or split_hedge(end)[1]:
        return f"{_canonical_end(start)}/{_canonical_end(end)}"
    span = edtf.parse_edtf(text)
    return name_days(span.first, span.last)


def _canonical_end(text: str) -> str:
    plain, hedge = split_hedge(text)
    span = edtf.parse_edtf(plain)
    return name_days(span.first, span.last) + hedge


def _are_whole_months(first: date, last: date) -> bool:
    return first.day == 1 and last.day == days_in_month(last.year, last.month)


def _name_period(first: date, last: date) -> str:
    """Return the name of the period that two days enclose; empty if it has none."""
    if first == last:
        return first.isoformat()
    if not _are_whole_months(first, last):
        return ""
    months = (last.year - first.year) * _MONTHS + last.month - first.month + 1
    if months == 1:
        return f"{first.year:04}-{first.month:02}"
    if part := _PARTS.get((first.month, months)):
        return f"{first.year:04}-{part}"
    if months == _MONTHS and first.month == 1:
        return f"{first.year:04}"
    for years, digits in _YEARS:
        if months == years * _MONTHS and first.month == 1 and first.year % years == 0:
            return f"{first.year:04}"[:digits].ljust(4, "X")
    return ""
