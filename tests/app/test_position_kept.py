"""The reader's position is kept: in the history, under a filter, and in a page that is partly visible."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

from textual.widgets import Input

from jvexplore.address import address_of
from tests.app.conftest import NARROW, WIDE, app_of, has_focus, press, screen_text, send_keys, settle, until, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Start

HEAD = """\
format = 2
id = "inn"
title = "The inn"
sources = []

[[parties]]
id = "ann"
name = "Ann"
type = "person"
basis = "editorial"
comment = "Known in the village."
"""
STAKE = """
[[stakes]]
id = "ann"
holder = "ann"
company = "ann"
percent = 50
basis = "editorial"
comment = "Known in the village."
"""


async def test_going_where_one_is_already_is_no_step(start: Start) -> None:
    async with start(WIDE) as pilot:
        explorer = app_of(pilot).explorer
        assert explorer.at_glance
        for _ in range(3):
            await press(pilot, "slash")
            await write(pilot, "jack ma")
            await press(pilot, "enter")
            assert explorer.address == "party/ma"
        await press(pilot, "left_square_bracket")
        assert explorer.at_glance
        assert not explorer.walk_keys.page_history.can_go_back


async def test_a_filter_that_finds_nothing_leads_back_to_where_one_was(start: Start) -> None:
    async with start(WIDE) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "1", "j", "j", "j")
        left = explorer.address
        await press(pilot, "f")
        await write(pilot, "zzz")
        assert "No matches" in screen_text(pilot)
        await press(pilot, "escape")
        assert explorer.panes[0].address == left
        assert explorer.address == left


async def test_what_is_wrong_with_a_filter_that_was_left_is_not_told(start: Start) -> None:
    async with start(WIDE) as pilot:
        explorer = app_of(pilot).explorer
        free = threading.Event()
        assert explorer.session
        busy = asyncio.ensure_future(explorer.session.search.run_search(free.wait, 60))
        send_keys(pilot, "1f")
        await until(pilot, lambda: isinstance(explorer.focused, Input))
        send_keys(pilot, "knd:x")
        await until(pilot, lambda: "knd:x" in screen_text(pilot))
        explorer.fact_view.focus()
        await until(pilot, lambda: has_focus(pilot, explorer.fact_view))
        free.set()
        await busy
        await settle(pilot)
        assert "No matches" in screen_text(pilot)
        assert "unknown filter" not in screen_text(pilot)


async def test_enter_shows_a_link_that_is_out_of_sight_before_it_follows_it(start: Start) -> None:
    async with start(NARROW) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "1", "enter")
        view = explorer.fact_view
        view.scroll_to(y=40, animate=False)
        await press(pilot, "enter")
        assert explorer.address == "party/aliexpress-russia"
        assert view.sheet.stop_lines(view.cursor).start - view.scroll_offset.y in range(
            view.scrollable_content_region.height
        )
        await press(pilot, "enter")
        assert explorer.address == view.address != "party/aliexpress-russia"


async def test_no_line_of_a_page_is_cut_with_the_focus_or_without(start: Start) -> None:
    async with start(WIDE) as pilot:
        for keys in (
            ("3",),
            ("enter",),
            ("0", "enter"),
            ("escape",),
            ("4",),
            ("enter",),
            ("escape",),
            ("1", "0", "enter"),
        ):
            await press(pilot, *keys)
            page = "\n".join(line.partition("││")[2] for line in screen_text(pilot).splitlines()[2:20])
            assert page.strip("│ \n")
            assert "…" not in page


async def test_after_esc_the_article_is_one_key_away_again(start: Start) -> None:
    async with start(NARROW) as pilot:
        explorer = app_of(pilot).explorer
        for keys in (("2", "j", "enter", "s", "escape", "s"), ("1", "s"), ("escape", "escape", "s")):
            await press(pilot, *keys)
            assert explorer.focused is explorer.source_keys.article
            assert "¶ Source" in screen_text(pilot)
            assert "summary · A to attach your copy" in screen_text(pilot)
        await press(pilot, "escape")
        assert ". Next passage" not in screen_text(pilot)


async def test_esc_leads_to_the_list_of_what_is_shown(start: Start) -> None:
    async with start(NARROW) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "slash")
        await write(pilot, "stake/megafon")
        await press(pilot, "enter", "escape")
        assert explorer.focused is explorer.panes[1]
        assert explorer.address == "stake/megafon"


async def test_esc_is_offered_as_long_as_there_is_something_to_close(start: Start) -> None:
    async with start(WIDE) as pilot:
        await press(pilot, "f")
        await write(pilot, "yan")
        await press(pilot, "enter")
        assert "esc Close" in screen_text(pilot)
        await press(pilot, "escape")
        assert "esc Close" not in screen_text(pilot)
        await press(pilot, "enter")
        assert "esc List" in screen_text(pilot), "nothing is closed"
        await press(pilot, "z")
        assert "esc Close" in screen_text(pilot), "that is the zoom"


async def test_the_first_fact_in_a_focused_pane_is_shown(tmp_path: Path, start: Start) -> None:
    dossier = tmp_path / "deal.toml"
    dossier.write_text(HEAD, "utf-8")
    async with start(WIDE, dossier) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "2")
        assert explorer.address == "party/ann"
        dossier.write_text(HEAD + STAKE, "utf-8")
        await until(pilot, lambda: explorer.address == "stake/ann")
        assert has_focus(pilot, explorer.panes[1])


async def test_the_number_of_a_pane_and_enter_show_the_fact_under_its_cursor(tmp_path: Path, start: Start) -> None:
    dossier = tmp_path / "deal.toml"
    dossier.write_text(HEAD + STAKE, "utf-8")
    async with start(WIDE, dossier) as pilot:
        explorer = app_of(pilot).explorer
        for key in ("2", "enter"):
            await press(pilot, "2")
            explorer.follow_link(address_of("dossier"))
            await settle(pilot)
            assert (explorer.address, has_focus(pilot, explorer.panes[1])) == ("dossier", True)
            await press(pilot, key)
            assert explorer.address == "stake/ann"
        assert has_focus(pilot, explorer.fact_view)
