"""In which order documents are listed that are equally good, as whole numbers, which sort fast."""

from __future__ import annotations

from typing import Final

from jvexplore.dossier.kind_table import kind_names

_KINDS: Final = (*kind_names(), "paragraph", "dossier", "note")
BITS: Final = 32
NUMBER: Final = (1 << BITS) - 1
"""A document's number stands in these bits, below what it is compared by first."""


def listing_rank(kind: str, title: str, position: int) -> int:
    """Return what documents are compared by where they are equally good; its lowest bits are the position."""
    order = _KINDS.index(kind) if kind in _KINDS else len(_KINDS)
    return (order << BITS | len(title)) << BITS | position
