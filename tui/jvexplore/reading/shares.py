"""Read fractions: "two-thirds" and "one in five" as percentages, "half a million" as a number."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from jvexplore.reading.amounts import read_figures, read_magnitude, read_words
from jvexplore.reading.exact import ONE, exact_quotient, significant_digits
from jvexplore.reading.parsed_number import ParsedNumber
from jvexplore.reading.tokens import FIGURES, VULGAR
from jvexplore.reading.vulgar_fractions import VULGAR_FRACTIONS

if TYPE_CHECKING:
    from decimal import Decimal

    from jvexplore.reading.number_words import NumberWords
    from jvexplore.reading.tokens import TokenSequence

_PERCENT: Final = 100
_MAX_DENOMINATOR_DIGITS: Final = 3
"""In fractions in figures: 3/4, 17/100."""
_LARGEST_WHOLE: Final = 100
"""The largest whole of a proportion such as "one in five", apart from powers of ten."""


def read_share(tokens: TokenSequence, index: int, words: NumberWords) -> ParsedNumber | None:
    """Read a fraction at a token: as a percentage of a whole, or multiplied by the magnitude or unit after it.

    `None` if there is none, or if it is a time ("the first half") or a rank ("a third bidder").
    """
    found = _read_fraction(tokens, index, words)
    if not found:
        return None
    after, numerator, denominator = found
    if scaled := _read_scaled(tokens, index, after, numerator, denominator, words):
        return scaled
    if not words.is_share(tokens, index, after):
        return None
    return _percentage(index, after, numerator, denominator)


def read_proportion(tokens: TokenSequence, number: ParsedNumber, words: NumberWords) -> ParsedNumber | None:
    """Read a number and the words after it as a proportion: one in five, 9 out of 10; `None` otherwise."""
    between = words.proportion_links.match_at(tokens, number.after)
    if not between or not tokens.is_spaced(number.after) or not number.is_bare:
        return None
    index = between[0]
    if not tokens.is_spaced(index):
        return None
    whole = (
        read_figures(tokens, index, words, is_money=False)
        if tokens.kinds[index] == FIGURES
        else read_words(tokens, index, words)
    )
    if not whole or not 0 < number.value < whole.value or number.value != number.value.to_integral_value():
        return None
    is_round = whole.value.as_tuple().digits == (1, *[0] * (len(whole.value.as_tuple().digits) - 1))
    if not (whole.value <= _LARGEST_WHOLE or is_round) or whole.value != whole.value.to_integral_value():
        return None
    if tokens.words[whole.after] in words.time_units or tokens.words[whole.after] in words.context.months:
        return None
    return _percentage(number.first, whole.after, int(number.value), int(whole.value), is_figures=number.is_figures)


def _read_fraction(tokens: TokenSequence, index: int, words: NumberWords) -> tuple[int, int, int] | None:
    """Return the index after a fraction, its numerator and its denominator; `None` if there is none."""
    word = tokens.words[index]
    if tokens.kinds[index] == VULGAR:
        return index + 1, *VULGAR_FRACTIONS[word]
    if tokens.kinds[index] == FIGURES:
        return _read_slashed(tokens, index)
    if half := words.fixed_fractions.match_at(tokens, index):
        return half[0], *half[1]
    numerator = 1 if word in words.articles else words.cardinals.get(word)
    after = index + 1
    if numerator is None or not tokens.is_joined(after):
        return None
    following = tokens.words[after]
    names = words.denominators if numerator == 1 else words.plural_denominators
    if following in names:
        return after + 1, numerator, names[following]
    if numerator == 1 and (half := words.fixed_fractions.match_at(tokens, after)):
        return half[0], *half[1]
    return None


def _read_slashed(tokens: TokenSequence, index: int) -> tuple[int, int, int] | None:
    """Return the same for a fraction in figures: 3/4."""
    numerator, denominator = tokens.words[index : index + 2]
    if tokens.gaps[index + 1] != "/" or tokens.kinds[index + 1] != FIGURES:
        return None
    if not (
        numerator.isdigit() and denominator.isdigit() and len(numerator) <= len(denominator) <= _MAX_DENOMINATOR_DIGITS
    ):
        return None
    return (index + 2, int(numerator), int(denominator)) if 0 < int(numerator) < int(denominator) else None


def _read_scaled(
    tokens: TokenSequence, index: int, after: int, numerator: int, denominator: int, words: NumberWords
) -> ParsedNumber | None:
    """Read a fraction of a magnitude or a unit: half a million, a quarter of a million, half of one per cent."""
    unit = after
    if not tokens.is_joined(after):
        return None
    if tokens.words[unit] == words.of_word:
        unit += 1
    if (
        tokens.words[unit] in words.articles
        or tokens.words[unit] == "1"
        or words.cardinals.get(tokens.words[unit]) == 1
    ):
        unit += 1
    word = tokens.words[unit]
    if (word not in words.magnitudes and word not in words.percent_units) or not all(
        tokens.is_joined(each) for each in range(after, unit + 1)
    ):
        return None
    end, scale = read_magnitude(tokens, unit, words, is_money=False)
    if scale is ONE and not words.percent_units.match_at(tokens, unit):
        return None
    value, is_exact = exact_quotient(int(numerator * scale), denominator)
    return ParsedNumber(index, end, value, significant_digits(value) if is_exact else 0, scale)


def _percentage(index: int, after: int, numerator: int, denominator: int, *, is_figures: bool = False) -> ParsedNumber:
    value, is_exact = exact_quotient(_PERCENT * numerator, denominator)
    digits = _written_digits(value) if is_exact else 0
    return ParsedNumber(index, after, value, digits, is_figures=is_figures, kind="percentage")


@lru_cache(maxsize=1 << 8)
def _written_digits(value: Decimal) -> int:
    """Return the number of digits of a percentage when written out: 2 for 50."""
    return len(f"{value:f}".replace(".", "").lstrip("0"))
