"""Quantities as text for test cases: the words, an equals sign, the value, and a mark for the kind."""

from __future__ import annotations

from typing import Final

from jvexplore.reading.quantities import Quantity, read_quantities

MARKS: Final = {"count": "", "percentage": "%", "money": ""}
_PLACES: Final = 4


def format_quantity(text: str, quantity: Quantity) -> str:
    """Return a quantity as test cases write it: "48 per cent=48%", "$2bn=USD 2000000000", "97m=97000000"."""
    value = round(quantity.value, _PLACES) if quantity.digits == 0 else quantity.value
    currency = f"{quantity.currencies[0]} " if quantity.currencies else ""
    return f"{text[quantity.start : quantity.end]}={currency}{value:f}{MARKS[quantity.kind]}"


def format_quantities(text: str, language: str = "en") -> list[str]:
    """Return the quantities in a text, as test cases write them."""
    return [format_quantity(text, quantity) for quantity in read_quantities(text, language)]
