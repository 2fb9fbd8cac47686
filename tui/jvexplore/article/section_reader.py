"""The numbers and dates in a copy of the article, read section by section.

They are read in their whole section, not in the words of a passage alone: of "48, 24 and 28 per cent" the first is a
percentage by what follows it, and whether "on Tuesday" is past or to come its sentence tells.
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
    from jvexplore.dossier.source import Source
    from jvexplore.reading.dates import ReadDate
    from jvexplore.reading.quantities import Quantity

_LONGEST: Final = 1 << 16
"""In how many characters of a section numbers and dates are read."""


class SectionReader:
    """Reads each section once, when it is first asked for.

    Args:
        copy: the reader's own.
        source: the article, by whose day and language its words are read.
    """

    def __init__(self, copy: ArticleCopy, source: Source) -> None:
        self._copy = copy
        self._source = source
        self._dates = cache(self._read_dates)
        self._quantities = cache(self._read_quantities)

    @property
    def source_language(self) -> str:
        """The tag of the language that the article is in."""
        return self._source.language

    def read_ahead(self, sections: Iterable[int]) -> None:
        """Read sections now that are asked for later."""
        for section in sections:
            self._quantities(section)

    def passage_dates(self, covered: CoveredWords) -> Iterator[tuple[ReadDate, str]]:
        """Yield the dates in the words of a passage, each with its own words."""
        text = self._copy.sections[covered.section].readable_text.text
        for each in self._dates(covered.section):
            if covered.overlaps_span(each.start, each.end):
                yield each, text[each.start : each.end]

    def passage_quantities(self, covered: CoveredWords) -> Iterator[tuple[Quantity, str]]:
        """Yield the numbers in the words of a passage that belong to no date, each with its own words."""
        text = self._copy.sections[covered.section].readable_text.text
        for each in self._quantities(covered.section):
            if covered.overlaps_span(each.start, each.end):
                yield each, text[each.start : each.end]

    def loose_text(self, covered: CoveredWords) -> str:
        """Return the words of a passage with blanks for what is a percentage, money or a date beyond doubt."""
        text = list(covered.text)
        sure = [(each.start, each.end) for each in self._quantities(covered.section) if each.kind != "count"]
        # A year alone may be a number of something.
        sure += [(each.start, each.end) for each in self._dates(covered.section) if not each.edtf.isdigit()]
        for start, end in sure:
            for place in range(max(start, covered.start), min(end, covered.end)):
                text[place - covered.start] = " "
        return "".join(text)

    def _read_dates(self, section: int) -> list[ReadDate]:
        text = self._copy.sections[section].readable_text.text[:_LONGEST]
        return read_dates(text, self._source.published, self._source.language)

    def _read_quantities(self, section: int) -> list[Quantity]:
        text = self._copy.sections[section].readable_text.text[:_LONGEST]
        taken = iter([(each.start, each.end) for each in self._dates(section)])
        start, end = next(taken, (len(text), len(text)))
        kept = []
        for each in read_quantities(text, self._source.language):
            while end <= each.start < len(text):
                start, end = next(taken, (len(text) + 1, len(text) + 1))
            if each.end <= start:
                kept.append(each)
        return kept
