"""The reader's own copy of the article in sections: which of the dossier's paragraphs it has, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Self

from jvexplore.article.normalise import ENTITIES, apply_steps, apply_steps_tracked
from jvexplore.article.spelling_variants import FOOTNOTES, PLAIN_SPELLING, SpellingSteps

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.article.tracked_text import TrackedText


@dataclass(frozen=True)
class CopySection:
    """A section of a copy.

    Attributes:
        text: its words as displayed: with the copy's own characters, lines joined.
        number: the number of its paragraph in the dossier; `None` for a headline, a caption, a footer, or
            a paragraph with different words.
        spelling: the steps that produce the form in which the dossier counts.
    """

    text: str
    number: int | None = None
    spelling: SpellingSteps = field(default=PLAIN_SPELLING, repr=False)

    @classmethod
    def from_paragraph(cls, text: str, normal: str, number: int, spelling: SpellingSteps = PLAIN_SPELLING) -> Self:
        """Return a paragraph of the dossier whose normal form is known.

        If its spelling steps produce another form, it is displayed in the recognised one.
        """
        return cls(text, number, spelling) if apply_steps(spelling, text) == normal else cls(normal, number, ())

    @cached_property
    def normalised_text(self) -> str:
        """Its words in the dossier's normal form, in which spans count."""
        return apply_steps(self.spelling, self.text)

    @cached_property
    def _tracked_text(self) -> TrackedText:
        return apply_steps_tracked(self.spelling, self.text)

    @cached_property
    def readable_text(self) -> TrackedText:
        """The text in which words and numbers are read: without footnote marks if it was recognised without them."""
        steps = (ENTITIES, *(step for step in self.spelling if step in FOOTNOTES))
        return apply_steps_tracked(steps, self.text)

    def readable_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the readable text for a span of the normal form."""
        return self.readable_text.span_of_original(*self.displayed_span(start, end))

    def displayed_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the displayed text for a span of the normal form."""
        return self._tracked_text.original_span(start, end)

    def normalised_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the normal form for a span of the displayed text."""
        return self._tracked_text.span_of_original(start, end)

    def displayed_text(self, start: int, end: int) -> str:
        """Return the displayed words for a span of the normal form."""
        first, last = self.displayed_span(start, end)
        return self.text[first:last]


@dataclass(frozen=True)
class ArticleCopy:
    """A copy of the article, divided into sections.

    Attributes:
        sections: all of its sections, in its own order.
        missing_paragraphs: the numbers of the dossier's paragraphs that it lacks, according to their digests.
        undigested_paragraphs: the numbers of the paragraphs without a digest in the dossier.
    """

    sections: tuple[CopySection, ...]
    missing_paragraphs: tuple[int, ...]
    undigested_paragraphs: tuple[int, ...]

    @cached_property
    def recognised_sections(self) -> Mapping[int, CopySection]:
        """The recognised sections by paragraph number."""
        found = {section.number: section for section in self.sections if section.number}
        return {number: found[number] for number in sorted(found)}

    @cached_property
    def paragraph_texts(self) -> Mapping[int, str]:
        """The displayed text of those sections by paragraph number."""
        return {number: section.text for number, section in self.recognised_sections.items()}

    @cached_property
    def displaced_paragraphs(self) -> tuple[int, ...]:
        """The numbers of unchanged paragraphs that are in another order than in the dossier.

        All others belong to every longest run of paragraphs in order; if two neighbours changed places,
        both are displaced.
        """
        order = [section.number for section in self.sections if section.number]
        up = _rising_run_lengths(order)
        down = _rising_run_lengths([-number for number in reversed(order)])[::-1]
        longest = max(up, default=0)
        ranks = Counter(rank for rank, rest in zip(up, down, strict=True) if rank + rest - 1 == longest)
        return tuple(
            sorted(
                {
                    number
                    for number, rank, rest in zip(order, up, down, strict=True)
                    if rank + rest - 1 < longest or ranks[rank] > 1
                }
            )
        )


def _rising_run_lengths(numbers: list[int]) -> list[int]:
    """Return the length of the longest rising subsequence that ends with each number."""
    lengths: list[int] = []
    least_last: list[int] = []
    """The least number that ends a subsequence of each length so far."""
    for number in numbers:
        rank = bisect_left(least_last, number)
        least_last[rank : rank + 1] = [number]
        lengths.append(rank + 1)
    return lengths
