"""The keys whose values tell a fact from others of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.writing.key_readers import key_reader, record_type

if TYPE_CHECKING:
    from collections.abc import Sequence


def identifying_keys(kind: str) -> Sequence[str]:
    """Return the keys by which two suggestions of a kind are the same fact; none of a kind that there is not."""
    return record_type(kind).identifying_keys if kind in collection_names() else ()


def is_worded_freely(kind: str, key: str) -> bool:
    """Return whether a key of a kind has somebody's own words, in which the same fact may have other ones: a title."""
    record = record_type(kind)
    fixed = {record.verbatim_key, *record.name_keys, *record.open_text_keys}
    return key_reader(kind, key).shape == "text" and key not in fixed
