"""The order of documents with equal scores, as integers, which sort fast."""

from __future__ import annotations

from typing import Final

from jvexplore.dossier.kind_table import kind_names

_KINDS: Final = (*kind_names(), "paragraph", "source", "dossier", "note")
BITS: Final = 32
NUMBER: Final = (1 << BITS) - 1
"""These bits contain a document's number, below the more significant sort keys."""


def listing_rank(kind: str, title: str, position: int) -> int:
    """Return the sort key of documents with equal scores; its lowest bits are the position."""
    order = _KINDS.index(kind) if kind in _KINDS else len(_KINDS)
    return (order << BITS | len(title)) << BITS | position
