"""Numbers as notes store them, to detect changes: in digits, independent of wordings of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.number_text import plain_digits
from jvexplore.dossier.numbers.number_words import number_digits
from jvexplore.dossier.numbers.written_digits import is_too_long

if TYPE_CHECKING:
    from decimal import Decimal

    from jvexplore.dossier.numbers.stated_number import StatedNumber


def number_value_text(number: StatedNumber, unit: str, thousands: str = "") -> str:
    """Return a number with its range, qualifier and unit: "about 24 to 26 %"; empty if there is none.

    Args:
        number: the number.
        unit: what follows it.
        thousands: the thousands separator: "," or none.
    """
    ends = " to ".join(_digits(each, thousands) for each in (number.minimum, number.maximum) if each is not None)
    value = "" if number.value is None else _digits(number.value, thousands)
    digits = " ".join(filter(None, (value, ends)))
    return " ".join(filter(None, (number.qualifier, digits, unit if digits else "")))


def _digits(value: Decimal, thousands: str) -> str:
    return number_digits(value) if is_too_long(value) else plain_digits(value, thousands)
