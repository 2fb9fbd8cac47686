"""Which keys of a suggestion a person must fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.form_fields import form_fields

if TYPE_CHECKING:
    from jvexplore.suggest.suggestion import Suggestion

_PROPOSED: Final = ("id", "basis")
"""What is proposed for each new fact."""


def missing_keys(suggestion: Suggestion) -> tuple[str, ...]:
    """Return the keys that every fact of its kind has, and the suggestion does not."""
    fields = form_fields(suggestion.kind, is_new=True)
    return tuple(
        each.key
        for each in fields
        if each.is_required and each.key not in suggestion.fields and each.key not in _PROPOSED
    )
