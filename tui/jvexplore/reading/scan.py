"""Scan a text for numbers, each with the unit next to it."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from jvexplore.reading.amounts import read_figures, read_words
from jvexplore.reading.currencies import ABBREVIATIONS, CODES, SIGNS
from jvexplore.reading.exact import exact_product
from jvexplore.reading.money import currency_after, currency_before
from jvexplore.reading.shares import read_proportion, read_share
from jvexplore.reading.tokens import FIGURES, SIGN, VULGAR, WORD
from jvexplore.reading.vulgar_fractions import VULGAR_FRACTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from jvexplore.reading.currencies import CurrencyUnit
    from jvexplore.reading.number_words import NumberWords
    from jvexplore.reading.parsed_number import ParsedNumber
    from jvexplore.reading.tokens import TokenSequence

_CHAIN_SEPARATORS: Final = frozenset("-—/:,.'·")
_SHORTEST_CHAIN: Final = 3
_BEFORE_MINUS: Final = frozenset(" (\n\t[")
"""Characters before a hyphen that is a minus sign."""
_LARGE: Final = 1000
"""The smallest number next to which ambiguous letters and words are a currency: R5m, but not R5."""


def scan_numbers(tokens: TokenSequence, words: NumberWords) -> Iterator[ParsedNumber]:
    """Yield the numbers in order, except those in chains of figures; years, dates and the like are still among them."""
    cardinals, articles, halves = words.cardinals, words.articles, words.fixed_fractions
    unit_words = _unit_words(words)
    kinds, texts = tokens.kinds, tokens.words
    index, end, tail = 0, len(tokens), 0
    while index < end:
        kind = kinds[index]
        if kind == WORD:
            word = texts[index]
            if word not in cardinals and word not in articles and word not in halves and not words.read_compound(word):
                index += 1
                continue
        elif kind == FIGURES:
            if kinds[index + 1] == FIGURES and (after := _after_chain(tokens, index)):
                index = after
                continue
        elif kind != VULGAR or not _may_be_share(tokens, index, words):
            index += 1
            continue
        number = _read_number(tokens, index, tail, words, unit_words)
        if number:
            index = tail = number.tail
            yield number
        else:
            index += 1


def _may_be_share(tokens: TokenSequence, index: int, words: NumberWords) -> bool:
    """Return whether a fraction in one character is followed by a space or by its unit, not by another word."""
    following = tokens.words[index + 1]
    is_apart = bool(tokens.gaps[index + 1]) or following in words.magnitudes or following in words.percent_units
    return is_apart and tokens.words[index] in VULGAR_FRACTIONS


def _after_chain(tokens: TokenSequence, index: int) -> int:
    """Return the index after a chain of figures that are not quantities; 0 if they may be.

    Three in a chain are a date, a telephone number or the row of a table; so are two if one has a leading zero.
    """
    gap = tokens.gaps[index + 1]
    if gap != " " and gap not in _CHAIN_SEPARATORS:
        return 0
    joining = _CHAIN_SEPARATORS if gap != " " else {" "}
    after = index + 1
    while tokens.kinds[after] == FIGURES and tokens.gaps[after] in joining:
        after += 1
    is_long = after - index >= _SHORTEST_CHAIN
    return after if is_long or any(_has_leading_zero(each) for each in tokens.words[index:after]) else 0


def _has_leading_zero(figures: str) -> bool:
    """Return whether figures have a leading zero: 0800."""
    return figures[0] == "0" and figures[1:2].isdigit()


@cache
def _unit_words(words: NumberWords) -> AbstractSet[str]:
    """Return the words that may follow a number as its unit, or link it to the whole of a proportion: "in", "out"."""
    tables = (words.percent_units, words.currencies_after, words.proportion_links)
    phrases = chain.from_iterable(table.first_words() for table in tables)
    codes = map(str.lower, CODES)
    return {*phrases, *codes, *SIGNS, *ABBREVIATIONS, *words.attached_currencies, *words.ambiguous_currencies}


def _read_number(
    tokens: TokenSequence, index: int, tail: int, words: NumberWords, unit_words: AbstractSet[str]
) -> ParsedNumber | None:
    """Read a number with its unit.

    Args:
        tokens: the tokens of the text.
        index: the index at which it begins.
        tail: the index after the previous number.
        words: the number words of the language.
        unit_words: the words that a unit or the link of a proportion begins with.
    """
    prefix = None
    if tokens.kinds[index] == FIGURES:
        prefix = _find_prefix(tokens, index, tail, words)
        number = read_figures(tokens, index, words, is_money=prefix is not None)
        if prefix is None and tokens.gaps[index + 1] == "/":
            number = read_share(tokens, index, words) or number
    else:
        number = read_share(tokens, index, words)
        if number is None and tokens.kinds[index] == WORD:
            number = read_words(tokens, index, words)
            prefix = _find_prefix(tokens, index, tail, words) if number else None
    if number is None:
        return None
    number.lead, number.tail = index, number.after
    number.start = tokens.starts[index]
    if number.kind == "count":
        if prefix and not _is_name(tokens, number, prefix):
            _give_currency(number, prefix[1], tokens.starts[prefix[0]])
            number.lead, number.has_prefix = prefix[0], True
        # A letter may precede a sign: 5 A$.
        if tokens.words[number.after] in unit_words or tokens.kinds[number.after + 1] == SIGN:
            _read_unit_after(tokens, number, words)
    _read_minus(tokens, number, words)
    return number


def _find_prefix(tokens: TokenSequence, index: int, tail: int, words: NumberWords) -> tuple[int, CurrencyUnit] | None:
    """Return a currency before a number, unless it belongs to the previous number."""
    prefix = currency_before(tokens, index, words)
    return prefix if prefix and prefix[0] >= tail else None


def _is_name(tokens: TokenSequence, number: ParsedNumber, prefix: tuple[int, CurrencyUnit]) -> bool:
    """Return whether a single capital before a small number is part of a name, such as R5."""
    lettered = tokens.kinds[prefix[0]] == WORD and tokens.ends[prefix[0]] - tokens.starts[prefix[0]] == 1
    return lettered and number.lead == prefix[0] + 1 and number.value < _LARGE


def _read_unit_after(tokens: TokenSequence, number: ParsedNumber, words: NumberWords) -> None:
    """Read the unit after a number, or the whole of a proportion."""
    if not number.has_prefix:
        gap = tokens.gaps[number.after]
        if (not gap or gap in {" ", "-"} or tokens.is_joined(number.after)) and (
            percent := words.percent_units.match_at(tokens, number.after)
        ):
            number.tail, factor = percent
            number.kind = "percentage"
            number.value, number.unit_factor = exact_product(number.value, factor), factor
            return
    currency = currency_after(
        tokens, number.after, words, is_large=number.value >= _LARGE, has_prefix=number.has_prefix
    )
    if currency:
        number.tail, unit = currency
        if number.has_prefix:
            number.currencies = tuple(each for each in number.currencies if each in unit.codes) or number.currencies
        else:
            _give_currency(number, unit, number.start)
    elif not number.has_prefix and (share := read_proportion(tokens, number, words)):
        number.after = number.tail = share.after
        number.value, number.digits, number.kind = share.value, share.digits, share.kind


def _give_currency(number: ParsedNumber, unit: CurrencyUnit, start: int) -> None:
    number.kind = "money"
    number.currencies = unit.codes
    number.value, number.unit_factor = exact_product(number.value, unit.factor), unit.factor
    number.start = start


def _read_minus(tokens: TokenSequence, number: ParsedNumber, words: NumberWords) -> None:
    """Read a minus sign or word before a number, or between its currency and the number."""
    lead = number.lead
    if lead != number.first and tokens.gaps[number.first] == "-" and tokens.kinds[lead] != WORD:
        number.value = number.value.copy_negate()
        return
    gap = tokens.gaps[lead]
    if gap.endswith("-") and tokens.kinds[number.first] != WORD:
        # A dash directly after other figures marks a range.
        is_range = gap == " -" and tokens.kinds[lead - 1] != WORD
        if (gap[-2:-1] in _BEFORE_MINUS and not is_range) if len(gap) > 1 else lead == 0:
            number.value = number.value.copy_negate()
            number.start -= 1
    elif gap == " " and lead and tokens.words[lead - 1] in words.minus_words:
        number.value = number.value.copy_negate()
        number.start = tokens.starts[lead - 1]
