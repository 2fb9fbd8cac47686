"""Read the dates in a text, with their spans: absolute ones, and those relative to the day of publication.

The forms of each language are in its package (`english/dates.py`, `german/dates.py`). Rules for all languages:

- A weekday is the latest one that is not after the day of publication, unless the words indicate another: "next
  Tuesday", "will vote on Tuesday", "by Tuesday".
- A date without a year is the latest that has begun or the earliest that has not ended, according to the tense of
  its clause; if the tense is unclear, it is the one nearest to the day of publication.
- A week is an interval from Monday to Sunday. "Ago" with days or weeks gives a day, with months a month, with
  years a year; weeks are marked as approximate.
- "early", "late", "the end of" do not make a date more precise: "early 2018" is 2018. That it is the start or the end
  is kept beside it, so that 31 December 2018 fits "the end of 2018".
- A fiscal year is read as the calendar year with its number.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.reading.context_words import is_preceded, words_before
from jvexplore.reading.date_arithmetic import (
    add_year,
    covered_days,
    find_weekday,
    format_interval,
    resolve_yearless_date,
)
from jvexplore.reading.date_fit import fits_date, fits_dates
from jvexplore.reading.date_grammar import (
    AbsoluteDate,
    DateLanguage,
    DateValue,
    RelativeDate,
    WeekdayDate,
    YearlessDate,
)
from jvexplore.reading.language_tags import find_language
from jvexplore.reading.read_date import ReadDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from jvexplore.reading.date_arithmetic import DateDirection
    from jvexplore.reading.read_date import Bound, Edge

__all__ = ["DATE_LANGUAGES", "ReadDate", "fits_date", "fits_dates", "read_dates"]

DATE_LANGUAGES: Final = {
    "en": ("jvexplore.reading.english.dates", "ENGLISH"),
    "en-us": ("jvexplore.reading.english.dates", "AMERICAN_ENGLISH"),
    "de": ("jvexplore.reading.german.dates", "GERMAN"),
}
"""The modules with the date forms of each language, by language tag in lower case.

