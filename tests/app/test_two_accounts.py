"""A deal of two articles, one of them in German, with both copies: `s` shows the words of each."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.app.app import ExplorerApp
from tests.app.conftest import NARROW, SIZES, WIDE, app_of, press, screen_text, settle
from tests.app.unseen_frames import draw
from tests.deals.made_up_deals import FOLDER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot

ROTHWALD: Final = FOLDER / "rothwald"
COPIES: Final = (ROTHWALD / "sources" / "ledger.txt", ROTHWALD / "sources" / "bote.txt")


@asynccontextmanager
async def opened(notes: Path, size: tuple[int, int], copies: tuple[Path, ...] = COPIES) -> AsyncIterator[Pilot[Any]]:
    """The explorer on the two accounts."""
    app = ExplorerApp(ROTHWALD / "dossier.toml", notes, copies)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot
        draw(app)


@SIZES
@pytest.mark.parametrize(
    ("fact", "name", "words"),
    [
        (0, "The Fenwick Ledger", "Corvinel Packaging, the Finnish group,"),
        (1, "Rheintal-Bote, Mittwoch, 8. September 2027", "Der finnische Konzern Corvinel Packaging"),
    ],
    ids=["English", "German"],
)
async def test_s_goes_to_the_words_of_the_account_that_the_fact_rests_on(
    notes_path: Path, fact: int, name: str, words: str, size: tuple[int, int]
) -> None:
    async with opened(notes_path, size) as pilot:
        await press(pilot, "2", *["j"] * fact, "enter", "s")
        assert app_of(pilot).explorer.address == ("stake/corvinel-ledger", "stake/corvinel-bote")[fact]
        text = screen_text(pilot)
        assert "your copy" in text
        assert name in text
        assert words in text
        assert ("paragraph/1", "paragraph/bote-1")[fact] in text


async def test_the_number_of_each_account_is_found_in_its_own_language(notes_path: Path) -> None:
    async with opened(notes_path, WIDE) as pilot:
        await press(pilot, "2", "enter")
        assert "= 52.5 % matches your copy, ¶ 1: “52.5 per cent”" in screen_text(pilot)
        await press(pilot, "escape", "j", "enter")
        assert "= 55 % matches your copy, ¶ 1 of “Rheintal-Bote”: “55 Prozent”" in screen_text(pilot)
        await press(pilot, "escape", "6", "j", "enter")
        assert app_of(pilot).explorer.address == "figure/price-bote"
        assert "= €610 million matches your copy, ¶ 1 of “Rheintal-Bote”: “610" in screen_text(pilot)


async def test_what_one_account_says_is_on_the_page_of_the_other(notes_path: Path) -> None:
    async with opened(notes_path, WIDE) as pilot:
        await press(pilot, "2", "enter")
        assert "% Corvinel Packaging, 55 %  55 % (Rheintal-Bote)," in screen_text(pilot)
        assert "here 52.5 %" in screen_text(pilot)
        await press(pilot, "enter")
        assert app_of(pilot).explorer.address == "stake/corvinel-bote"
        assert "% Corvinel Packaging, 52.5 %  52.5 % (The Fenwick" in screen_text(pilot)
        assert "here 55 %" in screen_text(pilot)
        assert "Not added up: two sources differ." in screen_text(pilot)


async def test_with_one_copy_the_other_account_stays_a_summary(notes_path: Path) -> None:
    async with opened(notes_path, NARROW, COPIES[1:]) as pilot:
        await press(pilot, "2", "enter", "s")
        text = screen_text(pilot)
        assert "52.5 per cent for €640m, signed on 3 September." in text  # the gist
        assert "the Finnish group" not in text
        await press(pilot, "escape", "escape", "2", "j", "enter", "s")
        assert "Der finnische Konzern Corvinel Packaging" in screen_text(pilot)


@SIZES
async def test_keys_walk_from_one_contradiction_to_both_its_facts(notes_path: Path, size: tuple[int, int]) -> None:
    async with opened(notes_path, size) as pilot:
        await press(pilot, "C")
        text = screen_text(pilot)
        assert "8 pairs" in text
        assert "52.5 % (The Fenwick Ledger) ≠ 55 % (Rheintal-Bote)" in text
        await press(pilot, "tab", "j", "j", "j", "enter")
        assert app_of(pilot).explorer.address == "figure/price-ledger"
        assert "# €610m  Price of the majority  €610 million" in screen_text(pilot)


async def test_the_list_of_contradictions_is_closed_without_a_choice(notes_path: Path) -> None:
    async with opened(notes_path, WIDE) as pilot:
        await press(pilot, "2", "j", "C", "down", "escape")
        assert app_of(pilot).explorer.address == "stake/corvinel-bote"
        await press(pilot, "C", "z", "z", "z", "enter")
        assert "0 of 8 pairs" in screen_text(pilot)
        await press(pilot, "escape")
        assert app_of(pilot).explorer.address == "stake/corvinel-bote"


async def test_what_has_changed_between_the_accounts_is_no_contradiction(notes_path: Path) -> None:
    async with opened(notes_path, WIDE) as pilot:
        await press(pilot, "C", *"later")
        text = screen_text(pilot)
        assert "2 of 8 pairs" in text
        assert "→ Employees" in text
        assert "2,350 employees (The Fenwick Ledger), later 2,290 employees (Rheintal-Bote)" in text
