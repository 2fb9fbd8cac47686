"""How facts were worded up to commit e18311f, frozen: notes of then keep such a text of their fact.

It held values and descriptions alike: "Crumb & Co holds 60 % of Rising Sun: its mill". Only its values are compared
with those of the fact now, as far as it has any, so that a dossier that has been worded anew since tells nobody that
its facts have changed. Of a challenge, a paragraph or a dossier it had none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.facts import Challenge, Event, Fact, Figure, Party, Quote, Relation, Stake
from jvexplore.dossier.former_dates import former_dates
from jvexplore.dossier.vocabulary.verbs import verb_ids

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from jvexplore.dossier.model import Dossier

_LONGEST: Final = 1_000
"""Longer texts were cut, with an ellipsis as their last character."""
_JOINT: Final = ": "
"""What stood between the values of a fact and its description."""
_SCALES: Final = ((1_000_000_000, " billion"), (1_000_000, " million"))
_CURRENCIES: Final = {"USD": "$", "EUR": "€", "GBP": "£", "CNY": "CN¥", "JPY": "¥"}
_VERBS: Final = {"is-branch-of": "is a branch of"}
"""The only verb whose words were not those of its id."""
_CHALLENGE_VALUES: Final = re.compile(r"[a-z0-9-]++, (?:open|answered|disputed|resolved)(?:; .*+)?", re.DOTALL)
"""What notes keep of a challenge since then: it is not a text of before."""


def agrees_with_former_wording(dossier: Dossier, fact: Fact, kept: str) -> bool:
    """Tell whether a text that a note kept of a fact, as it was worded then, holds the values that the fact has now."""
    match fact:
        case Challenge():
            return not _CHALLENGE_VALUES.fullmatch(kept)
        case Figure():
            return _is_cut(kept) or kept.endswith(f"{_JOINT}{_former_quantity(fact)}")
    return any(_begins_with(kept, values) for values in _former_values(dossier, fact))


def _former_values(dossier: Dossier, fact: Fact) -> Iterator[str]:
    """Yield how the values of a fact may have been worded."""
    match fact:
        case Party():
            yield fact.name
        case Relation():
            office = f", {fact.title}" if fact.title else ""
            dates = [f"{_JOINT}since {date}" for date in former_dates(fact.since)] if fact.since else [""]
            for verb in verb_ids(fact.verb):
                phrase = _VERBS.get(verb, verb.replace("-", " "))
                tie = f"{dossier.party(fact.subject).name} {phrase} {dossier.party(fact.object).name}"
                yield from (f"{tie}{office}{date}" for date in dates)
        case Stake():
            holder, venture = dossier.party(fact.holder).name, dossier.party(fact.venture).name
            yield f"{holder} holds {_former_percent(fact.percent)} of {venture}"
        case Quote():
            yield f"{dossier.party(fact.speaker).name}{_JOINT}“{fact.text}”"
        case Event():
            yield from (f"{date}{_JOINT}" for date in former_dates(fact.when))  # a title always followed


def _is_cut(kept: str) -> bool:
    return len(kept) == _LONGEST and kept.endswith("…")


def _begins_with(kept: str, values: str) -> bool:
    """Tell whether a text is these values, or these with a description behind them."""
    if kept == values or kept.startswith(values if values.endswith(_JOINT) else values + _JOINT):
        return True
    return _is_cut(kept) and values.startswith(kept[:-1])


def _former_percent(value: Decimal) -> str:
    return f"{value.normalize():zf} %"


def _former_quantity(figure: Figure) -> str:
    value, unit = figure.value, figure.unit
    if unit == "percent":
        return f"{figure.qualifier} {_former_percent(value)}".strip()
    scale, word = next((each for each in _SCALES if abs(value) >= each[0]), (1, ""))
    number = f"{value / scale:z,f}"
    number = number.rstrip("0").rstrip(".") if "." in number else number
    if len(unit) == len("USD") and unit.isupper():
        return f"{figure.qualifier} {_CURRENCIES.get(unit, unit + ' ')}{number}{word}".strip()
    return f"{figure.qualifier} {number}{word} {unit}".strip()
