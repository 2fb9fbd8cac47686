"""Suggest what stands in the way of a deal, by words that say so and by contrast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.prefill.fact_reading import FactReading
from jvexplore.dossier.prefill.read_titles import title_text
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.suggest.rules.rule_reading import RuleReading

RULE: Final = "challenge"
KIND: Final = "challenge"


def suggest_challenges(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield the challenges of a deal."""
    for paragraph in reading.paragraphs:
        for start, end in paragraph.sentences:
            words = reading.words(paragraph, KIND, start, end)
            fact = FactReading(words)
            if not fact.category or not fact.raisers_text():
                continue
            fields: dict[str, Any] = {"category": fact.category}
            if title := title_text(words):
                fields["title"] = title
            fields["raised_by"] = [reading.party_name(each.strip()) for each in fact.raisers_text().split(",")]
            yield Suggestion(KIND, fields, (passage_of(paragraph, start, end),), 0.5, RULE, f"words of {fact.category}")
