"""Suggest facts for a dossier: from its sources of which there is a copy, without what its facts say already."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from jvexplore.suggest.answered_suggestions import AnsweredSuggestions
from jvexplore.suggest.suggest_facts import SuggestedFacts, suggest_facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jvexplore.dossier.model import Dossier
    from jvexplore.suggest import Article, Suggestion
    from jvexplore.suggest.grounding.drop_reasons import DropReason
    from jvexplore.suggest.providers import Provider
    from jvexplore.suggest.rejected_suggestions import RejectedSuggestion


def suggest_for_dossier(
    dossier: Dossier,
    articles: Iterable[Article],
    providers: Sequence[Provider],
    rejected: Sequence[RejectedSuggestion] = (),
) -> SuggestedFacts:
    """Return the facts that providers suggest for a dossier, in the order of its sources and of their text.

    Args:
        dossier: the dossier.
        articles: its articles.
        providers: who is asked, in turn.
        rejected: what the reader has rejected before.

    Raises:
        JvexploreError: if a provider fails.
    """
    answered = AnsweredSuggestions(dossier)
    kept: list[Suggestion] = []
    dropped: Counter[DropReason] = Counter()
    for article in articles:
        suggested = suggest_facts(article, providers, rejected)
        new = [each for each in suggested.suggestions if not answered.is_answered(each)]
        kept += new
        dropped += suggested.dropped + Counter({"known": len(suggested.suggestions) - len(new)})
    return SuggestedFacts(kept, dropped)
