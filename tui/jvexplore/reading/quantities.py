"""Numbers, percentages and amounts of money in a text, with the words that they are read from.

Digits are exact: nothing is rounded, and no binary floating-point number is made. What is a number of nothing is
left out: years, dates, clock times, ordinals, pages, versions, names. Where that is in doubt, it is left out too,
for whoever compares a fact with its words must not be misled.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Final

from jvexplore.reading.count_filter import CountFilter
from jvexplore.reading.exact import MOST_DIGITS, round_to
from jvexplore.reading.folding import fold_text
from jvexplore.reading.languages import number_words
from jvexplore.reading.parsed_number import QuantityKind
from jvexplore.reading.qualifiers import find_qualifiers
from jvexplore.reading.scan import scan_numbers
from jvexplore.reading.series import read_splits, share_units
from jvexplore.reading.tokens import TokenSequence

if TYPE_CHECKING:
    from jvexplore.reading.folding import FoldedText
    from jvexplore.reading.parsed_number import ParsedNumber

MOST_NUMBERS: Final = 50_000
"""How many numbers of a text are looked at, for the longest article has fewer: what has more is a table or noise."""

_ENDLESS: Final = 0


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text.

    Attributes:
        start: where it begins, in code points of the text as it was given; with a currency or a minus sign before it.
        end: where it ends, exclusive; with a unit behind it.
        kind: what it is of.
        value: it in single units: 97000000 for "97m", 48 for "48 per cent", 3.40 for "340p", 33.33… for "a third".
        currencies: codes of ISO 4217 that may be meant, the likeliest first; empty unless it is money.
        digits: how many digits it is written with: 3 for "48.0", 1 for "$2bn"; 0 for a fraction that never ends.
        qualifier: the words before or behind it that say how exact it is, in lower case: "more than".
    """

    start: int
    end: int
    kind: QuantityKind
    value: Decimal
    currencies: tuple[str, ...] = ()
    digits: int = 1
    qualifier: str = ""


def read_quantities(text: str, language: str = "en") -> list[Quantity]:
    """Return the quantities of a text in order; none overlaps another.

    A range is two quantities: "10-15%". A half each is one: "50-50". Percentage points are percentages. Basis
    points are a count. Behind `MOST_NUMBERS` nothing is read, so that a text of any kind takes no longer than prose.

    Args:
        text: an article as it is, or normalised.
        language: of BCP 47, like "en" or "de-AT"; "und" and "" count as English. Of a language without rules
            nothing is read, as its separators and words would be guesses.
    """
    words = number_words(language)
    if words is None:
        return []
    folded = fold_text(text)
    tokens = TokenSequence(folded)
    numbers = list(islice(scan_numbers(tokens, words), MOST_NUMBERS))
    counts = CountFilter(tokens, words)
    share_units(tokens, numbers, words, counts.is_plausible)
    numbers = read_splits(tokens, numbers, words)
    numbers = find_qualifiers(tokens, numbers, words)
    return [_to_quantity(folded, tokens, number) for number in counts.keep_quantities(numbers)]


def fits_quantity(value: Decimal, read: Quantity) -> bool:
    """Tell whether a value is what a text says; the sign is free, as "a fall of 3.5 per cent" may be -3.5.

    The value must be exactly the one that is written. Of a fraction that never ends it must be that, rounded to as
    many decimals as the value has: 33, 33.3 and 33.33 fit "a third", 33.4 does not.
    """
    if not value.is_finite():
        return False
    if read.digits != _ENDLESS:
        return value.copy_abs() == read.value.copy_abs()
    decimals = max(0, -int(value.as_tuple().exponent))
    return decimals < MOST_DIGITS // 2 and value.copy_abs() == round_to(read.value.copy_abs(), decimals)


def _to_quantity(folded: FoldedText, tokens: TokenSequence, number: ParsedNumber) -> Quantity:
    start, end = folded.original_span(number.start, tokens.ends[number.tail - 1])
    return Quantity(start, end, number.kind, number.value, number.currencies, number.digits, number.qualifier)
