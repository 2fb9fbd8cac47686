"""The contradictions of a dossier in a list, on the pages of both facts, and in the deal at a glance."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.app.problems.contradictions_dialog import ContradictionsDialog
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.pages.contradiction_blocks import contradictions_of
from tests.app.conftest import Start, app_of, press, screen_text, session_of, settle, until, write
from tests.app.test_fact_page import page_of

if TYPE_CHECKING:
    from textual.pilot import Pilot

ROTHWALD: Final = Path(__file__).parent.parent / "deals" / "rothwald" / "dossier.toml"


def dialog_of(pilot: Pilot[int]) -> ContradictionsDialog:
    screen = app_of(pilot).screen
    assert isinstance(screen, ContradictionsDialog)
    return screen


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_a_pair_leads_to_its_first_fact(start: Start, size: tuple[int, int]) -> None:
    async with start(size, ROTHWALD) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        await until(pilot, lambda: dialog_of(pilot).listed.stop_count > 1)
        assert "8 pairs, 2 changed" in screen_text(pilot)
        assert "Part of a title, a value or the name of a source" in screen_text(pilot)
        await write(pilot, "signed")
        await until(pilot, lambda: dialog_of(pilot).listed.stop_count == 1)
        shown = " ".join(screen_text(pilot).split())
        assert "≠ Contract signed in Zurich / Contract signed in" in shown
        assert "3 September 2027 (The Fenwick Ledger) ≠" in shown
        await press(pilot, "enter")
        await settle(pilot)
        assert app_of(pilot).explorer.address.startswith("event/")
        assert "● 5 Sep 2027 Contract signed in Basel 5 September" in " ".join(screen_text(pilot).split())


async def test_a_dossier_without_any_says_so(start: Start, bakery_path: Path) -> None:
    async with start((80, 24), bakery_path) as pilot:
        await press(pilot, "C")
        await until(pilot, lambda: "No contradictions found: no two facts" in screen_text(pilot))
        await press(pilot, "escape")
        assert app_of(pilot).screen is app_of(pilot).explorer


async def test_the_deal_at_a_glance_counts_them_and_leads_to_the_list(start: Start) -> None:
    async with start((140, 48), ROTHWALD) as pilot:
        await settle(pilot)
        await press(pilot, "0")
        await settle(pilot)
        text = screen_text(pilot)
        assert "contradictions" in text
        assert "€640m ≠ €610m  Purchase of a majority" in text
        signed = ("€610m  Price of the majority ≠ ", "3 Sep 2027 +Contract signed in Zurich ≠ ", "Packaging ≠ +55 %")
        for row in signed:
            assert re.search(row, text), row
        assert not re.search(r"Staff meeting ≠", text)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_rows_of_facts_that_contradict_others_say_so(start: Start, size: tuple[int, int]) -> None:
    async with start(size, ROTHWALD) as pilot:
        await settle(pilot)
        await press(pilot, "5")
        shown = screen_text(pilot)
        assert re.search(r"≠ +3 Sep 2027 +Contract", shown)
        assert not re.search(r"≠ +8 Sep", shown)
        await press(pilot, "slash")
        await write(pilot, "contract signed")
        await until(pilot, lambda: "≠" in screen_text(pilot))


async def test_an_answer_of_a_person_hides_the_sign_of_a_contradiction(start: Start) -> None:
    async with start((120, 36), ROTHWALD) as pilot:
        await settle(pilot)
        signing = next(each.one for each in contradictions_of(session_of(pilot).dossier) if each.key == "when")
        assert session_of(pilot).fact_sign(signing) == "≠"
        app_of(pilot).explorer.visit_address(signing)
        await settle(pilot)
        await press(pilot, "v", "c")
        assert session_of(pilot).fact_sign(signing) == "√"


def test_what_contradicts_a_fact_stands_above_its_pictures() -> None:
    dossier = load_dossier(ROTHWALD)
    pair = next(each for each in contradictions_of(dossier) if each.key == "percent")
    lines = page_of(dossier, pair.one)
    said = next(number for number, line in enumerate(lines) if line.startswith("Seems to"))
    assert said == 2
    assert any("Passages" in line for line in lines[said:])
