"""The forms of days, months and weekdays in German: "11. September 2018", "Dienstagabend", "nächsten Montag"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.reading.context_words import cue_set, follows_number, words_before
from jvexplore.reading.date_arithmetic import format_edtf
from jvexplore.reading.date_grammar import AbsoluteDate, DateForm, WeekdayDate, YearlessDate
from jvexplore.reading.german.date_context import is_month, is_weekday
from jvexplore.reading.numeric_dates import expand_year, read_days

if TYPE_CHECKING:
    from jvexplore.reading.date_arithmetic import DateDirection
    from jvexplore.reading.date_grammar import DateValue

_NAME: Final = (
    "Januar|Jänner|Februar|Feber|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    "|Jan|Feb|Mrz|Mär|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Nov|Dez"
)
_NUMBERS: Final = {
    "jan": 1, "jän": 1, "feb": 2, "mär": 3, "mae": 3, "mrz": 3, "apr": 4, "mai": 5, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "okt": 10, "nov": 11, "dez": 12,
}  # fmt: skip
_MONTH: Final = rf"(?P<month>{_NAME}|{_NAME.upper()})(?![^\W\d_])"
_MONTH_STARTS: Final = _NAME.lower().replace("|", " ")
_WEEKDAYS: Final = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5,
    "sonntag": 6,
}  # fmt: skip
_WEEKDAY: Final = (
    rf"(?P<weekday>{'|'.join(name.capitalize() for name in _WEEKDAYS)})"
    r"(?:(?:morgen|vormittag|mittag|nachmittag|abend|nacht)(?![^\W_])"
    r"|\s(?:früh|[Mm]orgen|[Vv]ormittag|[Nn]achmittag|[Aa]bend)\b)?(?![^\W_])"
)
_DAY: Final = r"(?P<day>[0-3]?\d)\."
_YEAR: Final = r"(?P<year>[12]\d{3}(?![\d%]|[.,]\d)|['’]\d\d(?!\d))"
_TO: Final = r"(?:\s?[-–—/]\s?|\s{1,3}(?:bis|und)\s{1,3}(?:zum\s|den\s)?)"

_DIRECTION: Final = "letzte|vergangene|vorige|diese|kommende|nächste|laufende|jetzige|aktuelle"
DIRECTION: Final = rf"(?i:(?P<direction>{_DIRECTION})[nmrs]?)\s{{1,3}}"
DIRECTION_STARTS: Final = " ".join(stem + ending for stem in _DIRECTION.split("|") for ending in ("", *"nmrs"))
DIRECTIONS: Final[dict[str, DateDirection]] = {
    "letzte": "last", "vergangene": "last", "vorige": "last", "diese": "this", "laufende": "this", "jetzige": "this",
    "aktuelle": "this", "kommende": "next", "nächste": "next",
}  # fmt: skip
_DAY_CUES: Final = cue_set("am vom zum bis seit ab dem den und")


def _read_day(match: re.Match[str]) -> DateValue | None:
    """Read a day or an interval of days, with or without the year."""
    groups = match.groupdict()
    year = expand_year(groups["year"].lstrip("'’")) if groups["year"] else None
    month = groups.get("month")
    number = _NUMBERS[month[:3].lower()] if month else int(match["number"])
    return read_days(year, number, int(match["day"]), int(groups.get("until") or 0))


def _read_short_day(match: re.Match[str]) -> DateValue | None:
    """Read "am 11.9." without a year; "11.9" alone is a number."""
    words = words_before(match.string, match.start())
    if not words or words[-1] not in _DAY_CUES:
        return None
    return read_days(None, int(match["number"]), int(match["day"]))


def _read_month(match: re.Match[str]) -> DateValue | None:
    month = _NUMBERS[match["month"][:3].lower()]
    if follows_number(match.string, match.start()):
        return None
    if match["year"]:
        return AbsoluteDate(format_edtf(expand_year(match["year"].lstrip("'’")), month))
    return YearlessDate(f"-{month:02}") if is_month(match) else None


def _read_directed_month(match: re.Match[str]) -> DateValue:
    return YearlessDate(f"-{_NUMBERS[match['month'][:3].lower()]:02}", DIRECTIONS[match["direction"].lower()])


def _read_weekday(match: re.Match[str]) -> DateValue | None:
    number = _WEEKDAYS[match["weekday"].lower()]
    if direction := match.groupdict().get("direction"):
        return WeekdayDate(number, DIRECTIONS[direction.lower()])
    return WeekdayDate(number) if is_weekday(match) else None


_WEEKDAY_STARTS: Final = " ".join(
    name + part for name in _WEEKDAYS for part in ("", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
)

DAY_FORMS: Final = (
    DateForm(
        "1 2", re.compile(rf"{_DAY}{_TO}(?P<until>[0-3]?\d)\.\s{{0,3}}{_MONTH}(?:\.?\s{{1,3}}{_YEAR})?"), _read_day
    ),
    DateForm("1 2", re.compile(rf"{_DAY}?\s{{0,3}}{_MONTH}(?:\.?\s{{1,3}}{_YEAR})?"), _read_day),
    DateForm("1 2", re.compile(r"(?P<day>[0-3]?\d)\.\s?(?P<number>[01]?\d)\.(?!\d|\s?[12]\d{3})"), _read_short_day),
    DateForm(_MONTH_STARTS, re.compile(rf"{_MONTH}(?:\.?\s{{1,3}}(?:des Jahres\s)?{_YEAR})?"), _read_month),
    DateForm(DIRECTION_STARTS, re.compile(DIRECTION + _MONTH), _read_directed_month),
    DateForm(_WEEKDAY_STARTS, re.compile(_WEEKDAY), _read_weekday),
    DateForm(DIRECTION_STARTS, re.compile(DIRECTION + _WEEKDAY), _read_weekday),
)
