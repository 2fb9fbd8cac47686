"""Conflict copies of a dossier, created by sync programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from jvexplore.dossier.writing.dossier_records import DossierRecordFormat
from jvexplore.dossier.writing.fact_record import FactRecord
from jvexplore.records import conflict_copies

if TYPE_CHECKING:
    from pathlib import Path

DossierCopy: TypeAlias = conflict_copies.ConflictCopy[FactRecord]
FoundDossierCopies: TypeAlias = conflict_copies.FoundCopies[FactRecord]


def find_dossier_copies(path: Path, dossier: str) -> FoundDossierCopies:
    """Return the conflict copies beside the file of a dossier.

    Args:
        path: the file; it need not exist.
        dossier: its id as it stands there; without one, nothing shows that another file is a copy.
    """
    if not dossier:
        return conflict_copies.FoundCopies([], [])
    return conflict_copies.find_copies(path, DossierRecordFormat(), dossier)
