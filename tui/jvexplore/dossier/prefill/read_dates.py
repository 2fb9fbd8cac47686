"""Read dates from the selected words, as a form takes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.read_figures import find_number, said_clause
from jvexplore.dossier.prefill.read_quotes import speech_span
from jvexplore.dossier.prefill.read_shares import find_share

if TYPE_CHECKING:
    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.quantities import Quantity
    from jvexplore.reading.read_date import ReadDate

_FORMS: Final = {"": "{}", "by": "by {}", "from": "from {} on", "until": "until {}"}
"""How a form takes a date with a bound; "before" and "after" leave the day itself out."""
_HAPPENING_BOUNDS: Final = ("", "by")
_LEAD: Final = re.compile(
    r"\W*(?:(?:in|at|on|by|as of|for|during|at the end of|end of|im|am|zum|ende|the)\s+)*", re.IGNORECASE
)
_PERIOD: Final = re.compile(
    r"\b(?:year|months?|half|quarter|weeks?)\s+(?:to|ended|ending|until|through)\s+(?:the\s+)?(?:end\s+of\s+)?\Z"
)
"""What ends on a date, where the date was not read as the whole period: "in the 26 weeks to 27 June"."""
_BOUGHT: Final = re.compile(r"\b(?:bought|acquired|purchased|sold|kaufte|verkaufte|erwarb)\b")
"""What happened on a date, rather than being so on it."""
_REACH: Final = 30


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
    """Return as of when something is so: a date without a bound that belongs to the number in the words.

    It stands in the clause of the number, with no other number between, or in the clause before: "In 2026, it made…".
    """
    number = find_number(reading) if reading.kind != "stake" else find_share(reading)
    start, end = said_clause(reading)
    start = max(start, reading.start)
    if reading.kind == "stake" and _BOUGHT.search(reading.text, reading.clause_start(start), end):
        return ""
    found = [each for each in _dates_in(reading, start, end) if not each.bound and not _is_possessive(reading, each)]
    if number:
        found = [each for each in found if not _is_of_other_number(reading, number, each)]
        found = found or _dates_in(reading, max(reading.start, reading.sentence_at(number.start)[0]), start)[:1]
        found = [each for each in found if each.start >= number.start or _is_lead(reading, each, start)]
    return _period_text(reading, found[0]) if len(found) == 1 and not found[0].bound else ""


def _is_lead(reading: WordsReading, date: ReadDate, start: int) -> bool:
    """Return whether a date stands in the clause of a number, or all before it is a date: "In 2026, it made £5m"."""
    if date.start >= start:
        return True
    first = reading.sentence_at(date.start)[0]
    return _LEAD.fullmatch(reading.text, first, date.start) is not None


def _is_of_other_number(reading: WordsReading, number: Quantity, date: ReadDate) -> bool:
    """Return whether another number stands between a number and a date behind it."""
    return any(number.end <= each.start and each.end <= date.start for each in reading.all_quantities)


def _period_text(reading: WordsReading, date: ReadDate) -> str:
    """Return the text for a date; empty if it ends a period of which the beginning is not clear."""
    is_end = _PERIOD.search(reading.text, max(0, date.start - _REACH), date.start)
    return "" if is_end else _date_text(date)


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
