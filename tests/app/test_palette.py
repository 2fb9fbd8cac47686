"""The command palette: every action and every fact, found by words and by subsequences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.command import CommandList, CommandPalette

from jvexplore.app.app import ExplorerApp
from jvexplore.app.keys.bindings import ALWAYS
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.dossier.bundled import bundled_dossier_path
from tests.app.conftest import Start, app_of, at_home, press, screen_text, settle, until, write

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from textual.pilot import Pilot


def palette_entries(pilot: Pilot[Any]) -> list[str]:
    """Return what the palette lists; after a while, Textual says in the list that it is empty."""
    options = pilot.app.screen.query_one(CommandList).options
    return [str(option.prompt) for option in options if option.id != CommandPalette._NO_MATCHES]


async def search_palette(pilot: Pilot[Any], typed: str) -> None:
    """Type into the palette, and wait for what it says to all of that."""
    await press(pilot, "ctrl+p")
    await write(pilot, typed)
    await pilot.app.workers.wait_for_complete(
        [each for each in pilot.app.screen.workers if each.node is pilot.app.screen]
    )
    await pilot.pause()


async def test_the_palette_lists_facts_and_goes_there(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "ctrl+p")
        await write(pilot, "dmitriev")
        await until(pilot, lambda: "party/dmitriev" in screen_text(pilot))
        await press(pilot, "enter", "enter")
        await until(pilot, lambda: at_home(pilot) and app_of(pilot).explorer.address == "party/dmitriev")


FIRST = (
    ("new note", "Note\n"),
    ("write", "Copy to file\n"),
    ("filter", "Filter\n"),
    ("find", "Find\n"),
    ("colour", "Theme\n"),
    ("undo", "Undo\nUndo the last change to the notes (not available now)"),
    ("dobrdv", "Boris Dobrodeev\nparty/dobrodeev"),
    ("stk alib", "Alibaba Group holds 48 % of AliExpress Russia\nstake/alibaba"),
    ("jak ma", "Jack Ma\nparty/ma"),
    ("jack ma", "Jack Ma\nparty/ma"),
    ("xprt: no filter", ""),
)
"""What is typed, and what comes first then."""


@pytest.mark.harm
async def test_what_is_meant_comes_first(start: Start) -> None:
    async with start() as pilot:
        for typed, first in FIRST:
            await search_palette(pilot, typed)
            assert [*palette_entries(pilot), ""][0].startswith(first), typed
            assert bool(palette_entries(pilot)) == bool(first), typed
            await press(pilot, "escape")
            assert at_home(pilot), typed


async def test_what_is_first_is_done(start: Start) -> None:
    async with start() as pilot:
        await search_palette(pilot, "new note")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, NoteEditor))
        await write(pilot, "so")
        await press(pilot, "ctrl+s")
        await search_palette(pilot, "undo")
        assert palette_entries(pilot)[0] == "Undo\nUndo the last change to the notes"
        await press(pilot, "enter")
        await until(pilot, lambda: "0 notes" in screen_text(pilot))


async def test_what_is_not_possible_says_so(notes_path: Path) -> None:
    app = ExplorerApp(bundled_dossier_path(), notes_path)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await settle(pilot)
        await search_palette(pilot, "undo")
        await press(pilot, "enter")
        await until(pilot, lambda: "Undo: not available now." in screen_text(pilot))


async def test_every_action_is_listed_once(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "ctrl+p")
        await until(pilot, lambda: bool(palette_entries(pilot)))
        assert len(palette_entries(pilot)) == len(set(palette_entries(pilot)))
        active = app_of(pilot).explorer.active_bindings.values()
        names = {each.binding.tooltip for each in active if each.binding.group}
        assert {name.partition("\n")[2] for name in palette_entries(pilot)} == names - {ALWAYS[0].tooltip} | {
            "Change the colour theme",
            "Save a screenshot as SVG",
        }
