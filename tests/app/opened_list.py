"""The list of dossiers, opened by its key: a dossier in the data folder, with notes, is listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.app.opening.dossier_list import DossierList
from tests.app.conftest import app_of, press, settle, until
from tests.app.notes_on_disk import write_notes
from tests.samples import made
from tests.session.test_listed_dossiers import own_dossier

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

PATIENCE_SECONDS: Final = 20
"""How long at the most a thread is held up."""


def noted_bakery(dossier: Path) -> Path:
    """Copy a dossier into the data folder, and write two notes on it; return its path."""
    path = own_dossier(dossier, "bakery")
    write_notes(path.with_name("notes.toml"), made(1), made(2, status="resolved"), dossier="bakery")
    return path


def dialog_of(pilot: Pilot[Any]) -> DossierList:
    """Return the list, which is open."""
    screen = pilot.app.screen
    assert isinstance(screen, DossierList)
    return screen


async def open_list(pilot: Pilot[Any]) -> DossierList:
    """Open the list, and wait until all is read."""
    await press(pilot, "o")
    dialog = dialog_of(pilot)
    await until(pilot, dialog._is_all_read.is_set)
    await settle(pilot)
    return dialog


async def until_open(pilot: Pilot[Any], dossier: str) -> None:
    """Wait until a dossier is open."""

    def is_open() -> bool:
        session = app_of(pilot).session
        return session is not None and session.dossier.id == dossier

    await until(pilot, is_open)
    await settle(pilot)
