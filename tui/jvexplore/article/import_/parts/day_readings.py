"""The day on which an article was published, where a line can be read in two ways: 03/04/2027."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Final

from jvexplore.reading.months import MONTH_NAMES
from jvexplore.reading.numeric_dates import expand_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NUMERIC: Final = re.compile(r"(?<![\d./-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d|[./-]\d)")
_MONTHS: Final = tuple(name[:3] for name in MONTH_NAMES[1:])
_MONTH_NAMES: Final = (
    r"(?P<month>jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?)\b"
)
_DAY_FIRST: Final = re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:\sof)?\s{_MONTH_NAMES}", re.IGNORECASE)
_MONTH_FIRST: Final = re.compile(rf"\b{_MONTH_NAMES}\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)", re.IGNORECASE)
_MONTH_NUMBERS: Final = {
    **{name.lower(): number for number, name in enumerate(_MONTHS, 1)},
    "mär": 3,
    "mai": 5,
    "okt": 10,
    "dez": 12,
}
_WEEKDAYS: Final = re.compile(
    r"\b(?:(mon(?:day|tag)?)|(tue(?:s(?:day)?)?|dienstag)|(wed(?:nesday)?|mittwoch)|(thu(?:rs(?:day)?)?|donnerstag)"
    r"|(fri(?:day)?|freitag)|(sat(?:urday)?|samstag|sonnabend)|(sun(?:day)?|sonntag))\b",
    re.IGNORECASE,
)
_SAMPLE: Final = 50_000
"""How many characters of an article are looked at for other dates."""
_LAST_MONTH: Final = 12
"""A greater number is that of a day."""


def other_reading(day: date, line: str) -> date | None:
    """Return the other day that a line may mean; `None` if it can only be read as one.

    Args:
        day: the day that was read from it.
        line: a line about the publication, in a language that has days first and months first: English, or unknown.
    """
    for one, _, other, year in _NUMERIC.findall(line):
        first, second = int(one), int(other)
        if expand_year(year) == day.year and {first, second} == {day.day, day.month} and first != second:
            swapped = _make_day(day.year, day.day, day.month)
            if swapped is not None and not _fits_weekday(day, swapped, line):
                return swapped
    return None


def choose_reading(day: date, other: date, texts: Sequence[str]) -> date:
    """Return the likelier of two days by the other dates of a text: such a day in words, or how its days are written.

    Args:
        day: the one that the language makes likelier.
        other: the other.
        texts: the paragraphs.
    """
    sample = "\n".join(texts)[:_SAMPLE]
    named = {*_read_days(_DAY_FIRST.finditer(sample)), *_read_days(_MONTH_FIRST.finditer(sample))}
    is_named, is_other_named = (day.month, day.day) in named, (other.month, other.day) in named
    if is_named != is_other_named:
        return day if is_named else other
    numbers = [(int(one), int(second)) for one, _, second, _ in _NUMERIC.findall(sample)]
    votes = sum(first > _LAST_MONTH for first, _ in numbers) - sum(second > _LAST_MONTH for _, second in numbers)
    votes = votes or sum(1 for _ in _DAY_FIRST.finditer(sample)) - sum(1 for _ in _MONTH_FIRST.finditer(sample))
    return other if votes < 0 else day


def name_days(days: Iterable[date]) -> str:
    """Return a question that names days: "3 Apr or 4 Mar?"; with their years if those differ."""
    found = [*days]
    has_years = len({day.year for day in found}) > 1
    return (
        " or ".join(f"{day.day} {_MONTHS[day.month - 1]}{f' {day.year}' if has_years else ''}" for day in found) + "?"
    )


def _make_day(year: int, month: int, day: int) -> date | None:
    with suppress(ValueError):
        return date(year, month, day)
    return None


def _fits_weekday(day: date, other: date, line: str) -> bool:
    """Return whether a line names the weekday of one day, which is not that of the other."""
    named = {number for match in _WEEKDAYS.finditer(line) for number in range(7) if match[number + 1]}
    return day.weekday() in named and other.weekday() not in named


def _read_days(matches: Iterable[re.Match[str]]) -> Iterable[tuple[int, int]]:
    for match in matches:
        yield _MONTH_NUMBERS[match["month"][:3].lower()], int(match["day"])
