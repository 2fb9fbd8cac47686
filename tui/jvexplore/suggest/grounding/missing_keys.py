"""Which keys of a suggestion a person must fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.form_fields import form_fields

if TYPE_CHECKING:
    from jvexplore.suggest.suggestion import Suggestion

_PROPOSED: Final = ("id", "basis")
"""What is proposed for each new fact."""
_MOMENTS: Final = frozenset(("when", "since", "until"))
_TITLE: Final = "title"


def is_only_dated(suggestion: Suggestion) -> bool:
    """Return whether a suggestion has a date and no other value: it says of nothing yet that it is so."""
    return suggestion.fields.keys() <= _MOMENTS


def missing_keys(suggestion: Suggestion) -> tuple[str, ...]:
    """Return the keys that every fact of its kind has, and the suggestion does not; the title of what is only dated."""
    fields = form_fields(suggestion.kind, is_new=True)
    untitled = {_TITLE} if is_only_dated(suggestion) else frozenset[str]()
    return tuple(
        each.key
        for each in fields
        if (each.is_required or each.key in untitled)
        and each.key not in suggestion.fields
        and each.key not in _PROPOSED
    )
