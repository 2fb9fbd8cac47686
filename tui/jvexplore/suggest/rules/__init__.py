"""The rules: what they suggest of an article, in the standard library alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.suggest.rules.challenges import suggest_challenges
from jvexplore.suggest.rules.dates import suggest_events
from jvexplore.suggest.rules.figures import suggest_figures
from jvexplore.suggest.rules.german_figures import suggest_german_figures
from jvexplore.suggest.rules.parties import suggest_parties
from jvexplore.suggest.rules.quotes import suggest_quotes
from jvexplore.suggest.rules.relations import suggest_relations
from jvexplore.suggest.rules.rule_languages import GERMAN_TAG, find_rule_language
from jvexplore.suggest.rules.rule_reading import RuleReading
from jvexplore.suggest.rules.stakes import suggest_stakes
from jvexplore.suggest.rules.terms import suggest_terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.suggest.article import Article
    from jvexplore.suggest.suggestion import Suggestion


def suggest(article: Article) -> Iterator[Suggestion]:
    """Yield what the rules suggest of an article.

    In German, only quotes, dates and numbers are read; in a language without rules, nothing is.
    """
    language = find_rule_language(article.language)
    if not language:
        return
    reading = RuleReading(article)
    if language == GERMAN_TAG:
        yield from suggest_quotes(reading)
        yield from suggest_events(reading)
        yield from suggest_german_figures(reading)
        return
    stakes = list(suggest_stakes(reading))
    yield from suggest_parties(reading)
    yield from suggest_relations(reading)
    yield from (stake for stake, _ in stakes)
    yield from suggest_quotes(reading)
    yield from suggest_challenges(reading)
    yield from suggest_events(reading)
    yield from suggest_figures(reading, {place for _, place in stakes})
    yield from suggest_terms(reading)
