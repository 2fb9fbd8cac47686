"""Suggest facts of an article: ask the providers, keep what the article says, and make one of what is the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.errors import JvexploreError
from jvexplore.suggest.article_reading import read_article
from jvexplore.suggest.grounding.ground_suggestions import ground_suggestions
from jvexplore.suggest.merge_suggestions import merge_suggestions
from jvexplore.suggest.rejected_suggestions import is_rejected

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jvexplore.suggest.article import Article
    from jvexplore.suggest.article_reading import ArticleReading
    from jvexplore.suggest.grounding.drop_reasons import DropReason
    from jvexplore.suggest.providers import Provider
    from jvexplore.suggest.rejected_suggestions import RejectedSuggestion
    from jvexplore.suggest.suggestion import Suggestion

_LONGEST_ERROR: Final = 200


class SuggestedFacts(NamedTuple):
    """What was suggested.

    Attributes:
        suggestions: in the order of the text.
        dropped: how many were dropped, by reason.
    """

    suggestions: Sequence[Suggestion]
    dropped: Counter[DropReason]


def suggest_facts(
    article: Article, providers: Iterable[Provider], rejected: Sequence[RejectedSuggestion] = ()
) -> SuggestedFacts:
    """Return the facts that providers suggest of an article.

    Args:
        article: the article.
        providers: who is asked, in turn.
        rejected: what the reader has rejected before.

    Raises:
        JvexploreError: if a provider fails.
    """
    reading = read_article(article)
    found: list[Suggestion] = []
    dropped: Counter[DropReason] = Counter()
    for provider in providers:
        kept, left_out = ground_suggestions(_asked(provider, article), reading, provider.name)
        found += kept
        dropped += left_out
    merged = merge_suggestions(found)
    kept = [each for each in merged if not is_rejected(each, rejected)]
    if len(kept) < len(merged):
        dropped["rejected"] += len(merged) - len(kept)
    return SuggestedFacts(sorted(kept, key=lambda each: _place(each, reading)), dropped)


def _asked(provider: Provider, article: Article) -> list[object]:
    """Return what a provider suggests.

    Raises:
        JvexploreError: if it fails: the code of others may fail in any way.
    """
    try:
        return list(provider.suggest(article))
    except JvexploreError:
        raise
    except Exception as error:
        told = " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST_ERROR]
        what = f'the provider "{provider.name}" failed: {told}'
        raise JvexploreError(what, "try again, or do without it") from error


def _place(suggestion: Suggestion, reading: ArticleReading) -> tuple[int, int, int, str]:
    first = suggestion.passages[0]
    return reading.by_id[first.paragraph].position, first.start, first.end, suggestion.kind
