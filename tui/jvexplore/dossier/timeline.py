"""The events of a dossier in the order in which they happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier import edtf

if TYPE_CHECKING:
    from jvexplore.dossier.edtf import When
    from jvexplore.dossier.facts import Event
    from jvexplore.dossier.model import Dossier


def timeline(dossier: Dossier) -> list[tuple[When, Event]]:
    """Return events with their dates; one that may have been later comes after one that was not."""
    dated = [(edtf.parse(event.when), event) for event in dossier.events]
    return sorted(dated, key=lambda each: (each[0].last, each[0].first))
