"""A window on a dossier's file without a screen."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, NamedTuple

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


def open_file(path: Path, notes: Path | None = None) -> Session:
    """Open a dossier as the program does, without a screen.

    Args:
        path: its file.
        notes: the notes file; if it is not given, `notes.toml` beside the dossier.
    """
    dossier = load_dossier(path)
    store = NotesStore(notes or path.with_name("notes.toml"), dossier.id)
    facts = OpenFacts(dossier, ReferenceIndex(dossier), dossier_path=path)
    session = make_session(facts, store, store.load(), lambda: NOON)

    def path_now() -> Path:
        return session.facts.dossier_path or path

    reloader = DossierReloader(session, path_now, lambda: Listed(load_dossier(path_now())), lambda _: None)

    async def reload() -> None:
        await reloader.reload_if_changed(is_own=True)

    session.reload_dossier = reload
    return session


def entry_in(path: Path, collection: str, entry_id: str) -> dict[str, Any]:
    """Return the table of a fact or a source in a dossier's file."""
    entries = tomllib.loads(path.read_text("utf-8"))[collection]
    found: dict[str, Any] = next(each for each in entries if each["id"] == entry_id)
    return found


def with_value(address: str, **values: object) -> MakeChange:
    def change(records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
        return {**records, address: records[address].with_values(values)}

    return change
