"""A scroll bar says which part of the lines is in view, also after it was away for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.conftest import app_of, press

if TYPE_CHECKING:
    from jvexplore.app.ui.line_view import LineView
    from tests.app.conftest import Start


def assert_bar_is_in_place(view: LineView) -> None:
    bar = view.vertical_scrollbar
    assert view.show_vertical_scrollbar
    assert (bar.position, bar.window_virtual_size) == (view.scroll_y, len(view.sheet))
    assert bar.window_size == view.scrollable_content_region.height


async def test_a_bar_that_appears_again_is_where_the_view_is(start: Start) -> None:
    async with start() as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "1", "enter", "end")
        assert explorer.fact_view.scroll_y > 0
        assert_bar_is_in_place(explorer.fact_view)
        await press(pilot, "escape", "2", "down", "enter")
        assert explorer.fact_view.scroll_y == 0
        assert_bar_is_in_place(explorer.fact_view)


async def test_the_bar_of_a_pane_that_was_closed_is_where_its_rows_are(start: Start) -> None:
    async with start() as pilot:
        pane = app_of(pilot).explorer.panes[0]
        await press(pilot, "1", "end")
        assert_bar_is_in_place(pane)
        await press(pilot, "2", "1", "home", "2", "1")
        assert pane.scroll_y == 0
        assert_bar_is_in_place(pane)


async def test_the_bar_of_the_article_stands_at_the_edge_as_that_of_the_fact_does(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "1", "enter", "s")
        bars = {view.vertical_scrollbar.region.x for view in app_of(pilot).explorer.query("#fact, #source")}
        assert len(bars) == 1
