"""A window on a dossier's file without a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.notes.store import NotesStore
from jvexplore.session.dossier_reloader import DossierReloader
from jvexplore.session.open_facts import OpenFacts
from tests.samples import NOON
from tests.session.make_session import make_session

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.changed_dossier import MakeChange
    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.session.session import Session


class Listed(NamedTuple):
    dossier: Dossier


def open_file(path: Path, notes: Path) -> Session:
    """Open a dossier as the program does, without a screen."""
    dossier = load_dossier(path)
    store = NotesStore(notes, dossier.id)
    facts = OpenFacts(dossier, ReferenceIndex(dossier), dossier_path=path)
    session = make_session(facts, store, store.load(), lambda: NOON)

    def path_now() -> Path:
        return session.facts.dossier_path or path

    reloader = DossierReloader(session, path_now, lambda: Listed(load_dossier(path_now())), lambda _: None)

    async def reload() -> None:
        await reloader.reload_if_changed(is_own=True)

    session.reload_dossier = reload
    return session


def with_value(address: str, **values: object) -> MakeChange:
    def change(records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
        return {**records, address: records[address].with_values(values)}

    return change
