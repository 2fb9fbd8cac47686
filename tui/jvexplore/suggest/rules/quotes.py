"""Suggest the quotes of an article: what stands between marks, with who said it, and what is reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from jvexplore.article.normalise import RULE as NORMALISING
from jvexplore.article.normalise import apply_steps_tracked
from jvexplore.dossier.prefill import read_quotes
from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.reading.quotations import ReadQuotation
    from jvexplore.suggest.article_reading import ParagraphReading
    from jvexplore.suggest.rules.rule_reading import RuleReading
    from jvexplore.suggest.suggestion import SuggestedPassage

RULE: Final = "quote"
KIND: Final = "quote"
_FEWEST_WORDS: Final = 4
_END_MARKS: Final = " ,"
_WORD: Final = re.compile(r"\w+")


def suggest_quotes(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield the quotes of an article."""
    for quotation in reading.quotations:
        if quotation.depth or len(_WORD.findall(quotation.text)) < _FEWEST_WORDS:
            continue
        first = reading.paragraphs[quotation.parts[0].paragraph]
        passages = tuple(_passages(quotation, reading))
        words = reading.words(first, KIND, passages[0].start, passages[0].end)
        speakers = read_quotes.speakers_text(words)
        fields: dict[str, Any] = {"text": quotation.text.replace("\n", " ").rstrip(_END_MARKS)}
        if speakers:
            fields["speakers"] = [reading.party_name(each.strip()) for each in speakers.split(",")]
        yield Suggestion(KIND, fields, passages, 0.9 if speakers else 0.6, RULE, "words between quotation marks")


def _passages(quotation: ReadQuotation, reading: RuleReading) -> Iterator[SuggestedPassage]:
    for part in quotation.parts:
        paragraph = reading.paragraphs[part.paragraph]
        start, end = _normalised_span(paragraph, part.start, part.end)
        while end > start and paragraph.text[end - 1] in _END_MARKS:
            end -= 1
        yield passage_of(paragraph, start, end)


def _normalised_span(paragraph: ParagraphReading, start: int, end: int) -> tuple[int, int]:
    """Return the span in the normal form for one in the text as it is written."""
    if not paragraph.written or len(paragraph.written) == len(paragraph.text):
        return start, end
    return apply_steps_tracked(NORMALISING, paragraph.written).span_of_original(start, end)
