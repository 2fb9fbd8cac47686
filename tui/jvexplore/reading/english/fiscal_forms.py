"""The forms of fiscal years in Indian English, which end in March: "FY26", "Q1FY28", "the current fiscal"."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from jvexplore.reading.date_grammar import AbsoluteDate, DateForm, RelativeDate, YearlessDate
from jvexplore.reading.numeric_dates import expand_year

if TYPE_CHECKING:
    from datetime import date

    from jvexplore.reading.date_grammar import DateValue

_FIRST_MONTH: Final = 4
_MONTHS: Final = 12
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
_STEPS: Final = {"last": -1, "previous": -1, "next": 1, "coming": 1}
_YEAR: Final = re.compile(
    r"(?:(?P<part>[QH])(?P<number>[1-4])|(?P<count>[1-4])(?P<named>[QH]))?[\s-]?(?:of\s)?FY\s?['’]?(?P<year>20\d\d|\d\d)"
    r"(?:[-–/](?P<until>20\d\d|\d\d))?(?![\w%]|[.,]\d)"
)
_NAMED_PART: Final = (
    r"(?:(?P<ordinal>first|second|third|fourth|last|final)[\s-](?P<part>quarter|half)\s(?:of\s|in\s)?(?:the\s)?)?"
)
_CURRENT: Final = re.compile(
    rf"{_NAMED_PART}(?P<which>current|this|last|previous|next|coming)\s(?:fiscal|financial\syear|fiscal\syear)"
    r"(?:\syear)?(?![\w-])",
    re.IGNORECASE,
)
_IN_YEAR: Final = re.compile(rf"{_NAMED_PART}FY\s?['’]?(?P<year>20\d\d|\d\d)(?![\w%]|[.,]\d)", re.IGNORECASE)


_TWO_YEARS: Final = re.compile(r"(?P<year>20\d\d)[-–/](?P<until>\d\d)(?![\w%]|[.,]\d|-)")
_MONTH_QUARTER: Final = re.compile(
    r"(?P<first>January|April|July|October)[-–\s](?:to\s)?(?P<last>March|June|September|December)\s(?:quarter|period)\b"
)
_QUARTERS: Final = {
    "January": ("March", 33),
    "April": ("June", 34),
    "July": ("September", 35),
    "October": ("December", 36),
}


def _period(end: int, part: str, number: int) -> str:
    """Return the months of a fiscal year, or of a part of it.

    Args:
        end: the calendar year in which it ends.
        part: "q" or "h" for its quarters or halves; empty for the whole year.
        number: which of them; -1 for the last.
    """
    count = {"q": 4, "h": 2}.get(part, 1)
    length = _MONTHS // count
    number = count if number < 0 else number
    if number > count:
        return ""
    first = (end - 1) * _MONTHS + _FIRST_MONTH - 1 + (number - 1) * length
    (year, month), (last_year, last_month) = divmod(first, _MONTHS), divmod(first + length - 1, _MONTHS)
    return f"{year:04}-{month + 1:02}/{last_year:04}-{last_month + 1:02}"


def _read_year(match: re.Match[str]) -> DateValue | None:
    groups = match.groupdict()
    part = (groups["part"] or groups.get("named") or "")[:1].lower()
    number = groups.get("number") or groups.get("count") or _ORDINALS.get((groups.get("ordinal") or "").lower(), 1)
    edtf = _period(expand_year(groups.get("until") or match["year"]), part, int(number))
    return AbsoluteDate(edtf) if edtf else None


def _read_two_years(match: re.Match[str]) -> DateValue | None:
    """Read "2026-27", a fiscal year of India."""
    end = int(match["year"]) + 1
    return AbsoluteDate(_period(end, "", 1)) if end % 100 == int(match["until"]) else None


def _read_month_quarter(match: re.Match[str]) -> DateValue | None:
    last, number = _QUARTERS[match["first"]]
    return YearlessDate(f"-{number}") if match["last"] == last else None


def _read_current(match: re.Match[str]) -> DateValue:
    ordinal, part = (match["ordinal"] or "first").lower(), (match["part"] or "").lower()
    steps = _STEPS.get(match["which"].lower(), 0)
    return RelativeDate(partial(_current_period, part=part[:1], number=_ORDINALS[ordinal], steps=steps))


def _current_period(published: date, part: str, number: int, steps: int) -> str:
    return _period(published.year + (published.month >= _FIRST_MONTH) + steps, part, number)


INDIAN_FORMS: Final = (
    DateForm("4", _TWO_YEARS, _read_two_years),
    DateForm("january april july october", _MONTH_QUARTER, _read_month_quarter),
    DateForm("fy q h 1", _YEAR, _read_year),
    DateForm("first second third fourth last final", _IN_YEAR, _read_year),
    DateForm("first second third fourth final current this last previous next coming", _CURRENT, _read_current),
)
