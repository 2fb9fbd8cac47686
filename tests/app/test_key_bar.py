"""The bottom line: which keys get room, and in which order they give way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jvexplore.app.ui.keys_help import KeysDialog
from tests.app.conftest import NARROW, Start, app_of, article_of, open_bakery, press, screen_text, settle
from tests.app.importing import open_import
from tests.app.notes_on_disk import write_notes
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from textual.pilot import Pilot

GAPS = re.compile(r"  +")


def bottom_line(pilot: Pilot[Any]) -> str:
    return screen_text(pilot).splitlines()[-1]


async def test_the_keys_of_the_panes_take_room_from_no_other(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "2", "enter")
        shown = {}
        for width in range(80, 200, 3):
            await pilot.resize_terminal(width, 36)
            await pilot.pause()
            shown[width] = GAPS.split(bottom_line(pilot).strip())
        keys = ["enter Open", "n Note", "v Verify", "s Source", "/ Find", "a All notes", "x Export"]
        facts = ["N New fact", "E Edit fact"]
        panes = ["o Dossiers", "1-7 Panes", "0 At a glance", "8 Notes"]
        right = ["? Help", "esc List", "q Quit"]
        assert shown[197] == [*keys, *facts, *panes, *right]
        for width, line in shown.items():
            assert line[-3:] == right, width
            if not {*keys} <= {*line}:
                assert line[-4] == "…", width
                assert {*panes}.isdisjoint(line), width
            assert {*facts} <= {*line} or width < 116, "how facts are made is seen before how they are exported"
        assert [*keys, *facts, panes[0], *right] in shown.values()
        assert sum("…" in line for line in shown.values()) > 1


async def test_in_a_list_the_panes_come_before_new_facts_and_in_a_fact_behind_them(start: Start) -> None:
    async with start((126, 36)) as pilot:
        await press(pilot)
        assert "1-7 Panes" in bottom_line(pilot)
        assert "E Edit" in bottom_line(pilot)
        assert "New fact" not in bottom_line(pilot)
        await press(pilot, "2", "enter")
        assert "N New fact   E Edit fact" in bottom_line(pilot)
        assert "1-7 Panes" not in bottom_line(pilot)


async def test_words_are_added_only_where_there_are_some_and_a_fact(
    bakery_copy: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_copy, notes_path, bakery_article, (280, 50)) as pilot:
        await press(pilot, "3", "s", "enter", "tab")
        assert "Add words" not in bottom_line(pilot)
        await press(pilot, "space")
        assert "+ Add words" in bottom_line(pilot)
        assert "+ Add " in screen_text(pilot)
        article_of(pilot).move_cursor((2, 0))
        await press(pilot, "space")
        assert not article_of(pilot).selection.is_empty
        assert "+ Add" not in screen_text(pilot), "they are in no paragraph"
        article_of(pilot).move_cursor((6, 0))
        await press(pilot, "space", "0")
        assert "+ Add" not in screen_text(pilot), "at a glance, no fact is shown"


async def test_the_article_gets_room_before_a_key_that_deletes(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, "party/aliexpress-russia", "a note"))
    async with start(NARROW) as pilot:
        assert "n Note  e Edit  r Resolve  v Verify  s Source  …" in bottom_line(pilot)
        await pilot.resize_terminal(160, 50)
        await press(pilot)
        assert "n Note   e Edit   d Delete   r Resolve   v Verify   s Source   / Find" in bottom_line(pilot)


async def test_what_enter_does_has_room_before_all_other_keys(start: Start) -> None:
    async with start((40, 12)) as pilot:
        await press(pilot, "4", "enter")
        assert bottom_line(pilot) == " enter Open  … ? Help  esc List  q Quit "
        await press(pilot, "escape", "f")
        assert bottom_line(pilot) == " enter Keep filter  …  esc Clear filter "
        await pilot.click(offset=(bottom_line(pilot).index("…"), 11))
        await press(pilot)
        assert "Keyboard shortcuts" in screen_text(pilot)
        await press(pilot, "escape", "escape", "enter")
        await pilot.resize_terminal(42, 12)
        await press(pilot)
        assert bottom_line(pilot) == " enter Open  …   ? Help  esc List  q Quit "


async def test_a_click_on_the_keys_of_the_panes_goes_to_the_first(start: Start) -> None:
    async with start((170, 36)) as pilot:
        await press(pilot, "2")
        await pilot.click(offset=(bottom_line(pilot).index("1-7 Panes") + 2, 35))
        await press(pilot)
        assert pilot.app.focused is app_of(pilot).explorer.panes[0]


async def test_the_keys_that_correct_an_article_have_room_in_a_narrow_window(start: Start) -> None:
    async with start((40, 12)) as pilot:
        await open_import(pilot)
        assert bottom_line(pilot) == " x Drop  tab Fields  ctrl+s Save  ? esc "
        await pilot.click(offset=(bottom_line(pilot).index("? esc"), 11))
        await settle(pilot)
        assert isinstance(pilot.app.screen, KeysDialog)
        await press(pilot, "escape", "tab")
        assert bottom_line(pilot) == " enter Next  ctrl+s Save  …      f1 esc "
