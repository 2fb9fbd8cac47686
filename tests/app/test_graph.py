"""The graph of a party's ties: drawn at any width, and used by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.app.looks.safe_content import content
from jvexplore.app.ui.graph import draw_graph
from jvexplore.dossier.blocks import GraphEdge, Link, RelationGraph
from tests.app.conftest import NARROW, Start, app_of, press, screen_text

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.safe_text import SafeText


def _tie(number: int, *, outward: bool | None) -> GraphEdge:
    verbs = {True: "owns", False: "is owned by", None: "competes with"}
    return GraphEdge(
        verbs[outward],
        Link(Address(f"party/{number}"), f"Party [{number}] of the 甲", via=Address(f"relation/{number}")),
        outward,
    )


@pytest.mark.parametrize("count", [1, 2, 3, 4, 9])
def test_every_tie_is_drawn_at_any_width(count: int) -> None:
    ties = tuple(_tie(number, outward=(True, False, None)[number % 3]) for number in range(count))
    for width in range(12, 130):
        linked: list[str] = []

        def make_link(address: Address, text: SafeText, _: Sign | None, linked: list[str] = linked) -> SafeContent:
            linked.append(address)
            return content(text)

        lines = list(draw_graph(RelationGraph("The one in the middle", ties), width, make_link))
        assert linked == [where for tie in ties for where in (tie.other.via, tie.other.address)]
        if width >= 40:
            assert all(line.cell_length <= width for line in lines), width
            assert sum("►" in line.plain for line in lines) == sum(tie.outward is True for tie in ties)
            assert sum("◄" in line.plain for line in lines) == sum(tie.outward is False for tie in ties)


async def test_one_walks_the_graph_by_keyboard(start: Start) -> None:
    async with start(NARROW) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "1", "j", "enter")
        assert explorer.address == "party/alibaba"
        assert "is to hold 48 % of" in screen_text(pilot)
        page = explorer.fact_view
        assert page.link_at_cursor == "stake/alibaba"
        await press(pilot, "l")
        assert page.link_at_cursor == "party/aliexpress-russia"
        await press(pilot, "j", "l")
        assert page.link_at_cursor == "party/rdif"
        await press(pilot, "k")
        assert page.link_at_cursor == "stake/alibaba"
        await press(pilot, "j", "j", "l", "enter")
        assert explorer.address == "party/usmanov"
        await press(pilot, "left_square_bracket")
        assert explorer.address == "party/alibaba"
        assert page.link_at_cursor == "party/usmanov"


@pytest.mark.parametrize("width", [30, 44, 80, 120])
def test_a_tie_alone_begins_where_the_line_leads_out_of_the_box(width: int) -> None:
    lines = [
        line.plain
        for line in draw_graph(RelationGraph("One", (_tie(0, outward=True),)), width, lambda _, text, __: content(text))
    ]
    (row,) = [line for line in lines if "One" in line]
    beside = "owns" in row
    assert beside == (width >= 44)
    if beside:
        assert "──" in row
        assert row.index("│ One │──") < row.index("owns")


@pytest.mark.parametrize(("width", "beside"), [(60, False), (70, False), (80, True), (100, True)])
def test_a_graph_stands_below_its_box_where_names_would_break_beside_it(width: int, *, beside: bool) -> None:
    via = Address("relation/a")
    link = Link(Address("party/b"), "A company with a name", after="president", via=via, is_editorial=True)
    graph = RelationGraph("The one [editor]", (GraphEdge("is led by", link, outward=False), _tie(1, outward=None)))
    lines = [line.plain for line in draw_graph(graph, width, lambda _, text, __: content(text))]
    assert sum("A company with a name †, president" in line for line in lines) == 1
    (box,) = [number for number, line in enumerate(lines) if "│ The one † │" in line]
    assert any("is led by" in line for line in lines[: box + 1]) == beside


def test_names_and_verbs_are_whole_below_the_box_where_they_fit_nowhere_on_one_line() -> None:
    via = Address("relation/a")
    link = Link(Address("party/b"), "A company with a name", after="president of the board", via=via)
    ties = (GraphEdge("is to be leveraged by", link, outward=False), _tie(1, outward=None))
    lines = [
        line.plain
        for line in draw_graph(RelationGraph("The one in the middle", ties), 55, lambda _, text, __: content(text))
    ]
    assert lines[2].startswith("╰")
    assert not any("…" in line for line in lines)
    assert any("is to be leveraged by ─" in line and "A company with a" in line for line in lines)
