"""Word signs for speech that a voice would spell out or skip."""

from __future__ import annotations

import re
from typing import Final

_PER_CENT: Final = re.compile(r"(?<=\d)\s?%")
_PLUS: Final = re.compile(r"(?<=\d) \+ (?=\d)")
_EQUALS: Final = re.compile(r"(?<=\d) = (?=\d)")
_MONEY: Final = re.compile(r"(?<!\w)(US\$|CN¥|[$€£¥])(-?\d+(?:[.,]\d+)*)(?:\s?(million|billion|m|bn)\b)?")
_CURRENCIES: Final = {
    "$": "dollars",
    "US$": "US dollars",
    "€": "euros",
    "£": "pounds",
    "¥": "yen",
    "CN¥": "yuan",
}
_SCALES: Final = {"m": "million", "bn": "billion"}


def spell_signs_out(text: str) -> str:
    """Replace the signs for money, percentages and sums by words, because not all voices know them."""
    text = _MONEY.sub(_spell_money_out, _PER_CENT.sub(" per cent", text))
    return _EQUALS.sub(" equals ", _PLUS.sub(" plus ", text))


def _spell_money_out(amount: re.Match[str]) -> str:
    sign, number, scale = amount.groups()
    return " ".join(filter(None, (number, _SCALES.get(scale, scale), _CURRENCIES[sign])))
