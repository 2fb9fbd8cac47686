"""Take what a provider gives as plain values: the code of others may give anything."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from jvexplore.suggest.suggestion import Claim, SuggestedPassage, Suggestion


def plain_proposal(proposed: object) -> Suggestion | Claim | None:
    """Return a suggestion or a claim whose attributes have the types that they must have; `None` if it is neither."""
    if not isinstance(proposed, Suggestion | Claim) or not isinstance(proposed.kind, str):
        return None
    if not _is_plain(proposed.fields) or not isinstance(proposed.fields, Mapping):
        return None
    confidence = _confidence(proposed.confidence)
    if isinstance(proposed, Claim):
        is_whole = isinstance(proposed.words, str) and isinstance(proposed.paragraph, str | None)
        return proposed._replace(confidence=confidence) if is_whole else None
    try:
        passages = tuple(SuggestedPassage(*each) for each in proposed.passages)
        needs = tuple(map(str, proposed.needs))
    except TypeError:
        return None
    if not all(map(_is_passage, passages)):
        return None
    rule, why, basis = map(str, (proposed.rule, proposed.why, proposed.basis))
    return replace(proposed, passages=passages, confidence=confidence, rule=rule, why=why, basis=basis, needs=needs)


def _is_passage(passage: SuggestedPassage) -> bool:
    is_span = type(passage.start) is int and type(passage.end) is int
    return is_span and isinstance(passage.paragraph, str) and isinstance(passage.exact, str)


def _is_plain(value: Any) -> bool:
    if isinstance(value, Mapping):
        return all(isinstance(key, str) and _is_plain(each) for key, each in value.items())
    if isinstance(value, list | tuple):
        return all(map(_is_plain, value))
    return isinstance(value, str | int | float | Decimal | bool)


def _confidence(value: object) -> float:
    """Return how likely a suggestion is, from 0 to 1; 0 if that is no number."""
    if isinstance(value, int | float | Decimal) and math.isfinite(value):
        return min(1.0, max(0.0, float(value)))
    return 0.0
