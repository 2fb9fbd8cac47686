"""The main screen in windows of all sizes, and while its window changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.app.conftest import NARROW, WIDE, Start, app_of, press, screen_text, settle, write

if TYPE_CHECKING:
    from textual.pilot import Pilot
    from textual.widget import Widget

SIZES = [(160, 50), (120, 36), (100, 30), (80, 24), (120, 12), (60, 15), (40, 12), (120, 7), (20, 5)]
"""From the largest to the smallest."""
_TRIED_LESS_OFTEN = {(120, 36), (100, 30), (60, 15), (120, 7)}
"""Other tests have a window of the first size or start small; the others are like their neighbours."""
DOWN_AND_UP = (*SIZES[::2], *reversed(SIZES[1::2]), WIDE)
"""A window of each size, half of them come to from larger ones and half from smaller ones."""


def part_of(pilot: Pilot[Any], selector: str) -> str:
    """Return what stands within the frame of a widget, between its left and right edges."""
    region = pilot.app.screen.query_one(selector).content_region
    lines = screen_text(pilot).splitlines()[region.y : region.bottom]
    return "\n".join(line[region.x : region.right] for line in lines)


def without_times(text: str) -> str:
    """Return what is on the screen without the edge that says how long ago a draft was kept."""
    return re.sub("╰─.*╯\n", "", text)


@pytest.mark.parametrize(
    "size",
    [pytest.param(each, marks=pytest.mark.harm) if each in _TRIED_LESS_OFTEN else each for each in SIZES],
    ids=str,
)
async def test_there_is_always_a_pane_with_a_row_and_a_fact(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "4", "j")
        assert "Storing" in part_of(pilot, "#pane-4")
        if size != NARROW:  # where the panes have all of the window
            assert "Storing" in part_of(pilot, "#fact")
        await press(pilot, "enter")
        assert "Storing" in part_of(pilot, "#fact")
        assert explorer.notes_view.region, "at least its title is there"
        await press(pilot, "tab")
        assert explorer.focused is explorer.notes_view
        assert "No notes" in part_of(pilot, "#notes")
        await press(pilot, "escape", "s", "tab")
        assert part_of(pilot, "#source").strip()


@pytest.mark.parametrize("size", [(60, 15), pytest.param((40, 12), marks=pytest.mark.harm), (20, 5)], ids=str)
async def test_in_a_small_window_the_fact_stands_below_the_open_pane(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        explorer = app_of(pilot).explorer
        for number in (1, 4, 6):
            await press(pilot, str(number), "j")
            shown = [pane for pane in explorer.panes if pane.region]
            assert shown == [explorer.panes[number - 1]]
            assert explorer.fact_view.region.y == shown[0].region.bottom
            assert explorer.fact_view.region.bottom == size[1] - 1
            assert explorer.fact_view.address == explorer.address == shown[0].address
        assert not explorer.notes_view.region
        await press(pilot, "z")
        assert explorer.panes[5].region.bottom == size[1] - 1


def edge_colour(pilot: Pilot[Any], frame: Widget) -> object:
    """Return the colour of the upper left corner of a frame."""
    strip = pilot.app.screen._compositor.render_strips()[frame.region.y].crop(frame.region.x, frame.region.x + 1)
    return next(segment.style and segment.style.color for segment in strip)


async def test_an_edge_that_is_shared_is_lit_only_for_the_frame_with_the_focus(start: Start) -> None:
    async with start((120, 12)) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "4")
        unlit = edge_colour(pilot, explorer.fact_view)
        assert edge_colour(pilot, explorer.notes_view) == unlit != edge_colour(pilot, explorer.panes[3])
        await press(pilot, "enter")
        assert edge_colour(pilot, explorer.notes_view) == edge_colour(pilot, explorer.fact_view) != unlit
        await press(pilot, "escape")
        assert edge_colour(pilot, explorer.notes_view) == unlit


def edge_corners(pilot: Pilot[Any]) -> list[str]:
    """Return the first and the last cell of each line of the screen that is an edge."""
    return [line[0] + line[-1] for line in screen_text(pilot).splitlines()[1:-1] if line[0] != "│"]


async def test_a_frame_that_shares_its_edge_has_the_corners_of_both(start: Start) -> None:
    async with start((60, 15)) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "4")
        assert edge_corners(pilot) == ["╭╮", "├┤", "╰╯"]
        await press(pilot, "enter")
        lines = screen_text(pilot).splitlines()
        assert lines[-2].startswith("╰─ 8 ≡ Notes ─")
        fact, notes = explorer.fact_view, explorer.notes_view
        assert edge_colour(pilot, fact) == edge_colour(pilot, notes), "it is the lower edge of the fact"
        await press(pilot, "tab")
        assert edge_corners(pilot) == ["╭╮", "├┤", "╰╯"]


async def test_what_stands_alone_in_a_low_window_shares_no_edge(start: Start) -> None:
    async with start((60, 15)) as pilot:
        await press(pilot, *["4", "enter", "z"])
        assert edge_corners(pilot) == ["╭╮", "╰╯"]
        await press(pilot, *["z", "tab", "z"])
        assert edge_corners(pilot) == ["╭╮", "╰╯"], "the notes have no fact above them"
        await pilot.resize_terminal(120, 12)
        await press(pilot, *["z", "shift+tab", "s"])
        await pilot.resize_terminal(60, 12)
        await settle(pilot)
        assert app_of(pilot).explorer.has_class("-in-fact")
        assert edge_corners(pilot) == ["╭╮", "╰╯"], "the article is behind the fact"
        await pilot.resize_terminal(120, 12)
        await press(pilot, *["tab", "z"])
        assert edge_corners(pilot) == ["╭╮", "╰╯"], "the article has no fact above it"


@pytest.mark.parametrize(
    "keys",
    [
        *("2 s tab tab", "2 n", "a"),
        *(pytest.param(each, marks=pytest.mark.harm) for each in ("2", "2 enter", "2 enter tab", "2 s", "0")),
    ],
)
async def test_a_window_that_changes_shows_the_same_again_once_it_is_as_before(start: Start, keys: str) -> None:
    async with start(WIDE) as pilot:
        await press(pilot, *keys.split())
        if keys.endswith("n"):
            await write(pilot, "half a note")
        before, focused = without_times(screen_text(pilot)), pilot.app.focused
        for size in DOWN_AND_UP:
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert pilot.app.focused is focused, size
            assert focused is None or focused.region, size
            assert all(len(line) <= size[0] for line in screen_text(pilot).splitlines())
        assert without_times(screen_text(pilot)) == before
