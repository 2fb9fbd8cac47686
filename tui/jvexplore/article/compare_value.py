"""Compare the numbers and dates of a fact with those read from the words that it cites."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.number_text import format_amount, plain_digits
from jvexplore.reading import edtf
from jvexplore.reading.dates import fits_dates
from jvexplore.reading.quantities import fits_quantity, read_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.covered_words import CoveredWords
    from jvexplore.article.section_reader import SectionReader
    from jvexplore.dossier.model import Fact
    from jvexplore.reading.dates import ReadDate

_ONE: Final = Decimal(1)
_UNAMBIGUOUS_DATE: Final = re.compile(
    r"\b(?:next|last|this|coming|ago|yesterday|to(?:day|night|morrow)|\w{2,6}day|weeks?|years?|\d{4}"
    r"|heute|gestern|morgen|\w{2,7}tag|\w*woche|\w*jahr\w*)\b",
    re.IGNORECASE,
)
"""Words that make the year certain, or show that a day is relative to the day of publication."""
_SMALL_NUMBERS: Final = {
    "0": "no", "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight",
    "9": "nine",
}  # fmt: skip
_MAGNITUDES: Final = {
    word: Decimal(10) ** power
    for words, power in (("m mn million", 6), ("bn billion", 9), ("tn trillion", 12), ("k thousand", 3))
    for word in words.split()
}


class CopyWords(NamedTuple):
    """The words in the copy from which a number or a date was read, with their position."""

    text: str
    paragraph: str
    passage: int


@dataclass(frozen=True, slots=True)
class ComparedValue:
    """The result of comparing one number or date.

    Attributes:
        key: the key of the fact: "percent".
        stated: the value in the dossier, in words: "48 %".
        agrees: whether it fits one of the values that were read.
        words: the words that it fits; if it fits none, all words that were read.
    """

    key: str
    stated: str
    agrees: bool
    words: tuple[CopyWords, ...]


def compare_values(fact: Fact, covered: Sequence[CoveredWords], reader: SectionReader) -> Iterator[ComparedValue]:
    """Yield the result for each number and date of a fact, if its passages contain any of its kind.

    Args:
        fact: the fact; a derived one is not compared, because its number is not in the article.
        covered: the words that its passages cover.
        reader: reads numbers and dates in the copy.
    """
    if fact.basis == "derived":
        return
    for amount in fact.stated_amounts():
        yield from _compare_number(amount.key, amount.value, amount.unit, covered, reader)
    if stated := fact.stated_date():
        yield from _compare_date(stated.key, stated.when, covered, reader)


def _compare_number(
    key: str, value: Decimal, unit: str, covered: Sequence[CoveredWords], reader: SectionReader
) -> Iterator[ComparedValue]:
    fact_unit = _read_unit(unit, reader.language_of(covered[0].section) if covered else "")
    read = [
        (quantity, CopyWords(text, words.paragraph, words.index))
        for words in covered
        for quantity, text in reader.passage_quantities(words)
        if quantity.kind == fact_unit.kind and (quantity.kind != "money" or fact_unit.currency in quantity.currencies)
    ]
    fitting = tuple(words for quantity, words in read if fits_quantity(value * fact_unit.scale, quantity))
    if fitting or (read and not any(_is_written(value, reader.loose_text(words)) for words in covered)):
        stated = format_amount(value, unit, keeps_zeros=True)
        yield ComparedValue(key, stated, bool(fitting), fitting or tuple(words for _, words in read))


class _FactUnit(NamedTuple):
    """The unit of a fact's number: its kind, its currency if it is money, and the number of single units in it."""

    kind: str
    currency: str
    scale: Decimal


@cache
def _read_unit(unit: str, language: str) -> _FactUnit:
    """Return the meaning of a fact's unit, read as if it followed a number: "EUR", "euros", "%", "million euros"."""
    if unit == "percent":
        return _FactUnit("percentage", "", _ONE)
    read = read_quantities(f"5 {unit}", language)
    if len(read) == 1 and read[0].kind != "count":
        currency = unit if unit in read[0].currencies else next(iter(read[0].currencies), "")
        return _FactUnit(read[0].kind, currency, read[0].value / 5)
    return _FactUnit("count", "", _ONE)


def _is_written(value: Decimal, text: str) -> bool:
    """Return whether a number occurs in a text, whatever its kind, because the reader may not recognise its unit.

    "48 per cent, MegaFon (24)" states its unit once, "2000 offices" looks like a year, "one" like a pronoun.
    """
    plain = plain_digits(abs(value))
    spellings = {plain, f"{abs(value):,f}", plain.replace(".", ","), _SMALL_NUMBERS.get(plain, plain)}
    for word, size in _MAGNITUDES.items():
        scaled = f"{(abs(value) / size).normalize():f}"
        spellings |= {f"{scaled}{word}", f"{scaled} {word}"}
    return any(re.search(rf"(?<![\w.,]){re.escape(each)}(?![\w]|[.,]\d)", text, re.IGNORECASE) for each in spellings)


def _may_be_in(when: str, read: ReadDate, words: str, covered: Sequence[CoveredWords]) -> bool:
    """Return whether a yearless date in the words may be a fact's date in another year: neither is certain.

    "In September" may be last year or this; "May or June 2020" has its year in other words.
    """
    if not read.is_relative or _UNAMBIGUOUS_DATE.search(words) or "/" in when + read.edtf or when[4:] != read.edtf[4:]:
        return False
    years = abs(int(when[:4]) - int(read.edtf[:4])) if when[:4].isdigit() and read.edtf[:4].isdigit() else 0
    return years == 1 or any(when[:4] in each.text for each in covered)


def _compare_date(
    key: str, when: str, covered: Sequence[CoveredWords], reader: SectionReader
) -> Iterator[ComparedValue]:
    read = [
        (each, CopyWords(text, words.paragraph, words.index))
        for words in covered
        for each, text in reader.passage_dates(words)
    ]
    agrees = fits_dates(when, [each for each, _ in read])
    if agrees or (read and not any(_may_be_in(when, each, words.text, covered) for each, words in read)):
        fitting = tuple(words for each, words in read if fits_dates(when, [each]))
        yield ComparedValue(key, edtf.parse_edtf(when).words, agrees, fitting or tuple(words for _, words in read))
