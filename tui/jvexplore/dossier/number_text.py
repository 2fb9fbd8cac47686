"""Percentages, amounts of money and counts as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from decimal import Decimal

_MILLION: Final = 1_000_000
_BILLION: Final = 1_000 * _MILLION
_CURRENCIES: Final = {"USD": "$", "EUR": "€", "GBP": "£", "CNY": "CN¥", "JPY": "¥"}


def format_percent(value: Decimal) -> str:
    """Return a percentage: 48 %."""
    return f"{plain_digits(value)} %"


MULTIPLES: Final = frozenset(("times", "x"))
"""The units of a multiple: 4.5 times EBITDA, in short 4.5x."""


def format_amount(value: Decimal, unit: str, *, short: bool = False, keeps_zeros: bool = False) -> str:
    """Return a number with its unit, scaled to millions or billions where usual.

    Args:
        value: the number, in single units.
        unit: an ISO 4217 currency code, "percent", or what is counted.
        short: whether to abbreviate for narrow rows: "$2bn" for "$2 billion", "97m" for "97 million users".
        keeps_zeros: whether to keep the zeros that its fraction is written with, unless it is scaled: "62.0 %".
    """
    digits = f"{value:zf}" if keeps_zeros else plain_digits(value)
    if unit == "percent":
        return f"{digits} %"
    number, word, suffix = _scaled(value)
    if keeps_zeros and not word:
        number = f"{value:z,f}"
    if short:
        word = suffix
    if is_currency_code(unit):
        if not word and number[-2:-1] == ".":
            number += "0"  # cents have two digits
        sign = "-" if number.startswith("-") else ""
        return f"{sign}{_CURRENCIES.get(unit, unit + ' ')}{number.removeprefix(sign)}{word}"
    if short:
        return f"{number}{word}{'x' * (unit in MULTIPLES)}"
    return f"{number}{word} {unit}"


def is_currency_code(unit: str) -> bool:
    """Return whether a unit has the form of an ISO 4217 currency code: three capital letters."""
    return len(unit) == len("USD") and unit.isascii() and unit.isalpha() and unit.isupper()


def number_variants(value: Decimal, unit: str) -> list[str]:
    """Return the ways to write a number, for search: $2 billion, 2bn, 2000000000."""
    usual = format_amount(value, unit)
    if unit == "percent":
        return [usual, f"{plain_digits(value)} per cent", f"{plain_digits(value)} percent"]
    number, _, short = _scaled(value)
    return [usual, f"{number}{short}", plain_digits(value)]


def _scaled(value: Decimal) -> tuple[str, str, str]:
    """Return the digits of a number in millions or billions where usual, and the scale as word and abbreviation."""
    scales = ((_BILLION, " billion", "bn"), (_MILLION, " million", "m"))
    scale, word, short = next((each for each in scales if abs(value) >= each[0]), (1, "", ""))
    return plain_digits(value / scale, ","), word, short


def plain_digits(value: Decimal, thousands: str = "") -> str:
    """Return a number in digits, without trailing zeros in its fraction; -0 becomes 0.

    Args:
        value: the number, finite.
        thousands: the thousands separator: "," or none.
    """
    number = f"{value:z{thousands}f}"
    return number.rstrip("0").rstrip(".") if "." in number else number
