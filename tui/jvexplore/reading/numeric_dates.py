"""The numeric forms of a date, which all languages share: 2018-09-11, 11.09.2018, 2018-19, 3Q18."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from jvexplore.reading.date_arithmetic import format_edtf
from jvexplore.reading.date_grammar import AbsoluteDate, DateForm, YearlessDate

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.reading.date_grammar import DateValue

_ISO: Final = re.compile(
    r"(?P<year>\d{4})(?P<mark>[-./])(?P<month>\d\d)(?P<other_mark>[-./])(?P<day>\d\d)(?![\d/-]|[.,]\d)"
)
_NUMERIC: Final = re.compile(
    r"(?P<one>[0-3]?\d)(?P<mark>[./-])(?:\s(?=\d{1,2}\.))?(?P<other>[0-3]?\d)(?P<other_mark>[./-])\s?"
    r"(?P<year>[12]\d{3}|\d\d)(?![\w%]|[./:,-]\d)"
)
_MONTH_YEAR: Final = re.compile(r"(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w%/]|[.,-]\d)")
_SPAN: Final = re.compile(
    r"(?P<year>(?:1[5-9]|20)\d\d)(?P<mark>[-–—/])(?P<until>(?:1[5-9]|20)\d\d|\d\d)(?![\w%]|[./-]\d|,\d)"
)
_BARE_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d(?![\w%/]|[.,-]\d)")
_LETTER_AND_NUMBER: Final = re.compile(
    r"(?P<letter>[QqHh])(?P<number>[1-4])(?:(?:\s|/|-|\sof\s)?(?:FY|CY)?\s?(?P<year>(?:1[5-9]|20)\d\d)(?!\d|[.,]\d)"
    r"|(?:\s?['’/]|-|\s?FY\s?|\s?CY\s?)(?P<short>\d\d)(?![\d%]))?(?!\w)"
)
_LISTED_PART: Final = re.compile(
    r"(?P<letter>[QH])(?P<number>[1-4])(?=(?:,\s[QH][1-4]){0,3}\s?(?:and|or|to|und|oder|bis|[-–—/&+])\s?[QH][1-4]"
    r"(?:\s|/|\sof\s)(?P<year>(?:1[5-9]|20)\d\d)(?!\d|[.,]\d))"
)
_NUMBER_AND_LETTER: Final = re.compile(
    r"(?P<number>[1-4])(?P<letter>[QH])(?:\s?(?:FY|CY)?['’]?(?P<year>(?:1[5-9]|20)\d\d|\d\d))?(?![\w%]|[.,]\d)"
)
_YEAR_PART: Final = re.compile(r"(?P<year>(?:1[5-9]|20)\d\d)[\s-]?(?P<letter>[QH])(?P<number>[1-4])(?!\w)")
_PAGES: Final = re.compile(r"(?:\bpages?|\bpp?\.|§|\bnos?\.|\bSeiten?|\bS\.|\bNr\.|#|\+)\s?\Z", re.IGNORECASE)
_AMOUNT: Final = re.compile(r"[$€£¥₽₹.,:/+#]\Z")
_PREFIX: Final = re.compile(r"[$€£¥₽₹.,:/+#–—-]\Z")
"""Characters before a number that is an amount or part of a longer number; only a year may follow a dash: mid-2018."""
_PIVOT: Final = 70
"""The first two-digit year that belongs to the 20th century."""
_MONTHS: Final = 12
_LEAP_YEAR: Final = 2000
"""Any leap year, so that every day of a month is valid."""


def expand_year(digits: str) -> int:
    """Return a year in full; two digits mean 1970 to 2069."""
    year = int(digits)
    return year if len(digits) > len("99") else year + (1900 if year >= _PIVOT else 2000)


def read_days(year: int | None, month: int, day: int, until: int = 0) -> DateValue | None:
    """Return a day, or the interval from one day of a month to another; `None` if the calendar has no such days.

    Args:
        year: the year; `None` if none is given.
        month: from 1.
        day: the day, or the first of an interval.
        until: the last day of an interval; 0 for a single day.
    """
    first = format_edtf(year or _LEAP_YEAR, month, day)
    last = format_edtf(year or _LEAP_YEAR, month, until) if until else ""
    if not first or (until and not last > first):
        return None
    if year is None:
        return YearlessDate(first[4:] + (f"/{last[4:]}" if last else ""))
    return AbsoluteDate(f"{first}/{last}" if last else first)


def _stands_alone(match: re.Match[str]) -> bool:
    """Return whether a number is a word of its own: not part of an amount, a longer number or a page reference."""
    before = match.string[max(0, match.start() - 8) : match.start()]
    return not _PREFIX.search(before) and not _PAGES.search(before)


def _read_iso(match: re.Match[str]) -> DateValue | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if match["mark"] != match["other_mark"] or not 0 < month <= _MONTHS or not day or not _stands_alone(match):
        return None
    edtf = format_edtf(year, month, day)
    return AbsoluteDate(edtf) if edtf else None


def _read_numeric(match: re.Match[str], *, month_first: bool, short_years: str) -> DateValue | None:
    """Read 11/09/2018: the day first or, with slashes in American English, the month; if impossible, the other way."""
    if match["mark"] != match["other_mark"] or not _stands_alone(match):
        return None
    if len(match["year"]) == len("18") and match["mark"] not in short_years:
        return None
    day, month = int(match["one"]), int(match["other"])
    if month_first and match["mark"] != ".":
        day, month = month, day
    if match["mark"] != "." and month > _MONTHS >= day:
        day, month = month, day
    if not day or not month:
        return None
    edtf = format_edtf(expand_year(match["year"]), month, day) if month <= _MONTHS else ""
    return AbsoluteDate(edtf) if edtf else None


def _read_month_year(match: re.Match[str]) -> DateValue | None:
    return AbsoluteDate(format_edtf(int(match["year"]), int(match["month"]))) if _stands_alone(match) else None


def read_span(match: re.Match[str]) -> DateValue | None:
    """Read 2018-19 or 2018/2020; if the second number is not a later year, as in 2018-09, it is a month."""
    year, until = int(match["year"]), match["until"]
    last = int(match["year"][:2] + until) if len(until) == len("19") else int(until)
    if not _stands_alone(match):
        return None
    if last > year:
        return AbsoluteDate(f"{year}/{last}")
    if match["year"].endswith("99") and until == "00":
        return AbsoluteDate(f"{year}/{year + 1}")
    month = int(until)
    return AbsoluteDate(format_edtf(year, month)) if match["mark"] == "-" and 0 < month <= _MONTHS else None


def _read_short_part(match: re.Match[str], is_part: Callable[[re.Match[str]], bool]) -> DateValue | None:
    """Read "Q3 2018", "3Q18", "H1"; `is_part` decides whether it is one, as "Q3" is also a car."""
    groups = match.groupdict()
    letter, number = match["letter"].upper(), int(match["number"])
    year = groups["year"] or groups.get("short")
    if (letter == "H" and number > len("H1")) or not is_part(match):
        return None
    rest = f"-{(32 if letter == 'Q' else 39) + number}"
    return AbsoluteDate(f"{expand_year(year):04}{rest}") if year else YearlessDate(rest)


def _read_year(match: re.Match[str], is_year: Callable[[re.Match[str]], bool]) -> DateValue | None:
    before = match.string[max(0, match.start() - 1) : match.start()]
    return AbsoluteDate(match[0]) if not _AMOUNT.search(before) and is_year(match) else None


def numeric_forms(
    is_year: Callable[[re.Match[str]], bool],
    is_part: Callable[[re.Match[str]], bool],
    *,
    month_first: bool = False,
    short_years: str = "/",
) -> tuple[DateForm, ...]:
    """Return the numeric forms of a date.

    Args:
        is_year: returns whether a four-digit number is a year.
        is_part: returns whether a short name such as "Q3" is a part of a year.
        month_first: whether 11/09/2018 is a day in November.
        short_years: the marks between day, month and year with which the year may have two digits.
    """
    read_numeric = partial(_read_numeric, month_first=month_first, short_years=short_years)
    read_part = partial(_read_short_part, is_part=is_part)
    return (
        DateForm("4", _ISO, _read_iso),
        DateForm("1 2", _NUMERIC, read_numeric),
        DateForm("1 2", _MONTH_YEAR, _read_month_year),
        DateForm("4", _SPAN, read_span),
        DateForm("4", _BARE_YEAR, partial(_read_year, is_year=is_year)),
        DateForm("q h", _LETTER_AND_NUMBER, read_part),
        DateForm("q h", _LISTED_PART, read_part),
        DateForm("1", _NUMBER_AND_LETTER, read_part),
        DateForm("4", _YEAR_PART, read_part),
    )
