"""What the main screen looks like: after a change that is meant, look at it, then `pytest --snapshot-update`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol

import pytest

from jvexplore.app.app import ExplorerApp
from jvexplore.dossier.bundled import bundled_dossier_path
from tests.app.conftest import NARROW, WIDE, let_messages_go, press, settle
from tests.app.idle_loop import IdleLoop
from tests.app.importing import open_import
from tests.deals.made_up_deals import FOLDER
from tests.seeded import NOW, seed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

    from textual.pilot import Pilot

TINY = (40, 12)


class SnapCompare(Protocol):
    """Compares a picture of an app with the one that was approved."""

    def __call__(
        self,
        app: ExplorerApp,
        *,
        terminal_size: tuple[int, int],
        run_before: Callable[[Pilot[int]], Awaitable[None]],
    ) -> bool: ...


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Colours, dates in UTC, and an event loop that tells when it is idle, wherever this runs."""
    with monkeypatch.context() as patch:
        patch.delenv("NO_COLOR", raising=False)
        patch.setenv("TZ", "UTC")
        patch.setattr("asyncio.events.new_event_loop", IdleLoop)  # the comparison runs its own
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(
    ("size", "keys", "theme"),
    [
        pytest.param(WIDE, ("2",), "jvexplore-dark", id="wide"),
        pytest.param(NARROW, ("4",), "jvexplore-dark", id="narrow"),
        pytest.param(NARROW, ("4", "j", "enter"), "jvexplore-dark", id="narrow-reading"),
        pytest.param(TINY, ("2",), "jvexplore-dark", id="tiny"),
        pytest.param(TINY, ("2", "enter"), "jvexplore-dark", id="tiny-reading"),
        pytest.param(WIDE, ("4", "j", "enter"), "jvexplore-light", id="light"),
    ],
)
def test_looks(
    snap_compare: SnapCompare, notes_path: Path, size: tuple[int, int], keys: tuple[str, ...], theme: str
) -> None:
    async def lead_there(pilot: Pilot[int]) -> None:
        await settle(pilot)
        pilot.app.theme = theme
        await settle(pilot)
        for key in keys:
            await press(pilot, key)

    seed(notes_path)
    app = ExplorerApp(bundled_dossier_path(), notes_path, now=lambda: NOW)
    assert snap_compare(app, terminal_size=size, run_before=lead_there)


@pytest.mark.parametrize("size", [pytest.param(WIDE, id="wide"), pytest.param(NARROW, id="narrow")])
@pytest.mark.parametrize(
    ("deal", "keys"),
    [
        pytest.param("penhallow", "7jjjj\n", id="term"),
        pytest.param("penhallow", "3\n", id="reported-by-two"),
        pytest.param("skarvik", "2jjj\n", id="votes"),
        pytest.param("skarvik", "2jjjjj\n", id="optional"),
        pytest.param("tarnholm", "2G\n", id="range"),
        pytest.param("tarnholm", "5jjjj\n", id="undated"),
        pytest.param("rothwald", "C", id="contradictions"),
        pytest.param("rothwald", "2j\ns", id="two-sources"),
    ],
)
def test_looks_of_a_deal(
    snap_compare: SnapCompare, notes_path: Path, deal: str, keys: str, size: tuple[int, int]
) -> None:
    async def lead_there(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await let_messages_go(pilot)
        for key in keys:
            await press(pilot, "enter" if key == "\n" else key)

    folder = FOLDER / deal
    copies = sorted(folder.glob("sources/*.txt")) if deal == "rothwald" else ()
    app = ExplorerApp(folder / "dossier.toml", notes_path, copies, now=lambda: NOW)
    assert snap_compare(app, terminal_size=size, run_before=lead_there)


@pytest.mark.parametrize(
    ("size", "keys", "theme"),
    [
        pytest.param(WIDE, ("down", "down", "ctrl+right"), "jvexplore-dark", id="wide"),
        pytest.param(NARROW, ("tab", "tab", "tab", "?", "tab"), "jvexplore-light", id="fields"),
        pytest.param((40, 20), ("down", "shift+down"), "jvexplore-dark", id="tiny"),
        pytest.param(NARROW, ("down", "down", "ctrl+right"), "", id="monochrome"),
    ],
)
def test_looks_of_an_import(
    snap_compare: SnapCompare,
    notes_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    keys: tuple[str, ...],
    theme: str,
) -> None:
    async def lead_there(pilot: Pilot[int]) -> None:
        await settle(pilot)
        pilot.app.theme = theme or pilot.app.theme
        await open_import(pilot)
        await press(pilot, "down", "down", "down", "x", "home")
        await let_messages_go(pilot)
        await press(pilot, *keys)

    if not theme:
        monkeypatch.setenv("NO_COLOR", "1")
    app = ExplorerApp(FOLDER / "penhallow" / "dossier.toml", notes_path, now=lambda: NOW)
    assert snap_compare(app, terminal_size=size, run_before=lead_there)
