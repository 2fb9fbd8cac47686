"""From the first frame until everything is loaded: progress is shown, and garbage collection resumes at the end."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING, Any

from jvexplore.app.app import ExplorerApp
from jvexplore.app.keys.start_phase import StartPhase
from jvexplore.app.startup import progress_reports, start
from jvexplore.app.startup.open_dossier import OpenedDossier, open_dossier
from jvexplore.process_state import pause_gc
from tests.app.conftest import screen_text, settle, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

PATIENCE_SECONDS = 30


async def test_how_far_reading_is_stands_in_the_title(
    bakery_path: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = threading.Event()

    def open_slowly(path: Path, told: Callable[[str], None]) -> OpenedDossier:
        monkeypatch.setattr(progress_reports, "_PROGRESS_SECONDS", PATIENCE_SECONDS)
        told("the dossier, 1 %")  # too soon for anybody to wait
        monkeypatch.setattr(progress_reports, "_PROGRESS_SECONDS", 0)
        told("the dossier, 40 %")
        monkeypatch.setattr(progress_reports, "_PROGRESS_SECONDS", PATIENCE_SECONDS)
        told("the dossier, 41 %")  # too soon after that
        may_go_on.wait(PATIENCE_SECONDS)
        return open_dossier(path, told)

    monkeypatch.setattr(start, "open_dossier", open_slowly)
    app = ExplorerApp(bakery_path, notes_path)
    async with app.run_test(size=(120, 36)) as pilot:
        try:
            await until(pilot, lambda: "40 %" in screen_text(pilot).splitlines()[0])
            assert "opening" in screen_text(pilot).splitlines()[0]
        finally:
            may_go_on.set()
        await until(pilot, lambda: app.start_state.is_ready)
        await settle(pilot)
        assert "%" not in screen_text(pilot).splitlines()[0]


async def test_garbage_is_collected_again_once_everything_is_there(bakery_path: Path, notes_path: Path) -> None:
    pause_gc()
    app = ExplorerApp(bakery_path, notes_path)
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: app.start_state.is_ready)
        await settle(pilot)
        assert gc.isenabled()


async def test_the_start_goes_through_its_phases_in_order(
    bakery_path: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    phases: list[StartPhase] = []
    app = ExplorerApp(bakery_path, notes_path)
    reach = app.start_state.advance_to

    def note(phase: StartPhase, *rest: Any) -> None:
        reach(phase, *rest)
        phases.append(app.start_state.phase)

    monkeypatch.setattr(app.start_state, "advance_to", note)
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: app.start_state.is_ready)
        await settle(pilot)
    shown = StartPhase.FRAME_SHOWN, StartPhase.FACTS_SHOWN, StartPhase.NOTES_OPEN, StartPhase.READY
    assert phases == [*shown]
