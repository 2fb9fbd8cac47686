"""A suggestion as plain values, for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jvexplore.suggest.suggestion import Suggestion


def plain_suggestion(suggestion: Suggestion) -> dict[str, Any]:
    """Return a suggestion with the keys of its attributes; numbers are numbers, passages tables."""
    return {
        "kind": suggestion.kind,
        "fields": _plain(suggestion.fields),
        "passages": [each._asdict() for each in suggestion.passages],
        "confidence": round(suggestion.confidence, 2),
        "rule": suggestion.rule,
        "why": suggestion.why,
        "source": suggestion.source,
        "basis": suggestion.basis,
        "needs": [*suggestion.needs],
        "key": suggestion.key,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value
