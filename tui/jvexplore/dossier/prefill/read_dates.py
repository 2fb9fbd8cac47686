"""Read dates from the selected words, as a form takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.read_figures import said_clause
from jvexplore.dossier.prefill.read_quotes import speech_span

if TYPE_CHECKING:
    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.read_date import ReadDate

_FORMS: Final = {"": "{}", "by": "by {}", "from": "from {} on", "until": "until {}"}
"""How a form takes a date with a bound; "before" and "after" leave the day itself out."""
_HAPPENING_BOUNDS: Final = ("", "by")


def _dates_in(reading: WordsReading, start: int, end: int) -> list[ReadDate]:
    return [each for each in reading.dates if start <= each.start and each.end <= end]


def _is_possessive(reading: WordsReading, date: ReadDate) -> bool:
    """Return whether something is of a date: last year's earnings."""
    return reading.text.startswith(("'s", "’s"), date.end)


def _date_text(date: ReadDate) -> str:
    if "/" in date.edtf:
        return date.edtf if not date.bound else ""
    return _FORMS[date.bound].format(date.edtf) if date.bound in _FORMS else ""


def happening_text(reading: WordsReading) -> str:
    """Return when something happens: the first date in the words, else the only one in their clause."""
    found = _dates_in(reading, reading.start, reading.end)
    if not found:
        found = _dates_in(reading, reading.clause_start(reading.start), reading.clause_end(reading.end))
        found = found if len(found) == 1 else []
    return _date_text(found[0]) if found and found[0].bound in _HAPPENING_BOUNDS else ""


def state_text(reading: WordsReading) -> str:
    """Return as of when something is so: a date in the words without a bound."""
    start, end = said_clause(reading)
    spans = ((max(start, reading.start), end), (reading.start, reading.end))
    for span in spans if len(reading.quantities) > 1 else spans[1:]:
        found = [each for each in _dates_in(reading, *span) if not each.bound and not _is_possessive(reading, each)]
        if found or len(reading.quantities) > 1:
            return _date_text(found[0]) if len(found) == 1 else ""
    return ""


def said_text(reading: WordsReading) -> str:
    """Return when something was said: a date behind the verb, before what is said next."""
    start, end = speech_span(reading)
    found = [each for each in _dates_in(reading, start, end) if not each.bound]
    return _date_text(found[0]) if found else ""


def since_text(reading: WordsReading) -> str:
    """Return since when something is so."""
    return _bounded_text(reading, "from")


def until_text(reading: WordsReading) -> str:
    """Return until when something is so."""
    return _bounded_text(reading, "until")


def _bounded_text(reading: WordsReading, bound: str) -> str:
    found = [each for each in _dates_in(reading, reading.start, reading.end) if each.bound == bound]
    return found[0].edtf if found and "/" not in found[0].edtf else ""
