"""Which suggestions a reader has rejected, so that neither the next run nor a better rule brings them back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jvexplore.suggest.suggestion import Suggestion


class RejectedSuggestion(NamedTuple):
    """What is remembered of a suggestion that was rejected.

    Attributes:
        kind: its kind.
        values: its main values, as texts that can be compared.
        places: where its words stand: paragraph, start and end.
    """

    kind: str
    values: Mapping[str, str]
    places: tuple[tuple[str, int, int], ...]


def remember_rejected(suggestion: Suggestion) -> RejectedSuggestion:
    """Return what is remembered of a suggestion."""
    places = tuple((each.paragraph, each.start, each.end) for each in suggestion.passages)
    return RejectedSuggestion(suggestion.kind, suggestion.main_values, places)


def is_rejected(suggestion: Suggestion, rejected: Iterable[RejectedSuggestion]) -> bool:
    """Return whether a suggestion was rejected: one of its kind that says the same, on some of the same words."""
    return any(_is_same(suggestion, each) for each in rejected)


def _is_same(suggestion: Suggestion, rejected: RejectedSuggestion) -> bool:
    if suggestion.kind != rejected.kind:
        return False
    shared = suggestion.main_values.keys() & rejected.values.keys()
    if not shared or any(suggestion.main_values[key] != rejected.values[key] for key in shared):
        return False
    return any(
        passage.paragraph == paragraph and passage.start < end and start < passage.end
        for passage in suggestion.passages
        for paragraph, start, end in rejected.places
    )
