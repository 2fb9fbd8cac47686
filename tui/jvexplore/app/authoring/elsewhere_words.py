"""What is said of changes that others made to a fact while its form was open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.key_words import key_words
from jvexplore.safe_text import EMPTY_LINE, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jvexplore.dossier.form_fields import FormField
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.authoring.changed_elsewhere import ChangedElsewhere, SavedElsewhere

_DELETED: Final = own_words("deleted elsewhere")
_COMES_BACK: Final = own_words("deleted elsewhere; saving brings it back")
_MAX_NAMED: Final = 3
"""How many keys are named."""


def elsewhere_words(elsewhere: ChangedElsewhere, fields: Iterable[FormField]) -> SafeLine:
    """Return what others did to the fact of an open form; empty if nothing."""
    if elsewhere.is_deleted:
        return _COMES_BACK if elsewhere.comes_back else _DELETED
    if elsewhere.clashing:
        others = [each for each in elsewhere.keys if each not in elsewhere.clashing]
        also = f"; also {_name_keys(others, fields)}" if others else ""
        return sanitize_line(f"changed elsewhere too: {_name_keys(elsewhere.clashing, fields)}{also}")
    if elsewhere.keys:
        return sanitize_line(f"changed elsewhere: {_name_keys(elsewhere.keys, fields)}")
    return sanitize_line(f"renamed elsewhere: {elsewhere.renamed}") if elsewhere.renamed else EMPTY_LINE


def saved_words(elsewhere: SavedElsewhere, fields: Iterable[FormField]) -> str:
    """Return what became of a form that was saved and of what others had done meanwhile, as further sentences."""
    if elsewhere.was_deleted:
        return " It had been deleted elsewhere, and is kept, in conflict with that."
    if elsewhere.is_in_conflict:
        return " It was changed elsewhere, too: both versions are kept."
    told = ""
    if elsewhere.taken_id:
        told += f' The id "{elsewhere.taken_id}" was taken meanwhile.'
    if elsewhere.renamed:
        told += f" It is {elsewhere.renamed} now."
    if elsewhere.merged:
        told += f" Merged with changes made elsewhere: {_name_keys(elsewhere.merged, fields)}."
    return told


def _name_keys(keys: Sequence[str], fields: Iterable[FormField]) -> str:
    """Return some keys by the labels of their fields."""
    labels = {each.key: each.label for each in fields}
    named = ", ".join((labels.get(each) or key_words(each)).lower() for each in keys[:_MAX_NAMED])
    return f"{named} …" if len(keys) > _MAX_NAMED else named
