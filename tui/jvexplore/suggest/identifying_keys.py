"""The keys whose values tell a fact from others of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.writing.key_readers import record_type

if TYPE_CHECKING:
    from collections.abc import Sequence


def identifying_keys(kind: str) -> Sequence[str]:
    """Return the keys by which two suggestions of a kind are the same fact; none of a kind that there is not."""
    return record_type(kind).identifying_keys if kind in collection_names() else ()
