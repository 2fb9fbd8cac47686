"""What a language tells the readers of numbers: its words, and the few rules that only it has."""

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
    """How an abbreviation stands behind the number that it multiplies."""

    WORD = "word"
    """Joined by space or hyphen, or glued: "million"."""
    SPACED = "spaced"
    """Glued or behind a space: 97m, 97 m."""
    GLUED = "glued"
    """Glued; behind a space only after a currency: 3k, $3 k."""
    MONEY = "money"
    """Only after a currency: $5mm is five million, 5mm a length."""


class Magnitude(NamedTuple):
    """What a number is multiplied by.

    Attributes:
        factor: the multiplier: 1000000 for "million".
        attachment: how it stands behind the number.
    """

    factor: Decimal
    attachment: MagnitudeSpacing = MagnitudeSpacing.WORD


def magnitudes(attachment: MagnitudeSpacing, *lines: str) -> dict[str, Magnitude]:
    """Return magnitudes for a table.

    Args:
        attachment: how they stand behind a number.
        lines: words that mean the same with spaces between, and how many zeros it has behind them: "bn bln 9".
    """
    table: dict[str, Magnitude] = {}
    for line in lines:
        *words, zeros = line.split()
        table |= dict.fromkeys(words, Magnitude(Decimal(10 ** int(zeros)), attachment))
    return table


class NumberJoint(Enum):
    """What joins two numbers, so that they may share a unit."""

    RANGE = "range"
    """From one to the other: a dash, "to"."""
    ALTERNATIVE = "alternative"
    """One or the other."""
    ADDITION = "addition"
    """The one and the other, the end of a list."""
    COMMA = "comma"
    """Within a list."""
    NAME = "name"
    """The name of whoever the second number is of, in a list of per cents: Ada 24, Bob 15 and Cy 13 per cent."""


@dataclass(frozen=True, slots=True)
class CountContext:
    """The words around figures that are no count: years, dates, clock times, labels, names.

    Attributes:
        months: names of months and their abbreviations.
        months_in_small_letters: whether one counts that has no capital.
        clock: words behind a time of day.
        clock_before: words before a time of day, with which even "10.30" is one.
        labels: nouns before a number that is a name: page, Article, phase.
        name_heads: words of names that end in a number: Boeing, Channel.
        names: names that look like a number with a letter, as they are written: 3M.
        year_leads: words before a year: in, since.
        counting: qualifiers after which four digits are no year: more than.
        counted: nouns before which four digits are no year: people.
        ordinals: words that make an ordinal of the tens before them: twenty-first.
        ordinal_leads: words before figures that a full stop makes an ordinal; empty where it never does.
        capitals_are_names: whether a capital within a sentence makes a name.
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
    """How one language writes numbers; all words are in lower case.

    Attributes:
        decimal_mark: what begins the decimals: a point or a comma.
        cardinals: words up to ninety-nine, the tens without their ones where those are words of their own.
        compound: reads a number that is one long word; returns `None` of any other.
        articles: words that mean one before a magnitude or a fraction.
        doubtful: numbers that are more often something else, as "one" is a pronoun: counted with a unit only.
        hundred: the word that multiplies what stands before it within a number, if it is a word of its own.
        conjunction: "and".
        magnitudes: words and abbreviations that multiply.
        mixed: phrases behind a whole number that add a fraction to it: "and a half".
        halves: phrases that are a fraction by themselves, with numerator and denominator.
        denominators: words for one part: third.
        plural_denominators: words for several.
        of: the word between a fraction and what it is one of.
        is_share: whether a fraction, from a token to one before another, is a part of something and no time or rank.
        out_of: phrases between the numbers of a proportion: one in five, nine out of ten.
        time_units: what makes a duration of "two in five months".
        percents: phrases for per cent and percentage points, and how many per cent one is.
        currencies: names of currencies and their parts, behind a number.
        currencies_before: names of currencies before a number: pounds 18.4m.
        doubtful_currencies: names behind a number that are more often something else: won.
        glued_currencies: letters glued to figures: 340p.
        joints: words between two numbers that may share a unit.
        openers: words before the first of two numbers that are the ends of a range.
        splits: words behind a range that is a division of the whole: a 60-40 split.
        metres: words after which the "m" before them is metres.
        minus: words for a minus sign.
        qualifiers: phrases before a number.
        qualifiers_behind: phrases behind it.
        context: words that tell what is no count.
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
