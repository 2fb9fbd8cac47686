"""What is sure of a number in spite of its qualifier and rounding: the least that it is, and whether it passes a limit.

So "50 plus one share", "more than 50" and 51 are majorities; 50 is none, and no minority either; of "at least 25",
"about 50" and "up to 60", neither is sure.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.dossier.numbers.number_interval import number_interval
from jvexplore.reading.qualifier_classes import QualifierClass

if TYPE_CHECKING:
    from jvexplore.dossier.numbers.stated_number import StatedNumber


class LeastNumber(NamedTuple):
    """The lower bound of a number; of two, the greater one is the stronger.

    Attributes:
        bound: the bound, at least 0.
        is_exceeded: whether the number is surely greater than it: "more than 50".
    """

    bound: Decimal
    is_exceeded: bool


def least_bound(number: StatedNumber) -> LeastNumber:
    """Return the lower bound of a number that cannot be negative, such as a share; 0 if none is known.

    Half of the last significant digit is given away, with "about" a tenth, with "up to" all. A limit is taken as it is
    written: 50 for "more than 50". `number_interval` has the rules.
    """
    interval = number_interval(number)
    if interval is None or interval.lowest is None or interval.lowest < 0:
        return LeastNumber(Decimal(), is_exceeded=False)
    return LeastNumber(interval.lowest, interval.excludes_lowest)


def is_surely_over(number: StatedNumber, limit: Decimal | int) -> bool:
    """Return whether every value that a number allows is greater than a limit; false if nothing is known of it."""
    interval = number_interval(number)
    if interval is None or interval.lowest is None:
        return False
    return interval.lowest > limit or (interval.lowest == limit and interval.excludes_lowest)


def is_surely_at_most(number: StatedNumber, limit: Decimal | int) -> bool:
    """Return whether no value that a number allows is greater than a limit; false if nothing is known of it.

    A plain number that is the limit is no greater, although it may be rounded: of 50.4, an article says more than "50".
    """
    interval = number_interval(number)
    if interval is None or interval.highest is None:
        return False
    is_plain = number.qualifier_class is QualifierClass.EXACT
    return (max(number.written_numbers) if is_plain else interval.highest) <= limit


def is_surely_under(number: StatedNumber, limit: Decimal | int) -> bool:
    """Return whether every value that a number allows is less than a limit; false if nothing is known of it."""
    interval = number_interval(number)
    if interval is None or interval.highest is None:
        return False
    return interval.highest < limit or (interval.highest == limit and interval.excludes_highest)
