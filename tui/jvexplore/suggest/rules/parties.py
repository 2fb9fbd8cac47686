"""Suggest the parties of an article: each once, with its names, what it is and what it does in the deal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill import read_parties
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.suggest.rules.article_parties import ArticleParty
    from jvexplore.suggest.rules.rule_reading import RuleReading
    from jvexplore.suggest.suggestion import FieldValue

RULE: Final = "party"
_LOOKED_AT: Final = 3
"""How many of the places where a party is named are looked at for what it is."""


def suggest_parties(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield the parties of an article."""
    for party in reading.parties:
        if party.kind == "place":
            continue
        told = _told_of(party, reading)
        fields: dict[str, FieldValue] = {"name": party.name}
        if party.aliases:
            fields["aliases"] = [*party.aliases]
        fields |= told
        first = party.mentions[0]
        confidence = 0.9 if told.get("type") else 0.6
        passage = passage_of(first.paragraph, first.name.start, first.name.end)
        times = len(party.mentions)
        why = f"named {times} times" if times > 1 else "named once"
        yield Suggestion(party_kind(), fields, (passage,), confidence, RULE, why)


def party_kind() -> str:
    """Return the kind that is suggested."""
    return "party"


def _told_of(party: ArticleParty, reading: RuleReading) -> dict[str, FieldValue]:
    """Return what the article says of a party where it names it first."""
    told: dict[str, FieldValue] = {}
    if party.kind:
        told["type"] = party.kind
    for mention in party.mentions[:_LOOKED_AT]:
        words = reading.words(mention.paragraph, party_kind(), mention.name.start, mention.name.end)
        for key, text in (
            ("type", read_parties.type_text(words)),
            ("role", read_parties.role_text(words)),
        ):
            if text and key not in told:
                told[key] = text
    return told
