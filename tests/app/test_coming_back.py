"""Who opens a dossier again is where they were when they left it."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.app.app import ExplorerApp
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.session.recent_dossiers import dossier_to_open
from tests.app.conftest import NARROW, WIDE, let_messages_go, press, screen_text, settle, until
from tests.app.notes_on_disk import STAKE, write_notes
from tests.samples import made

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot

TINY: Final = (40, 20)
WIDEST: Final = (180, 40)
PLACES: Final = {
    "fact": (WIDE, ("5", "j", "j", "j", "j")),
    "glance": (WIDE, ("0", "j", "j", "j")),
    "page": (WIDE, ("5", "G", "enter", "j", "j")),
    "note": (WIDE, ("2", "enter", "tab", "j")),
    "article": (WIDE, ("2", "s", "tab", "tab", "down", "down", "right")),
    "article beside": (WIDEST, ("3", "s", "j")),
    "filter": (WIDE, ("2", "f", "m", "e", "g", "a", "enter", "j")),
    "filter without matches": (WIDE, ("1", "f", "x", "x", "x", "enter")),
    "zoom": (NARROW, ("6", "j", "z")),
    "narrow page": (NARROW, ("4", "j", "enter")),
    "narrow article": (NARROW, ("2", "enter", "s", "down")),
    "tiny notes": (TINY, ("2", "enter", "tab")),
}


@asynccontextmanager
async def opened(
    path: Path | None, notes: Path, size: tuple[int, int] = WIDE, *, lets_messages_go: bool = True
) -> AsyncIterator[Pilot[Any]]:
    """The explorer as a command opens it, until the reader quits."""
    opening = dossier_to_open(path)
    app = ExplorerApp(opening.path, notes, place=opening.place, is_recalled=opening.is_recalled)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        if lets_messages_go:
            await let_messages_go(pilot)
        yield pilot
        if app.is_running:
            await press(pilot, "q")
            await until(pilot, lambda: not app.is_running)


@pytest.mark.parametrize("name", PLACES)
async def test_the_screen_is_the_same_again(notes_path: Path, name: str) -> None:
    size, keys = PLACES[name]
    write_notes(notes_path, *(made(number, STAKE, f"Note {number}") for number in range(3)))
    async with opened(bundled_dossier_path(), notes_path, size) as pilot:
        before = screen_text(pilot)
        await press(pilot, *keys)
        left = screen_text(pilot)
        assert left != before
    async with opened(None, notes_path, size) as pilot:
        assert screen_text(pilot).splitlines() == left.splitlines()