They are imported on use: compiling their patterns takes as long as reading an article.
"""

MAX_DATES: Final = 30_000
"""The maximum number of dates read in a text, so that a dense megabyte takes under a second; no article has as many."""
_CLAUSE: Final = 120
"""How far from a date a verb may stand that shows its tense, in characters."""
_BEFORE: Final = 80
"""How much text before a date is examined, in characters."""
_AHEAD: Final = 140
"""How much text from the start of a date is examined, in characters; no date is nearly so long."""
_PREFACE: Final = 36
"""The maximum length of the words before a date that belong to it, in characters."""
_GAP: Final = 12
"""The maximum distance between the two dates of an interval, in characters."""


class _DateWords(NamedTuple):
    """A date as written, before it is resolved by the day of publication: span, value, bound and edge."""

    start: int
    end: int
    value: DateValue
    bound: Bound
    edge: Edge


def read_dates(text: str, published: date | None, language: str = "en") -> list[ReadDate]:
    """Return the dates in a text, in order; they do not overlap.

    Args:
        text: any text.
        published: the day of publication, which resolves "yesterday" and "next year"; without it, these are skipped.
        language: a language tag, such as "en", "en-US" or "de". In English, 11/09/2018 is a day in September, in
            "en-US" one in November; in both, the other reading is used if only that is possible. If the
            language is not in `DATE_LANGUAGES`, nothing is read.

    Only the first `MAX_DATES` dates are read.
    """
    tag = find_language(language, DATE_LANGUAGES)
    if not tag:
        return []
    rules = _load_language(tag)
    found = list(islice(_find_date_words(text, rules), MAX_DATES))
    return list(_Resolver(text, published, rules).resolve_dates(_absorb_weekdays(text, rules, found)))


@cache
def _load_language(tag: str) -> DateLanguage:
    module, name = DATE_LANGUAGES[tag]
    rules = getattr(import_module(module), name)
    if not isinstance(rules, DateLanguage):
        raise TypeError(module, name)
    return rules


def _find_date_words(text: str, rules: DateLanguage) -> Iterator[_DateWords]:
    surnames = {match["name"] for match in rules.surnames.finditer(text)}
    end = 0
    for start in rules.index.starts.finditer(text):
        begin = start.start()
        if begin < end:
            continue
        first = start[0].lower()
        key = str(len(first)) if first.isdigit() else first
        gate = rules.index.gates.get(key)
        if gate and not gate.match(text, begin):
            continue
        before = min(begin, _BEFORE)
        found = _read_window(rules, key, text[begin - before : begin + _AHEAD], before)
        if found is None:
            continue
        stop = begin + found.end - before
        if text[begin:stop] in surnames and not is_preceded(words_before(text, begin), rules.month_cues):
            continue  # "criticised by May", of a Theresa May elsewhere in the text
        preface = before - found.start
        yield _DateWords(
            begin - preface if begin - preface >= end else begin, stop, found.value, found.bound, found.edge
        )
        end = stop


@lru_cache(maxsize=4096)
def _read_window(rules: DateLanguage, key: str, window: str, position: int) -> _DateWords | None:
    """Read the date at a position in a window of text, with any words before it that belong to it.

    The result depends only on the window, so that it can be cached for text that repeats.
    """
    best: tuple[int, DateValue] | None = None
    for form in rules.index.forms.get(key, ()):
        match = form.pattern.match(window, position)
        if match and (best is None or match.end() > best[0]) and (value := form.read(match)):
            best = match.end(), value
    if best is None:
        return None
    start = _find_preface(window, rules, position, best[0])
    return _DateWords(start, *best, rules.find_bound(window, start), rules.find_edge(window, start, best[0]))


def _find_preface(text: str, rules: DateLanguage, start: int, end: int) -> int:
    """Return the start of a date including words such as "the end of"."""
    preface = rules.preface.search(text, max(0, start - _PREFACE), start)
    if not preface or (preface[0].strip().lower() == rules.article and text[start:end].isdigit()):
        return start
    return preface.start()


def _absorb_weekdays(text: str, rules: DateLanguage, found: list[_DateWords]) -> list[_DateWords]:
    """Merge a weekday and the day next to it into one date: "Tuesday, 11 September"."""
    joined: list[_DateWords] = []
    for each in found:
        before = joined[-1] if joined else None
        if before and isinstance(before.value, WeekdayDate) and _is_day(each.value):
            gap = text[before.end : min(each.start, before.end + _GAP)]
            if rules.after_weekday.fullmatch(gap):
                joined[-1] = each._replace(start=before.start)
                continue
        joined.append(each)
    return joined


def _is_day(value: DateValue) -> bool:
    return isinstance(value, AbsoluteDate | YearlessDate) and value[0].count("-") == len("--")


class _Resolver:
    """Resolves the dates of one text by the day of publication."""

    def __init__(self, text: str, published: date | None, rules: DateLanguage) -> None:
        self._text = text
        self._published = published
        self._rules = rules
        self._markers: list[tuple[int, int, str]] | None = None

    def resolve_dates(self, found: Sequence[_DateWords]) -> Iterator[ReadDate]:
        """Yield the dates in order; the two ends of an interval are combined."""
        waiting: _DateWords | None = None
        for each in found:
            pair = self._resolve_pair(waiting, each) if waiting else None
            if waiting and not pair:
                yield from self._resolve_one(waiting)
            if pair:
                yield pair
            waiting = None if pair else each
        if waiting:
            yield from self._resolve_one(waiting)

    def _resolve_one(self, found: _DateWords) -> Iterator[ReadDate]:
        if edtf := self._date_of(found):
            is_interval = "/" in edtf and isinstance(found.value, AbsoluteDate | YearlessDate)
            bound = "" if is_interval else found.bound  # "from 3 to 5 May" leaves no end open
            is_relative = not isinstance(found.value, AbsoluteDate)
            yield ReadDate(found.start, found.end, edtf, is_relative, bound, (found.edge, found.edge))

    def _resolve_pair(self, one: _DateWords, other: _DateWords) -> ReadDate | None:
        """Combine the ends of an interval, or a day and its year, to one date; `None` for other pairs."""
        if edtf := self._with_relative_year(one, other):
            return ReadDate(one.start, other.end, edtf, is_relative=True, bound=one.bound, edges=(one.edge, one.edge))
        if self._is_interval(one, other) and (edtf := self._interval_of(one, other)):
            kinds = {type(one.value), type(other.value)}
            is_relative = AbsoluteDate not in kinds or RelativeDate in kinds  # otherwise one end gives the year
            return ReadDate(one.start, other.end, edtf, is_relative, edges=(one.edge, other.edge))
        return None

    def _with_relative_year(self, one: _DateWords, other: _DateWords) -> str:
        """Combine a yearless date and a relative year: "5 April last year"; "" for other pairs."""
        if (
            not (isinstance(one.value, YearlessDate) and isinstance(other.value, RelativeDate))
            or self._published is None
        ):
            return ""
        if self._text[one.end : min(other.start, one.end + _GAP)].strip() not in self._rules.year_links:
            return ""
        year = other.value.resolve(self._published)
        return add_year(int(year), one.value.rest) if year.isdigit() else ""

    def _is_interval(self, one: _DateWords, other: _DateWords) -> bool:
        if other.start - one.end > _GAP:
            return False
        gap = self._text[one.end : other.start]
        opening, joining = self._rules.pair
        if self._rules.joins.fullmatch(gap):
            return True
        return gap.split() == [joining] and words_before(self._text, one.start)[-1:] == [opening]

    def _interval_of(self, one: _DateWords, other: _DateWords) -> str:
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

    def _date_of(self, found: _DateWords) -> str:
        value = found.value
        if isinstance(value, AbsoluteDate):
            return value.edtf
        if self._published is None:
            return ""
        if isinstance(value, RelativeDate):
            return value.resolve(self._published)
        direction = value.direction or self._tense_direction(found)
        if isinstance(value, WeekdayDate):
            return find_weekday(self._published, value.number, direction)
        return resolve_yearless_date(self._published, value.rest, direction)

    def _tense_direction(self, found: _DateWords) -> DateDirection:
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
