"""What forms need is made ready before the first one, and again after each save: opening one waits for nothing."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from jvexplore import import_on_thread as importing
from jvexplore.app.authoring import forms_ahead
from jvexplore.app.authoring.form_modules import FORM_MODULES
from jvexplore.app.explorer.explorer import Explorer
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.import_on_thread import import_on_thread
from jvexplore.session.authoring import fact_authoring
from tests.app.conftest import open_bakery, press, session_of, until, write

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier


@pytest.fixture
def prepared(monkeypatch: pytest.MonkeyPatch) -> list[Dossier]:
    """The versions that were made ready for forms; what was imported is forgotten, and there is no wait for a lull."""
    found: list[Dossier] = []
    prepare = fact_authoring._prepare

    def note(dossier: Dossier) -> None:
        found.append(dossier)
        prepare(dossier)

    monkeypatch.setattr(fact_authoring, "_prepare", note)
    monkeypatch.setattr(importing, "_imported", set())
    monkeypatch.setattr(forms_ahead, "_IDLE_SECONDS", 0)
    return found


async def test_in_a_dossier_of_ones_own_forms_are_made_ready_once_it_is_shown(
    bakery_copy: Path, notes_path: Path, prepared: list[Dossier]
) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await until(pilot, lambda: bool(prepared))
        assert importing._imported.issuperset((*FORM_MODULES, *Explorer.form_modules))
        await press(pilot, "2", "E", "escape", "E")
        assert prepared == [session_of(pilot).dossier]


async def test_in_the_bundled_dossier_forms_are_made_ready_with_the_article(
    notes_path: Path, prepared: list[Dossier]
) -> None:
    async with open_bakery(bundled_dossier_path(), notes_path) as pilot:
        assert not prepared
        await press(pilot, "s")
        await until(pilot, lambda: bool(prepared))


async def test_after_a_save_the_next_form_is_made_ready_before_its_key(
    bakery_copy: Path, notes_path: Path, prepared: list[Dossier]
) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "5", "E")
        await write(pilot, "x")
        await press(pilot, "ctrl+s")
        saved = session_of(pilot).dossier
        await until(pilot, lambda: saved in prepared)
        assert len(prepared) == 2
        await press(pilot, "E")
        assert len(prepared) == 2


async def test_forms_that_are_opened_together_are_made_ready_once(
    bakery_copy: Path, notes_path: Path, prepared: list[Dossier], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms_ahead, "_IDLE_SECONDS", 1000)
    async with open_bakery(bakery_copy, notes_path) as pilot:
        session = session_of(pilot)
        await asyncio.gather(*[session.authoring.prepare_forms() for _ in range(3)])
        assert prepared == [session.dossier]


async def test_no_thread_is_waited_for_once_modules_are_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "_imported", set())
    await import_on_thread("json", "string")
    monkeypatch.setattr(asyncio, "to_thread", None)
    await import_on_thread("string")


async def test_a_module_that_cannot_be_imported_is_tried_again() -> None:
    for _ in range(2):
        with pytest.raises(ModuleNotFoundError):
            await import_on_thread("jvexplore.no_such_module")
