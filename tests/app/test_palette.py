"""The command palette: every action and every fact, found by words and by subsequences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from jvexplore.app.app import ExplorerApp
from jvexplore.app.export.export_dialog import ExportDialog
from jvexplore.app.find.palette import Palette
from jvexplore.app.keys.bindings import ALWAYS
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.app.ui.keys_help import KeysDialog
from jvexplore.dossier.bundled import bundled_dossier_path
from tests.app.conftest import (
    Start,
    app_of,
    at_home,
    press,
    screen_text,
    send_keys,
    settle,
    until,
    until_message,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from textual.pilot import Pilot


def palette_of(pilot: Pilot[Any]) -> Palette:
    """Return the open palette."""
    palette = pilot.app.screen
    assert isinstance(palette, Palette)
    return palette


def palette_entries(pilot: Pilot[Any]) -> list[str]:
    """Return what the palette lists: each name, what is behind it, and what stands at the right edge."""
    return ["\n".join((each.name, each.explanation or each.right)) for each in palette_of(pilot)._entries]


async def search_palette(pilot: Pilot[Any], typed: str) -> None:
    """Type into the palette, and wait for what it says to all of that."""
    await press(pilot, "ctrl+p")
    await write(pilot, typed)
    await until(pilot, lambda: palette_of(pilot).listed_query == typed)


async def test_the_palette_lists_facts_and_goes_there(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "ctrl+p")
        await write(pilot, "dmitriev")
        await until(pilot, lambda: "party/dmitriev" in screen_text(pilot))
        await press(pilot, "enter")
        await until(pilot, lambda: at_home(pilot) and app_of(pilot).explorer.address == "party/dmitriev")


FIRST = (
    ("new note", "Note\n"),
    ("write", "Copy to file\n"),
    ("filter", "Filter\n"),
    ("find", "Find\n"),
    ("colour", "Theme\n"),
    ("undo", "Undo\nUndo the last change to facts or notes"),
    ("dobrdv", "Boris Dobrodeev\nparty/dobrodeev"),
    ("stk alib", "Alibaba Group is to hold 48 % of AliExpress Russia\nstake/alibaba"),
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
        assert palette_entries(pilot)[0] == "Undo\nUndo the last change to facts or notes"
        await press(pilot, "enter")
        await until_message(pilot, "Undid ")
        assert app_of(pilot).session
        await until(pilot, lambda: not app_of(pilot).session.notebook)  # type: ignore[union-attr]


async def test_what_is_not_possible_says_so(notes_path: Path) -> None:
    app = ExplorerApp(bundled_dossier_path(), notes_path)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await search_palette(pilot, "undo")
        assert "not available now" in screen_text(pilot)
        await press(pilot, "enter")
        await until(pilot, lambda: "Undo: not available now." in screen_text(pilot))


async def test_every_action_is_listed_once(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "ctrl+p")
        await until(pilot, lambda: bool(palette_entries(pilot)))
        assert len(palette_entries(pilot)) == len(set(palette_entries(pilot)))
        active = app_of(pilot).explorer.active_bindings.values()
        names = {each.binding.tooltip for each in active if each.binding.group and each.enabled}
        assert {name.partition("\n")[2] for name in palette_entries(pilot)} == names - {ALWAYS[0].tooltip} | {
            "Change the colour theme",
            "Save a screenshot as SVG",
        }
        await press(pilot, "escape", "question_mark", "ctrl+p")
        entries = palette_entries(pilot)
        assert [each for each in entries if each.startswith("Close")] == ["Close\nClose the current view or dialog"], (
            "help has keys to close it"
        )


async def test_a_command_stands_with_its_key_and_runs_by_it_or_by_a_click(start: Start) -> None:
    async with start((80, 24)) as pilot:
        await search_palette(pilot, "export")
        (line,) = (line for line in screen_text(pilot).splitlines() if "Export notes" in line)
        assert re.search(r"Export notes with their facts +x ", line)
        await pilot.click(offset=(20, screen_text(pilot).splitlines().index(line)), times=2)
        await until(pilot, lambda: isinstance(pilot.app.screen, ExportDialog))


@pytest.mark.parametrize(("keys", "below"), [(("n",), NoteEditor), (("x",), ExportDialog)])
async def test_above_a_dialog_the_palette_has_the_commands_of_the_dialog(
    start: Start, keys: tuple[str, ...], below: type
) -> None:
    async with start() as pilot:
        await press(pilot, "2", *keys)
        await search_palette(pilot, "help")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, KeysDialog))
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, below)


async def test_enter_runs_what_was_typed_however_fast(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "2", "ctrl+p")
        send_keys(pilot, "export\n")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExportDialog))
        await settle(pilot)  # a dialog that ends while it is composed is not what is tried here


async def test_a_theme_is_chosen_by_name_and_the_current_one_is_told(start: Start) -> None:
    async with start() as pilot:
        await search_palette(pilot, "theme")
        await press(pilot, "enter")
        await until(pilot, lambda: "jvexplore-light" in screen_text(pilot))
        (current,) = (line for line in screen_text(pilot).splitlines() if "current" in line)
        assert pilot.app.theme in current
        await write(pilot, "nord")
        await press(pilot, "enter")
        await until(pilot, lambda: at_home(pilot) and pilot.app.theme == "nord")
