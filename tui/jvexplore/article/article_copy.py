"""The reader's own copy of the article, taken apart: which of the dossier's paragraphs are in it, and where."""

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
    """A part of a copy.

    Attributes:
        text: its words with the characters that the copy has, lines joined: as it is shown.
        number: which paragraph of the dossier it is; `None` for a headline, a caption, a footer, or
            a paragraph that says something else.
        spelling: the steps that lead to the form in which the dossier counts.
    """

    text: str
    number: int | None = None
    spelling: SpellingSteps = field(default=PLAIN_SPELLING, repr=False)

    @classmethod
    def from_paragraph(cls, text: str, normal: str, number: int, spelling: SpellingSteps = PLAIN_SPELLING) -> Self:
        """Return a paragraph of the dossier, of which the normal form is known.

        Where its spelling makes another form of it, it is shown in that which was recognised.
        """
        return cls(text, number, spelling) if apply_steps(spelling, text) == normal else cls(normal, number, ())

    @cached_property
    def normalised_text(self) -> str:
        """Its words as the dossier counts in them: normalised."""
        return apply_steps(self.spelling, self.text)

    @cached_property
    def _tracked_text(self) -> TrackedText:
        return apply_steps_tracked(self.spelling, self.text)

    @cached_property
    def readable_text(self) -> TrackedText:
        """The text as it is read for words and numbers: without marks of footnotes, where it was recognised so."""
        steps = (ENTITIES, *(step for step in self.spelling if step in FOOTNOTES))
        return apply_steps_tracked(steps, self.text)

    def readable_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span of the normal form stands in the text as it is read."""
        return self.readable_text.span_of_original(*self.displayed_span(start, end))

    def displayed_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span of the normal form stands in the text as it is shown."""
        return self._tracked_text.original_span(start, end)

    def normalised_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span of the text as it is shown stands in the normal form."""
        return self._tracked_text.span_of_original(start, end)

    def displayed_text(self, start: int, end: int) -> str:
        """Return the words of a span of the normal form, with the characters that the copy has."""
        first, last = self.displayed_span(start, end)
        return self.text[first:last]


@dataclass(frozen=True)
class ArticleCopy:
    """A copy, taken apart.

    Attributes:
        sections: all of it, in its own order.
        missing_paragraphs: the numbers of the dossier's paragraphs that are not in it, as far as their digests tell.
        undigested_paragraphs: the numbers of those that the dossier has no digest of.
    """

    sections: tuple[CopySection, ...]
    missing_paragraphs: tuple[int, ...]
    undigested_paragraphs: tuple[int, ...]

    @cached_property
    def recognised_sections(self) -> Mapping[int, CopySection]:
        """The dossier's paragraphs in it, by their numbers."""
        found = {section.number: section for section in self.sections if section.number}
        return {number: found[number] for number in sorted(found)}

    @cached_property
    def paragraph_texts(self) -> Mapping[int, str]:
        """The words of those paragraphs as they are shown, by their numbers."""
        return {number: section.text for number, section in self.recognised_sections.items()}

    @cached_property
    def displaced_paragraphs(self) -> tuple[int, ...]:
        """The numbers of paragraphs that are the same, but stand in another order than in the dossier.

        The others are those that every longest run of paragraphs in order has; of two neighbours that
        changed places, it is both.
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
    """Return how long the longest rising run is that ends with each number, be others between."""
    lengths: list[int] = []
    least_last: list[int] = []
    """The least number that a run of each length ends with so far."""
    for number in numbers:
        rank = bisect_left(least_last, number)
        least_last[rank : rank + 1] = [number]
        lengths.append(rank + 1)
    return lengths
