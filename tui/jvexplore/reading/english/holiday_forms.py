"""The holidays by which English articles date things: "by Christmas", "before Labor Day"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from jvexplore.reading.context_words import cue_set, words_before
from jvexplore.reading.date_grammar import DateForm, RelativeDate, YearlessDate

if TYPE_CHECKING:
    from jvexplore.reading.date_grammar import DateValue

_FIXED: Final = {
    "christmas": "-12-25", "christmas day": "-12-25", "christmas eve": "-12-24", "boxing day": "-12-26",
    "new year's eve": "-12-31", "new year's day": "-01-01",
}  # fmt: skip
_WEEKDAY: Final = {
    "labor day": (9, 0, 1),
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
    "memorial day": (6, 0, 0),
}
"""The month, the weekday from 0 for Monday, and which of them in the month; 0 is the last before it."""
_HOLIDAY: Final = re.compile(
    r"(?P<name>Christmas(?: (?:Day|Eve))?|Boxing Day"
    r"|New Year['’]s (?:Eve|Day)|Labor Day|Thanksgiving(?: Day)?|Memorial Day)"
    r"(?![\w'’]|\s(?:[a-z]+\s)?(?:sale|sales|season|shopping|trading|period|party|tree|bonus|weekend|market)s?\b)"
)
_CUES: Final = cue_set("by before until since on after from till over around to at")
_WEEK: Final = 7


def _read_holiday(match: re.Match[str]) -> DateValue | None:
    words = words_before(match.string, match.start())
    if not words or words[-1] not in _CUES:
        return None
    name = match["name"].lower().replace("’", "'")
    is_ahead = words[-1] in ("by", "before", "until", "till")
    if rest := _FIXED.get(name):
        return YearlessDate(rest, "future" if is_ahead else None)
    return RelativeDate(partial(_nearest_holiday, name=name, is_ahead=is_ahead))


def _nearest_holiday(published: date, name: str, *, is_ahead: bool) -> str:
    """Return the day of a holiday that moves: the next one, or the nearest."""
    years = [year for year in (published.year - 1, published.year, published.year + 1) if 0 < year < date.max.year]
    days = [_holiday(year, *_WEEKDAY[name]) for year in years]
    ahead = [day for day in days if day >= published] if is_ahead else days
    return min(ahead or days, key=lambda day: abs((day - published).days)).isoformat()


def _holiday(year: int, month: int, weekday: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % _WEEK + (number - 1) * _WEEK)


HOLIDAY_FORMS: Final = (DateForm("christmas boxing new labor thanksgiving memorial", _HOLIDAY, _read_holiday),)
