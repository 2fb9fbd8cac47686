"""The reader's own copies of the sources in sections: which of the dossier's paragraphs they have, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Self

from jvexplore.article.normalise import ENTITIES, apply_steps, apply_steps_tracked
from jvexplore.article.spelling_variants import FOOTNOTES, PLAIN_SPELLING, SpellingSteps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jvexplore.article.tracked_text import TrackedText


@dataclass(frozen=True)
class CopySection:
    """A section of a copy.

    Attributes:
        text: its words as displayed: with the copy's own characters, lines joined.
        paragraph: the id of its paragraph in the dossier; empty for a headline, a caption, a footer, or
            a paragraph with different words.
        spelling: the steps that produce the form in which the dossier counts.
        source: the id of the source whose copy it is in.
    """

    text: str
    paragraph: str = ""
    spelling: SpellingSteps = field(default=PLAIN_SPELLING, repr=False)
    source: str = ""

    @classmethod
    def from_paragraph(cls, text: str, normal: str, paragraph: str, spelling: SpellingSteps = PLAIN_SPELLING) -> Self:
        """Return a paragraph of the dossier whose normal form is known.

        If its spelling steps produce another form, it is displayed in the recognised one.
        """
        return cls(text, paragraph, spelling) if apply_steps(spelling, text) == normal else cls(normal, paragraph, ())

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

    def find_words(self, words: str) -> Iterator[tuple[int, int]]:
        """Yield each span of the normal form that words cover: as whole words, or within words if nowhere else.

        Args:
            words: as a person types them: spelt as in this copy, or as in the dossier's normal form.
        """
        forms = dict.fromkeys(apply_steps(steps, words) for steps in (self.spelling, PLAIN_SPELLING))
        found = next(filter(None, ([*self.find_normalised(form)] for form in forms)), [])
        whole = [span for span in found if not any(_splits_word(self.normalised_text, edge) for edge in span)]
        yield from whole or found

    def find_normalised(self, words: str) -> Iterator[tuple[int, int]]:
        """Yield each span of the normal form that words in normal form cover; they may overlap."""
        start = self.normalised_text.find(words) if words else -1
        while start >= 0:
            yield start, start + len(words)
            start = self.normalised_text.find(words, start + 1)


@dataclass(frozen=True)
class ArticleCopy:
    """A copy of a source, or the copies of several one after the other, divided into sections.

    Attributes:
        sections: all of its sections, in its own order; those of one source follow each other.
        missing_paragraphs: the ids of the dossier's paragraphs that it lacks, according to their digests.
        undigested_paragraphs: the ids of the paragraphs without a digest in the dossier.
        sources: the id of the source of each paragraph that it may have, by paragraph id, in reading order.
    """

    sections: tuple[CopySection, ...]
    missing_paragraphs: tuple[str, ...]
    undigested_paragraphs: tuple[str, ...]
    sources: Mapping[str, str]

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """The position of each paragraph in reading order, from 0, by its id."""
        return {paragraph: position for position, paragraph in enumerate(self.sources)}

    def may_be_paragraph(self, section: int, paragraph: str) -> bool:
        """Return whether a section may be a paragraph that cannot be recognised: the dossier has no digest of it."""
        found = self.sections[section]
        return (
            not found.paragraph and paragraph in self.undigested_paragraphs and found.source == self.sources[paragraph]
        )

    @cached_property
    def section_indexes(self) -> Mapping[str, int]:
        """The index of each recognised section by paragraph id, in reading order; of a repeated one, the first."""
        found = {section.paragraph: index for index, section in reversed([*enumerate(self.sections)])}
        return {paragraph: found[paragraph] for paragraph in self.sources if paragraph in found}

    @cached_property
    def recognised_sections(self) -> Mapping[str, CopySection]:
        """The recognised sections by paragraph id, in reading order; of a repeated one, the first."""
        return {paragraph: self.sections[index] for paragraph, index in self.section_indexes.items()}

    @cached_property
    def paragraph_texts(self) -> Mapping[str, str]:
        """The displayed text of those sections by paragraph id."""
        return {paragraph: section.text for paragraph, section in self.recognised_sections.items()}

    @cached_property
    def displaced_paragraphs(self) -> tuple[str, ...]:
        """The ids of unchanged paragraphs that are in another order than in the dossier.

        All others belong to every longest run of paragraphs in order; if two neighbours changed places,
        both are displaced.
        """
        by_source = groupby(self.sections, lambda section: section.source)
        return tuple(paragraph for _, sections in by_source for paragraph in self._displaced_in([*sections]))

    def _displaced_in(self, sections: Sequence[CopySection]) -> Iterator[str]:
        """Yield the ids of the displaced paragraphs of one source, in reading order."""
        found = [self.positions[section.paragraph] for section in sections if section.paragraph]
        up = _rising_run_lengths(found)
        down = _rising_run_lengths([-position for position in reversed(found)])[::-1]
        longest = max(up, default=0)
        ranks = Counter(rank for rank, rest in zip(up, down, strict=True) if rank + rest - 1 == longest)
        displaced = {
            position
            for position, rank, rest in zip(found, up, down, strict=True)
            if rank + rest - 1 < longest or ranks[rank] > 1
        }
        yield from (paragraph for paragraph, position in self.positions.items() if position in displaced)


def join_copies(copies: Iterable[ArticleCopy]) -> ArticleCopy:
    """Return the copies of several sources as one."""
    parts = [*copies]
    return ArticleCopy(
        tuple(section for part in parts for section in part.sections),
        tuple(paragraph for part in parts for paragraph in part.missing_paragraphs),
        tuple(paragraph for part in parts for paragraph in part.undigested_paragraphs),
        {paragraph: source for part in parts for paragraph, source in part.sources.items()},
    )


def _splits_word(text: str, position: int) -> bool:
    """Return whether a position is between two letters or digits."""
    return text[max(0, position - 1) : position].isalnum() and text[position : position + 1].isalnum()


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
