"""Replace signs by words in text that is read aloud: a speech synthesiser may skip them, or read them out of order."""

from __future__ import annotations

import re
from typing import Final

_PER_CENT: Final = re.compile(r"(?<=\d)\s?%")
_PLUS: Final = re.compile(r"(?<=\d) \+ (?=\d)")
_EQUALS: Final = re.compile(r"(?<=\d) = (?=\d)")
_MONEY: Final = re.compile(r"(?<!\w)(US\$|CN¥|[$€£¥])(-?\d+(?:[.,]\d+)*)(?:\s?(million|billion|m|bn)\b)?")
_MONEY_RANGE: Final = re.compile(
    r"(?<!\w)(US\$|CN¥|[$€£¥])(\d+(?:[.,]\d+)*)( ?(?:million|billion|m|bn)\b)? to \1"
    r"(?=\d+(?:[.,]\d+)*(?(3)\3| ?(?:million|billion|m|bn))\b)"
)
"""The first end of a range whose ends have one scale: "€1.9 billion to €2.1 billion", "€1.9 to €2.1 billion"."""
_CURRENCIES: Final = {
    "$": ("dollar", "dollars"),
    "US$": ("US dollar", "US dollars"),
    "€": ("euro", "euros"),
    "£": ("pound", "pounds"),
    "¥": ("yen", "yen"),
    "CN¥": ("yuan", "yuan"),
}
"""The name of a currency by its sign, in the singular and in the plural."""
_SCALES: Final = {"m": "million", "bn": "billion"}


def spell_signs_out(text: str) -> str:
    """Replace the signs for money, percentages and sums in a text: "$2bn" becomes "2 billion dollars"."""
    text = _MONEY_RANGE.sub(r"\2 to \1", _PER_CENT.sub(" per cent", text))
    text = _MONEY.sub(_spell_money_out, text)
    return _EQUALS.sub(" equals ", _PLUS.sub(" plus ", text))


def _spell_money_out(amount: re.Match[str]) -> str:
    sign, number, scale = amount.groups()
    one, several = _CURRENCIES[sign]
    currency = one if number in ("1", "-1") and not scale else several  # "1.00 dollars", "1 million euros"
    return " ".join(filter(None, (number, _SCALES.get(scale, scale), currency)))
