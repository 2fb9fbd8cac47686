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
- A fiscal year is read as the calendar year with its number; in Indian English as the one that ends in March of it.
- What ends on a date is a period: "the year to June 2026", "the six months ended 31 March".
- "Two years later" counts from the date before it in the text.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Final

from jvexplore.reading.context_words import is_preceded, words_before
from jvexplore.reading.date_fit import fits_date, fits_dates
from jvexplore.reading.date_grammar import AbsoluteDate, DateLanguage, DateValue, WeekdayDate, YearlessDate
from jvexplore.reading.date_resolver import GAP, DateResolver, DateWords
from jvexplore.reading.language_tags import find_language
from jvexplore.reading.read_date import ReadDate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

__all__ = ["DATE_LANGUAGES", "ReadDate", "fits_date", "fits_dates", "read_dates"]

DATE_LANGUAGES: Final = {
    "en": ("jvexplore.reading.english.dates", "ENGLISH"),
    "en-us": ("jvexplore.reading.english.dates", "AMERICAN_ENGLISH"),
    "en-in": ("jvexplore.reading.english.dates", "INDIAN_ENGLISH"),
    "de": ("jvexplore.reading.german.dates", "GERMAN"),
}
"""The modules with the date forms of each language, by language tag in lower case.

They are imported on use: compiling their patterns takes as long as reading an article.
"""

MAX_DATES: Final = 30_000
"""The maximum number of dates read in a text, so that a dense megabyte takes under a second; no article has as many."""
_BEFORE: Final = 80
"""How much text before a date is examined, in characters."""
_AHEAD: Final = 140
"""How much text from the start of a date is examined, in characters; no date is nearly so long."""
_PREFACE: Final = 36
"""The maximum length of the words before a date that belong to it, in characters."""


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
    return list(DateResolver(text, published, rules).resolve_dates(_absorb_weekdays(text, rules, found)))


@cache
def _load_language(tag: str) -> DateLanguage:
    module, name = DATE_LANGUAGES[tag]
    rules = getattr(import_module(module), name)
    if not isinstance(rules, DateLanguage):
        raise TypeError(module, name)
    return rules


def _find_date_words(text: str, rules: DateLanguage) -> Iterator[DateWords]:
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
        yield DateWords(
            begin - preface if begin - preface >= end else begin, stop, found.value, found.bound, found.edge
        )
        end = stop


@lru_cache(maxsize=4096)
def _read_window(rules: DateLanguage, key: str, window: str, position: int) -> DateWords | None:
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
    return DateWords(start, *best, rules.find_bound(window, start), rules.find_edge(window, start, best[0]))


def _find_preface(text: str, rules: DateLanguage, start: int, end: int) -> int:
    """Return the start of a date including words such as "the end of"."""
    preface = rules.preface.search(text, max(0, start - _PREFACE), start)
    if not preface or (preface[0].strip().lower() == rules.article and text[start:end].isdigit()):
        return start
    return preface.start()


def _absorb_weekdays(text: str, rules: DateLanguage, found: list[DateWords]) -> list[DateWords]:
    """Merge a weekday and the day next to it into one date: "Tuesday, 11 September"."""
    joined: list[DateWords] = []
    for each in found:
        before = joined[-1] if joined else None
        if before and isinstance(before.value, WeekdayDate) and _is_day(each.value):
            gap = text[before.end : min(each.start, before.end + GAP)]
            if rules.after_weekday.fullmatch(gap):
                joined[-1] = each._replace(start=before.start)
                continue
        joined.append(each)
    return joined


def _is_day(value: DateValue) -> bool:
    return isinstance(value, AbsoluteDate | YearlessDate) and value[0].count("-") == len("--")
