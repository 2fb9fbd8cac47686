"""The numbers and dates in a copy of the article, by section.

Whole sections are read, not only the words of a passage: in "48, 24 and 28 per cent" the unit of the first
follows later, and whether "on Tuesday" is past or future depends on the whole sentence.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from jvexplore.reading.dates import read_dates
from jvexplore.reading.quantities import read_quantities

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.article.covered_words import CoveredWords
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.source import Source
    from jvexplore.reading.dates import ReadDate
    from jvexplore.reading.quantities import Quantity

_LONGEST: Final = 1 << 16
"""The number of characters of a section in which numbers and dates are read."""


class SectionReader:
    """Reads each section once, on first use.

    Args:
        copy: the reader's copy.
        dossier: has the sources, whose dates and languages determine how words are read.
    """

    def __init__(self, copy: ArticleCopy, dossier: Dossier) -> None:
        self._copy = copy
        self._dossier = dossier
        self._dates = cache(self._read_dates)
        self._quantities = cache(self._read_quantities)

    def language_of(self, section: int) -> str:
        """Return the language tag of a section; empty if it is not known."""
        return self._source_of(section).language

    def _source_of(self, section: int) -> Source:
        return self._dossier.sources_by_id.get(self._copy.sections[section].source, self._dossier.first_source)

    def read_ahead(self, sections: Iterable[int]) -> None:
        """Read sections in advance."""
        for section in sections:
            self._quantities(section)

    def passage_dates(self, covered: CoveredWords) -> Iterator[tuple[ReadDate, str]]:
        """Yield the dates in the words of a passage, with their wording."""
        text = self._copy.sections[covered.section].readable_text.text
        for each in self._dates(covered.section):
            if covered.overlaps_span(each.start, each.end):
                yield each, text[each.start : each.end]

    def passage_quantities(self, covered: CoveredWords) -> Iterator[tuple[Quantity, str]]:
        """Yield the numbers in the words of a passage that are not part of a date, with their wording."""
        text = self._copy.sections[covered.section].readable_text.text
        for each in self._quantities(covered.section):
            if covered.overlaps_span(each.start, each.end):
                yield each, text[each.start : each.end]

    def loose_text(self, covered: CoveredWords) -> str:
        """Return the words of a passage with blanks for unambiguous percentages, money and dates."""
        text = list(covered.text)
        sure = [(each.start, each.end) for each in self._quantities(covered.section) if each.kind != "count"]
        # A year alone may be a quantity.
        sure += [(each.start, each.end) for each in self._dates(covered.section) if not each.edtf.isdigit()]
        for start, end in sure:
            for position in range(max(start, covered.start), min(end, covered.end)):
                text[position - covered.start] = " "
        return "".join(text)

    def _read_dates(self, section: int) -> list[ReadDate]:
        text = self._copy.sections[section].readable_text.text[:_LONGEST]
        source = self._source_of(section)
        return read_dates(text, source.published_day, source.language)

    def _read_quantities(self, section: int) -> list[Quantity]:
        text = self._copy.sections[section].readable_text.text[:_LONGEST]
        date_spans = iter([(each.start, each.end) for each in self._dates(section)])
        start, end = next(date_spans, (len(text), len(text)))
        kept = []
        for each in read_quantities(text, self.language_of(section)):
            while end <= each.start < len(text):
                start, end = next(date_spans, (len(text) + 1, len(text) + 1))
            if each.end <= start:
                kept.append(each)
        return kept
