"""The title bar shows progress while a dossier takes long to open."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

import pytest

from jvexplore.app.app import ExplorerApp
from jvexplore.app.startup.open_dossier import open_dossier
from jvexplore.clock import utc_now
from jvexplore.session.open_session import open_session
from tests.app.conftest import screen_text, settle, title_line, until
from tests.bench.large import make

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
async def test_the_title_tells_what_is_read_and_how_far(bakery_path: Path, tmp_path: Path) -> None:
    dossier = tmp_path / "deal.toml"
    os.mkfifo(dossier)
    app = ExplorerApp(dossier, tmp_path / "notes.toml")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "opening…" in screen_text(pilot))
        text = bakery_path.read_text("utf-8")

        def told() -> bool:
            app.explorer.title_bar.opening = "the dossier, 40 %"
            return "opening the dossier, 40 %…" in screen_text(pilot)

        await until(pilot, told)
        await asyncio.to_thread(dossier.write_text, text, "utf-8")
        await settle(pilot)
        assert "Rising Sun" in screen_text(pilot).splitlines()[0]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
async def test_facts_can_be_walked_through_while_the_notes_are_read(bakery_path: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    os.mkfifo(notes)
    app = ExplorerApp(bakery_path, notes)
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: app.explorer.panes[0].address != "")
        assert "opening…" in title_line(pilot)
        await pilot.press("2", "j", "j")
        await until(pilot, lambda: app.explorer.panes[1].cursor == 2)
        chosen = app.explorer.panes[1].address
        assert chosen.startswith("stake/")
        assert app.explorer.address == chosen
        await asyncio.to_thread(notes.write_text, 'format = 1\ndossier = "bakery"\n', "utf-8")
        await until(pilot, lambda: app.session is not None)
        await settle(pilot)
        assert app.explorer.fact_view.address == chosen
        await until(pilot, lambda: "opening" not in title_line(pilot))
        assert "14 facts" in title_line(pilot)


def test_the_progress_of_opening_is_reported_step_by_step(tmp_path: Path) -> None:
    dossier, notes = make(tmp_path, 1_000, 1_000)
    steps: list[str] = []
    opened = open_dossier(dossier, steps.append)
    open_session(opened.listed.dossier, opened.settings.config, dossier, notes, (), utc_now, steps.append)
    of_dossier = [step for step in steps if step.startswith("the dossier, ")]
    of_notes = [step for step in steps if step.startswith("the notes, ")]
    assert of_dossier[-1] == "the dossier, 100 %"
    assert of_notes[-1] == "the notes, 100 %"
    assert len(of_dossier) > 2 < len(of_notes)
    assert steps == [*of_dossier, "the lists", *of_notes, "the links"]
