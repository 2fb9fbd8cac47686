"""Read typed dates and moments: "Q1 2019", "by the end of 2027", "about March 2019", "five years after completion".

What a dossier would have is read as it is (`2019-33`, `after event/completion`). Dates in words are read as in articles
(`reading/dates.py`), but must be the whole text. The words by which the program shows a date are read as that date.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.moments.moment import EVENT_PREFIX, parse_moment
from jvexplore.dossier.writing.typed_events import find_typed_event
from jvexplore.dossier.writing.typed_value import one_line, quoted, refusal
from jvexplore.errors import JvexploreError
from jvexplore.reading.dates import read_dates
from jvexplore.reading.edtf import parse_edtf
from jvexplore.reading.edtf_refusals import explain_refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.model import Dossier
    from jvexplore.reading.read_date import ReadDate

_PERHAPS: Final = r"(?:perhaps|possibly|maybe|probably)"
_ABOUT: Final = r"(?:about|around|approximately|roughly|circa|ca\.?|c\.)"
_HEDGE: Final = re.compile(rf"(?P<perhaps>{_PERHAPS}\s+)?(?P<about>{_ABOUT}\s+)?(?P<date>.+)", re.IGNORECASE)
_MARKS: Final = {(False, False): "", (True, False): "?", (False, True): "~", (True, True): "%"}
"""The marks of EDTF, by whether a date is uncertain, and whether it is approximate."""
_BY: Final = re.compile(r"(?:by|no later than|not later than|at the latest by)\s+(?P<date>.+)", re.IGNORECASE)
_UNTIL: Final = re.compile(r"(?:until|till|up to)\s+(?P<date>.+?)(?:, start unknown)?", re.IGNORECASE)
_SINCE: Final = re.compile(r"(?:since|from|starting|beginning)\s+(?P<date>.+?)(?:\s+(?:on|onwards?))?", re.IGNORECASE)
_ONWARDS: Final = re.compile(r"(?P<date>.+?)\s+(?:on|onwards?)", re.IGNORECASE)
_UNKNOWN_END: Final = ", end unknown"
_INTERVAL: Final = re.compile(r"(?:from\s+|between\s+)?(?P<first>.+?)\s+(?:to|until|and)\s+(?P<last>.+)", re.IGNORECASE)
_END: Final = "(?:(?:the )?end(?: of |-))?"
"""What may stand before a span; as in articles, the end of 2027 is a day in 2027."""
_SOME: Final = re.compile(rf"{_END}(?:some|a) (?P<part>day|month) in (?P<date>.+)", re.IGNORECASE)
_CENTURY: Final = re.compile(rf"{_END}(?:the )?(?P<number>\d\d?)(?:st|nd|rd|th) century(?: \(.*\))?", re.IGNORECASE)
_OPENINGS: Final = ("", "in", "on", "the", "in the")
"""What may stand before a date that the whole text is; nothing of it changes the date."""
_SIDES: Final = {
    "before": 'write "by …", with the last day that it may be',
    "after": 'write "from … on", with the first day that it may be',
}
_ANY_DAY: Final = date(2000, 1, 1)
"""The day from which a relative date is counted, to find that it is one."""
_EXAMPLES: Final = 'write it like 2027-03-04, "4 March 2027", "Q1 2027", "by end of 2027" or "after event/completion"'


def read_typed_moment(key: str, text: str, dossier: Dossier) -> str:
    """Return the moment that somebody typed, as a dossier has it.

    Args:
        key: its key: in `since`, "since 2014" is 2014, and in `until`, "until 2014".
        text: what was typed.
        dossier: its events may be named by their ids and titles, and the language of its sources decides what
            11/09/2018 is.

    Raises:
        JvexploreError: if it is no date and names no event.
    """
    typed = one_line(key, text)
    with suppress(JvexploreError):
        moment = parse_moment(typed)
        if not moment.event:
            return typed
    if event := find_typed_event(key, typed, dossier):
        return event
    if typed.startswith(EVENT_PREFIX) or f" {EVENT_PREFIX}" in typed:
        parse_moment(typed)  # says what is wrong with its form
    return read_typed_date(key, text, dossier)


def read_typed_date(key: str, text: str, dossier: Dossier) -> str:
    """Return the date that somebody typed, in EDTF. Arguments and exceptions are those of `read_typed_moment`."""
    typed = one_line(key, text)
    found = _read_edtf(typed) or _read_bounded(key, typed, dossier) or _read_hedged(typed, dossier)
    if not found:
        raise _date_refusal(key, text, dossier)
    return found


def _read_edtf(typed: str) -> str:
    with suppress(JvexploreError):
        parse_edtf(typed)
        return typed
    return ""


def _read_bounded(key: str, typed: str, dossier: Dossier) -> str:
    """Return a date with an open end, or an interval; empty if it is neither."""
    forms: tuple[tuple[re.Pattern[str], str, str], ...]
    forms = ((_BY, "../{}", ""), (_UNTIL, "/{}", "until"), (_SINCE, "{}/..", "since"), (_ONWARDS, "{}/..", "since"))
    if typed.endswith(_UNKNOWN_END):
        forms, typed = ((_SINCE, "{}/", ""),), typed.removesuffix(_UNKNOWN_END)
    for pattern, edtf, bounded_key in forms:
        match = pattern.fullmatch(typed)
        day = _read_hedged(match["date"], dossier) if match else ""
        if day and "/" not in day:
            return day if key == bounded_key else edtf.format(day)
    if match := _INTERVAL.fullmatch(typed):
        ends = [_read_hedged(match[end], dossier) for end in ("first", "last")]
        if all(ends) and not any("/" in end for end in ends):
            return _read_edtf("/".join(ends))
    return ""


def _read_hedged(typed: str, dossier: Dossier) -> str:
    """Return a date that may be uncertain or approximate; empty if it is none."""
    match = _HEDGE.fullmatch(typed)
    if not match:
        return ""
    typed, mark = match["date"], _MARKS[bool(match["perhaps"]), bool(match["about"])]
    day = _read_edtf(typed) or _read_unspecified(typed, dossier) or _read_words(typed, dossier)
    return _read_edtf(day + mark) if day and mark else day


def _read_unspecified(typed: str, dossier: Dossier) -> str:
    """Return a date with unspecified digits: "some day in September 2018", "the 20th century"."""
    if century := _CENTURY.fullmatch(typed):
        return _read_edtf(f"{int(century['number']) - 1:02}XX")
    if match := _SOME.fullmatch(typed):
        whole = _read_words(match["date"], dossier) or match["date"]
        has_month = match["part"].lower() == "day" and whole.isdigit()
        return _read_edtf(f"{whole}-XX{'-XX' * has_month}")
    return ""


def _read_words(typed: str, dossier: Dossier) -> str:
    """Return the date that the whole of a text is; empty if it is none."""
    for opening in ("", "in ", "from "):
        text = opening + typed
        for found in _read_in_languages(text, dossier):
            start = text[: found.start].strip().lower()
            is_whole = start in _OPENINGS and not found.bound
            is_interval = start in ("", "from", "between") and "/" in found.edtf
            if (is_whole or is_interval) and not found.is_relative and not text[found.end :].strip(" ."):
                return found.edtf
    return ""


def _read_in_languages(text: str, dossier: Dossier) -> Iterator[ReadDate]:
    """Yield the dates of a text in English, American if the first source is, and in the languages of the sources."""
    first = dossier.first_source.language
    own = (source.language for source in dossier.sources if not source.language.lower().startswith("en"))
    languages = ("en-US" if first.lower() == "en-us" else "en", *own)
    for language in dict.fromkeys(languages):
        yield from read_dates(text, None, language)


def _date_refusal(key: str, text: str, dossier: Dossier) -> JvexploreError:
    typed = one_line(key, text)
    side, _, day = typed.partition(" ")
    if side.lower() in _SIDES and _read_hedged(day, dossier):
        return refusal(key, f"{quoted(text)} leaves the day itself out", _SIDES[side.lower()])
    if any(found.is_relative for found in read_dates(typed, _ANY_DAY)):
        return refusal(key, f"{quoted(text)} depends on the day on which it is read", "write the date itself")
    remedy = explain_refusal(typed)[1] if typed[:1].isdigit() else ""
    return refusal(key, f"{quoted(text)} is not a date that can be read", remedy or _EXAMPLES)
