"""What is told while a dossier takes long to open."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

import pytest

from jvexplore.app.app import ExplorerApp
from jvexplore.app.clock import utc_now
from jvexplore.app.opening import open_session
from tests.app.conftest import screen_text, settle, until
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
            app.opening("the dossier, 40 %")
            return "opening the dossier, 40 %…" in screen_text(pilot)

        await until(pilot, told)
        await asyncio.to_thread(dossier.write_text, text, "utf-8")
        await settle(pilot)
        assert "Rising Sun" in screen_text(pilot).splitlines()[0]


def test_whoever_opens_is_told_step_by_step(tmp_path: Path) -> None:
    dossier, notes = make(tmp_path, 1_000, 1_000)
    steps: list[str] = []
    open_session(dossier, notes, None, utc_now, steps.append)
    of_dossier = [step for step in steps if step.startswith("the dossier, ")]
    of_notes = [step for step in steps if step.startswith("the notes, ")]
    assert of_dossier[-1] == "the dossier, 100 %"
    assert of_notes[-1] == "the notes, 100 %"
    assert len(of_dossier) > 2 < len(of_notes)
    assert steps == [*of_dossier, *of_notes, "the links", "the lists"]
