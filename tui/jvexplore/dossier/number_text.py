"""Numbers as one says them: percentages, money, counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from decimal import Decimal

_MILLION: Final = 1_000_000
_BILLION: Final = 1_000 * _MILLION
_CURRENCIES: Final = {"USD": "$", "EUR": "€", "GBP": "£", "CNY": "CN¥", "JPY": "¥"}


def format_percent(value: Decimal) -> str:
    """Return a percentage: 48 %."""
    return f"{_digits(value)} %"


def format_amount(value: Decimal, unit: str, *, short: bool = False) -> str:
    """Return a number with its unit, in millions or billions where that is how one says it.

    Args:
        value: the number.
        unit: a currency's code by ISO 4217, "percent", or what is counted.
        short: whether it is for a narrow row: "$2bn" instead of "$2 billion".
    """
    if unit == "percent":
        return format_percent(value)
    number, word, suffix = _scaled(value)
    if short:
        word = suffix
    if len(unit) == len("USD") and unit.isupper():
        sign = "-" if number.startswith("-") else ""
        return f"{sign}{_CURRENCIES.get(unit, unit + ' ')}{number.removeprefix(sign)}{word}"
    return f"{number}{word} {unit}"


def number_variants(value: Decimal, unit: str) -> list[str]:
    """Return how a number may be said and written: $2 billion, 2bn, 2000000000."""
    said = format_amount(value, unit)
    if unit == "percent":
        return [said, f"{_digits(value)} per cent", f"{_digits(value)} percent"]
    number, _, short = _scaled(value)
    return [said, f"{number}{short}", _plain(value)]


def _scaled(value: Decimal) -> tuple[str, str, str]:
    """Return a number in millions or billions where that is how one says it, and which: in a word, and in short."""
    scales = ((_BILLION, " billion", "bn"), (_MILLION, " million", "m"))
    scale, word, short = next((each for each in scales if abs(value) >= each[0]), (1, "", ""))
    return _plain(value / scale, ","), word, short


def _digits(value: Decimal) -> str:
    """Return a number without zeros at its end; the z makes -0 a 0."""
    return f"{value.normalize():zf}"


def _plain(value: Decimal, thousands: str = "") -> str:
    number = f"{value:z{thousands}f}"
    return number.rstrip("0").rstrip(".") if "." in number else number
