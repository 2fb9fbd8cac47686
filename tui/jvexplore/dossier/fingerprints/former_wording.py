"""Facts as worded by versions up to 25 November 2026. Frozen: notes from then store such a text of their fact.

The text had values and descriptions: "Crumb & Co holds 60 % of Rising Sun: its mill". Only its values are compared with
the fact's present ones, so that rewording a dossier does not mark facts as changed. The texts of challenges, paragraphs
and dossiers had no values. What depends on the kind of fact is in the methods `agrees_with_former_text`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.fingerprints.former_dates import former_dates

if TYPE_CHECKING:
    from decimal import Decimal

    from jvexplore.dossier.fact_keys import FactKeys

_LONGEST: Final = 1_000
"""Longer texts were cut, with an ellipsis as their last character."""
VALUES_SEPARATOR: Final = ": "
"""The separator between values and description."""
_SCALES: Final = ((1_000_000_000, " billion"), (1_000_000, " million"))
_CURRENCIES: Final = {"USD": "$", "EUR": "€", "GBP": "£", "CNY": "CN¥", "JPY": "¥"}
_VERBS: Final = {"is-branch-of": "is a branch of"}
"""The verbs whose wording was not just their id."""


def begins_with_values(former: str, values: str) -> bool:
    """Return whether a former text consists of these values, or begins with them before a description."""
    beginning = values if values.endswith(VALUES_SEPARATOR) else values + VALUES_SEPARATOR
    if former == values or former.startswith(beginning):
        return True
    return _is_cut(former) and values.startswith(former[:-1])


def is_relation(former: str, tie: str, since: str | None) -> bool:
    """Return whether a former text is that of a relation, which had no description, as far as it was kept.

    Args:
        former: the text.
        tie: both parties, the verb between them, and the office.
        since: the date since when the relation is, in EDTF.
    """
    dates = [f"{VALUES_SEPARATOR}since {date}" for date in former_dates(since)] if since else [""]
    texts = (tie + date for date in dates)
    return any(former == text or (_is_cut(former) and text.startswith(former[:-1])) for text in texts)


def is_stake_relation(stake: FactKeys, tie: str, former: str) -> bool:
    """Return whether a stake was a relation in format 1, and a text has the same holder, company and date.

    The relation had no percentage, and its verb said what is now the status.

    Args:
        stake: the stake.
        tie: its holder and its company, with the verb between them.
        former: the text.
    """
    was_relation = any(each.startswith("relation/") for each in stake.formerly)
    if not was_relation or stake.status != "former" or stake.when or stake.until:
        return False
    now = f"{tie}, since {stake.since}" if stake.since else tie
    return former == now or is_relation(former, tie, stake.since)


def ends_with_values(former: str, values: str) -> bool:
    """Return whether a former text is a description that ends with these values, or was cut off before them."""
    return _is_cut(former) or former.endswith(f"{VALUES_SEPARATOR}{values}")


def former_verb_phrase(verb: str) -> str:
    """Return the former wording of a verb id."""
    return _VERBS.get(verb, verb.replace("-", " "))


def former_percent(value: Decimal) -> str:
    """Return the former wording of a percentage: 48 %."""
    return f"{value.normalize():zf} %"


def former_quantity(value: Decimal, unit: str, qualifier: str) -> str:
    """Return the former wording of a number with its unit: nearly $2 billion."""
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
