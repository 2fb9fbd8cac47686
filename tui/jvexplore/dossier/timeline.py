"""The facts on the timeline of a dossier, sorted by date.

The sort order alone does not mean that one happened before another: dates may be inexact and overlap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.computed_once import computed_once
from jvexplore.reading import edtf

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.reading.edtf import EdtfSpan


@computed_once
def dated_facts(dossier: Dossier) -> Sequence[tuple[EdtfSpan, Fact]]:
    """Return the facts on the timeline with their dates, sorted by the earliest day on which they may begin.

    If only the end is known, the latest day on which they may end counts instead.
    """
    dated = [(edtf.parse_edtf(when), fact) for fact in dossier.facts.values() if (when := fact.timeline_date())]
    return sorted(dated, key=lambda each: (each[0].listing_day, each[0].last, each[0].first))


@computed_once
def timeline_positions(dossier: Dossier) -> Mapping[Address, int]:
    """Return the position of each fact on the timeline, counted from 0, by address."""
    return {fact.address: position for position, (_, fact) in enumerate(dated_facts(dossier))}
