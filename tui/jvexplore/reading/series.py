"""Share a unit among the numbers of a range or a list: 10-15%, $1.5-2bn, 48, 24, 15 and 13 per cent."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jvexplore.reading.exact import ONE, exact_product, exact_sum
from jvexplore.reading.number_words import NumberConnector
from jvexplore.reading.tokens import is_space

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.reading.number_words import NumberWords
    from jvexplore.reading.parsed_number import ParsedNumber
    from jvexplore.reading.tokens import TokenSequence

_NEAR: Final = Decimal(10)
"""A number takes the magnitude of the next only if that makes it at most this many times as large as the next."""
_BETWEEN_DIFFERENT: Final = frozenset({NumberConnector.RANGE, NumberConnector.ALTERNATIVE})
_WHOLE: Final = 100
_LONGEST_NAME: Final = 4
"""In tokens."""
_SPLIT_MARKS: Final = frozenset({"-", "—", "/", ":"})
_RANGE_DASHES: Final = frozenset({"-", "—", " - ", " — ", "- "})


def share_units(
    tokens: TokenSequence,
    numbers: list[ParsedNumber],
    words: NumberWords,
    is_plausible: Callable[[ParsedNumber, ParsedNumber], bool],
) -> None:
    """Set the connector of each number, and copy units and magnitudes between neighbours that share them.

    Args:
        tokens: the tokens of the text.
        numbers: all numbers in it, in order.
        words: the number words of the language.
        is_plausible: returns whether a number may share the unit of the next: not if it is a year, a page or the like.
    """
    pairs = list(pairwise(numbers))
    for number, following in pairs:
        number.connector = _connector_between(tokens, number, following, words)
    for number, following in reversed(pairs):
        connector = number.connector
        if connector is None or number.kind == "percentage" or following.is_bare or not is_plausible(number, following):
            continue
        # A list has one "and" or "or", at its end.
        if connector is NumberConnector.NAME and following.kind != "percentage":
            continue
        if (
            following.has_list_unit
            if connector is NumberConnector.ADDITION
            else connector is NumberConnector.COMMA and not following.has_list_unit
        ):
            continue
        number.has_list_unit = _share_back(number, following) and connector is not NumberConnector.RANGE
    for number, following in pairs:
        if number.has_prefix and following.kind == "count":
            is_span = (
                number.connector is NumberConnector.ADDITION and tokens.words[number.lead - 1] in words.range_openers
            )
            if is_span or number.connector in {NumberConnector.RANGE, NumberConnector.ALTERNATIVE}:
                _share_forward(number, following)


def _connector_between(
    tokens: TokenSequence, before: ParsedNumber, after: ParsedNumber, words: NumberWords
) -> NumberConnector | None:
    """Return what connects two numbers: a dash, a comma, a word, or a comma and a word; `None` if nothing does."""
    if before.tail == after.lead:
        gap = tokens.gaps[after.lead]
        if gap in _RANGE_DASHES:
            return NumberConnector.RANGE
        return NumberConnector.COMMA if gap[:1] == "," and is_space(gap[1:]) else None
    if before.tail + 1 != after.lead or tokens.words[before.tail] not in words.connectors:
        is_named = (
            words.context.capitals_mark_names and before.is_bare and _is_name_between(tokens, before, after, words)
        )
        return NumberConnector.NAME if is_named else None
    connector = words.connectors.get(tokens.words[before.tail])
    if connector is None or not tokens.is_joined(after.lead):
        return None
    lead = tokens.gaps[before.tail]
    listed = connector is not NumberConnector.RANGE and lead[:1] == "," and is_space(lead[1:])
    return connector if listed or tokens.is_joined(before.tail) else None


def _is_name_between(tokens: TokenSequence, before: ParsedNumber, after: ParsedNumber, words: NumberWords) -> bool:
    """Return whether only a comma or "and", and a name, stand between two numbers."""
    first = before.tail
    if tokens.words[first] in words.connectors:
        first += 1
    elif tokens.gaps[first][:1] != ",":
        return False
    names = range(first, after.lead)
    if not 0 < len(names) <= _LONGEST_NAME or not tokens.is_capitalised(first):
        return False
    is_name = all(tokens.is_capitalised(each) or tokens.gaps[each] == "." for each in names)
    return is_name and tokens.is_spaced(after.lead)


def _share_back(number: ParsedNumber, following: ParsedNumber) -> bool:
    """Give a number the magnitude and the unit of the next; return whether it has taken either."""
    took = False
    takes_unit = number.kind == "count" and following.kind != "count" and not following.has_prefix
    factor = following.unit_factor if takes_unit else ONE
    has_own_unit = number.tail > number.after
    if following.scale != ONE and number.scale == ONE and following.kind != "percentage" and not has_own_unit:
        scaled = exact_product(number.value, following.scale)
        if _is_near(number, exact_product(scaled, factor), following):
            number.value, number.scale, took = scaled, following.scale, True
    if takes_unit:
        number.value, number.unit_factor = exact_product(number.value, factor), factor
        number.kind, number.currencies, took = following.kind, following.currencies, True
    return took


def _is_near(number: ParsedNumber, scaled: Decimal, following: ParsedNumber) -> bool:
    """Return whether a number with the magnitude of the next may be what is meant.

    It is not if that makes it far larger than the next, or both ends of a range the same: "€1 to €1 million".
    """
    if number.connector in _BETWEEN_DIFFERENT and scaled == following.value:
        return False
    return scaled.copy_abs() <= exact_product(following.value.copy_abs(), _NEAR)


def _share_forward(number: ParsedNumber, following: ParsedNumber) -> None:
    """Give the second number of a range the currency of the first, unless it counts something else."""
    if following.value.copy_abs() >= number.value.copy_abs() and (following.scale != ONE or number.scale == ONE):
        following.kind, following.currencies = "money", number.currencies


def read_splits(tokens: TokenSequence, numbers: list[ParsedNumber], words: NumberWords) -> list[ParsedNumber]:
    """Turn two numbers that add up to 100 into percentages: 60-40, 51/49; return all numbers, with 50-50 as one.

    Two in ascending order with a dash are a range, unless a word such as "split" follows.
    """
    kept: list[ParsedNumber] = []
    for number in numbers:
        before = kept[-1] if kept else None
        if before and _is_split(tokens, before, number, words):
            before.kind = number.kind = "percentage"
            if before.value == number.value:
                before.tail, before.connector = number.tail, number.connector
                continue
        kept.append(number)
    return kept


def _is_split(tokens: TokenSequence, before: ParsedNumber, number: ParsedNumber, words: NumberWords) -> bool:
    if before.tail != number.lead or not (before.is_bare and number.is_bare):
        return False
    gap = tokens.gaps[number.lead]
    if gap not in _SPLIT_MARKS or exact_sum(before.value, number.value) != _WHOLE or number.value <= 0:
        return False
    return gap in "/:" or before.value >= number.value or tokens.words[number.tail] in words.split_cues
