"""Drop what the article denies, and give what is only possible in it the status that says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.writing.key_readers import key_reader, record_type
from jvexplore.suggest.grounding.values import read_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.reading.certainty import Certainty
    from jvexplore.suggest.article_reading import ArticleReading
    from jvexplore.suggest.suggestion import Suggestion

_STATUS: Final = "status"
_DROPPED: Final = frozenset(("negated", "denied"))
_STATUSES: Final[Mapping[Certainty, tuple[str, ...]]] = {
    "conditional": ("proposed",),
    "possible": ("proposed",),
    "optional": ("optional", "proposed"),
    "rumoured": ("rumoured", "proposed"),
    "proposed": ("proposed",),
    "agreed": ("agreed",),
    "expected": ("expected", "agreed"),
    "former": ("former",),
    "abandoned": ("abandoned", "failed"),
}
"""What is said so has one of these statuses: the first that its kind has."""
_UNREAL: Final = frozenset(
    ("rumoured", "proposed", "agreed", "expected", "optional", "former", "abandoned", "failed", "waived", "met")
)
"""The statuses with which a suggestion says itself that it is not simply so."""
_MOMENTS: Final = frozenset(("when", "since", "until"))
"""What has no other values says of nothing that it is so: there is nothing in it to deny."""
_MAY_STAND: Final = frozenset(("agreed", "expected", "former"))
"""What a suggestion may say without a status, where its kind has none that fits."""


def settle_certainty(suggestion: Suggestion, reading: ArticleReading) -> Suggestion | None:
    """Return a suggestion with the status that its words give it; `None` if they deny it.

    Arguments:
        suggestion: what was suggested; its words are there.
        reading: the article.
    """
    if not record_type(suggestion.kind).can_be_denied or suggestion.fields.keys() <= _MOMENTS:
        return suggestion
    found = [*_certainties(suggestion, reading)]
    if any(each in _DROPPED for each in found):
        return None
    told: Certainty = next((each for each in found if each != "stated"), "stated")
    if told == "stated" or str(suggestion.fields.get(_STATUS, "")) in _UNREAL:
        return suggestion
    allowed = key_reader(suggestion.kind, _STATUS).words
    status = next((each for each in _STATUSES[told] if each in allowed), "")
    if not status:
        return suggestion if told in _MAY_STAND else None
    return replace(suggestion, fields={**suggestion.fields, _STATUS: status})


def _certainties(suggestion: Suggestion, reading: ArticleReading) -> Iterator[Certainty]:
    """Yield how certain the words are: of the numbers in them that the suggestion has, else of all of them."""
    numbers = {quantity.start for quantity, _ in read_numbers(suggestion, reading)}
    for passage in suggestion.passages:
        paragraph = reading.by_id[passage.paragraph]
        stated = [each for each in paragraph.quantities_in(passage.start, passage.end) if each.start in numbers]
        for each in stated[:1]:
            yield paragraph.certainty.certainty_at(each.start, each.end)
        if not stated:
            yield paragraph.certainty.certainty_at(passage.start, passage.end)
