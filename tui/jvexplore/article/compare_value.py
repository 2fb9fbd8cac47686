"""Compare the numbers and dates of a fact with those that are read from the words that it rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier import numbers
from jvexplore.dossier.facts import Event, Fact, Figure, Relation, Stake
from jvexplore.reading import edtf
from jvexplore.reading.dates import fits_dates
from jvexplore.reading.quantities import fits_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from jvexplore.article.covered import CoveredWords
    from jvexplore.article.section_reader import SectionReader
    from jvexplore.reading.quantities import Quantity

_PERCENTAGE: Final = re.compile(r"\s*(?:%|per\s?cent|percent|prozent)", re.IGNORECASE)
_CURRENCY: Final = re.compile(r"[A-Z]{3}")


class ReadWords(NamedTuple):
    """Words of the copy in which a number or a date was read: they, and where they stand."""

    text: str
    paragraph: int
    passage: int


@dataclass(frozen=True, slots=True)
class ComparedValue:
    """What a comparison of one number or date gave.

    Attributes:
        key: of the fact: "percent".
        stated: the value as the dossier has it, in words: "48 %".
        agrees: whether it fits one of those that were read.
        words: those that it fits; where it fits none, all that were read.
    """

    key: str
    stated: str
    agrees: bool
    words: tuple[ReadWords, ...]


def compare_values(fact: Fact, covered: Sequence[CoveredWords], reader: SectionReader) -> Iterator[ComparedValue]:
    """Yield what comparing each number and date of a fact gives, where its passages hold any of its kind.

    Args:
        fact: a derived one is not compared: its number is in no article.
        covered: the words that its passages cover.
        reader: reads numbers and dates in them.
    """
    if fact.basis == "derived":
        return
    match fact:
        case Stake():
            yield from _compare_number("percent", fact.percent, "percent", covered, reader)
        case Figure():
            yield from _compare_number("value", fact.value, fact.unit, covered, reader)
        case Event():
            yield from _compare_date("when", fact.when, covered, reader)
        case Relation() if fact.since:
            yield from _compare_date("since", fact.since, covered, reader)


def _compare_number(
    key: str, value: Decimal, unit: str, covered: Sequence[CoveredWords], reader: SectionReader
) -> Iterator[ComparedValue]:
    read = [
        (quantity, ReadWords(text, words.paragraph, words.index))
        for words in covered
        for quantity, text in reader.quantities(words)
        if _is_of_kind(quantity, unit)
    ]
    if read:
        fitting = tuple(words for quantity, words in read if fits_quantity(value, quantity))
        stated = numbers.amount(value, unit)
        yield ComparedValue(key, stated, bool(fitting), fitting or tuple(words for _, words in read))


def _is_of_kind(quantity: Quantity, unit: str) -> bool:
    """Tell whether a number that was read is of the kind that a fact's unit asks for; money, of its currency."""
    if _PERCENTAGE.match(unit):
        return quantity.kind == "percentage"
    if _CURRENCY.fullmatch(unit):
        return quantity.kind == "money" and unit in quantity.currencies
    return quantity.kind == "count"


def _compare_date(
    key: str, when: str, covered: Sequence[CoveredWords], reader: SectionReader
) -> Iterator[ComparedValue]:
    read = [
        (each, ReadWords(text, words.paragraph, words.index)) for words in covered for each, text in reader.dates(words)
    ]
    if read:
        agrees = fits_dates(when, [each for each, _ in read])
        fitting = tuple(words for each, words in read if fits_dates(when, [each]))
        yield ComparedValue(key, edtf.parse(when).words, agrees, fitting or tuple(words for _, words in read))
