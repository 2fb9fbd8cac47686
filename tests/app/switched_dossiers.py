"""Open another dossier in the running program, as what is chosen in the list of dossiers does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jvexplore.app.opening.switch_dossier import DossierSwitch
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.clock import utc_now
from tests.app.conftest import app_of, settle, until

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot
    from textual.worker import Worker


def begin_switch(pilot: Pilot[Any], path: Path, notes: dict[Path, Path] | None = None) -> Worker[bool]:
    """Begin to open another dossier; the worker returns whether it was opened."""
    app = app_of(pilot)
    assert app.settings
    switch = DossierSwitch(app, app.settings, {} if notes is None else notes, utc_now)
    return app.run_worker(switch.open_other(path), group=WorkerGroup.SWITCH)


async def switch_to(pilot: Pilot[Any], path: Path, notes: dict[Path, Path] | None = None) -> bool:
    """Open another dossier; return whether it was opened."""
    worker = begin_switch(pilot, path, notes)
    await until(pilot, lambda: worker.is_finished)
    await settle(pilot)
    assert worker.result is not None
    return worker.result
