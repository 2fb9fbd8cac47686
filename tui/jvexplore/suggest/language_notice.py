"""What is told where the rules cannot read the language of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.suggest.providers import RULES
from jvexplore.suggest.rules.rule_languages import find_rule_language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.suggest.article import Article
    from jvexplore.suggest.providers import Provider


def language_notice(article: Article, providers: Iterable[Provider]) -> str:
    """Return what is told of the language of an article; empty if the rules are not asked, or read it."""
    if all(each.name != RULES for each in providers) or find_rule_language(article.language):
        return ""
    return f'There are no rules for the language "{article.language}": nothing was suggested by them.'
