"""The values that a number allows, after its qualifier and rounding.

| qualifier | what a value v allows, h being half of its last significant digit |
| --- | --- |
| none | from v - h up to, not including, v + h: 24 and 25 exclude each other, 24 and 24.5 do not |
| about | a tenth of v to both sides, at least h |
| nearly, almost | a tenth below v, at least h; not v itself |
| just over | the same above v |
| more than, less than | all on its side, without v |
| at least, at most | all on its side, with v |
| plus one share, less one share | as far as h on its side, without v |

The limit of a bound is not rounded: "more than 50 %" is a majority. Qualifiers speak of sizes, as articles do: "a loss
of more than 5m", written -5,000,000, is below that. A range allows what lies between its ends, both as above.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.numbers.written_digits import half_written_digit, is_too_long
from jvexplore.reading.exact import exact_product, exact_sum
from jvexplore.reading.qualifier_classes import QualifierClass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.numbers.stated_number import StatedNumber

_TENTH: Final = Decimal("0.1")


class _Reach(Enum):
    """How far a number reaches to one side."""

    NOTHING = auto()
    ROUNDING = auto()
    """Half of the last significant digit."""
    TENTH = auto()
    """A tenth of the number, at least as far as `ROUNDING`."""
    ALL = auto()


class _Extent(NamedTuple):
    """How far a number reaches to both sides, and whether the ends are not allowed."""

    below: _Reach
    above: _Reach
    excludes_lowest: bool = False
    excludes_highest: bool = False


_EXTENTS: Final = {
    QualifierClass.EXACT: _Extent(_Reach.ROUNDING, _Reach.ROUNDING, excludes_highest=True),
    QualifierClass.ABOUT: _Extent(_Reach.TENTH, _Reach.TENTH),
    QualifierClass.JUST_UNDER: _Extent(_Reach.TENTH, _Reach.NOTHING, excludes_highest=True),
    QualifierClass.JUST_OVER: _Extent(_Reach.NOTHING, _Reach.TENTH, excludes_lowest=True),
    QualifierClass.MORE_THAN: _Extent(_Reach.NOTHING, _Reach.ALL, excludes_lowest=True),
    QualifierClass.AT_LEAST: _Extent(_Reach.NOTHING, _Reach.ALL),
    QualifierClass.LESS_THAN: _Extent(_Reach.ALL, _Reach.NOTHING, excludes_highest=True),
    QualifierClass.AT_MOST: _Extent(_Reach.ALL, _Reach.NOTHING),
    QualifierClass.PLUS_ONE_SHARE: _Extent(
        _Reach.NOTHING, _Reach.ROUNDING, excludes_lowest=True, excludes_highest=True
    ),
    QualifierClass.LESS_ONE_SHARE: _Extent(_Reach.ROUNDING, _Reach.NOTHING, excludes_highest=True),
}
"""The table above; an undisclosed number has no extent."""


class NumberInterval(NamedTuple):
    """The values that a number allows; never empty.

    Attributes:
        lowest: the lower end; `None` if it is open to all smaller values.
        highest: the upper end; `None` if it is open to all larger values.
        excludes_lowest: whether the lower end itself is not allowed.
        excludes_highest: whether the upper end itself is not allowed.
    """

    lowest: Decimal | None = None
    highest: Decimal | None = None
    excludes_lowest: bool = False
    excludes_highest: bool = False


def number_interval(number: StatedNumber) -> NumberInterval | None:
    """Return the values that a number allows, in the unit of the number.

    A range of which one end is missing is open there. With a value and a range, all that either allows is allowed.

    Returns:
        `None` if that is not known: there is no number, it is undisclosed or too long, or minimum exceeds maximum.
    """
    found = number.qualifier_class
    written = number.written_numbers
    if not written or found is QualifierClass.UNDISCLOSED or any(map(is_too_long, written)):
        return None
    if number.minimum is not None and number.maximum is not None and number.minimum > number.maximum:
        return None
    return _hull(
        [_value_interval(each, found) for each in written],
        is_open_below=number.has_range and number.minimum is None,
        is_open_above=number.has_range and number.maximum is None,
    )


def _hull(intervals: Sequence[NumberInterval], *, is_open_below: bool, is_open_above: bool) -> NumberInterval:
    """Return the interval from the lowest to the highest end of several."""
    lowest = [(each.lowest, each.excludes_lowest) for each in intervals if each.lowest is not None]
    highest = [(each.highest, not each.excludes_highest) for each in intervals if each.highest is not None]
    low, excludes_low, high, includes_high = None, False, None, True
    if len(lowest) == len(intervals) and not is_open_below:
        low, excludes_low = min(lowest)
    if len(highest) == len(intervals) and not is_open_above:
        high, includes_high = max(highest)
    return NumberInterval(low, high, excludes_low, not includes_high)


def _value_interval(value: Decimal, qualifier: QualifierClass) -> NumberInterval:
    """Return what one value allows; that of a negative one mirrors that of its size."""
    interval = _size_interval(value.copy_abs(), qualifier)
    return _mirror(interval) if value < 0 else interval


def _size_interval(size: Decimal, qualifier: QualifierClass) -> NumberInterval:
    half = half_written_digit(size)
    lengths = {
        _Reach.NOTHING: Decimal(),
        _Reach.ROUNDING: half,
        _Reach.TENTH: max(exact_product(size, _TENTH), half),
    }
    extent = _EXTENTS[qualifier]
    below, above = lengths.get(extent.below), lengths.get(extent.above)
    return NumberInterval(
        None if below is None else exact_sum(size, below.copy_negate()),
        None if above is None else exact_sum(size, above),
        extent.excludes_lowest or (qualifier is QualifierClass.EXACT and not size),  # so that 0 is its own mirror
        extent.excludes_highest,
    )


def _mirror(interval: NumberInterval) -> NumberInterval:
    return NumberInterval(
        None if interval.highest is None else interval.highest.copy_negate(),
        None if interval.lowest is None else interval.lowest.copy_negate(),
        interval.excludes_highest,
        interval.excludes_lowest,
    )
