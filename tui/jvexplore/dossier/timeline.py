"""The events of a dossier by date, which is not always the order in which they happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.reading import edtf

if TYPE_CHECKING:
    from jvexplore.dossier.facts import Event
    from jvexplore.dossier.model import Dossier
    from jvexplore.reading.edtf import When


def timeline(dossier: Dossier) -> list[tuple[When, Event]]:
    """Return events with their dates, by the day on which each began at the earliest.

    One of which only the end is known stands where it ended at the latest: nothing else is known of it.
    """
    dated = [(edtf.parse(event.when), event) for event in dossier.events]
    return sorted(dated, key=lambda each: (each[0].begins, each[0].last, each[0].first))
