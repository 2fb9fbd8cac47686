"""The forms of parts of a year, and of relative dates, in German: "ersten Quartal 2019", "gestern"."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from jvexplore.reading.context_words import cue_set, is_preceded, words_before
from jvexplore.reading.date_arithmetic import add_year, shift_by_count, shift_part_of_year, shift_period
from jvexplore.reading.date_grammar import AbsoluteDate, DateForm, RelativeDate, YearlessDate
from jvexplore.reading.german.day_forms import DIRECTION, DIRECTION_STARTS, DIRECTIONS

if TYPE_CHECKING:
    from jvexplore.reading.date_arithmetic import CalendarUnit
    from jvexplore.reading.date_grammar import DateValue

_STEPS: Final = {"last": -1, "this": 0, "next": 1}
_ORDINALS: Final = {"erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "letzte": -1, "1": 1, "2": 2, "3": 3, "4": 4}
_PARTS: Final = {
    ("quartal", 1): "-33", ("quartal", 2): "-34", ("quartal", 3): "-35", ("quartal", 4): "-36", ("quartal", -1): "-36",
    ("halbjahr", 1): "-40", ("halbjahr", 2): "-41", ("jahreshälfte", 1): "-40", ("jahreshälfte", 2): "-41",
    ("drei monate", 1): "-33", ("drei monate", -1): "-36", ("sechs monate", 1): "-40", ("sechs monate", -1): "-41",
    ("neun monate", 1): "-01/-09",
}  # fmt: skip
"""The part of a year in EDTF, after the year: by its name and its number, -1 for the last."""
_SEASONS: Final = {"frühling": 21, "frühjahr": 21, "sommer": 22, "herbst": 23, "winter": 24}
_UNITS: Final[dict[str, CalendarUnit]] = {
    "tag": "day", "woche": "week", "monat": "month", "quartal": "quarter", "halbjahr": "half", "jahr": "year",
    "wochenende": "weekend", "geschäftsjahr": "year", "jahrzehnt": "decade",
}  # fmt: skip
_DAY_WORDS: Final = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
_NUMBERS: Final = {
    "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
    "elf": 11, "zwölf": 12, "fünfzehn": 15, "zwanzig": 20, "dreißig": 30,
}  # fmt: skip
_YEAR: Final = r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d)"
_YEAR_AFTER: Final = (
    rf"(?:\s{{1,3}}(?:(?:des|im)\s(?:Geschäfts)?[Jj]ahre?s?\s{{1,3}})?{_YEAR}"
    r"|\s{1,3}(?:des\s)?(?P<relative>diese|laufende|vergangene|letzte|nächste|kommende)[sn]\s{1,3}(?:Geschäfts)?[Jj]ahre?s"
    r"|\s{1,3}(?P<own>des\sJahres))?"
)
_PART: Final = re.compile(
    r"(?P<ordinal>erste|zweite|dritte|vierte|letzte|[1-4]\.)(?:[nmsr])?\s{1,3}"
    rf"(?P<part>Quartal|Halbjahr|Jahreshälfte|(?:drei|sechs|neun)\s{{1,3}}Monate)[sn]?\b{_YEAR_AFTER}",
    re.IGNORECASE,
)
_ORDINAL_STARTS: Final = " ".join(stem + ending for stem in list(_ORDINALS)[:5] for ending in ("", "n", "m", "s", "r"))
_SEASON: Final = rf"(?P<season>{'|'.join(_SEASONS)})s?\b"
_SEASON_YEAR: Final = re.compile(
    rf"{_SEASON}(?:\s{{1,3}}(?:des Jahres\s)?{_YEAR}(?:[-–/]\d\d(?:\d\d)?\b)?)?", re.IGNORECASE
)
_DECADE: Final = re.compile(r"(?P<year>(?:1[5-9]|20)\d0)er(?:[\s-]Jahren?)?(?!\w)")
_DAY_WORD: Final = re.compile(
    r"(?P<word>vorgestern|gestern|heute|übermorgen|morgen)(?![^\W_])(?P<part>\s{1,3}(?:früh|[Mm]orgen|[Vv]ormittag|[Mm]ittag"
    r"|[Nn]achmittag|[Aa]bend|Nacht)\b)?",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(
    rf"{DIRECTION}(?P<unit>Woche|Wochenende|Monat|Quartal|Halbjahr|Geschäftsjahr|Jahr)(?:e?s)?(?![^\W_])",
    re.IGNORECASE,
)
_AGO: Final = re.compile(
    r"vor\s{1,3}(?P<about>(?:etwa|rund|ungefähr|gut|knapp|über|fast|mehr als)\s{1,3})?"
    rf"(?P<number>\d{{1,3}}|(?:{'|'.join(_NUMBERS)})(?:e[mnrs]?)?)\s{{1,3}}(?P<unit>Tag|Woche|Monat|Jahr)(?:e[ns]?|n)?(?![^\W_])",
    re.IGNORECASE,
)
_YEAR_END: Final = re.compile(
    rf"(?:Jahres(?:ende|anfang|beginn|mitte|wechsel|schluss))s?\b(?:\s{{1,3}}{_YEAR})?", re.IGNORECASE
)
_OF_THE: Final = re.compile(r"des\s{1,3}(?P<unit>Jahre?s|Monate?s|Quartals)(?![^\W_])(?!\s{1,3}\d{4})", re.IGNORECASE)
_BEFORE_MODEL: Final = cue_set("audi infiniti leica bmw neue neuen neuer neues ein einen einem der den")
_PART_CUES: Final = cue_set("in im für bis seit ab von und ende anfang mitte")
_SEASON_CUES: Final = cue_set("im bis seit ab zum") | cue_set("vor dem,nach dem")
_BEFORE_MORNING: Final = cue_set(
    "heute gestern guten am jeden montag dienstag mittwoch donnerstag freitag samstag sonntag"
)
_OF_CUES: Final = cue_set("anfang mitte ende beginn laufe rest verlauf")


def _read_part(match: re.Match[str]) -> DateValue | None:
    ordinal = _ORDINALS[match["ordinal"].lower().rstrip(".")]
    name = " ".join(match["part"].lower().split())
    rest = _PARTS.get((name, ordinal), "")
    if not rest:
        return None
    if match["year"]:
        return AbsoluteDate(add_year(int(match["year"]), rest))
    if match["relative"] or match["own"]:
        steps = _STEPS[DIRECTIONS[match["relative"].lower()]] if match["relative"] else 0
        return RelativeDate(partial(shift_part_of_year, rest=rest, steps=steps))
    return None if name.endswith("monate") or ordinal < 0 else YearlessDate(rest)


def _read_season(match: re.Match[str]) -> DateValue | None:
    number = _SEASONS[match["season"].lower()]
    groups = match.groupdict()
    if groups.get("year"):
        return AbsoluteDate(f"{match['year']}-{number}")
    if groups.get("direction"):
        return YearlessDate(f"-{number}", DIRECTIONS[match["direction"].lower()])
    cue = is_preceded(words_before(match.string, match.start()), _SEASON_CUES)
    return YearlessDate(f"-{number}") if cue else None


def _read_decade(match: re.Match[str]) -> DateValue:
    year = match["year"]
    return AbsoluteDate(f"{year[:2]}XX" if year.endswith("00") and year != "2000" else f"{year[:3]}X")


def _read_day_word(match: re.Match[str]) -> DateValue | None:
    """Read a word such as "heute"; "morgen" is tomorrow, but "Morgen" and "heute morgen" the morning.

    At the start of a sentence, where every word has a capital, "Morgen" is tomorrow, too.
    """
    word = match["word"].lower()
    if word == "morgen":
        words = words_before(match.string, match.start())
        is_first = not words or words[-1][-1] in '.!?:"„“»'
        if match["word"] != "morgen" and not (is_first and match["word"] == "Morgen"):
            return None
        if words and words[-1] in _BEFORE_MORNING:
            return None
    return RelativeDate(partial(shift_period, unit="day", steps=_DAY_WORDS[word]))


def _read_unit(match: re.Match[str]) -> DateValue | None:
    """Read "nächstes Jahr"; the pattern excludes "die letzten Jahre", which are several."""
    return RelativeDate(
        partial(shift_period, unit=_UNITS[match["unit"].lower()], steps=_STEPS[DIRECTIONS[match["direction"].lower()]])
    )


def _read_ago(match: re.Match[str]) -> DateValue:
    """Read "vor zwei Wochen": days give a day, weeks an approximate day, months a month."""
    word = match["number"].lower()
    number = (
        int(word)
        if word.isdigit()
        else max((name, value) for name, value in _NUMBERS.items() if word.startswith(name))[1]
    )
    return RelativeDate(
        partial(shift_by_count, unit=_UNITS[match["unit"].lower()], steps=-number, is_about=bool(match["about"]))
    )


def _read_year_end(match: re.Match[str]) -> DateValue:
    return AbsoluteDate(match["year"]) if match["year"] else RelativeDate(partial(shift_period, unit="year", steps=0))


def _read_of_the(match: re.Match[str]) -> DateValue | None:
    """Read "Ende des Jahres"."""
    words = words_before(match.string, match.start())
    if not words or words[-1] not in _OF_CUES:
        return None
    unit = next(unit for name, unit in _UNITS.items() if match["unit"].lower().startswith(name))
    return RelativeDate(partial(shift_period, unit=unit, steps=0))


def _read_this_year(_: re.Match[str]) -> DateValue:
    return RelativeDate(partial(shift_period, unit="year", steps=0))


def is_part_of_year(match: re.Match[str]) -> bool:
    """Return whether a name such as "Q3" is a quarter: with a year, or after "im"; not a car."""
    words = words_before(match.string, match.start())
    if words and words[-1] in _BEFORE_MODEL:
        return False
    groups = match.groupdict()
    return bool(groups["year"] or groups.get("short") or (words and words[-1] in _PART_CUES))


PERIOD_FORMS: Final = (
    DateForm(f"{_ORDINAL_STARTS} 1", _PART, _read_part),
    DateForm(" ".join(f"{name} {name}s" for name in _SEASONS), _SEASON_YEAR, _read_season),
    DateForm(DIRECTION_STARTS, re.compile(rf"{DIRECTION}{_SEASON}", re.IGNORECASE), _read_season),
    DateForm("4", _DECADE, _read_decade),
    DateForm("vorgestern gestern heute übermorgen morgen", _DAY_WORD, _read_day_word),
    DateForm(DIRECTION_STARTS, _UNIT, _read_unit),
    DateForm("vor", _AGO, _read_ago),
    DateForm("jahresende jahresanfang jahresbeginn jahresmitte jahreswechsel jahresschluss", _YEAR_END, _read_year_end),
    DateForm("des", _OF_THE, _read_of_the),
    DateForm("heuer", re.compile("heuer", re.IGNORECASE), _read_this_year),
)  # fmt: skip
