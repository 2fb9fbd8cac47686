"""Keep what the article says of all that a provider suggests, and count what is dropped by reason."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.suggest.grounding.certainty import settle_certainty
from jvexplore.suggest.grounding.claimed_words import place_claim
from jvexplore.suggest.grounding.fact_fields import field_parts
from jvexplore.suggest.grounding.missing_keys import missing_keys
from jvexplore.suggest.grounding.names import wrong_name
from jvexplore.suggest.grounding.passages import wrong_passage
from jvexplore.suggest.grounding.plain_proposals import plain_proposal
from jvexplore.suggest.grounding.texts import wrong_text
from jvexplore.suggest.grounding.values import wrong_value
from jvexplore.suggest.suggestion import Claim, Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.suggest.article_reading import ArticleReading
    from jvexplore.suggest.grounding.drop_reasons import DropReason


class GroundedSuggestions(NamedTuple):
    """What is left of what was suggested.

    Attributes:
        kept: the suggestions that stand in the article.
        dropped: how many do not, by reason.
    """

    kept: list[Suggestion]
    dropped: Counter[DropReason]


def ground_suggestions(proposed: Iterable[object], reading: ArticleReading, provider: str) -> GroundedSuggestions:
    """Return the suggestions that the article says.

    Args:
        proposed: what a provider gives.
        reading: the article.
        provider: its name, which becomes a part of the name of each rule.
    """
    kept: list[Suggestion] = []
    dropped: Counter[DropReason] = Counter()
    for each in proposed:
        grounded = ground_suggestion(each, reading)
        if isinstance(grounded, Suggestion):
            rule = f"{provider}/{grounded.rule}" if grounded.rule else provider
            kept.append(replace(grounded, rule=rule, source=reading.article.source))
        else:
            dropped[grounded] += 1
    return GroundedSuggestions(kept, dropped)


def ground_suggestion(proposed: object, reading: ArticleReading) -> Suggestion | DropReason:
    """Return a suggestion that the article says; why it is dropped if it does not.

    Args:
        proposed: a suggestion or a claim; anything else is no fact.
        reading: the article.
    """
    plain = plain_proposal(proposed)
    if plain is None:
        return "kind"
    placed = place_claim(plain, reading) if isinstance(plain, Claim) else plain
    if not isinstance(placed, Suggestion):
        return placed
    if wrong := wrong_passage(placed, reading):
        return wrong
    parts = field_parts(placed)
    if parts is None:
        return "kind"
    for check in (wrong_value, wrong_name, wrong_text):
        if wrong := check(placed, parts, reading):
            return wrong
    settled = settle_certainty(placed, parts, reading)
    if settled is None:
        return "certainty"
    return replace(settled, needs=tuple(dict.fromkeys((*missing_keys(settled), *settled.needs))))
