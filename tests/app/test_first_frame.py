"""The first frame shows the saved snapshot, and its lists can be walked through, until the facts are read."""

from __future__ import annotations

import asyncio
import os
import threading
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore import paths
from jvexplore.app.app import ExplorerApp
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.app.startup import start
from jvexplore.app.startup.open_dossier import open_dossier
from jvexplore.app.startup.startup_snapshot import load_snapshot
from tests.app.conftest import screen_text, settle, until
from tests.app.saved_snapshot import save_snapshot_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot

    from jvexplore.app.startup.open_dossier import OpenedDossier

PATIENCE_SECONDS: Final = 30


@asynccontextmanager
async def held_at_first_frame(
    dossier: Path, tmp_path: Path
) -> AsyncIterator[tuple[ExplorerApp, Pilot[Any], threading.Event]]:
    """The explorer as it is before anything but the first sight is read: that waits until it is let go."""
    let_go = threading.Event()

    def open_late(*args: Any) -> OpenedDossier:
        let_go.wait(PATIENCE_SECONDS)
        return open_dossier(*args)

    save_snapshot_of(dossier)
    app = ExplorerApp(dossier, tmp_path / "notes.toml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(start, "open_dossier", open_late)
        async with app.run_test(size=(120, 36)) as pilot:
            yield app, pilot, let_go
            let_go.set()


async def test_the_lists_can_be_walked_through_before_anything_is_read(bakery_copy: Path, tmp_path: Path) -> None:
    async with held_at_first_frame(bakery_copy, tmp_path) as (app, pilot, let_go):
        await until(pilot, lambda: "Rising Sun" in screen_text(pilot))
        assert "opening…" in screen_text(pilot).splitlines()[0]
        await pilot.press("2", "j")
        await until(pilot, lambda: app.explorer.panes[1].cursor == 1)
        chosen = app.explorer.panes[1].address
        assert app.session is None
        let_go.set()
        await until(pilot, lambda: app.session is not None)
        await settle(pilot)
        assert app.explorer.fact_view.address == chosen


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
async def test_no_key_does_anything_before_it_is_known_what_it_means(bakery_copy: Path, tmp_path: Path) -> None:
    settings = paths.settings_path()
    settings.parent.mkdir(parents=True)
    settings.write_text('[keys]\nnext = "down"\nnew_note = "j"\n', "utf-8")
    save_snapshot_of(bakery_copy)
    notes = tmp_path / "notes.toml"
    os.mkfifo(notes)
    app = ExplorerApp(bakery_copy, notes)
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "Rising Sun" in screen_text(pilot))
        await pilot.press("j")
        await asyncio.to_thread(notes.write_text, 'format = 1\ndossier = "bakery"\n', "utf-8")
        await until(pilot, lambda: isinstance(app.screen, NoteEditor))
        assert app.explorer.panes[0].cursor == 0
        await settle(pilot)


async def test_facts_that_have_changed_take_the_place_of_what_was_seen(bakery_copy: Path, tmp_path: Path) -> None:
    async with held_at_first_frame(bakery_copy, tmp_path) as (app, pilot, let_go):
        await until(pilot, lambda: "Rising Sun" in screen_text(pilot))
        text = bakery_copy.read_text("utf-8")
        bakery_copy.write_text(text.replace('name = "Rising Sun"', 'name = "Setting Sun"'), "utf-8")
        let_go.set()
        await until(pilot, lambda: app.session is not None)
        await settle(pilot)
        assert any(row.text == "Setting Sun" for row in app.explorer.panes[0].rows.rows)
        assert app.explorer.address == app.explorer.panes[0].address
        assert app.startup_snapshot != load_snapshot(bakery_copy)
