"""What is read of an article, each paragraph once: numbers, dates, sentences, how certain it is."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from jvexplore.reading.certainty import CertaintyReader
from jvexplore.reading.dates import read_dates
from jvexplore.reading.quantities import read_quantities
from jvexplore.reading.sentences import sentence_spans
from jvexplore.reading.speech_blanks import blank_speech
from jvexplore.reading.told_currency import with_told_currencies

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.reading.quantities import Quantity
    from jvexplore.reading.read_date import ReadDate
    from jvexplore.suggest.article import Article, ArticleParagraph

DEFAULT_LANGUAGE: Final = "en"
_INDIAN: Final = re.compile(r"\b(?:crores?|lakhs?)\b|₹|\bRs\.?\s?\d")
"""What only Indian English has; an article in it says "FY26" of a year that ends in March."""
_WORD: Final = re.compile(r"\w+")
_LONGEST: Final = 1 << 13
"""In characters: a longer paragraph is no prose, and only its beginning is read."""
MAX_VALUES: Final = 200
"""A paragraph with more numbers or dates is a table or noise: the others are not read."""


class ParagraphReading:
    """What is read of one paragraph, when it is first asked for.

    Args:
        paragraph: the paragraph.
        position: which of the article it is, from 0.
        article: the article.
        language: a tag of its language.
    """

    def __init__(self, paragraph: ArticleParagraph, position: int, article: Article, language: str) -> None:
        self.id = paragraph.id
        self.part = paragraph.part
        self.position = position
        self.text = paragraph.text[:_LONGEST]
        self.written = paragraph.written[:_LONGEST]
        self.language = language
        self._published = article.published

    @cached_property
    def sentences(self) -> Sequence[tuple[int, int]]:
        """The spans of its sentences."""
        return sentence_spans(self.text, self.language)

    def sentence_at(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the sentences in which a span stands."""
        around = [each for each in self.sentences if each[0] < end and start < each[1]]
        return (around[0][0], around[-1][1]) if around else (0, len(self.text))

    @cached_property
    def quantities(self) -> Sequence[Quantity]:
        """The numbers in it."""
        return with_told_currencies(self.text, read_quantities(self.text, self.language)[:MAX_VALUES])

    @cached_property
    def dates(self) -> Sequence[ReadDate]:
        """The dates in it."""
        return read_dates(self.text, self._published, self.language)[:MAX_VALUES]

    @cached_property
    def certainty(self) -> CertaintyReader:
        """How certain it is of what it says."""
        return CertaintyReader(self.text, self.language, self.sentences)

    @cached_property
    def outside_speech(self) -> str:
        """The same text with blanks for what is quoted in it."""
        return blank_speech(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, as they are written."""
        return frozenset(_WORD.findall(self.text))

    def quantities_in(self, start: int, end: int) -> list[Quantity]:
        """Return the numbers that stand wholly in a span."""
        return [each for each in self.quantities if start <= each.start and each.end <= end]

    def dates_in(self, start: int, end: int) -> list[ReadDate]:
        """Return the dates that stand wholly in a span."""
        return [each for each in self.dates if start <= each.start and each.end <= end]


@lru_cache(maxsize=1)
def read_article(article: Article) -> ArticleReading:
    """Return what is read of an article: the same for the rules and for what checks their suggestions."""
    return ArticleReading(article)


class ArticleReading:
    """What is read of an article.

    Args:
        article: the article. Of paragraphs with the same id only the first is read.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        language = _language_of(article)
        first_ones = {each.id: each for each in reversed(article.paragraphs)}
        kept = [each for each in article.paragraphs if each is first_ones[each.id]]
        self.paragraphs = [ParagraphReading(each, number, article, language) for number, each in enumerate(kept)]

    @cached_property
    def by_id(self) -> Mapping[str, ParagraphReading]:
        """The paragraphs by their ids."""
        return {each.id: each for each in self.paragraphs}

    @property
    def is_english(self) -> bool:
        """Whether it is in English, as far as that is known."""
        return (self.article.language or DEFAULT_LANGUAGE).lower().startswith(("en", "und"))

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of all paragraphs."""
        return frozenset[str]().union(*(each.words for each in self.paragraphs))

    @cached_property
    def text(self) -> str:
        """All paragraphs, one a line."""
        return "\n".join(each.text for each in self.paragraphs)

    @cached_property
    def folded_text(self) -> str:
        """The same without capitals."""
        return self.text.casefold()


def _language_of(article: Article) -> str:
    """Return a tag of the language of an article: of English, Indian English too, whose years end in March."""
    language = article.language or DEFAULT_LANGUAGE
    is_indian = language == DEFAULT_LANGUAGE and any(_INDIAN.search(each.text) for each in article.paragraphs)
    return f"{language}-IN" if is_indian else language
