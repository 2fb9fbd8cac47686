"""The values of a fact as a short text: what a note keeps of its fact, to tell later whether that has changed.

It is made of names, numbers, dates, verbs and quoted text only, never of titles or descriptions, so that a fact
that is merely worded anew has not changed. Nothing in it depends on how the rest of the program words things: a
date is EDTF, a verb its id, a number its digits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.facts import Challenge, Event, Fact, Figure, Party, Quote, Relation, Stake
from jvexplore.dossier.vocabulary.verbs import canonical_verb

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier

_LONGEST: Final = 1_000
_BEFORE_DIGEST: Final = 900
_DIGEST_DIGITS: Final = 16


def fact_values(dossier: Dossier, address: Address) -> str:
    """Return the values of the fact at an address, at most about a thousand characters.

    Empty where there is no fact. Paragraphs and the dossier itself have no values: all that the dossier says of
    them is the editor's wording.
    """
    fact = dossier.facts.get(address)
    return _shortened(_values(dossier, fact)) if fact else ""


def challenge_opening(challenge: Challenge) -> str:
    """Return what the values of a challenge begin with: no description begins so."""
    return f"{challenge.category}, {challenge.status}"


def _values(dossier: Dossier, fact: Fact) -> str:
    match fact:
        case Party():
            return fact.name
        case Relation():
            verb = canonical_verb(fact.verb).replace("-", " ")
            tie = f"{dossier.party(fact.subject).name} {verb} {dossier.party(fact.object).name}"
            return ", ".join(filter(None, (tie, fact.title, f"since {fact.since}" if fact.since else "")))
        case Stake():
            holder, company = dossier.party(fact.holder).name, dossier.party(fact.venture).name
            return f"{holder} holds {_digits(fact.percent)} % of {company}"
        case Quote():
            return f"{dossier.party(fact.speaker).name}: “{fact.text}”"
        case Challenge():
            raised_by = _names("raised by", (dossier.party(party).name for party in fact.raised_by))
            responses = _names("response", (dossier.party(each.by).name for each in fact.responses))
            return f"{challenge_opening(fact)}{raised_by}{responses}"
        case Event():
            return f"{fact.when}{_names('with', (dossier.party(party).name for party in fact.parties))}"
        case Figure():
            measured = dossier.facts.get(fact.of) if fact.of else None
            of = measured.name if isinstance(measured, Party) else fact.of
            unit = "%" if fact.unit == "percent" else fact.unit
            number = f"{fact.qualifier} {_digits(fact.value)} {unit}".strip()
            return f"{number}; of {of}" if of else number
    return fact.id


def _names(label: str, names: Iterable[str]) -> str:
    """Return names behind a label; their order says nothing."""
    listed = ", ".join(sorted(set(names)))
    return f"; {label} {listed}" if listed else ""


def _digits(value: Decimal) -> str:
    """Return a number in digits, without zeros at the end of its fraction."""
    digits = f"{value:z,f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _shortened(text: str) -> str:
    """Return a long text cut, with a fingerprint of the whole: a change behind the cut is told too."""
    if len(text) <= _LONGEST:
        return text
    from hashlib import sha256  # noqa: PLC0415 - on use: few quotes are that long

    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_DIGITS]
    return f"{text[:_BEFORE_DIGEST]}… (sha256 {digest})"
