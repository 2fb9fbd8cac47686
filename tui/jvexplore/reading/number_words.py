"""The types of a language's number words: the tables and the few rules that the readers of quantities need."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from jvexplore.reading.currencies import CurrencyUnit
from jvexplore.reading.phrases import PhraseTable
from jvexplore.reading.qualifier_classes import QualifierClass
from jvexplore.reading.tokens import TokenSequence


class MagnitudeSpacing(Enum):
    """How a magnitude may be separated from the number that it multiplies."""

    WORD = "word"
    """By a space, a hyphen, or nothing: 5 million."""
    SPACED = "spaced"
    """By a space or nothing: 97 m, 97m."""
    ATTACHED = "attached"
    """By nothing; by a space only if a currency precedes the number: 3k, $3 k."""
    MONEY = "money"
    """By a space or nothing, but only if a currency precedes: $5mm is five million, 5mm is a length."""


class Magnitude(NamedTuple):
    """A word or an abbreviation that multiplies a number.

    Attributes:
        factor: what it multiplies by: 1000000 for "million".
        spacing: how it may be separated from the number.
    """

    factor: Decimal
    spacing: MagnitudeSpacing = MagnitudeSpacing.WORD


def magnitude_table(spacing: MagnitudeSpacing, *lines: str) -> dict[str, Magnitude]:
    """Return a table of magnitudes.

    Args:
        spacing: how they may be separated from a number.
        lines: synonyms separated by spaces, followed by their number of zeros: "bn bln 9".
    """
    table: dict[str, Magnitude] = {}
    for line in lines:
        *words, zeros = line.split()
        table |= dict.fromkeys(words, Magnitude(Decimal(10 ** int(zeros)), spacing))
    return table


class NumberConnector(Enum):
    """What connects two numbers, so that they may share a unit or a magnitude."""

    RANGE = "range"
    """Between the ends of a range: a dash, "to"."""
    ALTERNATIVE = "alternative"
    """Between alternatives: "or"."""
    ADDITION = "addition"
    """Before the last item of a list, or within a pair: "and"."""
    COMMA = "comma"
    """Between the items of a list."""
    NAME = "name"
    """The name that the second number belongs to, in a list of shares: Ada 24, Bob 15 and Cy 13 per cent."""


@dataclass(frozen=True, slots=True)
class CountContext:
    """The words around numbers that are not quantities, such as years, dates, clock times, labels and names.

    Attributes:
        months: names of months and their abbreviations.
        has_lower_case_months: whether the name of a month may be in lower case.
        clock_after: words after a time of day: am, noon.
        clock_before: words before a time of day; after them, even "10.30" is one.
        label_nouns: nouns before a number that is a label: page, article, phase.
        name_heads: first words of names that end in a number: Boeing, Channel.
        numeric_names: names that begin with a digit, in their own spelling: 3M.
        words_before_year: words before a year: in, since.
        count_qualifiers: qualifiers before four digits that are not a year: more than.
        counted_nouns: nouns after four digits that are not a year: people.
        ordinals: ordinal units, which make an ordinal of the tens before them: twenty-first.
        words_before_ordinal: words before an ordinal that is written with a full stop, as in "am 3. Tag"; empty if the
            language has no such ordinals.
        capitals_mark_names: whether a capital within a sentence marks a name; in German it marks any noun.
    """

    months: frozenset[str]
    has_lower_case_months: bool
    clock_after: frozenset[str]
    clock_before: frozenset[str]
    label_nouns: frozenset[str]
    name_heads: frozenset[str]
    numeric_names: frozenset[str]
    words_before_year: frozenset[str]
    count_qualifiers: frozenset[str]
    counted_nouns: frozenset[str]
    ordinals: frozenset[str]
    words_before_ordinal: frozenset[str]
    capitals_mark_names: bool


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """The number words of one language, in lower case.

    Attributes:
        decimal_mark: a point or a comma.
        cardinals: words up to ninety-nine; above twenty, only the tens if units are separate words.
        read_compound: reads a number written as one long word; returns `None` for any other word.
        articles: words that mean one before a magnitude or a fraction: "a million".
        ambiguous_cardinals: cardinals that are more often other words, such as the pronoun "one"; read only with a
            unit or a magnitude.
        hundred: the word for a hundred; empty if it is never a separate word.
        conjunction: the word for "and" within a number: "two hundred and five".
        magnitudes: words and abbreviations that multiply a number: million, bn.
        mixed_fractions: phrases that add a fraction to a whole number: "and a half".
        fixed_fractions: phrases that are a fraction by themselves, with their numerator and denominator: half.
        denominators: denominators in the singular: third.
        plural_denominators: denominators in the plural: thirds.
        of_word: the word for "of" between a fraction and its whole, or a day and its month.
        is_share: returns whether the fraction between two token indexes is a part of something, not a time or a rank.
        partitives: words after "one" and before the whole that it is part of: one of the seven seats.
        proportion_links: phrases between the numbers of a proportion: one in five, nine out of ten.
        time_units: units after a number that is a duration, not a proportion: "two in five months".
        percent_units: phrases for per cent, percentage points and per mille, with the value of each in per cent.
        currencies_after: names of currencies and their subunits after a number: dollars, pence.
        currencies_before: names of currencies before a number: pounds 18.4m.
        ambiguous_currencies: names of currencies that are more often other words, read only after large numbers: won.
        attached_currencies: letters that denote a currency directly after figures: 340p.
        connectors: words that connect two numbers: to, or, and.
        range_openers: words before the first number of a range: between.
        split_cues: words after two numbers that divide a whole: a 60-40 split.
        metre_cues: words that show that "m" before them means metres: 97m long.
        minus_words: words before a negative number: minus.
        qualifiers_before: qualifiers before a number, each with its class: nearly.
        qualifiers_after: qualifiers after a number, each with its class: or more.
        context: the words around numbers that are not quantities.
        amount_word: a qualifier that means "of" behind what is of an amount: "ein Kredit über 5 Millionen".
        amount_nouns: the endings of the nouns for what is of an amount.
    """

    decimal_mark: str
    cardinals: Mapping[str, int]
    read_compound: Callable[[str], Decimal | None]
    articles: frozenset[str]
    ambiguous_cardinals: frozenset[str]
    hundred: str
    conjunction: str
    magnitudes: Mapping[str, Magnitude]
    mixed_fractions: PhraseTable[tuple[int, int]]
    fixed_fractions: PhraseTable[tuple[int, int]]
    denominators: Mapping[str, int]
    plural_denominators: Mapping[str, int]
    of_word: str
    is_share: Callable[[TokenSequence, int, int], bool]
    partitives: frozenset[str]
    proportion_links: PhraseTable[None]
    time_units: frozenset[str]
    percent_units: PhraseTable[Decimal]
    currencies_after: PhraseTable[CurrencyUnit]
    currencies_before: Mapping[str, CurrencyUnit]
    ambiguous_currencies: Mapping[str, CurrencyUnit]
    attached_currencies: Mapping[str, CurrencyUnit]
    connectors: Mapping[str, NumberConnector]
    range_openers: frozenset[str]
    split_cues: frozenset[str]
    metre_cues: frozenset[str]
    minus_words: frozenset[str]
    qualifiers_before: PhraseTable[QualifierClass]
    qualifiers_after: PhraseTable[QualifierClass]
    context: CountContext
    amount_word: str = ""
    amount_nouns: tuple[str, ...] = ()
