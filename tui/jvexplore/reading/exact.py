"""Exact decimal arithmetic: plain `Decimal` operations round to the precision of the thread's context."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, Inexact
from functools import lru_cache
from typing import Final

MAX_DIGITS: Final = 30
"""The maximum number of digits in a number; longer ones are serial numbers. Recurring fractions are rounded to it."""

ONE: Final = Decimal(1)

_EXACT: Final = Context(prec=8 * MAX_DIGITS, traps=[Inexact])
_ROUNDING: Final = Context(prec=8 * MAX_DIGITS)
_QUOTIENT_PRECISION: Final = Context(prec=MAX_DIGITS)


def exact_product(left: Decimal, right: Decimal) -> Decimal:
    """Return a product; an integer has no decimals: 1.20 times 10 is 12, not 12.00."""
    product = _EXACT.multiply(left, right)
    whole = product.to_integral_value()
    return whole if whole == product else product


def exact_sum(left: Decimal, right: Decimal) -> Decimal:
    """Return a sum."""
    return _EXACT.add(left, right)


@lru_cache(maxsize=1 << 10)
def exact_quotient(numerator: int, denominator: int) -> tuple[Decimal, bool]:
    """Return a quotient, and whether it is exact; a recurring one is rounded to `MAX_DIGITS` digits."""
    quotient = _QUOTIENT_PRECISION.divide(Decimal(numerator), Decimal(denominator))
    return quotient, _EXACT.multiply(quotient, Decimal(denominator)) == numerator


def round_to(value: Decimal, decimals: int) -> Decimal:
    """Return a value rounded half up to a number of decimal places."""
    return value.quantize(Decimal((0, (1,), -decimals)), ROUND_HALF_UP, _ROUNDING)


def significant_digits(value: Decimal) -> int:
    """Return the number of significant digits, without leading and trailing zeros: 1 for 2000000."""
    return len("".join(map(str, value.as_tuple().digits)).strip("0")) or 1
