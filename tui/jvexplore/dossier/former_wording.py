"""How facts were worded up to commit e18311f, frozen: notes of then keep such a text of their fact.

It held values and descriptions alike: "Crumb & Co holds 60 % of Rising Sun: its mill". Only its values are compared
with those of the fact now, as far as it has any, so that a dossier that has been worded anew since tells nobody that
its facts have changed. Of a challenge, a paragraph or a dossier it had none. What is particular to a kind of fact is
in the method `agrees_with_former_text` of each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from decimal import Decimal

_LONGEST: Final = 1_000
"""Longer texts were cut, with an ellipsis as their last character."""
JOINT: Final = ": "
"""What stood between the values of a fact and its description."""
_SCALES: Final = ((1_000_000_000, " billion"), (1_000_000, " million"))
_CURRENCIES: Final = {"USD": "$", "EUR": "€", "GBP": "£", "CNY": "CN¥", "JPY": "¥"}
_VERBS: Final = {"is-branch-of": "is a branch of"}
"""The only verb whose words were not those of its id."""


def begins_with_values(former: str, values: str) -> bool:
    """Tell whether a former text is these values, or these with a description behind them."""
    if former == values or former.startswith(values if values.endswith(JOINT) else values + JOINT):
        return True
    return _is_cut(former) and values.startswith(former[:-1])


def ends_with_values(former: str, values: str) -> bool:
    """Tell whether a former text is a description with these values behind it, or was cut before them."""
    return _is_cut(former) or former.endswith(f"{JOINT}{values}")


def former_verb_phrase(verb: str) -> str:
    """Return how a verb was worded, by its id."""
    return _VERBS.get(verb, verb.replace("-", " "))


def former_percent(value: Decimal) -> str:
    """Return how a percentage was worded: 48 %."""
    return f"{value.normalize():zf} %"


def former_quantity(value: Decimal, unit: str, qualifier: str) -> str:
    """Return how a number was worded with its unit: nearly $2 billion."""
    if unit == "percent":
        return f"{qualifier} {former_percent(value)}".strip()
    scale, word = next((each for each in _SCALES if abs(value) >= each[0]), (1, ""))
    number = f"{value / scale:z,f}"
    number = number.rstrip("0").rstrip(".") if "." in number else number
    if len(unit) == len("USD") and unit.isupper():
        return f"{qualifier} {_CURRENCIES.get(unit, unit + ' ')}{number}{word}".strip()
    return f"{qualifier} {number}{word} {unit}".strip()


def _is_cut(former: str) -> bool:
    return len(former) == _LONGEST and former.endswith("…")
