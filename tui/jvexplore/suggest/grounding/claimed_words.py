"""Find where the words of a claim stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jvexplore.article.normalise import normalise_text
from jvexplore.suggest.suggestion import SuggestedPassage, Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.suggest.article_reading import ArticleReading, ParagraphReading
    from jvexplore.suggest.grounding.drop_reasons import DropReason
    from jvexplore.suggest.suggestion import Claim


def place_claim(claim: Claim, reading: ArticleReading) -> Suggestion | DropReason:
    """Return a claim as a suggestion on the words that it names; why it cannot be if these are not there, once.

    Quotation marks, dashes and white space may differ, and marks around the words; nothing else.
    """
    words = normalise_text(claim.words)
    found = [*_places(words, claim.paragraph, reading)] or [*_places(words.strip("\"' "), claim.paragraph, reading)]
    if not found:
        return "words"
    if len(found) > 1:
        return "several"
    return Suggestion(claim.kind, claim.fields, (found[0],), claim.confidence)


def _places(words: str, paragraph: str | None, reading: ArticleReading) -> Iterator[SuggestedPassage]:
    if not words:
        return
    searched = reading.paragraphs if paragraph is None else filter(None, [reading.by_id.get(paragraph)])
    for each in searched:
        for start in _positions(words, each):
            yield SuggestedPassage(each.id, start, start + len(words), words)


def _positions(words: str, paragraph: ParagraphReading) -> Iterator[int]:
    for match in re.finditer(re.escape(words), paragraph.text):
        yield match.start()
