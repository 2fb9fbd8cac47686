"""Nothing is left in memory of a dossier that was closed in the running program, nor any of its threads."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
import weakref
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.app.opening import switch_dossier
from jvexplore.process_state import collect_frozen, pause_gc
from tests.app.conftest import (
    Start,
    app_of,
    paste,
    press,
    session_of,
    until,
)
from tests.app.switched_dossiers import switch_to
from tests.lighthouse import copy_lighthouse

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from jvexplore.app.explorer.explorer import Explorer


async def use_everything(pilot: Pilot[Any]) -> None:
    """Open what keeps something of a session: a page, the article, a search, the list of all notes."""
    await press(pilot, "2", "enter", "s", "slash")
    await paste(pilot, "a")
    await press(pilot, "escape", "a", "escape")


class Kept:
    """What is in memory of dossiers that were closed."""

    def __init__(self) -> None:
        self._explorers: list[weakref.ref[Explorer]] = []
        self._sessions: list[weakref.ref[object]] = []

    async def switch(self, pilot: Pilot[Any], path: Path) -> None:
        """Open another dossier."""
        session = session_of(pilot)
        self._explorers.append(weakref.ref(app_of(pilot).explorer))
        self._sessions += [weakref.ref(session), weakref.ref(session.dossier), weakref.ref(session.store)]
        assert await switch_to(pilot, path)
        await press(pilot, "j")  # the way of a key is remembered until the next one

    def count(self) -> tuple[int, int]:
        """Return how many explorers there still are, and how many sessions, dossiers and stores."""
        collect_frozen()
        kept = [sum(each() is not None for each in refs) for refs in (self._explorers, self._sessions)]
        return kept[0], kept[1]


async def forget_work() -> None:
    """Give each thread something to do: it remembers what it did last."""
    await asyncio.gather(*(asyncio.to_thread(time.sleep, 0.01) for _ in range(40)))


def watching_threads() -> int:
    """Return how many threads watch a file, or search."""
    return sum(thread.name.startswith(("file watch", "search")) for thread in threading.enumerate())


async def nothing_is_left(pilot: Pilot[Any], kept: Kept, watching: int) -> None:
    """Wait until only the first screen is left, emptied, and no thread more than at first."""
    await forget_work()
    await until(pilot, lambda: kept.count() == (1, 0))
    await until(pilot, lambda: watching_threads() <= watching)
    await until(pilot, lambda: not [*pilot.app.workers])  # the open one makes its forms ready after a while


async def test_nothing_is_left_of_a_dossier_that_was_closed(
    start: Start, bakery_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(switch_dossier, "collect_frozen", collect_frozen)
    kept = Kept()
    pause_gc()  # as the program begins: what there is after the start is frozen
    async with start() as pilot:
        watching = watching_threads()
        for path in (bakery_path, copy_lighthouse(tmp_path)):
            await press(pilot, "s", "a", "escape")
            await kept.switch(pilot, path)
        await nothing_is_left(pilot, kept, watching)


@pytest.mark.harm
async def test_fifty_switches_take_no_memory(
    start: Start, bakery_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(switch_dossier, "collect_frozen", collect_frozen)
    kept, counts, other = Kept(), list[int](), copy_lighthouse(tmp_path)
    pause_gc()
    async with start() as pilot:
        watching = watching_threads()
        for number in range(50):
            if number % 10 == 0:
                await use_everything(pilot)
            await kept.switch(pilot, (bakery_path, other)[number % 2])
            if number in (9, 49):
                await nothing_is_left(pilot, kept, watching)
                gc.unfreeze()
                counts.append(len(gc.get_objects()))
    assert counts[1] < counts[0] * 1.05
