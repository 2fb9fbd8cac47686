"""Read a number at a token, in figures or in words, with its fraction and its magnitude: 2½, "1.2bn", "two million"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jvexplore.reading.exact import ONE, exact_product, exact_quotient, exact_sum, significant_digits
from jvexplore.reading.number_words import MagnitudeSpacing
from jvexplore.reading.numerals import parse_figures
from jvexplore.reading.parsed_number import ParsedNumber
from jvexplore.reading.tokens import FIGURES, WORD
from jvexplore.reading.vulgar_fractions import VULGAR_FRACTIONS

if TYPE_CHECKING:
    from jvexplore.reading.number_words import NumberWords
    from jvexplore.reading.tokens import TokenSequence

_MAX_MAGNITUDES: Final = 3
"""The maximum number of consecutive magnitudes: hundred thousand million."""
_HUNDRED: Final = Decimal(100)
_TEN: Final = 10
_MAX_DENOMINATOR_DIGITS: Final = 2
"""In mixed numbers: 2 1/16."""


def read_figures(tokens: TokenSequence, index: int, words: NumberWords, *, is_money: bool) -> ParsedNumber | None:
    """Read a number that begins with figures: 48, 2½, 2 1/2, 1.2bn, 5 thousand, 2 and a half million.

    Args:
        tokens: the tokens of the text.
        index: the index of the figures.
        words: the number words of the language.
        is_money: whether a currency precedes the number.
    """
    parsed = parse_figures(tokens.words[index], words.decimal_mark)
    if not parsed:
        return None
    value, digits = parsed
    after = index + 1
    kind = tokens.kinds[after]
    if kind != WORD:
        part, after = _fraction_after(tokens, after)
        if not part:
            return ParsedNumber(index, after, value, digits, ONE, is_figures=True)
        value = exact_sum(value, part)
        digits = significant_digits(value)
    elif mixed := words.mixed_fractions.match_at(tokens, after):
        after, (numerator, denominator) = mixed
        value = exact_sum(value, exact_quotient(numerator, denominator)[0])
        digits = significant_digits(value)
    after, scale = read_magnitude(tokens, after, words, is_money=is_money)
    if scale is not ONE:
        value = exact_product(value, scale)
    return ParsedNumber(index, after, value, digits, scale, is_figures=True)


def _fraction_after(tokens: TokenSequence, index: int) -> tuple[Decimal | None, int]:
    """Return the fraction of a mixed number such as 2½ or 2 1/2, `None` if there is none, and the index after it."""
    if tokens.words[index] in VULGAR_FRACTIONS and tokens.gaps[index] in {"", " "}:
        return exact_quotient(*VULGAR_FRACTIONS[tokens.words[index]])[0], index + 1
    if tokens.kinds[index + 1] == FIGURES == tokens.kinds[index] and tokens.gaps[index] == " ":
        numerator, denominator = tokens.words[index : index + 2]
        short = (
            len(numerator) == 1
            and len(denominator) <= _MAX_DENOMINATOR_DIGITS
            and numerator.isdigit()
            and denominator.isdigit()
        )
        if short and tokens.gaps[index + 1] == "/" and 0 < int(numerator) < int(denominator):
            return exact_quotient(int(numerator), int(denominator))[0], index + 2
    return None, index


def read_magnitude(tokens: TokenSequence, index: int, words: NumberWords, *, is_money: bool) -> tuple[int, Decimal]:
    """Return the index after the magnitudes that begin at a token, and their product: `ONE` if there are none."""
    scale = ONE
    for _ in range(_MAX_MAGNITUDES):
        magnitude = words.magnitudes.get(tokens.words[index])
        if magnitude is None:
            break
        factor, spacing = magnitude
        gap = tokens.gaps[index]
        if spacing is MagnitudeSpacing.WORD:
            fits = gap == " " or not gap or tokens.is_joined(index)
        elif spacing is MagnitudeSpacing.MONEY:
            fits = is_money and gap in {"", " "}
        else:
            fits = not gap or ((is_money or spacing is MagnitudeSpacing.SPACED) and tokens.is_spaced(index))
            fits = fits and not (tokens.words[index] == "m" and tokens.words[index + 1] in words.metre_cues)
        if not fits:
            break
        scale = factor if scale is ONE else exact_product(scale, factor)
        index += 1
        if spacing is not MagnitudeSpacing.WORD:
            break
    return index, scale


def read_words(tokens: TokenSequence, index: int, words: NumberWords) -> ParsedNumber | None:
    """Read a number that begins with a word: forty-eight, two million, one hundred and five, one and a half million."""
    total, last, after = None, None, index
    begin = index
    while group := _read_group(tokens, begin, words):
        value, end = group
        end, scale = read_magnitude(tokens, end, words, is_money=False)
        if last is not None and scale >= last:
            break
        value = exact_product(value, scale) if scale is not ONE else value
        total, after = value if total is None else exact_sum(total, value), end
        last = scale
        if scale is ONE:
            break
        begin = after
        if tokens.words[begin] == words.conjunction and tokens.is_joined(begin):
            begin += 1
        if not tokens.is_joined(begin):
            break
    if total is None or last is None:
        return None
    mixed = words.mixed_fractions.match_at(tokens, after)
    if mixed and tokens.is_joined(after):
        after, (numerator, denominator) = mixed
        if last is ONE:
            after, last = read_magnitude(tokens, after, words, is_money=False)
            total = exact_product(exact_sum(total, exact_quotient(numerator, denominator)[0]), last)
        else:
            total = exact_sum(total, exact_product(exact_quotient(numerator, denominator)[0], last))
    digits = len(str(total)) if last is ONE and total == total.to_integral_value() else significant_digits(total)
    return ParsedNumber(index, after, total, digits, last)


def _read_group(tokens: TokenSequence, index: int, words: NumberWords) -> tuple[Decimal, int] | None:
    """Return the value that a magnitude multiplies, and the index after it: forty-eight, two hundred and five, a."""
    word = tokens.words[index]
    after = index + 1
    if word in words.articles:
        following = tokens.words[after]
        magnitude = words.magnitudes.get(following)
        is_multiplied = following == words.hundred or (magnitude and magnitude.spacing is MagnitudeSpacing.WORD)
        if not is_multiplied or not tokens.is_joined(after):
            return None
        value: Decimal | None = ONE
    else:
        value, after = _read_below_hundred(tokens, index, words)
    if value is None:
        return None
    if words.hundred and tokens.words[after] == words.hundred and tokens.is_joined(after):
        value *= _HUNDRED
        after += 1
        begin = after + (tokens.words[after] == words.conjunction)
        if tokens.is_joined(after) and tokens.is_joined(begin):
            rest, end = _read_below_hundred(tokens, begin, words)
            if rest is not None and tokens.words[end] != words.hundred:
                value, after = value + rest, end
    return value, after


def _read_below_hundred(tokens: TokenSequence, index: int, words: NumberWords) -> tuple[Decimal | None, int]:
    """Return a cardinal below a hundred, `None` if there is none, and the index after it.

    Units that are a word of their own are included: "forty-eight".
    """
    word = tokens.words[index]
    number = words.cardinals.get(word)
    if number is None:
        return words.read_compound(word), index + 1
    after = index + 1
    if number > _TEN and not number % _TEN and words.hundred:
        ones = words.cardinals.get(tokens.words[after], 0)
        if 0 < ones < _TEN and tokens.is_joined(after):
            return Decimal(number + ones), after + 1
    return Decimal(number), after
