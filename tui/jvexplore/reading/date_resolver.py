"""Resolve dates as they are written, by the day of publication, the tense of their clause and the dates beside them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.reading.context_words import words_before
from jvexplore.reading.date_arithmetic import (
    add_year,
    covered_days,
    find_weekday,
    format_interval,
    resolve_yearless_date,
    shift_years,
)
from jvexplore.reading.date_grammar import (
    AbsoluteDate,
    AnchoredDate,
    DateLanguage,
    DateValue,
    RelativeDate,
    WeekdayDate,
    YearlessDate,
)
from jvexplore.reading.ended_periods import extend_to_period
from jvexplore.reading.read_date import Bound, Edge, ReadDate

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence
    from datetime import date

    from jvexplore.reading.date_arithmetic import DateDirection

GAP: Final = 12
"""The maximum distance between the two dates of an interval, in characters."""
_ANCHOR_REACH: Final = 300
"""How far before "two years later" the date may stand from which it counts, in characters."""
_YEAR_DIGITS: Final = 4
_COMPARED_REACH: Final = 60
_CLAUSE: Final = 120
"""How far from a date a verb may stand that shows its tense, in characters."""


class DateWords(NamedTuple):
    """A date as written, before it is resolved by the day of publication: span, value, bound and edge."""

    start: int
    end: int
    value: DateValue
    bound: Bound
    edge: Edge


class DateResolver:
    """Resolves the dates of one text by the day of publication."""

    def __init__(self, text: str, published: date | None, rules: DateLanguage) -> None:
        self._text = text
        self._published = published
        self._rules = rules
        self._markers: list[tuple[int, int, str]] | None = None
        self._anchor: ReadDate | None = None

    def resolve_dates(self, found: Sequence[DateWords]) -> Iterator[ReadDate]:
        """Yield the dates in order; the two ends of an interval are combined, and what ends on one is its period."""
        for each in self._joined_dates(found):
            read = extend_to_period(each, self._text, self._rules.period_before)
            if not (read.is_relative and _is_day(read.edtf)):
                self._anchor = read
            yield read

    def _joined_dates(self, found: Sequence[DateWords]) -> Iterator[ReadDate]:
        waiting: DateWords | None = None
        for each in found:
            pair = self._resolve_pair(waiting, each) if waiting else None
            if waiting and not pair:
                yield from self._resolve_one(waiting)
            if pair:
                yield pair
            waiting = None if pair else each
        if waiting:
            yield from self._resolve_one(waiting)

    def _resolve_one(self, found: DateWords) -> Iterator[ReadDate]:
        if edtf := self._date_of(found):
            is_interval = "/" in edtf and isinstance(found.value, AbsoluteDate | YearlessDate)
            bound = "" if is_interval else found.bound  # "from 3 to 5 May" leaves no end open
            is_relative = not isinstance(found.value, AbsoluteDate)
            is_fiscal = isinstance(found.value, AbsoluteDate) and found.value.is_fiscal
            yield ReadDate(found.start, found.end, edtf, is_relative, bound, (found.edge, found.edge), is_fiscal)

    def _resolve_pair(self, one: DateWords, other: DateWords) -> ReadDate | None:
        """Combine the ends of an interval, or a day and its year, to one date; `None` for other pairs."""
        if edtf := self._with_relative_year(one, other):
            return ReadDate(one.start, other.end, edtf, is_relative=True, bound=one.bound, edges=(one.edge, one.edge))
        if self._is_interval(one, other) and (edtf := self._interval_of(one, other)):
            kinds = {type(one.value), type(other.value)}
            is_relative = AbsoluteDate not in kinds or RelativeDate in kinds  # otherwise one end gives the year
            return ReadDate(one.start, other.end, edtf, is_relative, edges=(one.edge, other.edge))
        return None

    def _with_relative_year(self, one: DateWords, other: DateWords) -> str:
        """Combine a yearless date and a relative year: "5 April last year"; "" for other pairs."""
        if (
            not (isinstance(one.value, YearlessDate) and isinstance(other.value, RelativeDate))
            or self._published is None
        ):
            return ""
        if self._text[one.end : min(other.start, one.end + GAP)].strip() not in self._rules.year_links:
            return ""
        year = other.value.resolve(self._published)
        return add_year(int(year), one.value.rest) if year.isdigit() else ""

    def _is_interval(self, one: DateWords, other: DateWords) -> bool:
        if other.start - one.end > GAP:
            return False
        gap = self._text[one.end : other.start]
        opening, joining = self._rules.pair
        if self._rules.joins.fullmatch(gap):
            return True
        return gap.split() == [joining] and words_before(self._text, one.start)[-1:] == [opening]

    def _interval_of(self, one: DateWords, other: DateWords) -> str:
        """Return the interval between two dates, one of which may give the other its year; "" if it is invalid."""
        first = self._date_of(one)
        last = self._date_of(other)
        if isinstance(one.value, YearlessDate) and isinstance(other.value, AbsoluteDate) and last:
            if "/" in last or "X" in last:
                return ""
            first = resolve_yearless_date(covered_days(last)[1], one.value.rest, "past")
        elif isinstance(other.value, YearlessDate | WeekdayDate) and first and "/" not in first and "X" not in first:
            day = covered_days(first)[1]
            if isinstance(other.value, WeekdayDate):
                last = find_weekday(day, other.value.number, "next")
            else:
                last = resolve_yearless_date(day, other.value.rest, "future")
        return format_interval(first, last)

    def _date_of(self, found: DateWords) -> str:
        value = found.value
        if isinstance(value, AbsoluteDate):
            return value.edtf
        if isinstance(value, AnchoredDate):
            return self._after_anchor(found.start, value.years)
        if self._published is None:
            return ""
        if isinstance(value, RelativeDate):
            return value.resolve(self._published)
        is_past = not value.direction and self._is_behind(found)
        direction = "past" if is_past else value.direction or self._tense_direction(found)
        if isinstance(value, WeekdayDate):
            return find_weekday(self._published, value.number, direction)
        return resolve_yearless_date(self._published, value.rest, direction)

    def _after_anchor(self, position: int, years: int) -> str:
        """Return the date that is some years after the one before it in the text; empty if none is near.

        "A year earlier" compares with the same part of that year; other distances are years.
        """
        anchor = self._anchor
        if anchor is None or position - anchor.end > _ANCHOR_REACH or "X" in anchor.edtf:
            return ""
        if years == -1:
            return "" if _is_day(anchor.edtf) else shift_years(anchor.edtf.rstrip("~?%"), years)
        return shift_years(anchor.edtf[:_YEAR_DIGITS], years)

    def _is_behind(self, found: DateWords) -> bool:
        """Return whether other words than the tense show that a date is past: "by June it had", "up from 40% in"."""
        if found.bound == "by":
            return _matches(self._rules.was_so, self._text, found.end)
        return not found.bound and _is_compared_with(self._rules.comparison, self._text, found.start)

    def _tense_direction(self, found: DateWords) -> DateDirection:
        """Return whether a date is in the past or the future, by its bound and the verbs of its clause."""
        if found.bound in ("by", "until"):
            return "future"
        if self._markers is None:
            matches = self._rules.tense.finditer(self._text)
            self._markers = [(match.start(), match.end(), match.lastgroup or "") for match in matches]
        index = bisect_left(self._markers, (found.start,))
        before = self._markers[index - 1] if index else (0, 0, "stop")
        if before[2] != "stop" and found.start - before[1] < _CLAUSE:
            return "future" if before[2] == "future" else "past"
        if found.bound == "before" and isinstance(found.value, WeekdayDate):
            return "future"
        if self._text.startswith(("'", "’"), found.end):
            return "nearest"  # the words after "Monday's announcement that …" are about something else
        for start, _, kind in self._markers[index : index + 2]:
            if start > found.end + _CLAUSE or (kind == "stop" and start > found.end + 1):
                break
            if kind != "stop" and start >= found.end:
                return "future" if kind == "future" else "past"
        if found.bound in ("after", "from") and isinstance(found.value, WeekdayDate):
            return "past"
        return "nearest"


def _is_day(edtf: str) -> bool:
    return edtf.count("-") == len("--") and "/" not in edtf


def _matches(pattern: re.Pattern[str] | None, text: str, position: int) -> bool:
    return bool(pattern and pattern.match(text, position))


def _is_compared_with(pattern: re.Pattern[str] | None, text: str, position: int) -> bool:
    """Return whether a number before a position is one that another is compared with: "up from 40% in"."""
    found = pattern.search(text, max(0, position - _COMPARED_REACH), position) if pattern else None
    return found is not None and any(map(str.isdigit, found[0]))
