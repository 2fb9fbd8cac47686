"""The types of a language's date grammar: its forms, which are patterns, and the values that they give.

`dates.py` applies the patterns. Every repetition in them is bounded, so that matching takes linear time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from jvexplore.reading.context_words import words_before
from jvexplore.reading.read_date import Bound, Edge

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from jvexplore.reading.date_arithmetic import DateDirection


class AbsoluteDate(NamedTuple):
    """A date with its year, in EDTF; a fiscal year as the calendar year with its number."""

    edtf: str
    is_fiscal: bool = False


class YearlessDate(NamedTuple):
    """A date without its year.

    Attributes:
        rest: the date in EDTF after its year: "-09", "-09-11", "-33".
        direction: which year is meant; `None` if it depends on the tense of the clause.
    """

    rest: str
    direction: DateDirection | None = None


class WeekdayDate(NamedTuple):
    """A day of the week, 0 for Monday; `direction` as in `YearlessDate`."""

    number: int
    direction: DateDirection | None = None


class RelativeDate(NamedTuple):
    """A date relative to the day of publication: "next year"; `resolve` returns it in EDTF by that day."""

    resolve: Callable[[date], str]


class AnchoredDate(NamedTuple):
    """A date counted in years from the one before it in the text: "two years later" has 2."""

    years: int


DateValue: TypeAlias = AbsoluteDate | YearlessDate | WeekdayDate | RelativeDate | AnchoredDate


class DateForm(NamedTuple):
    """One way to write a date.

    Attributes:
        starts: its first words in lower case, separated by spaces; of a number, the count of its digits: "1 2".
        pattern: the pattern of the whole date; without backreferences.
        read: returns the date of a match; `None` if its context shows that it is not a date.
    """

    starts: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], DateValue | None]


class FormIndex(NamedTuple):
    """Forms by their first words.

    Attributes:
        forms: the forms by first word in lower case, or by number of digits: "2" for 11 September.
        starts: a pattern that finds these words and numbers.
        gates: a pattern for each number of digits that matches wherever one of the forms does.
    """

    forms: Mapping[str, Sequence[DateForm]]
    starts: re.Pattern[str]
    gates: Mapping[str, re.Pattern[str]]


@dataclass(frozen=True, eq=False)
class DateLanguage:
    """The date grammar of one language.

    Attributes:
        index: the forms of a date.
        preface: a pattern for the words before a date that belong to it: "early", "the end of".
        edges: a pattern for the words in a date that name the start or the end of its period; groups: `start`, `end`.
        surnames: a pattern for people whose surname is also a month, which is the group `name`.
        month_cues: words that precede a month, but never such a surname.
        article: the word that belongs to "the 1990s", but not to the year in "the 2018 report"; "" if there is none.
        bounds: the bounds by the words before a date that express them, at most three, in lower case: "by", "since".
        joins: a pattern for the text between the ends of an interval: " to ".
        pair: the words that make two dates an interval: "between", "and".
        year_links: the words between a date and its year in words, as in "5 April last year": "" or "of".
        after_weekday: a pattern for the text between a weekday and its date: ", ".
        tense: a pattern for words that show the tense, and for the end of a clause; groups: `future`, `past`, `stop`.
        comparison: a pattern for the text before a date that a number is compared with: "up from 40% in".
        was_so: a pattern for the text after a date by which something was so: "by June it had".
        period_before: a pattern for the words before a date that ends a period; a group by its months: "m12".
    """

    index: FormIndex
    preface: re.Pattern[str]
    edges: re.Pattern[str]
    surnames: re.Pattern[str]
    month_cues: frozenset[str]
    article: str
    bounds: Mapping[str, Bound]
    joins: re.Pattern[str]
    pair: tuple[str, str]
    year_links: frozenset[str]
    after_weekday: re.Pattern[str]
    tense: re.Pattern[str]
    comparison: re.Pattern[str] | None = None
    was_so: re.Pattern[str] | None = None
    period_before: re.Pattern[str] | None = None

    def find_bound(self, text: str, start: int) -> Bound:
        """Return the bound that the words before a date express; empty if there is none."""
        words = words_before(text, start)
        phrases = (" ".join(words[-count:]) for count in range(len(words), 0, -1))
        return next((bound for phrase in phrases if (bound := self.bounds.get(phrase))), "")

    def find_edge(self, text: str, start: int, end: int) -> Edge:
        """Return the edge of its period that a date's words name: "the end of 2029", "year-end"; empty if none."""
        named = self.edges.search(text, start, end)
        return "" if named is None else "end" if named["end"] else "start"


def index_forms(forms: Iterable[DateForm]) -> FormIndex:
    """Index forms by their first words."""
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
    """Return a pattern that matches wherever one of some forms does, to reject most numbers with one call."""
    patterns = (
        f"(?{'i' * bool(form.pattern.flags & re.IGNORECASE)}:{_GROUP_NAME.sub('(?:', form.pattern.pattern)})"
        for form in forms
    )
    return re.compile("|".join(patterns))


_GROUP_NAME = re.compile(r"\(\?P<\w+>")
