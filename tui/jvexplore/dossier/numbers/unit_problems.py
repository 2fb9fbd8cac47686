"""What is wrong with a unit that is written in another way than the others: "€" for "EUR", "EUR m", "%".

Numbers of units that are written in two ways are neither compared nor found by value. Only usual currencies are known
here: a dossier is checked at each start, and whatever else a unit may be, it is what is counted.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.numbers.number_words import number_digits
from jvexplore.dossier.numbers.written_digits import is_too_long

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PERCENT: Final = "percent"
_PERCENTS: Final = frozenset(("%", "per cent", "percent", "pct", "percents", "percentage", "prozent"))
_CODES: Final = (
    *("EUR", "USD", "GBP", "JPY", "CNY", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RUB", "INR", "AUD", "CAD"),
    *("NZD", "HKD", "SGD", "KRW", "BRL", "ZAR", "AED", "SAR", "MXN"),
)
_NAMES: Final[Mapping[str, str]] = {
    **{code.casefold(): code for code in _CODES},
    "€": "EUR", "euro": "EUR", "euros": "EUR",
    "$": "USD", "us$": "USD", "dollar": "USD", "dollars": "USD", "us dollar": "USD", "us dollars": "USD",
    "£": "GBP", "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "pounds sterling": "GBP",
    "¥": "JPY", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY",
    "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "₽": "RUB", "rupees": "INR", "₹": "INR",
    "swiss franc": "CHF", "swiss francs": "CHF", "zloty": "PLN", "zlotys": "PLN",
}  # fmt: skip
_SCALES: Final[Mapping[str, int]] = {
    "k": 3, "thousand": 3, "thousands": 3,
    "m": 6, "mn": 6, "mio": 6, "million": 6, "millions": 6,
    "bn": 9, "billion": 9, "billions": 9,
    "tn": 12, "trillion": 12, "trillions": 12,
}  # fmt: skip
"""How many zeros a word or letter behind a number stands for."""
_SPELLED: Final = 4
"""Shorter words for a scale are letters, which count only beside a currency: "m" may be metres."""


def unit_problem(unit: str, numbers: Sequence[tuple[str, Decimal]]) -> tuple[str, str] | None:
    """Return what is wrong with a unit, and the remedy; `None` if nothing is.

    Args:
        unit: the unit as it is written.
        numbers: the numbers in it, each with its key.
    """
    words = " ".join(unit.casefold().split())
    if not words or unit in _CODES or unit == _PERCENT:
        return None
    meant = _PERCENT if words in _PERCENTS else _NAMES.get(words, "")
    if meant:
        return f'is "{unit}"', f'did you mean "{meant}"?'
    scale, meant = _scaled_unit(words)
    if not scale or any(is_too_long(each) for _, each in numbers):
        return None
    if numbers and all(abs(each) >= Decimal(10) ** scale for _, each in numbers):  # in single units already
        return f'is "{unit}"', f'did you mean "{meant}"?'
    written = [*(f"{key} = {_scaled_digits(value, scale)}" for key, value in numbers), f'unit = "{meant}"']
    return f'is "{unit}", not a single unit', f"write {', '.join(written)}"


def _scaled_unit(words: str) -> tuple[int, str]:
    """Return how many zeros a unit stands for, and the unit itself: 6 and "EUR" for "eur m"; 0 if it has no scale."""
    for word, zeros in _SCALES.items():
        before, after = words.removesuffix(word).strip(), words.removeprefix(word).strip()
        for rest in (before, after):
            if rest != words and rest in _NAMES:
                return zeros, _NAMES[rest]
        if len(word) > _SPELLED and words.startswith(f"{word} "):
            return zeros, after.removeprefix("of ")
    return 0, ""


def _scaled_digits(value: Decimal, zeros: int) -> str:
    sign, digits, exponent = value.as_tuple()
    return number_digits(Decimal((sign, digits, int(exponent) + zeros)))
