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

_RULE: Final = "party"
_KIND: Final = "party"
_LOOKED_AT: Final = 3
"""How many of the places where a party is named are looked at for its role."""


def suggest_parties(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield the parties of an article."""
    for party, kind in reading.typed_parties:
        fields: dict[str, FieldValue] = {"name": party.name}
        if party.aliases:
            fields["aliases"] = [*party.aliases]
        if kind:
            fields["type"] = kind
        if party.is_anonymous:
            fields["unnamed"] = True
        if role := _role(party, reading):
            fields["role"] = role
        first = party.mentions[0]
        passage = passage_of(first.paragraph, first.name.start, first.name.end)
        times = len(party.mentions)
        confidence = 0.92 if party.kind else (0.85 if kind else 0.6) if times > 1 else (0.8 if kind else 0.5)
        why = f"named {times} times" if times > 1 else "named once"
        yield Suggestion(_KIND, fields, (passage,), confidence, _RULE, why)


def _role(party: ArticleParty, reading: RuleReading) -> str:
    """Return what the article says that a party does in the deal, where it names it first; empty if it does not."""
    for mention in party.mentions[:_LOOKED_AT]:
        words = reading.words(mention.paragraph, _KIND, mention.name.start, mention.name.end)
        if role := read_parties.role_text(words):
            return role
    return ""
