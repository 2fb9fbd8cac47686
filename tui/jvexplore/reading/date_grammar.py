"""What a language says of dates: the forms that its words take, and what it makes of each.

A language is data for `dates.py`, made of patterns. Every repetition in them is bounded, so that a text
takes a time in proportion to its length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from jvexplore.reading.read_date import Bound

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from jvexplore.reading.date_arithmetic import DateDirection


class AbsoluteDate(NamedTuple):
    """A date with its year, in EDTF."""

    edtf: str


class YearlessDate(NamedTuple):
    """A date without its year.

    Attributes:
        rest: the date in EDTF without its year: "-09", "-09-11", "-33".
        direction: which one is meant; `None` for the tense of the words around it to tell.
    """

    rest: str
    direction: DateDirection | None = None


class WeekdayDate(NamedTuple):
    """A day of the week, Monday being 0."""

    number: int
    direction: DateDirection | None = None


class RelativeDate(NamedTuple):
    """A date that the day of publication gives: "next year"."""

    resolve: Callable[[date], str]


DateValue: TypeAlias = AbsoluteDate | YearlessDate | WeekdayDate | RelativeDate


class DateForm(NamedTuple):
    """A form that the words of a date take.

    Attributes:
        starts: what it may begin with, separated by spaces: words in lower case, or how many digits a number has.
        pattern: its words; without references to its groups.
        read: makes a date of them; `None` where they are none after all.
    """

    starts: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], DateValue | None]


class FormIndex(NamedTuple):
    """Forms by the words that they begin with.

    Attributes:
        forms: by first word in lower case; by the count of digits for a number: "2" for 11 September.
        starts: finds such words and numbers.
        gates: for numbers, a pattern without which no form matches.
    """

    forms: Mapping[str, Sequence[DateForm]]
    starts: re.Pattern[str]
    gates: Mapping[str, re.Pattern[str]]


@dataclass(frozen=True, eq=False)
class DateLanguage:
    """How a language writes dates.

    Attributes:
        index: the forms of a date.
        preface: the words before a date that belong to it: "early", "the end of"; matched up to where it begins.
        surnames: finds people who are called like a month, by its group `name`.
        month_cues: what stands before a month, never before such people.
        article: the word that belongs to "the 1990s", but not to the year of "the 2018 report"; "" for none.
        bounds: what words before a date leave an end open, in lower case, at most three words.
        joins: what stands between the ends of an interval: " to ".
        pair: the words that make an interval of two dates: "between", "and".
        year_links: what stands between a date and its year in words, "5 April last year": "" or "of".
        after_weekday: what stands between a day of the week and its date: ", ".
        tense: finds what tells the tense: its group is `future`, `past`, or `stop` at the end of a clause.
    """

    index: FormIndex
    preface: re.Pattern[str]
    surnames: re.Pattern[str]
    month_cues: frozenset[str]
    article: str
    bounds: Mapping[str, Bound]
    joins: re.Pattern[str]
    pair: tuple[str, str]
    year_links: frozenset[str]
    after_weekday: re.Pattern[str]
    tense: re.Pattern[str]


def index_forms(forms: Iterable[DateForm]) -> FormIndex:
    """Return forms by the words that they begin with."""
    by_start: dict[str, list[DateForm]] = {}
    for form in forms:
        for start in form.starts.split():
            by_start.setdefault(start, []).append(form)
    by_letter: dict[str, list[str]] = {}
    for start in sorted((start for start in by_start if start.isalpha()), key=len, reverse=True):
        by_letter.setdefault(start[0], []).append(start[1:])
    words = "|".join(
        f"[{letter}{letter.upper()}](?:{'|'.join(f'{end}|{end.upper()}' if end else '' for end in ends)})"
        for letter, ends in by_letter.items()
    )
    gates = {start: _gate_pattern(found) for start, found in by_start.items() if start.isdigit()}
    return FormIndex(by_start, re.compile(rf"(?<![^\W_])(?:\d{{1,4}}(?!\d)|(?:{words})(?![^\W\d_]))"), gates)


def _gate_pattern(forms: Iterable[DateForm]) -> re.Pattern[str]:
    """Return a pattern that finds out by one call that none of some forms matches: numbers are frequent."""
    patterns = (
        f"(?{'i' * bool(form.pattern.flags & re.IGNORECASE)}:{_GROUP_NAME.sub('(?:', form.pattern.pattern)})"
        for form in forms
    )
    return re.compile("|".join(patterns))


_GROUP_NAME = re.compile(r"\(\?P<\w+>")
