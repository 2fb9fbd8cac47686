"""The problems of a dossier: counted in the title, listed by a key, each a way to what has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.app.problems.detail_rows import DetailRow, DetailRows
from jvexplore.app.problems.problems_dialog import ProblemsDialog
from jvexplore.app.ui.query_problem import QueryProblem
from jvexplore.safe_text import own_words
from tests.app.conftest import (
    NARROW,
    SIZES,
    WIDE,
    Start,
    app_of,
    let_messages_go,
    press,
    screen_text,
    settle,
    title_line,
    until,
    write,
)
from tests.app.mouse_hand import MouseHand

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


def spoil(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")


def dialog_of(pilot: Pilot[int]) -> ProblemsDialog:
    screen = app_of(pilot).screen
    assert isinstance(screen, ProblemsDialog)
    return screen


@SIZES
async def test_the_title_counts_them_and_the_dialog_leads_to_each(
    bakery_copy: Path, start: Start, size: tuple[int, int]
) -> None:
    spoil(
        bakery_copy,
        ("percent = 37.5", 'percent = "many"'),
        ('country = "PT"', 'country = "pt"'),
        ("value = 12500\n", ""),
    )
    async with start(size, bakery_copy) as pilot:
        await settle(pilot)
        assert "! 3 problems: !" in title_line(pilot)
        await MouseHand(pilot).click("! 3 problems")
        await until(pilot, lambda: dialog_of(pilot).listed.stop_count == 3)
        shown = screen_text(pilot)
        assert "Country, typed as “pt”: must be two capital" in shown
        assert "Percent, typed as “many”: must be a number" in shown
        assert "3 problems" in shown
        await write(pilot, "many digits")
        await until(pilot, lambda: dialog_of(pilot).listed.stop_count == 1)
        assert "1 of 3 problems" in screen_text(pilot)
        await press(pilot, "enter")
        assert app_of(pilot).explorer.address == "stake/dough"


async def test_the_cursor_stays_on_its_problem_while_others_are_mended(bakery_copy: Path, start: Start) -> None:
    wrong = (("percent = 37.5", 'percent = "many"'), ('country = "PT"', 'country = "pt"'), ("value = 12500\n", ""))
    spoil(bakery_copy, *wrong)
    async with start((80, 24), bakery_copy) as pilot:
        await settle(pilot)
        await press(pilot, "exclamation_mark")
        await until(pilot, lambda: dialog_of(pilot).listed.stop_count == 3)
        first, second, third = dialog_of(pilot).listed.stop_keys
        await press(pilot, "down")
        assert dialog_of(pilot).current_key == second
        assert "Country" in first
        spoil(bakery_copy, ('country = "pt"', 'country = "PT"'))
        await until(pilot, lambda: dialog_of(pilot).listed.stop_count == 2)
        assert dialog_of(pilot).current_key == second
        assert "Percent" in second
        spoil(bakery_copy, ('percent = "many"', "percent = 37.5"))
        await until(pilot, lambda: dialog_of(pilot).listed.stop_count == 1)
        assert dialog_of(pilot).current_key == third


async def test_a_dossier_without_problems_says_so(start: Start, bakery_path: Path) -> None:
    async with start((80, 24), bakery_path) as pilot:
        await settle(pilot)
        assert "problem" not in title_line(pilot)
        await press(pilot, "exclamation_mark")
        await until(pilot, lambda: "No problems found in the dossier" in screen_text(pilot))
        await press(pilot, "enter", "escape")
        assert app_of(pilot).screen is app_of(pilot).explorer


@pytest.mark.parametrize("size", [NARROW, pytest.param(WIDE, marks=pytest.mark.harm)])
async def test_while_the_file_cannot_be_read_the_list_is_of_the_last_good_version(
    bakery_copy: Path, start: Start, size: tuple[int, int]
) -> None:
    good = bakery_copy.read_text("utf-8")
    line = good.count("\n") + 2

    def shown() -> str:
        return " ".join(screen_text(pilot).replace("│", " ").split())

    async with start(size, bakery_copy) as pilot:
        await settle(pilot)
        bakery_copy.write_text(good + "\nx = = 1\n", "utf-8")
        await until(pilot, lambda: "DOSSIER NOT READ" in title_line(pilot))
        await press(pilot, "exclamation_mark")
        await until(pilot, lambda: "No problems in the last good version" in shown())
        assert "The file cannot be read now: line" in shown()
        assert str(dialog_of(pilot).query_one(QueryProblem).content) == (
            f"The file cannot be read now: line {line}, column 5: not valid TOML: Invalid value; fix that line. "
            "This list is from the last good version."
        )
        assert "No problems found" not in shown()
        bakery_copy.write_text(good, "utf-8")
        await until(pilot, lambda: "No problems found in the dossier" in shown())
        assert "cannot be read now" not in shown()
        spoil(bakery_copy, ("value = 12500\n", 'value = "a lot"\n'))
        await until(pilot, lambda: dialog_of(pilot).listed.stop_count == 1)
        with bakery_copy.open("a", encoding="utf-8") as file:
            file.write("\nx = = 1\n")
        await until(pilot, lambda: "cannot be read now" in shown())
        assert dialog_of(pilot).listed.stop_count == 1


@pytest.mark.parametrize("text", ["", "# to be written\n"], ids=["empty", "comment"])
async def test_an_empty_file_is_open_with_its_problems(bakery_copy: Path, start: Start, text: str) -> None:
    bakery_copy.write_text(text, "utf-8")
    async with start(WIDE, bakery_copy) as pilot:
        await let_messages_go(pilot)
        assert "Untitled dossier" in title_line(pilot)
        assert "opening" not in title_line(pilot)
        assert "problems: !" in title_line(pilot)


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_single_problem_is_counted_and_led_to(bakery_copy: Path, start: Start, size: tuple[int, int]) -> None:
    spoil(bakery_copy, ("value = 12500\n", 'value = "a lot"\n'))
    async with start(size, bakery_copy) as pilot:
        await let_messages_go(pilot)
        assert title_line(pilot).rstrip().endswith("! 1 problem: !")
        await press(pilot, "exclamation_mark")
        await until(pilot, lambda: dialog_of(pilot).listed.stop_count == 1)
        assert "── 1 problem ─" in screen_text(pilot)
        await press(pilot, "tab", "enter")
        assert app_of(pilot).explorer.address == "figure/loaves"
        assert "! Value, typed as “a lot”: must be a number" in " ".join(screen_text(pilot).split())


async def test_the_list_is_closed_without_a_choice_and_when_nothing_is_found(bakery_copy: Path, start: Start) -> None:
    spoil(bakery_copy, ("value = 12500\n", 'value = "a lot"\n'))
    async with start(WIDE, bakery_copy) as pilot:
        await press(pilot, "3", "exclamation_mark", "z", "z", "enter")
        assert "0 of 1 problem" in screen_text(pilot)
        assert dialog_of(pilot).listed.stop_count == 0
        await press(pilot, "escape")
        assert app_of(pilot).screen is app_of(pilot).explorer
        assert app_of(pilot).explorer.address == "quote/ada-rise"


@pytest.mark.parametrize("count", [2_000, pytest.param(10_000, marks=pytest.mark.harm)])
async def test_thousands_of_problems_are_listed(start: Start, bakery_copy: Path, count: int) -> None:
    entry = '\n[[events]]\nid = "e{}"\ntitle = "Event {}"\nwhen = "soon"\nbasis = "stated"\n'
    entry += "passages = [{{ paragraph = 1 }}]\n"
    with bakery_copy.open("a", encoding="utf-8") as file:
        file.writelines(entry.format(number, number) for number in range(count))
    async with start((80, 24), bakery_copy) as pilot:
        await until(pilot, lambda: f"{count:,} problems: !" in title_line(pilot))
        await press(pilot, "exclamation_mark")
        await until(pilot, lambda: dialog_of(pilot).listed.stop_count == count)
        await write(pilot, f"event {count - 1}")
        await until(pilot, lambda: dialog_of(pilot).listed.stop_count == 1)
        await press(pilot, "enter")
        assert app_of(pilot).explorer.address == f"event/e{count - 1}"


async def test_the_page_of_a_fact_shows_its_problems(start: Start, bakery_copy: Path) -> None:
    spoil(bakery_copy, ("percent = 37.5", 'percent = "many"'))
    async with start(WIDE, bakery_copy) as pilot:
        await press(pilot, "2", "j")
        await settle(pilot)
        assert "! Percent, typed as “many”: must be a number" in screen_text(pilot)


async def test_a_problem_mended_in_its_form_is_gone_everywhere_and_there_again_when_undone(
    start: Start, bakery_copy: Path
) -> None:
    spoil(bakery_copy, ("percent = 37.5", 'percent = "many"'))
    wrong = "! Percent, typed as “many”: must be a number; write it in digits, without quotes, like 37.5. E to edit"
    async with start(WIDE, bakery_copy) as pilot:

        async def counted() -> tuple[str, bool, bool]:
            """Return what the title counts, and whether page and row have the problem."""
            await let_messages_go(pilot)
            shown = " ".join(screen_text(pilot).replace("│", " ").split())
            words = wrong.partition(" digits")[0]  # the page breaks the line behind it
            return title_line(pilot).strip().split("  ")[-1].strip(), words in shown, "Dough Holding !" in shown

        await press(pilot, "}")
        assert await counted() == ("! 1 problem: !", True, True)
        assert "37.5. E to edit" in screen_text(pilot)
        await press(pilot, "E", "ctrl+u")
        await write(pilot, "37.5 per cent")
        await press(pilot, "ctrl+s")
        assert await counted() == ("14 facts", False, False)
        await press(pilot, "exclamation_mark")
        assert "No problems found in the dossier" in screen_text(pilot)
        await press(pilot, "escape", "u")
        assert await counted() == ("! 1 problem: !", True, True)


async def test_the_row_of_a_fact_with_problems_has_a_sign(start: Start, bakery_copy: Path) -> None:
    spoil(bakery_copy, ('name = "Dough Holding"', 'name = "Dough Holding"\nnamme = "x"'))
    async with start((80, 24), bakery_copy) as pilot:
        await settle(pilot)
        lines = screen_text(pilot).splitlines()
        assert sum("Dough Holding !" in line for line in lines) == 1
        assert not any("Crumb & Co !" in line for line in lines)


def test_rows_have_a_line_less_where_there_is_room() -> None:
    rows = DetailRows([DetailRow(str(number), own_words("a")) for number in range(4)])
    for width, lines in ((60, 3), (96, 2)):
        rows.lay_out(width)
        assert len(rows) == 4 * lines
        assert rows.stop_lines(1) == range(lines, 2 * lines)
        assert [rows.stop_at(line, 0) for line in (-1, 0, lines, 4 * lines)] == [None, 0, 1, None]
    assert rows.key_at(3) == "3"
    assert rows.key_at(4) == ""
    assert rows.find_stop("2") == 2
