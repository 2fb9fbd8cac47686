"""The forms of relative dates in English: "yesterday", "last year", "two weeks ago", "year-end"."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from jvexplore.reading.context_words import cue_set, is_preceded, words_before
from jvexplore.reading.date_arithmetic import shift_by_count, shift_period
from jvexplore.reading.date_grammar import AbsoluteDate, AnchoredDate, DateForm, RelativeDate
from jvexplore.reading.english.day_forms import DIRECTION, DIRECTION_STARTS, DIRECTIONS

if TYPE_CHECKING:
    from jvexplore.reading.date_arithmetic import CalendarUnit
    from jvexplore.reading.date_grammar import DateValue

_STEPS: Final = {"last": -1, "this": 0, "next": 1}
_DAY_WORDS: Final = {
    "day before yesterday": -2, "yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "tomorrow": 1,
    "day after tomorrow": 2, "this morning": 0, "this afternoon": 0, "this evening": 0,
}  # fmt: skip
_CARDINALS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_NUMBERS: Final = {name: number for number, name in enumerate(_CARDINALS.split()) if number} | {
    "a": 1, "an": 1, "a couple of": 2, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_UNITS: Final[dict[str, tuple[CalendarUnit, int]]] = {
    "day": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2), "month": ("month", 1), "quarter": ("quarter", 1),
    "year": ("year", 1), "decade": ("year", 10),
}  # fmt: skip
_UNIT_NAMES: Final[dict[str, CalendarUnit]] = {
    "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "half": "half", "year": "year",
    "decade": "decade",
}  # fmt: skip
_CLAUSE_LENGTH: Final = 72
"""How far before a date its verb may stand, in characters."""
_DAY_WORD: Final = re.compile(
    r"(?P<word>(?:day\s{1,3}before\s{1,3})?yesterday|today|tonight|(?:day\s{1,3}after\s{1,3})?tomorrow|last\s{1,3}night"
    r"|this\s{1,3}(?:morning|afternoon|evening))(?![^\W_])(?:\s{1,3}(?:morning|afternoon|evening|night)\b)?",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(
    rf"{DIRECTION}(?:(?:calendar|fiscal|financial)\s)?(?P<unit>week|weekend|month|quarter|half|year)\b", re.IGNORECASE
)
_AGO: Final = re.compile(
    rf"(?P<number>\d{{1,3}}|a\s{{1,3}}couple\s{{1,3}}of|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
    rf"[\s-]{{1,3}}(?P<unit>{'|'.join(_UNITS)})s?"
    r"(?P<to>\s{1,3}ago\b|\s{1,3}from\s{1,3}now\b|['’]s?\s{1,3}time\b|(?![^\W_]))",
    re.IGNORECASE,
)
_YEARS_AFTER: Final = re.compile(
    rf"(?P<number>\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})[\s-]{{1,3}}years?\s{{1,3}}"
    r"(?P<way>later|earlier|afterwards)\b(?!\s{1,3}than\b)",
    re.IGNORECASE,
)
_WILL_IN: Final = re.compile(
    r"\b(?:will|due|expected|scheduled|plans?|planned|going|set|would|shall)\b[^.;:!?]{0,40}\bin\s{1,3}(?:about )?\Z",
    re.IGNORECASE,
)
"""A verb before "in three months" that makes it a date; without one, it may be a duration."""
_ROLLING_CUES: Final = cue_set("the its their his her our a every each")
"""Words before "last year" that make it a rolling period, not a calendar year."""
_APPROXIMATE_CUES: Final = cue_set("about around some nearly almost roughly than over")
_BROADCAST_AFTER: Final = re.compile(r"\s{1,3}(?:[Pp]rogramme|[Pp]rogram|[Ss]how|newspaper)\b")
_WITHIN_NUMBER: Final = frozenset("-.,/–")
"""Characters before the last part of a longer number: "twenty-one", "2.5"."""
_OF_AFTER: Final = re.compile(r"\s{1,3}of\b|-")
_RECORD: Final = re.compile(r"\b(?:first|lowest|highest|best|worst|time|only|once)\b", re.IGNORECASE)
_END_OF: Final = re.compile(
    r"(?:end|start|beginning|middle|close|turn|rest|remainder)\s{1,3}of\s{1,3}the\s{1,3}"
    r"(?:(?:calendar|fiscal|financial|current)\s)?(?P<unit>year|month|quarter|week|decade)\b",
    re.IGNORECASE,
)
_UNIT_END: Final = re.compile(
    r"(?P<unit>year|month|quarter)(?:['’]s)?[\s-]end\b(?:\s{1,3}(?:of\s)?(?P<year>(?:1[5-9]|20)\d\d)(?!\d|[.,]\d))?",
    re.IGNORECASE,
)


def _read_day_word(match: re.Match[str]) -> DateValue | None:
    """Read "today", not "Russia Today" or "the Today programme"."""
    word = " ".join(match["word"].split())
    words = words_before(match.string, match.start())
    if word == "Today" and words and (words[-1].isalnum() or _BROADCAST_AFTER.match(match.string, match.end())):
        return None
    return RelativeDate(partial(shift_period, unit="day", steps=_DAY_WORDS[word.lower()]))


def _read_unit(match: re.Match[str]) -> DateValue | None:
    """Read "last year" and "the coming year"; not "the last year", which is not a calendar year."""
    direction = match["direction"].lower()
    words = words_before(match.string, match.start())
    rolls = words and words[-1] in _ROLLING_CUES
    if "past" in direction or (rolls and direction != "coming"):
        return None
    unit = _UNIT_NAMES[match["unit"].lower()]
    if unit in ("half", "quarter") and _OF_AFTER.match(match.string, match.end()):
        return None
    return RelativeDate(partial(shift_period, unit=unit, steps=_STEPS[DIRECTIONS[direction]]))


def _read_ago(match: re.Match[str]) -> DateValue | None:
    """Read "two weeks ago" or "in three months": days give a day, weeks an approximate day, months a month."""
    if match.string[max(0, match.start() - 1) : match.start()] in _WITHIN_NUMBER:
        return None
    will_in = (
        None if match["to"] else _WILL_IN.search(match.string, max(0, match.start() - _CLAUSE_LENGTH), match.start())
    )
    if not match["to"] and (not will_in or _RECORD.search(will_in[0])):
        return None
    word, (unit, size) = " ".join(match["number"].lower().split()), _UNITS[match["unit"].lower()]
    number = int(word) if word.isdigit() else _NUMBERS[word]
    is_about = is_preceded(words_before(match.string, match.start()), _APPROXIMATE_CUES)
    steps = number * size * (-1 if match["to"].strip().lower() == "ago" else 1)
    return RelativeDate(partial(shift_by_count, unit=unit, steps=steps, is_about=is_about))


def _read_years_after(match: re.Match[str]) -> DateValue | None:
    """Read "two years later", which counts from another date."""
    if match.string[max(0, match.start() - 1) : match.start()] in _WITHIN_NUMBER:
        return None
    word = " ".join(match["number"].lower().split())
    years = int(word) if word.isdigit() else _NUMBERS[word]
    return AnchoredDate(-years if match["way"].lower() == "earlier" else years)


def _read_end(match: re.Match[str]) -> DateValue:
    if year := match.groupdict().get("year"):
        return AbsoluteDate(year)
    return RelativeDate(partial(shift_period, unit=_UNIT_NAMES[match["unit"].lower()], steps=0))


RELATIVE_FORMS: Final = (
    DateForm("day yesterday today tonight tomorrow last this", _DAY_WORD, _read_day_word),
    DateForm(DIRECTION_STARTS, _UNIT, _read_unit),
    DateForm(" ".join({name.split()[0]: None for name in _NUMBERS}) + " 1 2 3", _AGO, _read_ago),
    DateForm(" ".join({name.split()[0]: None for name in _NUMBERS}) + " 1 2", _YEARS_AFTER, _read_years_after),
    DateForm("end start beginning middle close turn rest remainder", _END_OF, _read_end),
    DateForm("year month quarter", _UNIT_END, _read_end),
)
