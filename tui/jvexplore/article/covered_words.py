"""The words in the reader's copy that the passages of a fact cover."""

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
        index: the index of the passage in the fact, from 0.
        paragraph: the id of the paragraph that contains the words now, if they were moved.
        text: the words with the copy's own characters, without footnote marks.
        is_whole: whether the passage is a whole paragraph, not a span of one.
        section: the index of the section of the copy that contains them, from 0.
        start: their start in its readable text; `end` is exclusive.
    """

    index: int
    paragraph: str
    text: str
    is_whole: bool
    section: int = 0
    start: int = 0
    end: int = 0

    def overlaps_span(self, start: int, end: int) -> bool:
        """Return whether a span of the section's readable text overlaps these words."""
        return start < self.end and self.start < end


def covered_words(fact: Fact, copy: ArticleCopy, passage_anchors: PassageAnchors) -> Iterator[CoveredWords]:
    """Yield the words of a fact's own passages, without those of responses; passages that are not found are skipped."""
    for index, (passage, anchor) in enumerate(
        zip(fact.passages, passage_anchors.by_address[fact.address], strict=False)
    ):
        if anchor.section >= 0:
            section = copy.sections[anchor.section]
            paragraph = section.paragraph or passage.paragraph
            start, end = section.readable_span(anchor.start, anchor.end)
            text = section.readable_text.text[start:end]
            yield CoveredWords(index, paragraph, text, passage.is_whole, anchor.section, start, end)
