"""Suggest the stakes of an article: who holds how much of what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.prefill import read_shares
from jvexplore.suggest.rules.figures import number_of
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.reading.quantities import Quantity
    from jvexplore.suggest.article_reading import ParagraphReading
    from jvexplore.suggest.rules.rule_reading import RuleReading

RULE: Final = "stake"
KIND: Final = "stake"
_SHARE_WORDS: Final = re.compile(
    r"\b(?:stakes?|shareholdings?|holdings?|holds?|held|holding|owns?|owned|owning|ownership|interest in|share capital"
    r"|shares? (?:of|in)|of the (?:shares|capital|company|votes|voting rights|equity|joint venture|venture|business)"
    r"|shareholders?|majority|minority|control(?:s|led)?|Anteil\w*|Beteiligung\w*|beteiligt|hält|halten|besitzt)\b",
    re.IGNORECASE,
)


def suggest_stakes(reading: RuleReading) -> Iterator[tuple[Suggestion, tuple[str, int]]]:
    """Yield the stakes of an article, each with where its percentage stands: the paragraph and the position."""
    for paragraph in reading.paragraphs:
        shares = [each for each in paragraph.quantities if each.kind == "percentage"]
        for first in shares:
            if found := _stake(first, paragraph, reading):
                yield found, (paragraph.id, first.start)


def _stake(share: Quantity, paragraph: ParagraphReading, reading: RuleReading) -> Suggestion | None:
    start, end = paragraph.sentence_at(share.start, share.end)
    if not 0 < share.value <= 100 or _SHARE_WORDS.search(paragraph.text, start, end) is None:  # noqa: PLR2004
        return None
    words = reading.words(paragraph, KIND, share.start, share.end)
    holder = read_shares.holder_text(words)
    if not holder:
        return None
    fields: dict[str, Any] = {"holder": reading.party_name(holder), "percent": number_of(share)}
    if company := read_shares.company_text(words):
        fields["company"] = reading.party_name(company)
    if share.qualifier:
        fields["qualifier"] = share.qualifier
    passage = passage_of(paragraph, start, end)
    return Suggestion(KIND, fields, (passage,), 0.7 if company else 0.5, RULE, "a share and who holds it")
