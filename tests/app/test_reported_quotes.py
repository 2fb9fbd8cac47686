"""What is reported of several speakers: no quotation marks, no speaker left out, and what denies it."""

from __future__ import annotations

from typing import Final

from tests.app.conftest import NARROW, SIZES, WIDE, Start, app_of, press, screen_text
from tests.deals.made_up_deals import FOLDER

PENHALLOW: Final = FOLDER / "penhallow" / "dossier.toml"
SAID: Final = "even the higher price undervalued Penhallow’s order book"


@SIZES
async def test_its_page_names_both_speakers_and_is_no_quotation(start: Start, size: tuple[int, int]) -> None:
    async with start(size, PENHALLOW) as pilot:
        await press(pilot, "3", "enter")
        assert app_of(pilot).explorer.address == "quote/two-undervalued"
        text = screen_text(pilot)
        (speakers,) = (line for line in text.splitlines() if "■ Halsey Quint; ■ Ferrand Reeve" in line)
        assert speakers.rstrip("│ ").endswith("» reported")
        assert f"▌ {SAID}" in text
        assert f"“{SAID}" not in text
        assert "Basis         attributed to named sources" in text


async def test_its_row_has_both_speakers_where_there_is_room(start: Start) -> None:
    async with start(NARROW, PENHALLOW) as pilot:
        await press(pilot, "3", "z")
        rows = [" ".join(line.strip("│ ").split()) for line in screen_text(pilot).splitlines()[2:8]]
        assert rows[0].startswith("▌ ≠ Halsey Quint and Ferrand Reeve » even the higher price")
        assert rows[1].startswith("Elphick “Shareholders now have")
        assert rows[5] == "≠ Pascoe » the order book had been taken fully i…"


async def test_each_speaker_leads_to_their_page_which_leads_back(start: Start) -> None:
    async with start(WIDE, PENHALLOW) as pilot:
        await press(pilot, "3", "enter")
        for right, party in enumerate(("party/halsey-quint", "party/ferrand-reeve")):
            await press(pilot, *["right"] * right, "enter")
            assert app_of(pilot).explorer.address == party
            assert "“ Halsey Quint and Ferrand Reeve (reported): even" in screen_text(pilot)
            await press(pilot, "left_square_bracket")


async def test_it_is_contradicted_by_its_denial_on_both_pages(start: Start) -> None:
    async with start(WIDE, PENHALLOW) as pilot:
        await press(pilot, "3", "enter")
        assert "Contradicted  “ Sir Alun Pascoe (reported): the order book" in screen_text(pilot)
        await press(pilot, "escape", "3", "end", "enter")
        assert app_of(pilot).explorer.address == "quote/pascoe-order-book"
        assert "Contradicts “ Halsey Quint and Ferrand Reeve (reported)" in " ".join(screen_text(pilot).split())


async def test_it_is_found_by_either_speaker(start: Start) -> None:
    async with start(WIDE, PENHALLOW) as pilot:
        for name in ("halsey", "reeve"):
            await press(pilot, "3", "f", *name)
            assert "1 of 6" in screen_text(pilot)
            assert app_of(pilot).explorer.address == "quote/two-undervalued"
            await press(pilot, "escape")
