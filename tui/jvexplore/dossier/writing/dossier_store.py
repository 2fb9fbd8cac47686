"""The store of a dossier: its facts and sources, written by many hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.writing.dossier_records import DossierRecordFormat
from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.records.store import RecordStore

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from jvexplore.dossier.writing.fact_record import FactRecord


def open_dossier_store(
    path: Path, dossier: str = "", *, takes_pipes: bool = True, given_ids: Collection[str] = ()
) -> RecordStore[FactRecord]:
    """Return the store of a dossier's file, which is not read before `load`.

    Its records are the facts and sources by their addresses. `save` takes all of them: with `rename_fact` where one
    gets another id, and in the order in which new ones are to follow the last of their kind.

    Args:
        path: the file; it need not exist yet.
        dossier: the id of the dossier; empty if any will do.
        takes_pipes: whether the file may be a pipe; reading one blocks until its writer is done.
        given_ids: the addresses of facts that get the id by which they are shown, if the file has another or none.
    """
    return RecordStore(path, DossierRecordFormat(dossier, given_ids), FACT_MERGE_POLICY, takes_pipes=takes_pipes)
