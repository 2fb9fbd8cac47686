"""The forms of days, months and weekdays in English: "11 September 2018", "Sept. 11", "next Tuesday"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.reading.context_words import follows_number
from jvexplore.reading.date_arithmetic import format_edtf
from jvexplore.reading.date_grammar import AbsoluteDate, DateForm, WeekdayDate, YearlessDate
from jvexplore.reading.english.date_context import is_measured, is_month, is_weekday
from jvexplore.reading.numeric_dates import expand_year, read_days

if TYPE_CHECKING:
    from jvexplore.reading.date_arithmetic import DateDirection
    from jvexplore.reading.date_grammar import DateValue

_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_NAME: Final = f"{_MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_LOWER_CASE_NAME: Final = "january|february|april|june|july|august|september|october|november|december"
"""Months that mean nothing else in lower case."""
_NUMBERS: Final = {name[:3].lower(): number for number, name in enumerate(_MONTHS.split("|"), 1)}
_MONTH: Final = rf"(?P<month>{_NAME}|{_NAME.upper()}|{_LOWER_CASE_NAME})(?![^\W\d_])"
_MONTH_STARTS: Final = _NAME.lower().replace("|", " ")
_WEEKDAYS: Final = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_WEEKDAY_NUMBERS: Final = {name[:3].lower(): number for number, name in enumerate(_WEEKDAYS.split("|"))}
_WEEKDAY: Final = rf"(?P<weekday>{_WEEKDAYS}|{_WEEKDAYS.upper()}|{_WEEKDAYS.lower()}|Tues|Thurs)(?![^\W_])"
_PART_OF_DAY: Final = r"(?:\s{1,3}(?:early |late )?(?:morning|afternoon|evening|night|lunchtime)\b)?"
_ORDINAL: Final = r"(?:st|nd|rd|th)?"
_DAY: Final = rf"(?P<day>[0-3]?\d){_ORDINAL}"
_UNTIL: Final = rf"(?P<until>[0-3]?\d){_ORDINAL}"
_YEAR: Final = r"(?P<year>[12]\d{3}(?![\d%]|[.,]\d)|['’]\d\d(?!\d))"
_YEAR_AFTER: Final = rf"(?:\.?(?:,?\s{{1,3}}|[-/]|,){_YEAR})?"
_TO: Final = r"(?:\s?[-–—]\s?|/|\s{1,3}(?:to|until|till|through)\s{1,3}(?:the )?)"
_FURTHER_DAYS: Final = (
    rf"(?:,\s{{1,3}}[0-3]?\d{_ORDINAL}){{0,4}},?\s{{1,3}}(?:and|or)\s{{1,3}}(?:the )?[0-3]?\d{_ORDINAL}"
)
_LISTED_MONTH: Final = re.compile(
    rf"{_MONTH}(?=(?:,\s(?:{_NAME})){{0,3}},?\s{{1,3}}(?:and|or|to)\s{{1,3}}(?P<later>{_NAME})(?![^\W\d_])\.?\s{{1,3}}{_YEAR})"
)

DIRECTION: Final = r"(?i:(?P<direction>last|this coming|this past|this|next|coming|past))\s{1,3}"
DIRECTION_STARTS: Final = "last this next coming past"
DIRECTIONS: Final[dict[str, DateDirection]] = {
    "last": "last",
    "past": "last",
    "this past": "last",
    "this": "this",
    "next": "next",
    "coming": "next",
    "this coming": "next",
}


def _read_day(match: re.Match[str]) -> DateValue | None:
    """Read a day or an interval of days, with or without the year."""
    groups = match.groupdict()
    month = _NUMBERS[match["month"][:3].lower()]
    if not groups["year"] and is_measured(match):
        return None  # "in May 30 per cent"
    year = expand_year(groups["year"].lstrip("'’")) if groups["year"] else None
    return read_days(year, month, int(match["day"]), int(groups.get("until") or 0))


def _read_month(match: re.Match[str]) -> DateValue | None:
    month = _NUMBERS[match["month"][:3].lower()]
    if follows_number(match.string, match.start()):
        return None
    if match["year"]:
        return AbsoluteDate(format_edtf(expand_year(match["year"].lstrip("'’")), month))
    return YearlessDate(f"-{month:02}") if is_month(match, match["month"]) else None


def _read_listed_month(match: re.Match[str]) -> DateValue | None:
    """Read a month whose year follows a later month: "July and August 2018"; not in "November to May 2018"."""
    month, later = (_NUMBERS[match[group][:3].lower()] for group in ("month", "later"))
    year = expand_year(match["year"].lstrip("'’"))
    return AbsoluteDate(format_edtf(year, month)) if month < later else None


def _read_directed_month(match: re.Match[str]) -> DateValue:
    return YearlessDate(f"-{_NUMBERS[match['month'][:3].lower()]:02}", DIRECTIONS[match["direction"].lower()])


def _read_weekday(match: re.Match[str]) -> DateValue | None:
    number = _WEEKDAY_NUMBERS[match["weekday"][:3].lower()]
    direction = match.groupdict().get("direction")
    return WeekdayDate(number, DIRECTIONS[direction.lower()] if direction else None) if is_weekday(match) else None


DAY_FORMS: Final = (
    DateForm("1 2", re.compile(rf"{_DAY}{_TO}{_UNTIL}\s{{1,3}}(?:of )?{_MONTH}{_YEAR_AFTER}"), _read_day),
    DateForm("1 2", re.compile(rf"{_DAY}(?:\s{{1,3}}(?:day )?(?:of )?|[-/]){_MONTH}{_YEAR_AFTER}"), _read_day),
    DateForm("1 2", re.compile(rf"{_DAY}(?={_FURTHER_DAYS}\s{{1,3}}(?:of )?{_MONTH}{_YEAR_AFTER})"), _read_day),
    DateForm(_MONTH_STARTS, re.compile(rf"{_MONTH}\.?\s{{1,3}}{_DAY}(?={_FURTHER_DAYS},?\s{{1,3}}{_YEAR})"), _read_day),
    DateForm(_MONTH_STARTS, re.compile(rf"{_MONTH}\.?\s{{1,3}}{_DAY}{_TO}{_UNTIL}(?!\d){_YEAR_AFTER}"), _read_day),
    DateForm(
        _MONTH_STARTS, re.compile(rf"{_MONTH}\.?\s{{1,3}}(?:the )?{_DAY}(?![\d:]|[.,]\d){_YEAR_AFTER}"), _read_day
    ),
    DateForm(_MONTH_STARTS, re.compile(rf"{_MONTH}(?:\.?(?:(?:,|\s{{1,3}}of)?\s{{1,3}}|[-/,]){_YEAR})?"), _read_month),
    DateForm(_MONTH_STARTS, _LISTED_MONTH, _read_listed_month),
    DateForm(DIRECTION_STARTS, re.compile(DIRECTION + _MONTH), _read_directed_month),
    DateForm(_WEEKDAYS.lower().replace("|", " ") + " tues thurs", re.compile(_WEEKDAY + _PART_OF_DAY), _read_weekday),
    DateForm(DIRECTION_STARTS, re.compile(DIRECTION + _WEEKDAY + _PART_OF_DAY), _read_weekday),
    DateForm(
        "mon tue wed thu thur fri sat sun",
        re.compile(
            r"(?P<weekday>Mon|Tue|Wed|Thur?|Fri|Sat|Sun)(?![^\W_])\.?"
            rf"(?=,?\s{{1,3}}(?:[0-3]?\d{_ORDINAL}\s{{1,3}}(?:of )?{_MONTH}|(?:{_NAME})\.?\s{{1,3}}\d))"
        ),
        _read_weekday,
    ),
)  # fmt: skip
