"""A dossier that is being made: nothing that happens meanwhile makes two of it, or leaves one that nobody knows of."""

from __future__ import annotations

import asyncio
import threading
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from jvexplore.app.ui.keys_help import show_keys
from jvexplore.dossier_folder import dossier_file, dossiers_folder
from jvexplore.session.import_target import NewDossierTarget
from tests.app.conftest import Start, app_of, is_question_open, settle, until
from tests.app.importing import Imported, keys, open_import
from tests.app.test_import_ending import has_drafts

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    import pytest
    from textual.pilot import Pilot

    from jvexplore.dossier.writing.new_dossier import NewSource

MADE = "gannet-ferries-to-buy-the-osprey"


@asynccontextmanager
async def slow_disk(pilot: Pilot[Any], monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Imported]:
    """Correct an import, and begin to make a dossier of it, which takes until this is left."""
    begun, may_end = threading.Event(), threading.Event()
    write = NewDossierTarget.write_source

    def write_slowly(self: NewDossierTarget, source: NewSource, name: str) -> Path:
        begun.set()
        assert may_end.wait(5)
        return write(self, source, name)

    monkeypatch.setattr(NewDossierTarget, "write_source", write_slowly)
    imported = await open_import(pilot)
    await keys(pilot, "down", "x")
    await imported.screen.run_action("create")
    assert await asyncio.to_thread(begun.wait, 20)
    try:
        yield imported
    finally:
        may_end.set()
    await until(pilot, lambda: bool(imported.results))
    await settle(pilot)
    assert [each.name for each in dossiers_folder().iterdir() if not each.name.startswith(".")] == [MADE]
    assert not has_drafts()


async def test_neither_esc_nor_a_second_save_ends_it(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    async with start() as pilot:
        async with slow_disk(pilot, monkeypatch) as imported:
            # As keys do that have waited as long as any key waits.
            await imported.screen.run_action("create")
            await imported.screen.run_action("screen.close")
            await pilot.pause()
            assert pilot.app.screen is imported.screen
        assert imported.results == [dossier_file(MADE)]


async def test_what_is_opened_above_it_is_closed(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    async with start() as pilot:
        async with slow_disk(pilot, monkeypatch) as imported:
            show_keys(app_of(pilot))
            await until(pilot, lambda: pilot.app.screen is not imported.screen)
        assert imported.results == [dossier_file(MADE)]
        assert pilot.app.screen_stack == [app_of(pilot).explorer]


async def test_quitting_waits_for_it_and_asks_nothing(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    async with start() as pilot:
        async with slow_disk(pilot, monkeypatch) as imported:
            await app_of(pilot).action_quit()
            await pilot.pause()
            assert not is_question_open(pilot)
        assert imported.results == [dossier_file(MADE)]
        await until(pilot, lambda: pilot.app.return_value == 0)
