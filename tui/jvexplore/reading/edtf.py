"""Parse the dates of files, which keep their precision: EDTF (ISO 8601-2:2019) level 1, and quarters and halves.

Supported: a year, a month, a day, a season, a quarter or a half (`2019-33` is the first quarter,
`2019-41` the second half); unspecified digits at the end (`199X`, `20XX`, `2018-XX`, `2018-09-XX`,
`2018-XX-XX`); each optionally uncertain (`?`), approximate (`~`) or both (`%`); and an interval between two
of these, one of which may be open (`2018/..`) or unknown (`2018/`).
Specification: https://www.loc.gov/standards/datetime/

Everything else is rejected with a remedy (`edtf_refusals.py`), including the other features of level 1: times of day,
negative years, and years of more than four digits.

The existing library for EDTF is not used: it takes longer to import than a dossier to load, and does not support
quarters in intervals.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Final, NamedTuple, TypeAlias

from jvexplore.constraints import Constraint
from jvexplore.errors import JvexploreError
from jvexplore.process_state import date_style
from jvexplore.reading.months import MONTH_NAMES, days_in_month

_DATE = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)", re.ASCII)
_SEASONS: Final = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_QUARTERS: Final = {33: "first quarter", 34: "second quarter", 35: "third quarter", 36: "fourth quarter"}
_HALVES: Final = {40: "first half", 41: "second half"}
_PARTS: Final = _SEASONS | _QUARTERS | _HALVES
"""Parts of a year other than months, by the number that EDTF has in place of the month."""
FIRST_MONTHS: Final = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}
"""The first month of each part of a year."""
MONTHS_IN_PART: Final = {part: 6 if part in _HALVES else 3 for part in _PARTS}
"""How many months each part of a year has."""
_MONTHS: Final = 12
_DAY_HYPHENS: Final = 2
"""In a date with a day, known or not: "2027-03-04", "2027-03-XX"."""
_UNSPECIFIED: Final = "XX"
_OPEN: Final = ".."
REMEDY: Final = 'write it in EDTF, like "2026", "2027-03-04" or "2027-33" (first quarter)'
_HEDGES: Final = {"": "", "?": "perhaps ", "~": "about ", "%": "perhaps about "}
"""The words for the marks of an uncertain date, an approximate one, and one that is both."""


class EdtfSpan(NamedTuple):
    """A date or an interval, as the range of days that it may cover.

    Attributes:
        first: the earliest day; the calendar's first day if `open_before`.
        last: the latest day, equal to `first` if the day is known; the calendar's last day if `open_after`.
        words: the date in English: "the first quarter of 2019".
        short: a short form for lists: "2019 Q1".
        is_duration: whether it covers all of these days, as "from … to …"; otherwise it is one of them.
        hedged: whether it is uncertain or approximate.
        open_before: whether the start is open or unknown: "by …".
        open_after: whether the end is open or unknown: "from … on".
    """

    first: date
    last: date
    words: str
    short: str
    is_duration: bool = False
    hedged: bool = False
    open_before: bool = False
    open_after: bool = False

    @property
    def listing_day(self) -> date:
        """The day by which it is sorted: the earliest, or the latest if the start is open."""
        return self.last if self.open_before else self.first

    @property
    def last_known_day(self) -> date:
        """The latest known day: the latest, or the earliest if the end is open."""
        return self.first if self.open_after else self.last

    def surely_precedes(self, other: EdtfSpan) -> bool:
        """Return whether it certainly ends before another begins; never if either has an open end or is hedged."""
        return self.last < other.first and self._is_known and other._is_known

    @property
    def _is_known(self) -> bool:
        return not (self.hedged or self.open_before or self.open_after)


def parse_edtf(text: str) -> EdtfSpan:
    """Parse a date or an interval; one end of an interval may be open (`..`) or unknown (empty).

    Raises:
        JvexploreError: if `text` is not in the supported subset, or the day does not exist.
    """
    start, slash, end = text.partition("/")
    if not slash:
        return _parse_date(text)
    if {start, end} <= {_OPEN, ""} or "/" in end:
        raise _refusal(text)
    if start in (_OPEN, ""):
        until = _parse_date(end)
        words, short = f"until {until.words}, start unknown", f"until {until.short}"
        if start:
            words, short = _latest_words(end, until)
        return EdtfSpan(
            date.min, until.last, words, short, is_duration=not start, hedged=until.hedged, open_before=True
        )
    since = _parse_date(start)
    if end in (_OPEN, ""):
        words = f"from {since.words} on" if end else f"from {since.words}, end unknown"
        short = f"from {since.short}"
        return EdtfSpan(since.first, date.max, words, short, is_duration=True, hedged=since.hedged, open_after=True)
    until = _parse_date(end)
    if until.last < since.first:
        raise JvexploreError(f'"{text}" ends before it begins', "write the earlier date first")
    words, hedged = f"{since.words} to {until.words}", since.hedged or until.hedged
    return EdtfSpan(since.first, until.last, words, _short_interval(since, until), is_duration=True, hedged=hedged)


def _latest_words(text: str, until: EdtfSpan) -> tuple[str, str]:
    """Return the words and the short form of what is no later than a date: "by the end of 2027", "by end-2027".

    "By 2027" would be read as before that year begins; "by 4 March" cannot be misread.

    Args:
        text: the date as written.
        until: the same, parsed.
    """
    if text.count("-") == _DAY_HYPHENS:
        return f"by {until.words}", f"by {until.short}"
    hedge = _HEDGES[text[-1]] if until.hedged else ""
    return f"by {hedge}the end of {until.words.removeprefix(hedge)}", f"by end-{until.short}"


def _short_interval(since: EdtfSpan, until: EdtfSpan) -> str:
    """Return the short form of an interval: the two years if they are certain and differ, otherwise both dates."""
    years = [each.first.year for each in (since, until) if each.first.year == each.last.year and not each.hedged]
    if len(set(years)) == len((since, until)):
        return f"{years[0]}–{years[1]}"
    return f"{since.short} – {until.short}"


def _refusal(text: str) -> JvexploreError:
    from jvexplore.reading.edtf_refusals import explain_refusal

    what, remedy = explain_refusal(text)
    return JvexploreError(what, remedy or REMEDY)


def _parse_date(text: str) -> EdtfSpan:
    match = _DATE.fullmatch(text)
    if not match:
        raise _refusal(text)
    year, part, day, hedge = match.groups(default="")
    try:
        known = (
            _unspecified_date(year, part, day) if "X" in text else _known_date(int(year), int(part or 0), int(day or 0))
        )
    except (ValueError, KeyError):
        known = None
    if known is None or "00" in (part, day):
        raise _refusal(text)
    return EdtfSpan(known.first, known.last, _HEDGES[hedge] + known.words, known.short + hedge, hedged=bool(hedge))


def _unspecified_date(year: str, part: str, day: str) -> EdtfSpan:
    """Return the range of days that a date with unspecified last digits may be.

    Raises:
        KeyError: if the unspecified digits are not the last ones.
        ValueError: if the calendar has no such date.
    """
    if "X" in year:
        if part:
            raise KeyError(part)
        first, last = date(int(year.replace("X", "0")), 1, 1), date(int(year.replace("X", "9")), 12, 31)
        if year.endswith(_UNSPECIFIED):
            century = f"{_format_ordinal(first.year // 100 + 1)} century"
            return EdtfSpan(first, last, f"the {century} ({first.year}–{last.year})", century)
        return EdtfSpan(first, last, f"the {first.year}s", f"{first.year}s")
    if part == _UNSPECIFIED and day in ("", _UNSPECIFIED):
        whole, missing = _known_date(int(year), 0, 0), "day" if day else "month"
    elif int(part) <= _MONTHS and day == _UNSPECIFIED:
        whole, missing = _known_date(int(year), int(part), 0), "day"
    else:
        raise KeyError(part)
    return EdtfSpan(whole.first, whole.last, f"some {missing} in {whole.words}", f"a {missing} in {whole.short}")


def _format_ordinal(number: int) -> str:
    ending = "th" if number // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _known_date(year: int, part: int, day: int) -> EdtfSpan:
    if not part:
        return EdtfSpan(date(year, 1, 1), date(year, 12, 31), str(year), str(year))
    if part in _PARTS and not day:
        first = date(year, FIRST_MONTHS[part], 1)
        last_year, last_month = divmod(year * 12 + first.month - 1 + MONTHS_IN_PART[part] - 1, 12)
        last = date(last_year, last_month + 1, days_in_month(last_year, last_month + 1))
        short = f"{_PARTS[part]} {year}"
        if part in _QUARTERS:
            short = f"{year} Q{part - min(_QUARTERS) + 1}"
        elif part in _HALVES:
            short = f"{year} H{part - min(_HALVES) + 1}"
        return EdtfSpan(first, last, f"the {_PARTS[part]} of {year}", short)
    if not day:
        first = date(year, part, 1)
        name = MONTH_NAMES[part]
        return EdtfSpan(first, first.replace(day=days_in_month(year, part)), f"{name} {year}", f"{name[:3]} {year}")
    only = date(year, part, day)
    return EdtfSpan(
        only, only, _format_day(year, MONTH_NAMES[part], day, only), _format_day(year, MONTH_NAMES[part][:3], day, only)
    )


def _format_day(year: int, month: str, day: int, when: date) -> str:
    match date_style():
        case "month-day-year":
            return f"{month} {day}, {year}"
        case "year-month-day":
            return when.isoformat()
    return f"{day} {month} {year}"


def written_date(value: object) -> str | None:
    """Return the text of a value that may be meant as a date: a text, a bare TOML date or year; `None` for others."""
    if type(value) is date:
        return value.isoformat()
    if type(value) is int:
        return f"{value:04}" if value >= 0 else str(value)
    return value if type(value) is str else None


class EdtfConstraint(Constraint):
    """For `Annotated[str, …]`: the value must be a date in EDTF; a bare TOML date or year is accepted, too."""

    is_before_type = True

    def check_value(self, value: object) -> str:
        """Return the date as text; raise JvexploreError if the value is not a date."""
        text = written_date(value)
        if text is None:
            raise JvexploreError("must be a date", REMEDY)
        parse_edtf(text)
        return text


Edtf: TypeAlias = Annotated[str, EdtfConstraint()]
"""A date in EDTF, as text."""
