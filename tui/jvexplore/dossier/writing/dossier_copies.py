"""Conflict copies of a dossier, created by sync programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from jvexplore.dossier.writing.dossier_records import DossierRecordFormat
from jvexplore.dossier.writing.fact_record import FactRecord
from jvexplore.records import conflict_copies
from jvexplore.records.conflict_copy_names import find_copy_candidates, has_conflict_word

if TYPE_CHECKING:
    from pathlib import Path

DossierCopy: TypeAlias = conflict_copies.ConflictCopy[FactRecord]
FoundDossierCopies: TypeAlias = conflict_copies.FoundCopies[FactRecord]

_NO_ID: Final = 'the dossier has no id, by which its copies are known; give both the same one, like id = "finch"'


def find_dossier_copies(path: Path, dossier: str) -> FoundDossierCopies:
    """Return the conflict copies beside the file of a dossier.

    Args:
        path: the file; it need not exist.
        dossier: its id as it stands there; without one, only a name shows that another file is a copy, which is not
            enough to merge it.
    """
    if not dossier:
        named = [each for each in find_copy_candidates(path) if has_conflict_word(each.name)]
        return conflict_copies.FoundCopies([], [conflict_copies.UnmergeableCopy(each, _NO_ID) for each in named])
    return conflict_copies.find_copies(path, DossierRecordFormat(), dossier)


def is_dossier_copy(path: Path, dossier: Path) -> bool:
    """Return whether a file is a conflict copy of a dossier's file, including a copy that cannot be merged."""
    return conflict_copies.is_conflict_copy(path, dossier, DossierRecordFormat())


def record_count_words(count: int) -> str:
    """Return a number of facts and sources in words: "12 facts and sources"."""
    return f"{count:,} facts and sources" if count != 1 else "1 fact or source"
