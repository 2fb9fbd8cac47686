"""The number words of a language, and the few rules specific to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from jvexplore.reading.currencies import CurrencyUnit
from jvexplore.reading.phrases import PhraseTable
from jvexplore.reading.tokens import TokenSequence


class MagnitudeSpacing(Enum):
    """How an abbreviation is attached to the number that it multiplies."""

    WORD = "word"
    """Joined by a space or a hyphen, or directly: "million"."""
    SPACED = "spaced"
    """Directly, or after a space: 97m, 97 m."""
    GLUED = "glued"
    """Directly; after a space only with a currency: 3k, $3 k."""
    MONEY = "money"
    """Only with a currency: $5mm is five million, 5mm a length."""


class Magnitude(NamedTuple):
    """A multiplier.

    Attributes:
        factor: its value: 1000000 for "million".
        attachment: how it is attached to the number.
    """

    factor: Decimal
    attachment: MagnitudeSpacing = MagnitudeSpacing.WORD


def magnitudes(attachment: MagnitudeSpacing, *lines: str) -> dict[str, Magnitude]:
    """Return a table of magnitudes.

    Args:
        attachment: how they are attached to a number.
        lines: synonyms separated by spaces, followed by their number of zeros: "bn bln 9".
    """
    table: dict[str, Magnitude] = {}
    for line in lines:
        *words, zeros = line.split()
        table |= dict.fromkeys(words, Magnitude(Decimal(10 ** int(zeros)), attachment))
    return table


class NumberJoint(Enum):
    """What joins two numbers, so that they may share a unit."""

    RANGE = "range"
    """A range: a dash, "to"."""
    ALTERNATIVE = "alternative"
    """Alternatives: "or"."""
    ADDITION = "addition"
    """The last item of a list, or a pair: "and"."""
    COMMA = "comma"
    """An item within a list."""
    NAME = "name"
    """The name that the second number belongs to, in a list of percentages: Ada 24, Bob 15 and Cy 13 per cent."""


@dataclass(frozen=True, slots=True)
class CountContext:
    """The words around figures that are not quantities: years, dates, clock times, labels, names.

    Attributes:
        months: names of months and their abbreviations.
        months_in_small_letters: whether a month name may be in lower case.
        clock: words after a time of day.
        clock_before: words before a time of day; after them, even "10.30" is one.
        labels: nouns before a number that is a label: page, Article, phase.
        name_heads: first words of names that end in a number: Boeing, Channel.
        names: names that look like a number with a letter, with their capitals: 3M.
        year_leads: words before a year: in, since.
        counting: qualifiers before four digits that are not a year: more than.
        counted: nouns after four digits that are not a year: people.
        ordinals: words that make an ordinal with the tens before them: twenty-first.
        ordinal_leads: words before figures that become an ordinal with a full stop; empty if there are none.
        capitals_are_names: whether a capital within a sentence marks a name.
    """

    months: frozenset[str]
    months_in_small_letters: bool
    clock: frozenset[str]
    clock_before: frozenset[str]
    labels: frozenset[str]
    name_heads: frozenset[str]
    names: frozenset[str]
    year_leads: frozenset[str]
    counting: frozenset[str]
    counted: frozenset[str]
    ordinals: frozenset[str]
    ordinal_leads: frozenset[str]
    capitals_are_names: bool


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """The number words of one language, in lower case.

    Attributes:
        decimal_mark: a point or a comma.
        cardinals: words up to ninety-nine; only the tens if units are separate words.
        compound: reads a number written as one long word; returns `None` for any other word.
        articles: words that mean one before a magnitude or a fraction.
        doubtful: numbers that usually mean something else, such as the pronoun "one": counted only with a unit.
        hundred: the word that multiplies the word before it, if it is a separate word.
        conjunction: "and".
        magnitudes: words and abbreviations that multiply.
        mixed: phrases that add a fraction to a whole number: "and a half".
        halves: phrases that are a fraction by themselves, with their numerator and denominator.
        denominators: singular words for a part: third.
        plural_denominators: plural words for parts.
        of: the word between a fraction and its whole.
        is_share: tells whether the fraction between two token indexes is a part of something, not a time or a rank.
        out_of: phrases between the numbers of a proportion: one in five, nine out of ten.
        time_units: units after a number that is a duration, not a proportion: "two in five months".
        percents: phrases for per cent and percentage points, and the value of each in per cent.
        currencies: names of currencies and their parts after a number.
        currencies_before: names of currencies before a number: pounds 18.4m.
        doubtful_currencies: names after a number that usually mean something else: won.
        glued_currencies: letters written directly after figures: 340p.
        joints: words between two numbers that may share a unit.
        openers: words that begin a range, before its first number.
        splits: words after a pair that divides a whole: a 60-40 split.
        metres: words that show that the "m" before them means metres.
        minus: words for a minus sign.
        qualifiers: qualifying phrases before a number.
        qualifiers_behind: qualifying phrases after a number.
        context: the words around figures that are not quantities.
    """

    decimal_mark: str
    cardinals: Mapping[str, int]
    compound: Callable[[str], Decimal | None]
    articles: frozenset[str]
    doubtful: frozenset[str]
    hundred: str
    conjunction: str
    magnitudes: Mapping[str, Magnitude]
    mixed: PhraseTable[tuple[int, int]]
    halves: PhraseTable[tuple[int, int]]
    denominators: Mapping[str, int]
    plural_denominators: Mapping[str, int]
    of: str
    is_share: Callable[[TokenSequence, int, int], bool]
    out_of: PhraseTable[None]
    time_units: frozenset[str]
    percents: PhraseTable[Decimal]
    currencies: PhraseTable[CurrencyUnit]
    currencies_before: Mapping[str, CurrencyUnit]
    doubtful_currencies: Mapping[str, CurrencyUnit]
    glued_currencies: Mapping[str, CurrencyUnit]
    joints: Mapping[str, NumberJoint]
    openers: frozenset[str]
    splits: frozenset[str]
    metres: frozenset[str]
    minus: frozenset[str]
    qualifiers: PhraseTable[None]
    qualifiers_behind: PhraseTable[None]
    context: CountContext
