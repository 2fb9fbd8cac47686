"""Make the article that providers read from paragraphs as a copy has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.article.normalise import normalise_text
from jvexplore.suggest.article import Article, ArticleParagraph

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


def make_article(
    paragraphs: Iterable[tuple[str, str, str]], published: date | None = None, language: str = ""
) -> Article:
    """Return an article.

    Args:
        paragraphs: the id, the part and the text of each, as it is written.
        published: the day of publication.
        language: a BCP 47 tag; empty if it is not known.
    """
    made = (ArticleParagraph(each, part, normalise_text(text), text) for each, part, text in paragraphs)
    return Article(tuple(made), published, language)
