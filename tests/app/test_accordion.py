"""How panes share the height, and which of their edges are lit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from jvexplore.app.explorer.pane_heights import share_height
from tests.app.conftest import WIDE, Start, app_of, press, screen_text
from tests.deals.made_up_deals import FOLDER

if TYPE_CHECKING:
    from textual.pilot import Pilot

wanted_rows = st.lists(st.integers(0, 50), min_size=6, max_size=6)


@given(wanted=wanted_rows, opened=st.integers(0, 5), height=st.integers(0, 120))
def test_all_lines_are_given_away_and_none_twice(wanted: list[int], opened: int, height: int) -> None:
    heights = share_height(wanted, opened, height)
    assert sum(heights) == height
    assert min(heights) >= 0


@given(wanted=wanted_rows, opened=st.integers(0, 5), height=st.integers(14, 120))
def test_with_room_every_pane_keeps_its_title_and_a_row_and_the_open_one_comes_first(
    wanted: list[int], opened: int, height: int
) -> None:
    heights = share_height(wanted, opened, height)
    assert all(lines >= 1 + min(1, rows) for lines, rows in zip(heights, wanted, strict=True))
    assert heights[opened] >= 1 + min(wanted[opened], max(3, (height - 6) * 2 // 5))


@given(wanted=wanted_rows, opened=st.integers(0, 5), height=st.integers(14, 120))
def test_the_open_pane_takes_more_than_two_fifths_of_the_rows_only_of_what_no_other_needs(
    wanted: list[int], opened: int, height: int
) -> None:
    heights = share_height(wanted, opened, height)
    if heights[opened] - 1 > max(3, (height - 6) * 2 // 5):
        assert all(heights[index] == 1 + rows for index, rows in enumerate(wanted) if index != opened)


@given(wanted=wanted_rows, opened=st.integers(0, 5), height=st.integers(14, 120))
def test_no_pane_has_empty_lines_while_another_has_more_to_show(wanted: list[int], opened: int, height: int) -> None:
    heights = share_height(wanted, opened, height)
    if any(lines - 1 < rows for lines, rows in zip(heights, wanted, strict=True)):
        assert all(lines - 1 <= rows for lines, rows in zip(heights, wanted, strict=True))


@pytest.mark.parametrize(
    ("opened", "height", "rows"),
    [
        (0, 33, [10, 4, 5, 2, 4, 2]),
        (3, 33, [6, 4, 5, 6, 4, 2]),
        (2, 46, [13, 4, 5, 6, 7, 5]),
        (3, 21, [2, 4, 1, 6, 1, 1]),
    ],
)
def test_short_lists_are_shown_whole_and_long_ones_in_proportion(opened: int, height: int, rows: list[int]) -> None:
    assert [lines - 1 for lines in share_height([25, 4, 5, 6, 14, 10], opened, height)] == rows


def test_without_room_for_a_row_of_each_only_the_open_pane_is_shown() -> None:
    assert share_height([9, 9, 9, 9, 9, 9], 2, 5) == [0, 0, 5, 0, 0, 0]
    assert share_height([9, 9, 9, 9, 9, 9], 2, 13) == [0, 0, 13, 0, 0, 0]
    assert share_height([9, 9, 9, 9, 9, 9], 2, 14) == [2, 2, 4, 2, 2, 2]


def style_at(pilot: Pilot[Any], x: int, y: int) -> Style:
    """Return the style of a cell of the screen."""
    strip = pilot.app.screen._compositor.render_strips()[y].crop(x, x + 1)
    return next(segment.style or Style() for segment in strip)


def lit_edges(pilot: Pilot[Any]) -> list[int]:
    """Return the numbers of the panes whose upper edge has the colour of the frame with the focus."""
    focused = pilot.app.focused
    assert focused
    lit = style_at(pilot, focused.region.x, focused.region.y).color
    panes = app_of(pilot).explorer.panes
    return [pane.number for pane in panes if style_at(pilot, pane.region.x, pane.region.y).color == lit]


async def test_only_the_edges_of_the_focused_pane_are_lit(start: Start) -> None:
    async with start(WIDE) as pilot:
        assert lit_edges(pilot) == [1, 2]
        await press(pilot, "4")
        assert lit_edges(pilot) == [4, 5]
        await press(pilot, "enter")
        assert lit_edges(pilot) == []
        await press(pilot, "escape", "7")
        assert lit_edges(pilot) == [7]


async def test_the_bar_of_the_selection_reaches_from_edge_to_edge(start: Start) -> None:
    async with start(WIDE) as pilot:
        await press(pilot, "2")
        region = app_of(pilot).explorer.panes[1].region
        left, right, below = (
            style_at(pilot, x, region.y + row).bgcolor
            for x, row in ((region.x + 1, 1), (region.right - 2, 1), (region.right - 2, 2))
        )
        assert left == right != below


async def test_rows_stay_where_they_are_when_their_pane_gets_the_focus(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "3")
        before = rows_of_pane(pilot, "▲ Challenges")
        await press(pilot, "4")
        assert rows_of_pane(pilot, "▲ Challenges")[: len(before)] == before


def rows_of_pane(pilot: Pilot[Any], title: str) -> list[str]:
    """Return the rows of a pane without the cursor before them."""
    lines = [line[:48] for line in screen_text(pilot).splitlines()]
    first = next(number for number, line in enumerate(lines) if title in line) + 1
    last = next(number for number in range(first, len(lines)) if lines[number][0] != "│")
    return [line[2:] for line in lines[first:last]]


async def test_a_pane_with_one_line_shows_its_first_row_rather_than_the_heading_above_it(start: Start) -> None:
    deal = FOLDER / "penhallow" / "dossier.toml"
    async with start((80, 24), dossier=deal) as pilot:
        lines = screen_text(pilot).splitlines()
        [edge] = [number for number, line in enumerate(lines) if "2 % Stakes" in line]
        assert "Trewhella family trust" in lines[edge + 1]
        assert "3 “ Quotes" in lines[edge + 2]
        await press(pilot, "2")
        lines = screen_text(pilot).splitlines()
        [edge] = [number for number, line in enumerate(lines) if "2 % Stakes" in line]
        assert "Actual" in lines[edge + 1]
        assert "Trewhella family trust" in lines[edge + 2]
