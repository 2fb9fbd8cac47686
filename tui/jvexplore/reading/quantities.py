"""Read the numbers, percentages and amounts of money in a text, with their spans.

Values are exact: nothing is rounded or converted to binary floating point. Numbers that are not quantities are
skipped: years, dates, clock times, ordinals, pages, versions, names. Doubtful numbers are skipped, too: comparing a
fact with them could mislead the reader.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Final

from jvexplore.reading.count_filter import CountFilter
from jvexplore.reading.exact import MAX_DIGITS, round_to
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

MAX_NUMBERS: Final = 50_000
"""The most numbers examined in a text: one with more is a table or noise, not an article."""

_RECURRING: Final = 0
"""The number of digits of a recurring fraction."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text that counts or measures something.

    Attributes:
        start: its start, in code points of the original text, including a currency or a minus sign before it.
        end: its end, exclusive, including a unit after it.
        kind: a count, a percentage or money.
        value: in single units: 97000000 for "97m", 48 for "48 per cent", 3.40 for "340p", 33.33… for "a third".
        currencies: the possible ISO 4217 codes, the most likely first; empty unless it is money.
        digits: the number of digits that it is written with: 3 for "48.0", 1 for "$2bn"; 0 for a recurring fraction.
        qualifier: the words before or after it that qualify its precision, in lower case: "more than".
    """

    start: int
    end: int
    kind: QuantityKind
    value: Decimal
    currencies: tuple[str, ...] = ()
    digits: int = 1
    qualifier: str = ""


def read_quantities(text: str, language: str = "en") -> list[Quantity]:
    """Return the quantities in a text, in order; they do not overlap.

    A range is two quantities: "10-15%". Two equal halves are one: "50-50". Percentage points are percentages; basis
    points are a count. Only the first `MAX_NUMBERS` numbers are read, so that any text is read as fast as prose.

    Args:
        text: an article, in its original or normalised form.
        language: a BCP 47 tag, such as "en" or "de-AT"; "und" and "" count as English. In a language without rules,
            nothing is read, because its separators and words would have to be guessed.
    """
    words = number_words(language)
    if words is None:
        return []
    folded = fold_text(text)
    tokens = TokenSequence(folded)
    numbers = list(islice(scan_numbers(tokens, words), MAX_NUMBERS))
    counts = CountFilter(tokens, words)
    share_units(tokens, numbers, words, counts.is_plausible)
    numbers = read_splits(tokens, numbers, words)
    numbers = find_qualifiers(tokens, numbers, words)
    return [_to_quantity(folded, tokens, number) for number in counts.keep_quantities(numbers)]


def fits_quantity(value: Decimal, read: Quantity) -> bool:
    """Return whether a value equals one in a text; signs are ignored, as "a fall of 3.5 per cent" may be -3.5.

    The value must be exactly as written. For a recurring fraction, it must be the fraction rounded to as many
    decimals as the value has: 33, 33.3 and 33.33 fit "a third", 33.4 does not.
    """
    if not value.is_finite():
        return False
    if read.digits != _RECURRING:
        return value.copy_abs() == read.value.copy_abs()
    decimals = max(0, -int(value.as_tuple().exponent))
    return decimals < MAX_DIGITS // 2 and value.copy_abs() == round_to(read.value.copy_abs(), decimals)


def _to_quantity(folded: FoldedText, tokens: TokenSequence, number: ParsedNumber) -> Quantity:
    start, end = folded.original_span(number.start, tokens.ends[number.tail - 1])
    return Quantity(start, end, number.kind, number.value, number.currencies, number.digits, number.qualifier)
