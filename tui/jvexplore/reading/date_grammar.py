"""The date grammar of one language: its forms, and the value of each.

A language is a set of patterns that `dates.py` applies. Every repetition in them is bounded, so that matching takes
linear time.
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
        direction: which year is meant; `None` if it depends on the tense of the surrounding words.
    """

    rest: str
    direction: DateDirection | None = None


class WeekdayDate(NamedTuple):
    """A day of the week, 0 for Monday."""

    number: int
    direction: DateDirection | None = None


class RelativeDate(NamedTuple):
    """A date relative to the day of publication: "next year"."""

    resolve: Callable[[date], str]


DateValue: TypeAlias = AbsoluteDate | YearlessDate | WeekdayDate | RelativeDate


class DateForm(NamedTuple):
    """A pattern for dates.

    Attributes:
        starts: its possible first words in lower case, or numbers of digits for a number, separated by spaces.
        pattern: the pattern of the whole date; without backreferences.
        read: converts a match to a date; returns `None` if it is not one after all.
    """

    starts: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], DateValue | None]


class FormIndex(NamedTuple):
    """Forms by their first words.

    Attributes:
        forms: by first word in lower case, or by number of digits: "2" for 11 September.
        starts: finds these words and numbers.
        gates: for numbers, a pattern that matches whenever a form does.
    """

    forms: Mapping[str, Sequence[DateForm]]
    starts: re.Pattern[str]
    gates: Mapping[str, re.Pattern[str]]


@dataclass(frozen=True, eq=False)
class DateLanguage:
    """The rules for dates in one language.

    Attributes:
        index: the forms of a date.
        preface: words before a date that belong to it: "early", "the end of"; matched up to the start of the date.
        surnames: matches people whose surname is also a month; its group is `name`.
        month_cues: words that precede a month, but never such a surname.
        article: the word that belongs to "the 1990s", but not to the year in "the 2018 report"; "" if there is none.
        bounds: the kind of bound by the words before a date that leave an end open, in lower case, at most three words.
        joins: matches the text between the ends of an interval: " to ".
        pair: the words that make two dates an interval: "between", "and".
        year_links: the words between a date and its year in words, as in "5 April last year": "" or "of".
        after_weekday: matches the text between a weekday and its date: ", ".
        tense: finds words that show the tense: its group is `future`, `past`, or `stop` at the end of a clause.
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
    """Return forms indexed by their first words."""
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
    """Return a pattern that rejects in one call a text that none of the forms matches: numbers are frequent."""
    patterns = (
        f"(?{'i' * bool(form.pattern.flags & re.IGNORECASE)}:{_GROUP_NAME.sub('(?:', form.pattern.pattern)})"
        for form in forms
    )
    return re.compile("|".join(patterns))


_GROUP_NAME = re.compile(r"\(\?P<\w+>")
