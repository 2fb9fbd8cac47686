"""Moving between facts: every navigation key, at both screen sizes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import DOSSIER
from jvexplore.app.explorer.fact_pane import FactPane
from jvexplore.app.looks.cursor import Cursor, CursorGrade
from jvexplore.app.notes.notes_view import NotesView
from jvexplore.app.ui.fact_view import FactView
from jvexplore.dossier import blocks
from jvexplore.dossier.kinds.relation import Relation
from jvexplore.dossier.kinds.stake import Stake
from tests.app.conftest import NARROW, SIZES, WIDE, Start, app_of, has_focus, press, screen_text

if TYPE_CHECKING:
    from pathlib import Path

TITLES = ("■ Parties", "% Stakes", "“ Quotes", "▲ Challenges", "● Timeline", "# Figures")
LEFT = Cursor(0, CursorGrade.LEFT)


@SIZES
async def test_the_first_screen_shows_six_panes_and_a_digit_opens_its_pane(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        text = screen_text(pilot)
        for number, title in enumerate(TITLES, 1):
            assert re.search(rf"{number} {re.escape(title)} ─+ \d+ ", text)
        assert "Financial Times, 11 Sep 2018" in text
        explorer = app_of(pilot).explorer
        assert explorer.address == explorer.panes[0].address
        for number, kind in enumerate(("party", "stake", "quote", "challenge", "event", "figure"), 1):
            await press(pilot, str(number))
            assert has_focus(pilot, explorer.panes[number - 1])
            assert explorer.address.startswith(f"{kind}/")


@SIZES
async def test_tab_goes_round_the_panes(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        explorer = app_of(pilot).explorer
        seen = [explorer.focused]
        await press(pilot, "tab")
        while explorer.focused is not seen[0]:
            seen.append(explorer.focused)
            await press(pilot, "tab")
        wanted = [*explorer.panes, *([explorer.fact_view, explorer.notes_view] if size == WIDE else [])]
        assert seen == wanted
        await press(pilot, "shift+tab")
        assert has_focus(pilot, wanted[-1])


@SIZES
async def test_the_cursor_moves(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "2")
        holders = [stake.address for stake in app_of(pilot).session.dossier.facts_of(Stake)]  # type: ignore[union-attr]
        for down, up, first, last in (("j", "k", "g", "G"), ("down", "up", "home", "end")):
            assert explorer.address == holders[0], first
            await press(pilot, down, down)
            assert explorer.address == holders[2], down
            await press(pilot, up)
            assert explorer.address == holders[1], up
            await press(pilot, last)
            assert explorer.address == holders[-1], last
            await press(pilot, down)
            assert explorer.address == holders[-1], down
            await press(pilot, first)
        assert explorer.address == holders[0]


async def test_every_fact_can_be_reached_by_moving_and_following(start: Start) -> None:
    """Rows show all facts of seven kinds; the relations are links on the pages of their parties."""
    async with start(NARROW) as pilot:
        explorer = app_of(pilot).explorer
        assert explorer.session
        seen = set()
        linked: set[str] = set()
        for number in range(1, 8):
            await press(pilot, str(number))
            for _ in range(explorer.panes[number - 1].rows.stop_count):
                seen.add(explorer.address)
                for block in blocks.as_text_blocks(explorer.session.page_blocks(explorer.address)):
                    if isinstance(block, blocks.LinkList):
                        linked |= {each for link in block.links for each in (link.address, link.via)}
                await pilot.press("j")
                await pilot.pause()
        assert seen | linked >= set(explorer.session.dossier.facts)
        assert set(explorer.session.dossier.facts) - seen == {
            relation.address for relation in explorer.session.dossier.facts_of(Relation)
        }


@SIZES
async def test_enter_goes_into_the_fact_and_esc_out_of_it(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "2", "enter")
        assert isinstance(explorer.focused, FactView)
        assert "is to hold 48 %" in screen_text(pilot)
        await press(pilot, "escape")
        assert has_focus(pilot, explorer.panes[1])
        assert "2 % Stakes" in screen_text(pilot)
        await press(pilot, "escape")
        assert app_of(pilot).is_running


async def test_from_a_stake_to_its_holder_to_a_quote_by_its_executive_and_back(start: Start) -> None:
    async with start(NARROW) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "2", "enter")
        for step in ("party/alibaba", "party/evans", "quote/"):
            for _ in range(60):
                if explorer.fact_view.link_at_cursor.startswith(step):
                    break
                await press(pilot, "l")
            assert explorer.fact_view.link_at_cursor.startswith(step)
            await press(pilot, "enter")
            if not explorer.address.startswith(step):
                await press(pilot, "enter")  # the first one only scrolls to a link that is out of view
            assert explorer.address.startswith(step)
        quote = explorer.address
        await press(pilot, "left_square_bracket")
        assert explorer.address == "party/evans"
        assert explorer.fact_view.link_at_cursor == quote, "the cursor is where it was"
        await press(pilot, "left_square_bracket", "left_square_bracket")
        assert explorer.address == "stake/alibaba"
        await press(pilot, "right_square_bracket", "right_square_bracket", "right_square_bracket")
        assert explorer.address == quote
        assert explorer.panes[2].address == quote, "the pane follows"


@SIZES
async def test_the_dossier_page_leads_to_paragraphs(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "0", "enter")
        assert explorer.address == DOSSIER
        assert not explorer.at_glance
        if size == NARROW:  # the first link is below the edge: it comes into sight before it is followed
            await press(pilot, "enter")
            assert explorer.address == DOSSIER
        await press(pilot, "enter")
        assert explorer.address == "source/article"
        await press(pilot, "left_square_bracket")
        assert explorer.address == DOSSIER
        await press(pilot, "down", "enter")
        assert explorer.address == "paragraph/1"
        await press(pilot, "left_square_bracket")
        assert explorer.address == DOSSIER


@SIZES
async def test_z_shows_one_pane_alone_and_esc_all_again(start: Start, size: tuple[int, int]) -> None:
    width, height = size
    async with start(size) as pilot:
        explorer = app_of(pilot).explorer
        for key, kind in (("3", FactPane), ("enter", FactView), ("tab", NotesView)):
            await press(pilot, key)
            focused = explorer.focused
            assert isinstance(focused, FactPane | FactView | NotesView)
            assert isinstance(focused, kind)
            await press(pilot, "z")
            assert focused.outer_size == (width, height - 2), kind
            await press(pilot, "escape")
            assert not explorer.zoomed, kind
            assert has_focus(pilot, focused), kind
            assert focused.outer_size.height < height - 2, kind


@SIZES
async def test_the_frame_tells_by_which_way_one_came(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        page = app_of(pilot).explorer.fact_view
        await press(pilot, "1", "j", "enter", "enter")
        assert page.top_text().left.plain == "Alibaba Group › % Stake"
        await press(pilot, "enter")
        if page.top_text().left.plain == "Alibaba Group › % Stake":  # it has brought the link into sight
            await press(pilot, "enter")
        assert page.top_text().left.plain.startswith("Alibaba Group › Alibaba Group, 48… › ")
        await press(pilot, "left_square_bracket", "left_square_bracket")
        assert page.top_text().left.plain == "■ Party"


async def test_y_sends_fact_and_citation_to_the_clipboard(start: Start) -> None:
    async with start(NARROW) as pilot:
        await press(pilot, "2", "y")
        assert "Alibaba Group is to hold 48 % of AliExpress Russia" in pilot.app.clipboard
        assert "Financial Times, 11 September 2018, paragraphs 5 and 12" in pilot.app.clipboard
        assert pilot.app.clipboard.endswith("stake/alibaba\n")


@pytest.mark.harm
async def test_sizes_down_to_20_by_5_and_back(start: Start) -> None:
    async with start(WIDE) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "2", "1")
        before = screen_text(pilot)
        for size in ((100, 30), (99, 30), (80, 24), (40, 12), (20, 5), (5, 2), (1, 1), (20, 5), (200, 60)):
            await pilot.resize_terminal(*size)
            await press(pilot, "2", "j", "enter", "j", "escape", "z", "z", "question_mark", "escape", "1")
            assert all(len(line) <= size[0] for line in screen_text(pilot).splitlines())
        await pilot.resize_terminal(*WIDE)
        await press(pilot, "1", "g")
        assert explorer.address == explorer.panes[0].address
        await press(pilot, "2", "g", "1")
        assert screen_text(pilot) == before


async def test_narrowing_keeps_what_one_reads_in_sight(start: Start) -> None:
    async with start(WIDE) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "2", "enter")
        await pilot.resize_terminal(*NARROW)
        await press(pilot)
        assert has_focus(pilot, explorer.fact_view)
        assert "is to hold 48 %" in screen_text(pilot)


async def test_a_dossier_without_facts_opens_on_its_own_page(start: Start, tmp_path: Path) -> None:
    bare = tmp_path / "bare.toml"
    bare.write_text(
        'format = 1\nid = "bare"\ntitle = "Bare"\n[source]\ntitle = "T"\npublisher = "P"\n'
        'published = 2020-01-01\nlanguage = "en"\n[[source.paragraphs]]\ngist = "Nothing."\n'
    )
    async with start(WIDE, bare) as pilot:
        assert app_of(pilot).explorer.address == DOSSIER
        await press(pilot, "1", "j", "enter", "3", "G", "z", "n", "x", "ctrl+s", "a", "escape", "q")
