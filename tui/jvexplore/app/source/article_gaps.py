"""The gaps of the article that is shown: sentences that carry no fact; which of them is beside the caret."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    from jvexplore.article.coverage import CoverageCount

    Location: TypeAlias = tuple[int, int]
    """The number of a line, and the index of a character in it."""

    LineSpan: TypeAlias = tuple[int, int]
    """Start and end of a part of a line, in characters."""


class ArticleGaps:
    """The sentences of the article by line, with a fact and without.

    Args:
        covered: the spans of those that carry a fact, by line, in order.
        gaps: those of the others.
        count: how many there are; `None` without a copy, where sentences are not known.
    """

    def __init__(
        self,
        covered: Mapping[int, Sequence[LineSpan]],
        gaps: Mapping[int, Sequence[LineSpan]],
        count: CoverageCount | None = None,
    ) -> None:
        self._covered = covered
        self._gaps = gaps
        self._count = count
        self._begins = [(line, start) for line, spans in gaps.items() for start, _ in spans]

    @property
    def is_known(self) -> bool:
        """Whether it is known which sentences there are."""
        return self._count is not None

    def are_counted(self, line: int) -> bool:
        """Return whether the sentences of a line are counted."""
        return line in self._gaps

    def begins_within(self, line: int, start: int, end: int) -> bool:
        """Return whether a gap begins in a part of a line."""
        gaps = self._gaps.get(line, ())
        return bisect_left(gaps, (start, 0)) < bisect_left(gaps, (end, 0))

    def has_fact_within(self, line: int, start: int, end: int) -> bool:
        """Return whether a sentence that carries a fact reaches into a part of a line."""
        covered = self._covered.get(line, ())
        before = bisect_left(covered, (end, 0))
        return before > 0 and covered[before - 1][1] > start

    def position(self, caret: Location) -> str:
        """Return in which gap the caret is: "gap 3 of 7"; empty if in none."""
        line, column = caret
        before = bisect_right(self._begins, caret)
        gap = self._begins[before - 1] if before else None
        is_within = gap and gap[0] == line and any(gap[1] == start and column < end for start, end in self._gaps[line])
        return f"gap {before:,} of {len(self._begins):,}" if is_within else ""

    def find_beside(self, caret: Location, step: int) -> Location | None:
        """Return where the next gap begins, or the one before; after the last, the first; `None` if it is only here."""
        if not self._begins:
            return None
        index = bisect_right(self._begins, caret) if step > 0 else bisect_left(self._begins, caret) - 1
        found = self._begins[index % len(self._begins)]
        return None if found == caret else found

    @property
    def nothing_beside_words(self) -> str:
        """Why there is no other gap to go to."""
        if self._count is None:
            return "Only your own copy of the article shows which sentences have no fact."
        if not self._count.total:
            return "None of the article's paragraphs is in your copy."
        return f"No {'other ' if self._begins else ''}gaps: {self._count.statement}."
