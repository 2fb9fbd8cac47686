"""The quotes that the rules suggest of a few paragraphs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from jvexplore.article.normalise import normalise_text
from jvexplore.suggest.article import Article, ArticleParagraph
from jvexplore.suggest.rules.quotes import suggest_quotes
from jvexplore.suggest.rules.rule_reading import RuleReading

if TYPE_CHECKING:
    from jvexplore.suggest.suggestion import Suggestion

_PUBLISHED: Final = date(2027, 3, 4)


def suggested_quotes(text: str, language: str = "en") -> list[Suggestion]:
    """Return the quotes of a text, a paragraph a line."""
    paragraphs = [
        ArticleParagraph(str(number), "body", normalise_text(line), line)
        for number, line in enumerate(text.splitlines(), 1)
    ]
    return list(suggest_quotes(RuleReading(Article(tuple(paragraphs), _PUBLISHED, language))))
