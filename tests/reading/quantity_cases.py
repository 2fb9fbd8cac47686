"""How the tests write what is read from a text: the words, a mark for the kind, and the value, a line each."""

from __future__ import annotations

from typing import Final

from jvexplore.reading.quantities import Quantity, read_quantities

MARKS: Final = {"count": "", "percentage": "%", "money": ""}
_PLACES: Final = 4


def told(text: str, quantity: Quantity) -> str:
    """Return a quantity as the cases have it: "48 per cent=48%", "$2bn=USD 2000000000", "97m=97000000"."""
    value = round(quantity.value, _PLACES) if quantity.digits == 0 else quantity.value
    currency = f"{quantity.currencies[0]} " if quantity.currencies else ""
    return f"{text[quantity.start : quantity.end]}={currency}{value:f}{MARKS[quantity.kind]}"


def told_all(text: str, language: str = "en") -> list[str]:
    return [told(text, quantity) for quantity in read_quantities(text, language)]
