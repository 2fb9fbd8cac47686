"""The digits that a number is written with: how many there are, and how exact they make it."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from jvexplore.reading.exact import MAX_DIGITS

_ROUNDED_FROM: Final = 1_000
"""From here on, zeros at the end of a whole number may come from rounding."""


def is_too_long(value: Decimal) -> bool:
    """Return whether a number would have more than `MAX_DIGITS` digits when written out.

    `1e999999` is valid TOML. Arithmetic and wording leave such numbers alone: they would take forever, or overflow.
    """
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        return True  # not finite
    return max(value.adjusted() + 1, 1) + max(-exponent, 0) > MAX_DIGITS


def half_written_digit(value: Decimal) -> Decimal:
    """Return the most by which rounding can have changed a number: half a unit of its last significant digit.

    Below 1,000, and after a decimal point, that is the last digit written: 0.5 for 24, 0.05 for 24.0. From 1,000 on it
    is the last that is not 0, but at least the second: 50,000,000 for 2,000,000,000, and 500,000 for 97,000,000.

    Args:
        value: a number that is not too long.
    """
    return Decimal((0, (5,), _last_significant_place(value) - 1))


def _last_significant_place(value: Decimal) -> int:
    """Return the place of the last significant digit, as a power of ten; an exponent counts as written out."""
    _, digits, exponent = value.as_tuple()
    place = int(exponent)
    if place < 0:
        return place
    if value.copy_abs() < _ROUNDED_FROM:
        return 0
    written = "".join(map(str, digits))
    return min(place + len(written) - len(written.rstrip("0")), value.adjusted() - 1)
