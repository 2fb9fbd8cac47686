"""Read a number, its unit and what it measures from the selected words."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.read_shares import find_share, is_negated, is_one_number, is_range
from jvexplore.dossier.prefill.typed_number_text import number_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.quantities import Quantity

_RANKS: Final = {"money": 0, "percentage": 1, "count": 2}
_OF_THEM: Final = re.compile(r"\s+(?:of\s+(?:them|whom|which|these)|davon)\b")
_OF_WHOM: Final = re.compile(r"\b(?:of\s+(?:whom|which)|including|davon|darunter)(?:\s+\w+)?\s+\Z")
_OTHER_DEED: Final = re.compile(
    r"\s(?:and|und)\s+(?:also\s+)?(?:has|have|had|was|were|is|are|will|would|may|hat|wird|ist)\s"
)
"""Where something else is said of the subject: "retains 15 per cent and has granted an option"."""
_REACH: Final = 60
_DIFFERENCE: Final = re.compile(r"\b(?:premium|discount|\w*aufschlag|abschlag|prämie)\b[^,.;]*\Z", re.IGNORECASE)
_FROM_BASE: Final = re.compile(r"\s+(?:to|over|on|above|below|against|auf|gegenüber|zu|zum)\b")
"""What stands before that of which something differs, behind how much."""
_PER: Final = re.compile(
    r"\s+(?:an?|per|for\s+each|je|pro|im)\s+(?P<per>share|year|month|week|day|tonne|ton|barrel|unit|user|customer|Aktie"
    r"|Jahr|Monat|Woche|Tag|Tonne|Stück)\b"
)
_PENCE: Final = re.compile(r"\d\s?(?:p|pence|pc)\b")
_PRICED: Final = re.compile(r"\b(?:share|shares|offer\w*|bid\w*|opened|closing|rival|takeover)\b")
"""What shows that a price in pence is that of a share."""
_STOPS: Final = (
    "who|that|which|at|in|on|for|from|to|by|with|and|or|but|as|are|is|was|were|will|would|has|have|had|a|an|the|of|worth"
    "|under|over|per|after|before|until|since|than|into|across|used|uses|use|made|held|later|each|about|if|when|while|more"
    "|whom|which|them|those|these|this|that|whose|our|his|her|can|may|could|should|not|it|its|they|their|higher|lower|taken"
    "|between|among|amongst|through|throughout|during|within|without|against|towards|around|along|near|past|via|because"
    "|although|whereas|where|so|too|only|alone|altogether|last|next|now|today|yesterday|ago|fewer|less|wer|und|oder|bis|ab|bei|im|am|an|zu|von|aus"
)
_UNIT: Final = re.compile(rf"[\"']?\s+(?P<unit>(?:(?!(?:{_STOPS})\b)[a-zäöüß][a-zäöüß'-]*\s?){{1,4}})")
_GERMAN_UNIT: Final = re.compile(
    rf"\s+(?P<unit>(?:(?!(?:{_STOPS})\b)[a-zäöüß]+(?:e|en|er|es|em)\s+){{0,2}}[A-ZÄÖÜ][\wäöüß-]+)"
)
_MEASURES: Final = re.compile(r"(?:tonnes|tons|barrels|litres|megawatts|gigawatts|square metres|cubic metres)\Z")
_OF_MEASURE: Final = re.compile(r"\s*of\s+(?P<of>[a-z-]+)")
_TIMES: Final = re.compile(r"\s*times\s+(?P<base>(?:[a-zA-Z'-]+\s?){1,4})")
_BASE: Final = re.compile(
    rf"\s+(?:of|der|des)\s+(?:the\s+|its\s+|their\s+|all\s+)?(?P<base>(?:(?!(?:{_STOPS})\b)[a-zäöüß-]+\s?){{1,3}})"
)
_MULTIPLE: Final = re.compile(r"(?:\d-?|[^\W\d_])[Ff]ache[nrs]?\b")
"""A German number of times: das Elffache, das 2,6-Fache."""
_MULTIPLE_REACH: Final = 8
_CAPITAL: Final = re.compile(r"(?:shares?|share capital|capital|stock|Aktien|Anteile)\s*\Z")
_EQUIVALENT: Final = re.compile(
    r"[\s,]*(?:\(|or\s|das\s+entspricht\s|oder\s)\s*(?:or\s+)?(?:about|around|roughly|approximately|some|equivalent\s+to|rund|etwa"
    r"|ca\.?)?\s*"
)


def find_number(reading: WordsReading) -> Quantity | None:
    """Return the number that the words are about: an amount of money, else a percentage, else a count."""
    found = [each for each in reading.untold_quantities if each.kind != "count"]
    if found and _is_of_base(reading.text, found):
        return found[0]
    if found:
        return min(found, key=lambda each: _RANKS.get(each.kind, len(_RANKS)))
    counts = reading.untold_quantities
    figures = [each for each in counts if reading.text[each.start : each.end][:1].isdigit()] or counts
    whole = [each for each in figures if not _is_part(reading.text, each)]
    return whole[0] if is_one_number(reading.text, whole) else None


def _is_part(text: str, number: Quantity) -> bool:
    """Return whether a number is one of those that were counted before: "640 people, 400 of them in London"."""
    return _OF_THEM.match(text, number.end) is not None or _OF_WHOM.search(text, 0, number.start) is not None


def _is_of_base(text: str, found: Sequence[Quantity]) -> bool:
    """Return whether the first number is a difference from another: "a premium of 38 per cent to the price of 424p"."""
    first, *others = found
    if first.kind != "percentage" or not others:
        return False
    return bool(
        _DIFFERENCE.search(text[: first.start][-_REACH:]) and _FROM_BASE.match(text, first.end, others[0].start)
    )


def said_clause(reading: WordsReading) -> tuple[int, int]:
    """Return the clause of which the words say something: of several, that of the number."""
    number = (find_share(reading) if reading.kind == "stake" else None) or find_number(reading)
    if number is None:
        start = reading.clause_start(reading.start)
        return start, reading.main_end(start, reading.end)
    end = min(reading.clause_end(number.end), max(reading.end, number.end))
    if other := _OTHER_DEED.search(reading.text, number.end, end):
        end = other.start()
    return reading.clause_start(number.start), reading.main_end(number.end, end)


def value_text(reading: WordsReading) -> str:
    """Return the number with its qualifier and its unit: "up to £1.2bn", "1,200 employees", "470 pence per share"."""
    first = find_number(reading)
    if first is None:
        return ""
    if is_negated(reading, first):
        return ""
    later = (each for each in reading.quantities if each.start > first.start)
    last = next((each for each in later if is_range(reading.text, first, each)), first)
    return number_text(reading.text, first, last, reading.dossier, unit_words(reading, last))


def amount_text(reading: WordsReading) -> str:
    """Return an amount of money, or a percentage, in the words; a count is no amount."""
    first = find_number(reading)
    return value_text(reading) if first and first.kind == "money" else ""


def unit_words(reading: WordsReading, number: Quantity) -> str:
    """Return what is counted, of what the number is one, and of what a percentage is one."""
    text, end = reading.text, number.end
    unit = ""
    if number.kind == "count" and reading.is_german and _MULTIPLE.search(text, number.start, end + _MULTIPLE_REACH):
        return "times"
    if number.kind == "count":
        if times := _TIMES.match(text, end):
            return f"times {times['base'].strip()}"
        stop = reading.end if text[end : reading.end].strip() else len(text)  # "eleven ships" of "eleven ships sail"
        match = (_GERMAN_UNIT if reading.is_german else _UNIT).match(text, end, stop)
        if match is None:
            return ""
        unit = match["unit"].strip()
        end = match.start("unit") + len(unit)
        if _MEASURES.search(unit) and (measured := _OF_MEASURE.match(text, end)):
            unit, end = f"{unit} of {measured['of']}", measured.end()
        unit = "people" if unit == "population" else unit
    if number.kind == "percentage" and (base := _BASE.match(text, end)):
        words = base["base"].strip()
        return f"of {'capital' if _CAPITAL.search(words) else words}"
    is_pence = number.kind == "money" and _PENCE.search(text, number.start, end)
    if is_pence and _PRICED.search(text, *reading.sentence_at(number.start)):
        return "per share"
    per = _PER.match(text, end)
    return f"{unit} per {per['per']}".strip() if per else unit


def equivalents_text(reading: WordsReading) -> str:
    """Return the same amount in other currencies: "€1.4bn" in "£1.2bn (€1.4bn)"."""
    first = find_number(reading)
    if first is None or first.kind != "money":
        return ""
    money = [each for each in reading.quantities if each.kind == "money" and each.start >= first.start]
    found: list[str] = []
    for one, other in pairwise(money):
        if not are_equivalent(reading.text, one, other):
            break
        found.append(number_text(reading.text, other, other, reading.dossier))
    return "; ".join(filter(None, found))


def are_equivalent(text: str, one: Quantity, other: Quantity) -> bool:
    """Return whether the second of two amounts of money is the first in another currency: "£1.2bn (€1.4bn)"."""
    if one.kind != "money" or other.kind != "money" or one.currencies[:1] == other.currencies[:1]:
        return False
    return _EQUIVALENT.fullmatch(text, one.end, other.start) is not None
