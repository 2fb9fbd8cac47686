"""Numbers as one says them: percentages, money, counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from decimal import Decimal

_MILLION: Final = 1_000_000
_BILLION: Final = 1_000 * _MILLION
_CURRENCIES: Final = {"USD": "$", "EUR": "€", "GBP": "£", "CNY": "CN¥", "JPY": "¥"}


def percent(value: Decimal) -> str:
    """Return a percentage: 48 %."""
    return f"{value.normalize():f} %"


def amount(value: Decimal, unit: str) -> str:
    """Return a number with its unit, in millions or billions where that is how one says it."""
    if unit == "percent":
        return percent(value)
    scale, word = next(
        ((scale, word) for scale, word in ((_BILLION, " billion"), (_MILLION, " million")) if abs(value) >= scale),
        (1, ""),
    )
    number = f"{value / scale:,f}"
    if "." in number:
        number = number.rstrip("0").rstrip(".")
    if len(unit) == len("USD") and unit.isupper():
        return f"{_CURRENCIES.get(unit, unit + ' ')}{number}{word}"
    return f"{number}{word} {unit}"
