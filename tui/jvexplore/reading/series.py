"""Ranges and lists whose numbers share a unit: 10-15%, $1.5-2bn, 48, 24, 15 and 13 per cent."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jvexplore.reading.exact import ONE, exact_product, exact_sum
from jvexplore.reading.number_words import NumberJoint
from jvexplore.reading.tokens import is_space

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.reading.number_words import NumberWords
    from jvexplore.reading.parsed_number import ParsedNumber
    from jvexplore.reading.tokens import TokenSequence

_NEAR: Final = Decimal(10)
"""Two numbers share a magnitude if the first is at most this many times the second."""
_WHOLE: Final = 100
_LONGEST_NAME: Final = 4
_SPLITTING: Final = frozenset({"-", "—", "/", ":"})
_DASHES: Final = frozenset({"-", "—", " - ", " — ", "- "})


def share_units(
    tokens: TokenSequence,
    numbers: list[ParsedNumber],
    words: NumberWords,
    is_plausible: Callable[[ParsedNumber, ParsedNumber], bool],
) -> None:
    """Find what joins numbers, and copy units between neighbours that share them.

    Args:
        tokens: the tokens of the text.
        numbers: all numbers in it, in order.
        words: the number words of the language.
        is_plausible: tells whether a number may share the unit of the next, because it is not a year or a page.
    """
    pairs = list(pairwise(numbers))
    for number, following in pairs:
        number.joint = _joint_between(tokens, number, following, words)
    for number, following in reversed(pairs):
        joint = number.joint
        if joint is None or number.kind == "percentage" or following.is_bare or not is_plausible(number, following):
            continue
        # A list has one "and" or "or", at its end.
        if joint is NumberJoint.NAME and following.kind != "percentage":
            continue
        if (
            following.ends_list
            if joint is NumberJoint.ADDITION
            else joint is NumberJoint.COMMA and not following.ends_list
        ):
            continue
        number.ends_list = _share_back(number, following) and joint is not NumberJoint.RANGE
    for number, following in pairs:
        if number.has_prefix and following.kind == "count":
            is_span = number.joint is NumberJoint.ADDITION and tokens.words[number.lead - 1] in words.openers
            if is_span or number.joint in {NumberJoint.RANGE, NumberJoint.ALTERNATIVE}:
                _share_forward(number, following)


def _joint_between(
    tokens: TokenSequence, before: ParsedNumber, after: ParsedNumber, words: NumberWords
) -> NumberJoint | None:
    """Return what joins two numbers: a dash, a comma, a word, or a comma and a word."""
    if before.tail == after.lead:
        gap = tokens.gaps[after.lead]
        if gap in _DASHES:
            return NumberJoint.RANGE
        return NumberJoint.COMMA if gap[:1] == "," and is_space(gap[1:]) else None
    if before.tail + 1 != after.lead or tokens.words[before.tail] not in words.joints:
        is_named = (
            words.context.capitals_are_names and before.is_bare and _is_name_between(tokens, before, after, words)
        )
        return NumberJoint.NAME if is_named else None
    joint = words.joints.get(tokens.words[before.tail])
    if joint is None or not tokens.is_joined(after.lead):
        return None
    lead = tokens.gaps[before.tail]
    listed = joint is not NumberJoint.RANGE and lead[:1] == "," and is_space(lead[1:])
    return joint if listed or tokens.is_joined(before.tail) else None


def _is_name_between(tokens: TokenSequence, before: ParsedNumber, after: ParsedNumber, words: NumberWords) -> bool:
    """Tell whether there is only a comma or "and" and a name between two numbers."""
    first = before.tail
    if tokens.words[first] in words.joints:
        first += 1
    elif tokens.gaps[first][:1] != ",":
        return False
    names = range(first, after.lead)
    if not 0 < len(names) <= _LONGEST_NAME or not tokens.is_capitalised(first):
        return False
    is_name = all(tokens.is_capitalised(each) or tokens.gaps[each] == "." for each in names)
    return is_name and tokens.is_spaced(after.lead)


def _share_back(number: ParsedNumber, following: ParsedNumber) -> bool:
    """Give a number the magnitude and the unit of the next; return whether it took any."""
    took = False
    has_unit_behind = number.tail > number.after
    if following.scale != ONE and number.scale == ONE and following.kind != "percentage" and not has_unit_behind:
        scaled = exact_product(number.value, following.scale)
        if scaled.copy_abs() <= exact_product(following.value.copy_abs(), _NEAR):
            number.value, number.scale, took = scaled, following.scale, True
    if number.kind == "count" and following.kind != "count" and not following.has_prefix:
        number.kind, number.currencies, took = following.kind, following.currencies, True
    return took


def _share_forward(number: ParsedNumber, following: ParsedNumber) -> None:
    """Give the second number of a range the currency of the first, unless it counts something else."""
    if following.value.copy_abs() >= number.value.copy_abs() and (following.scale != ONE or number.scale == ONE):
        following.kind, following.currencies = "money", number.currencies


def read_splits(tokens: TokenSequence, numbers: list[ParsedNumber], words: NumberWords) -> list[ParsedNumber]:
    """Read two numbers that add up to a whole as percentages: 60-40, 51/49; return all numbers, a 50-50 as one.

    Two in ascending order with a dash are a range, unless a word such as "split" follows.
    """
    kept: list[ParsedNumber] = []
    for number in numbers:
        before = kept[-1] if kept else None
        if before and _is_split(tokens, before, number, words):
            before.kind = number.kind = "percentage"
            if before.value == number.value:
                before.tail, before.joint = number.tail, number.joint
                continue
        kept.append(number)
    return kept


def _is_split(tokens: TokenSequence, before: ParsedNumber, number: ParsedNumber, words: NumberWords) -> bool:
    if before.tail != number.lead or not (before.is_bare and number.is_bare):
        return False
    gap = tokens.gaps[number.lead]
    if gap not in _SPLITTING or exact_sum(before.value, number.value) != _WHOLE or number.value <= 0:
        return False
    return gap in "/:" or before.value >= number.value or tokens.words[number.tail] in words.splits
