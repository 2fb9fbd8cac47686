"""The articles of a dossier that facts can be suggested from: its sources of which the reader has a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.kind_table import collection_names
from jvexplore.suggest import Article, ArticleParagraph

if TYPE_CHECKING:
    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.model import Dossier

_PARTY = "party"


def dossier_articles(dossier: Dossier, attached: AttachedCopies) -> list[Article]:
    """Return an article for each source of which there is a copy, with the paragraphs that the copy has.

    Args:
        dossier: the dossier.
        attached: the reader's copies.
    """
    names = tuple(name for party in dossier.collections[collection_names()[_PARTY]] for name in party.own_names())
    articles: list[Article] = []
    for source in dossier.sources:
        sections = [
            (paragraph, attached.copy.sections[index])
            for paragraph in source.paragraphs
            if (index := attached.copy.section_indexes.get(paragraph.id)) is not None
        ]
        paragraphs = tuple(
            ArticleParagraph(paragraph.id, paragraph.part, section.normalised_text, section.text)
            for paragraph, section in sections
        )
        if paragraphs:
            articles.append(Article(paragraphs, source.published_day, source.language, names, source.id))
    return articles
