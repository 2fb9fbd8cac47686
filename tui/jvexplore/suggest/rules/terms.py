"""Suggest the terms of a deal: conditions, approvals, options, fees, financing, undertakings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.prefill import read_terms
from jvexplore.dossier.prefill.fact_reading import FactReading
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.suggest.rules.rule_reading import RuleReading

RULE: Final = "term"
KIND: Final = "term"


def suggest_terms(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield the terms of a deal."""
    for paragraph in reading.paragraphs:
        for start, end in paragraph.sentences:
            words = reading.words(paragraph, KIND, start, end)
            category = FactReading(words).category
            if not category:
                continue
            fields: dict[str, Any] = {"category": category}
            for key, text in (
                ("by", read_terms.giver_text(words, category)),
                ("to", read_terms.receiver_text(words, category)),
            ):
                if text:
                    fields[key] = [reading.party_name(text)]
            yield Suggestion(KIND, fields, (passage_of(paragraph, start, end),), 0.5, RULE, f"words of a {category}")
