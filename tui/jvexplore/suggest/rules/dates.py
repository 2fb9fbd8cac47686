"""Suggest what happens at the dates of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.prefill.fact_reading import FactReading
from jvexplore.dossier.prefill.read_titles import title_text
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.suggest.rules.rule_reading import RuleReading

RULE: Final = "date"
KIND: Final = "event"
_LONGEST: Final = 240


def suggest_events(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield an event for each date of an article; one that the rules cannot title needs a title."""
    for paragraph in reading.paragraphs:
        for date in paragraph.dates:
            start, end = paragraph.sentence_at(date.start, date.end)
            words = reading.words(paragraph, KIND, date.start, date.end)
            if end - start > _LONGEST:
                start, end = words.clause_start(date.start), max(date.end, words.clause_end(date.end))
            whole = reading.words(paragraph, KIND, start, end)
            fact = FactReading(whole)
            fields: dict[str, Any] = {"when": date.edtf}
            if title := title_text(whole):
                fields["title"] = title
            if category := fact.deed:
                fields["category"] = category
            if actors := fact.actors_text():
                fields["parties"] = [reading.party_name(each.strip()) for each in actors.split(",")]
            needs = () if title else ("title",)
            passage = passage_of(paragraph, start, end)
            yield Suggestion(KIND, fields, (passage,), 0.8 if category else 0.6, RULE, "a date", needs=needs)
