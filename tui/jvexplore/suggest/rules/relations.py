"""Suggest how the parties of an article are tied, where that is certain: offices, founders, owners, subsidiaries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.prefill.read_relations import read_tie
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.suggest.rules.rule_reading import RuleReading

RULE: Final = "relation"
KIND: Final = "relation"


def suggest_relations(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield the relations of an article."""
    for paragraph in reading.paragraphs:
        for start, end in paragraph.sentences:
            words = reading.words(paragraph, KIND, start, end)
            if len(words.selected_names) < 2:  # noqa: PLR2004 - between two
                continue
            tie = read_tie(words)
            if not (tie.subject and tie.verb and tie.object):
                continue
            fields: dict[str, Any] = {
                "subject": reading.party_name(tie.subject),
                "verb": tie.verb,
                "object": reading.party_name(tie.object),
            }
            if tie.office:
                fields["office"] = tie.office
            passage = passage_of(paragraph, start, end)
            yield Suggestion(
                KIND, fields, (passage,), 0.8 if tie.office else 0.6, RULE, "says how two parties are tied"
            )
