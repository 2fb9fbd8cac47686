"""The words of the reader's copy that the passages of a fact cover."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.article.passage_anchors import PassageAnchors
    from jvexplore.dossier.model import Fact


@dataclass(frozen=True, slots=True)
class CoveredWords:
    """The words of one passage.

    Attributes:
        index: which of the fact's passages it is, from 0.
        paragraph: the paragraph that the words stand in: where they have moved, the one that they stand in now.
        text: the words with the copy's own characters, without footnote marks.
        is_whole: whether the passage names a paragraph only, not a span of it.
        section: the section of the copy that they stand in, from 0.
        start: where they begin in its text as it is read; `end` is behind them.
    """

    index: int
    paragraph: int
    text: str
    is_whole: bool
    section: int = 0
    start: int = 0
    end: int = 0

    def overlaps_span(self, start: int, end: int) -> bool:
        """Tell whether a span of the section's text as it is read has any of these words."""
        return start < self.end and self.start < end


def covered_words(fact: Fact, copy: ArticleCopy, passages: PassageAnchors) -> Iterator[CoveredWords]:
    """Yield the words of a fact's own passages, those of responses left out; nothing for one that is not found."""
    for index, (passage, place) in enumerate(zip(fact.passages, passages.by_address[fact.address], strict=False)):
        if place.section >= 0:
            section = copy.sections[place.section]
            number = section.number or passage.paragraph
            start, end = section.readable_span(place.start, place.end)
            text = section.readable_text.text[start:end]
            yield CoveredWords(index, number, text, passage.end is None, place.section, start, end)
