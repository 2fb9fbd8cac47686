"""The search dialog: results while typing, and where enter leads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.app.find.find_dialog import FindDialog
from tests.app.conftest import NARROW, SIZES, Start, app_of, at_home, paste, press, screen_text, until, write
from tests.cases import case

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from textual.pilot import Pilot


async def find(pilot: Pilot[Any], typed: str, shown: str) -> None:
    await press(pilot, "slash")
    assert isinstance(pilot.app.screen, FindDialog)
    await write(pilot, typed)
    await until(pilot, lambda: shown in screen_text(pilot))


async def test_a_name_is_found_in_two_letters_and_enter_and_left_in_one_key(start: Start) -> None:
    async with start(NARROW) as pilot:
        await press(pilot, "2")
        await find(pilot, "jm", "party/ma")
        await press(pilot, "enter")
        explorer = app_of(pilot).explorer
        assert at_home(pilot)
        assert explorer.address == "party/ma"
        assert explorer.panes[0].address == "party/ma"
        await press(pilot, "left_square_bracket")
        assert explorer.address == "stake/alibaba"


@SIZES
async def test_results_are_grouped_and_walked_while_one_types(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        await find(pilot, "social", "▲ Challenges")
        assert "■ Parties" in screen_text(pilot)
        await press(pilot, "down", "enter")
        assert app_of(pilot).explorer.address != "party/aliexpress-russia"


async def test_the_lower_edge_says_how_many_are_below_and_of_which_kinds(start: Start) -> None:
    async with start(NARROW) as pilot:
        await find(pilot, "russ", " matches")
        assert re.search(r"╰─ ▼ \d+ more  # \d+  → \d+  “ \d+  .*… ─+ \d+ matches ─╯", screen_text(pilot))
        await press(pilot, "tab", "end")
        assert "▼" not in screen_text(pilot)


async def test_a_bad_query_says_what_is_wrong_in_place_and_lists_nothing(start: Start) -> None:
    async with start() as pilot:
        await find(pilot, "vk", "party/vk")
        await write(pilot, " knd:x")
        await until(pilot, lambda: 'unknown filter "knd:"; did you mean kind:?' in screen_text(pilot))
        assert "party/" not in screen_text(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, FindDialog)
        await press(pilot, *["backspace"] * 6)
        await until(pilot, lambda: "party/vk" in screen_text(pilot))
        await press(pilot, "escape")
        assert at_home(pilot)


async def test_a_note_is_found_and_gone_to(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "2", "n")
        await write(pilot, "Wherefrom zebra")
        await press(pilot, "ctrl+s", "3")
        await find(pilot, "zebra", "stake/alibaba")
        await press(pilot, "enter")
        explorer = app_of(pilot).explorer
        assert explorer.address == "stake/alibaba"
        assert explorer.focused is explorer.notes_view
        assert explorer.note
        assert explorer.note.text == "Wherefrom zebra"


async def test_a_paragraph_is_found_and_its_page_shown(start: Start) -> None:
    async with start() as pilot:
        await find(pilot, "paragraph 5", "paragraph/5")
        await press(pilot, "enter")
        assert app_of(pilot).explorer.address == "paragraph/5"


async def test_nothing_found_is_reported(start: Start) -> None:
    async with start() as pilot:
        await find(pilot, "xyzzyx", "Type only the beginning of the word")
        assert "No matches" in screen_text(pilot)
        await write(pilot, " vk")
        await until(pilot, lambda: "Use fewer words: all must match" in screen_text(pilot))
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, FindDialog)


async def test_what_has_no_letters_or_digits_says_so(start: Start) -> None:
    async with start() as pilot:
        for typed in ("…", "*", "-", '""', "🇫🇷"):
            with case(typed):
                await press(pilot, "slash")
                await write(pilot, typed)
                await until(pilot, lambda: "No searchable words" in screen_text(pilot))
                assert "party/" not in screen_text(pilot)
                await press(pilot, "enter")
                assert isinstance(pilot.app.screen, FindDialog)
                await press(pilot, "escape", "1", "f")
                await write(pilot, typed)
                await until(pilot, lambda: "No searchable words" in screen_text(pilot))
                assert app_of(pilot).explorer.panes[0].rows.stop_count == 0
                await press(pilot, "escape")
                assert "No searchable words" not in screen_text(pilot)


@pytest.mark.parametrize("typed", ["48 per cent", "48,0 %", "48pc"])
async def test_a_number_is_found_and_marked_however_it_is_written(start: Start, typed: str) -> None:
    async with start() as pilot:
        await find(pilot, typed, "▌   Alibaba Group")
        await press(pilot, "enter")
        assert app_of(pilot).explorer.address == "stake/alibaba"


FOUND_BY_FILTER: Final[list[tuple[int, str, set[str]]]] = [
    (0, "executives", {"party/ma", "party/evans", "party/dobrodeev", "party/dmitriev"}),
    (0, "editorial", {"party/mail-ru"}),
    (0, "Добродеев", {"party/dobrodeev"}),
    (1, "48.0 %", {"stake/alibaba"}),
    (1, "editorial", {"stake/mail-ru", "stake/megafon", "stake/megafon-held-a-stake-in-mail-ru"}),
    (1, "former", {"stake/megafon-held-a-stake-in-mail-ru"}),
    (3, "integration", {"challenge/integration"}),
    (4, "2019", {"event/deal-close", "event/ma-retirement"}),
    (5, "97,000,000", {"figure/vk-users"}),
    (6, "contribution", {"term/alibaba-contribution", "term/megafon-contribution"}),
    (6, "swap", {"term/megafon-contribution"}),
]


async def test_what_a_row_shows_the_filter_of_its_pane_finds(start: Start) -> None:
    async with start() as pilot:
        for pane, typed, found in FOUND_BY_FILTER:
            with case(f"{typed} in pane {pane + 1}"):
                rows = app_of(pilot).explorer.panes[pane]
                await press(pilot, str(pane + 1), "f")
                await write(pilot, typed)
                await until(pilot, lambda rows=rows, found=found: set(filter(None, rows.rows.stop_keys)) == found)  # type: ignore[misc]
                await press(pilot, "escape")


async def test_a_fact_is_written_to_a_file_with_its_citation(start: Start, tmp_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "2", "Y", "ctrl+u")
        await paste(pilot, tmp_path / "fact.txt")
        await press(pilot, "enter")
        await until(pilot, (tmp_path / "fact.txt").exists)
        text = (tmp_path / "fact.txt").read_text()
        assert text.startswith("Alibaba Group is to hold 48 % of AliExpress Russia")
        assert "\nFinancial Times, 11 September 2018, paragraph" in text
        assert text.endswith("\nstake/alibaba\n")


async def test_a_file_that_is_there_is_overwritten_only_if_one_says_so(start: Start, tmp_path: Path) -> None:
    there, other = tmp_path / "there.txt", tmp_path / "other.txt"
    there.write_text("mine")
    async with start() as pilot:
        await press(pilot, "2", "Y", "ctrl+u")
        await paste(pilot, there)
        await press(pilot, "enter")
        await until(pilot, lambda: "Change the name  esc" in screen_text(pilot))
        await press(pilot, "enter")
        assert there.read_text() == "mine"
        await until(pilot, lambda: "Path to save the fact" in screen_text(pilot))  # what was typed stands there still
        await press(pilot, "ctrl+u")
        await paste(pilot, other)
        await press(pilot, "enter")
        await until(pilot, other.exists)
        await until(pilot, lambda: at_home(pilot))
        await press(pilot, "Y", "ctrl+u")
        await paste(pilot, there)
        await press(pilot, "enter")
        await until(pilot, lambda: "Change the name  esc" in screen_text(pilot))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: there.read_text() == other.read_text())


async def test_results_are_seen_on_the_smallest_screen(start: Start) -> None:
    async with start((40, 12)) as pilot:
        await press(pilot, "slash")
        await write(pilot, "sberbank")
        rows = [line for line in screen_text(pilot).splitlines() if "Sberbank" in line]
        assert len(rows) > 2
        await press(pilot, "quotation_mark")
        assert "phrase not closed" in screen_text(pilot)


async def test_enter_goes_to_what_was_typed_however_fast(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "slash", *"sberbank", "enter")
        assert at_home(pilot)
        assert app_of(pilot).explorer.address == "party/sberbank"


async def test_enter_goes_nowhere_on_a_bad_query_however_fast(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "slash", *"kind", "colon", *"xyz", "enter")
        assert isinstance(pilot.app.screen, FindDialog)
        assert "unknown value kind:xyz" in screen_text(pilot)


async def test_the_row_that_enter_takes_is_marked_while_one_types(start: Start) -> None:
    async with start() as pilot:
        await find(pilot, "alibaba", "party/alibaba")
        assert "▌   Alibaba Group" in screen_text(pilot)
        await press(pilot, "down")
        assert "▌   Alibaba Group" not in screen_text(pilot)
