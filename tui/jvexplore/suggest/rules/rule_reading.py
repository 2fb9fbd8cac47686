"""What the rules read of an article: its parties, and the words of each paragraph as a form reads them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from jvexplore.dossier.model import Dossier
from jvexplore.dossier.prefill.selected_words import SelectedWords
from jvexplore.dossier.prefill.words_reading import WordsReading
from jvexplore.reading.quotations import read_quotations_in
from jvexplore.suggest.article_reading import read_article
from jvexplore.suggest.rules.article_parties import find_article_parties, parties_as_facts
from jvexplore.suggest.rules.article_target import find_deal_companies
from jvexplore.suggest.rules.party_evidence import is_party, party_type
from jvexplore.suggest.suggestion import SuggestedPassage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.reading.name_words import NameKind
    from jvexplore.reading.quotations import ReadQuotation
    from jvexplore.suggest.article import Article
    from jvexplore.suggest.article_reading import ParagraphReading
    from jvexplore.suggest.rules.article_parties import ArticleParty
    from jvexplore.suggest.rules.article_target import DealCompanies


class RuleReading:
    """What the rules read of an article, once for all of them.

    Args:
        article: the article.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.reading = read_article(article)
        self._words: dict[str, WordsReading] = {}

    @property
    def paragraphs(self) -> Sequence[ParagraphReading]:
        """Its paragraphs."""
        return self.reading.paragraphs

    @cached_property
    def parties(self) -> Sequence[ArticleParty]:
        """Its parties."""
        return find_article_parties(self.reading)

    @cached_property
    def typed_parties(self) -> Sequence[tuple[ArticleParty, NameKind]]:
        """What is named that is a party, no place or product, each with what it is; empty if nothing says so."""
        typed = ((each, party_type(each)) for each in self.parties)
        return [(party, kind) for party, kind in typed if is_party(party, kind)]

    @cached_property
    def party_names(self) -> frozenset[str]:
        """The names of the parties; not those that are only described."""
        return frozenset(each.name for each, _ in self.typed_parties if not each.is_described)

    @cached_property
    def deal(self) -> DealCompanies:
        """The companies of the deal that it is about."""
        return find_deal_companies(self.typed_parties, self.reading.text)

    @cached_property
    def dossier(self) -> Dossier:
        """A dossier of the parties and nothing else, for what reads words as a form does."""
        return Dossier(collections={"parties": parties_as_facts(self.parties)})

    @cached_property
    def _names_by_id(self) -> Mapping[str, str]:
        return {f"p{number}": each.name for number, each in enumerate(self.parties)}

    def party_name(self, typed: str) -> str:
        """Return the name of a party for what a form would have: a name, or the id of one of several with that name."""
        return self._names_by_id.get(typed, typed)

    @cached_property
    def quotations(self) -> Sequence[ReadQuotation]:
        """The quotations of the whole article; the direction of their marks is that of the copy's own characters."""
        return read_quotations_in([each.written or each.text for each in self.paragraphs])

    def words(self, paragraph: ParagraphReading, kind: str, start: int = 0, end: int | None = None) -> WordsReading:
        """Return what a form for a kind reads of words, or of a whole paragraph."""
        whole = self._words.get(paragraph.id)
        if whole is None:
            selected = SelectedWords(
                paragraph.id, paragraph.text, 0, len(paragraph.text), self.article.published, paragraph.language
            )
            whole = self._words[paragraph.id] = WordsReading(selected, self.dossier, kind)
            whole.take_reading(paragraph.quantities, paragraph.dates, paragraph.sentences)
        return whole.narrowed(start, len(paragraph.text) if end is None else end, kind)


def passage_of(paragraph: ParagraphReading, start: int, end: int) -> SuggestedPassage:
    """Return a span of a paragraph as a passage, without white space at its ends."""
    text = paragraph.text
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return SuggestedPassage(paragraph.id, start, end, text[start:end])
