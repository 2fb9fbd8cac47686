"""The forms of parts of a year, fiscal years and decades in English: "first quarter of 2019", "the 1990s"."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from jvexplore.reading.context_words import cue_set, is_preceded, words_before
from jvexplore.reading.date_arithmetic import add_year, shift_part_of_year
from jvexplore.reading.date_grammar import AbsoluteDate, DateForm, RelativeDate, YearlessDate
from jvexplore.reading.english.day_forms import DIRECTION, DIRECTION_STARTS, DIRECTIONS
from jvexplore.reading.numeric_dates import expand_year, read_span

if TYPE_CHECKING:
    from jvexplore.reading.date_grammar import DateValue

_ORDINALS: Final = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": -1, "last": -1,
}  # fmt: skip
_PARTS: Final = {
    ("quarter", 1): "-33", ("quarter", 2): "-34", ("quarter", 3): "-35", ("quarter", 4): "-36", ("quarter", -1): "-36",
    ("half", 1): "-40", ("half", 2): "-41", ("half", -1): "-41",
    ("three months", 1): "-33", ("three months", -1): "-36",
    ("six months", 1): "-40", ("six months", -1): "-41",
    ("nine months", 1): "-01/-09",
}  # fmt: skip
"""The part of a year in EDTF, after the year: by its name and its number, -1 for the last."""
_SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_STEPS: Final = {"last": -1, "this": 0, "the": 0, "next": 1}
_YEAR_KIND: Final = r"(?:(?:calendar|fiscal|financial)\s{1,3})?"
_YEAR: Final = r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d)"
_YEAR_AFTER: Final = (
    rf"(?:(?:\s{{1,3}}(?:of|in))?\s{{1,3}}(?:the )?{_YEAR_KIND}(?:year\s{{1,3}})?(?:FY)?{_YEAR}"
    rf"|\s{{1,3}}(?:of\s{{1,3}})?(?P<relative>this|next|last|the)\s{{1,3}}{_YEAR_KIND}year\b)?"
)
_PART: Final = re.compile(
    rf"(?P<ordinal>{'|'.join(_ORDINALS)})[\s-]{{1,3}}(?:fiscal\s|calendar\s|financial\s)?"
    rf"(?P<part>quarter|half|(?:three|six|nine)\s{{1,3}}months)s?\b{_YEAR_AFTER}",
    re.IGNORECASE,
)
_LISTED_PART: Final = re.compile(
    rf"(?P<ordinal>{'|'.join(_ORDINALS)})(?=,?\s{{1,3}}(?:and|or|to)\s{{1,3}}(?:the )?(?:{'|'.join(_ORDINALS)})"
    rf"[\s-]{{1,3}}(?P<part>quarter|half)s?\b{_YEAR_AFTER})",
    re.IGNORECASE,
)
_SEASON: Final = rf"(?P<season>{'|'.join(_SEASONS)})\b"
_SEASON_YEAR: Final = re.compile(
    rf"{_SEASON}(?:(?:\s{{1,3}}of)?\s{{1,3}}{_YEAR}(?:[-–/]\d\d(?:\d\d)?\b)?"
    r"|\s{1,3}(?:of\s{1,3})?(?P<relative>this|next|last)\s{1,3}year\b)?",
    re.IGNORECASE,
)
_FISCAL: Final = re.compile(
    r"(?:(?:fiscal|financial|calendar)\s{1,3}(?:year\s{1,3})?|FY\s?['’]?)(?P<year>(?:1[5-9]|20)\d\d|\d\d)"
    r"(?:(?P<mark>[-–/])(?P<until>\d{4}|\d\d))?(?![\w%]|[.,]\d)",
    re.IGNORECASE,
)
_DECADE: Final = re.compile(r"(?P<year>(?:1[5-9]|20)\d0)['’]?s(?!\w)")
_SHORT_DECADE: Final = re.compile(r"(?P<tens>[5-9])0['’]?s(?!\w)")
_BEFORE_MODEL: Final = cue_set("audi infiniti leica bmw new a an electric group vitamin")
_PART_CUES: Final = cue_set("in for during of by its since from until and to through late early mid the this")
_RESULTS_AFTER: Final = re.compile(
    r"\s(?:revenues?|results?|earnings|sales|profits?|figures|reports?|numbers|guidance|loss(?:es)?|growth)\b"
)
_SEASON_CUES: Final = cue_set("in by since until before after during") | cue_set(
    "in the,by the,since the,until the,before the,after the,during the,in early,in late,by early,by late"
)
_AFTER_NO_SEASON: Final = re.compile(r"\s{1,3}(?:of|to)\b|-")
_DECADE_CUES: Final = cue_set("the early,the mid,the late") | cue_set("the")
_OF_AFTER: Final = re.compile(r"\s{1,3}of\b")


def _read_part(match: re.Match[str]) -> DateValue | None:
    name = " ".join(match["part"].lower().split())
    rest = _PARTS.get((name, _ORDINALS[match["ordinal"].lower()]), "")
    if not rest:
        return None
    if match["year"]:
        return AbsoluteDate(add_year(int(match["year"]), rest))
    if match["relative"]:
        return RelativeDate(partial(shift_part_of_year, rest=rest, steps=_STEPS[match["relative"].lower()]))
    is_of_something = _OF_AFTER.match(match.string, match.end())
    if is_of_something or name.endswith("months") or match["ordinal"].lower() == "last":
        return None
    return YearlessDate(rest)


def _read_season(match: re.Match[str]) -> DateValue | None:
    number = _SEASONS[match["season"].lower()]
    groups = match.groupdict()
    if groups.get("year"):
        return AbsoluteDate(f"{match['year']}-{number}")
    if groups.get("relative"):
        return RelativeDate(partial(shift_part_of_year, rest=f"-{number}", steps=_STEPS[match["relative"].lower()]))
    if groups.get("direction"):
        return YearlessDate(f"-{number}", DIRECTIONS[match["direction"].lower()])
    words = words_before(match.string, match.start())
    is_season = is_preceded(words, _SEASON_CUES) and not _AFTER_NO_SEASON.match(match.string, match.end())
    return YearlessDate(f"-{number}") if is_season else None


def _read_fiscal(match: re.Match[str]) -> DateValue | None:
    year = f"{expand_year(match['year']):04}"
    if not match["until"]:
        return AbsoluteDate(year, is_fiscal=not match[0].lower().startswith("calendar"))
    return read_span(match) if match["year"] == year else AbsoluteDate(f"{year}/{expand_year(match['until']):04}")


def _read_decade(match: re.Match[str]) -> DateValue:
    """Read "1990s"; the 1800s are a century, but the 2000s a decade."""
    year = match["year"]
    is_century = year.endswith("00") and year != "2000"
    return AbsoluteDate(f"{year[:2]}XX" if is_century else f"{year[:3]}X")


def _read_short_decade(match: re.Match[str]) -> DateValue | None:
    """Read "the 90s" as those of the 20th century; not the age of a person "in his 90s"."""
    words = [word.lstrip("'’‘") for word in words_before(match.string, match.start())]
    return AbsoluteDate(f"19{match['tens']}X") if is_preceded([word for word in words if word], _DECADE_CUES) else None


def is_part_of_year(match: re.Match[str]) -> bool:
    """Return whether a name such as "Q3" is a quarter: with a year, after "in", or before "results"; not a car."""
    words = words_before(match.string, match.start())
    if words and words[-1] in _BEFORE_MODEL:
        return False
    groups = match.groupdict()
    is_cued = words and (words[-1] in _PART_CUES or match.string[match.start() - 1] == "(")
    return bool(groups["year"] or groups.get("short") or is_cued or _RESULTS_AFTER.match(match.string, match.end()))


PERIOD_FORMS: Final = (
    DateForm("first second third fourth final last 1", _PART, _read_part),
    DateForm("first second third 1", _LISTED_PART, _read_part),
    DateForm(" ".join(_SEASONS), _SEASON_YEAR, _read_season),
    DateForm(DIRECTION_STARTS, re.compile(rf"{DIRECTION}{_SEASON}", re.IGNORECASE), _read_season),
    DateForm("fiscal financial calendar fy", _FISCAL, _read_fiscal),
    DateForm("4", _DECADE, _read_decade),
    DateForm("2", _SHORT_DECADE, _read_short_decade),
)  # fmt: skip
