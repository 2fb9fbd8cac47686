"""The edges of frames are kept as they were drawn: whatever makes them look different draws them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.looks.frame import EdgeText
from jvexplore.app.looks.safe_content import content, styled
from jvexplore.app.looks.themes import LIGHT_THEME
from jvexplore.app.looks.tokens import EDGE, FAINT, WARN
from jvexplore.app.ui.fact_view import FactView
from jvexplore.safe_text import EMPTY_LINE, own_words
from tests.app.conftest import Start, press, settle

if TYPE_CHECKING:
    from textual.pilot import Pilot

LINE = "─"
COUNT = own_words("four")


def inks(pilot: Pilot[int]) -> dict[str, str]:
    """Return the words and the line in the upper edge of the fact, each with its colour; corners are of the line."""
    view = pilot.app.screen.query_one(FactView)
    strip = pilot.app.screen._compositor.render_strips()[view.region.y].crop(view.region.x, view.region.right)
    return {
        text.strip(f" ╭{LINE}╮") or LINE: style.color.triplet.hex
        for text, style, _ in strip
        if style and style.color and style.color.triplet and text.strip()
    }


async def test_the_edges_have_the_colours_of_another_theme(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "2")
        before = inks(pilot)
        assert before[LINE] == EDGE.dark
        pilot.app.theme = LIGHT_THEME
        await settle(pilot)
        after = inks(pilot)
        assert after[LINE] == EDGE.light
        assert before.keys() == after.keys()
        assert not set(before.values()) & set(after.values())


async def test_the_same_words_in_another_colour_are_drawn_again(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "2")
        for token in (FAINT, WARN, FAINT):
            edge = EdgeText(content(EMPTY_LINE), styled(COUNT, token.style))
            pilot.app.screen.query_one(FactView).set_edges(edge, edge)
            await settle(pilot)
            assert inks(pilot)["four"] == token.dark


async def test_only_the_edge_that_changed_is_drawn_again(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "2")
        view = pilot.app.screen.query_one(FactView)
        assert view.gutter.top > 1  # a blank line below the title
        nothing = EdgeText(content(EMPTY_LINE), content(EMPTY_LINE))
        edge = EdgeText(content(EMPTY_LINE), content(COUNT))
        rows = []
        for top, bottom in ((nothing, nothing), (nothing, edge), (edge, edge), (edge, edge)):
            view._repaint_regions.clear()
            view.set_edges(top, bottom)
            rows.append({region.y for region in view._repaint_regions})
        assert rows[1:] == [{view.outer_size.height - 1}, {0}, set()]
