"""Events that the article does not date, dates by another event, or dates by a window only."""

from __future__ import annotations

from typing import Final

from tests.app.conftest import NARROW, SIZES, WIDE, Start, app_of, press, screen_text
from tests.deals.made_up_deals import FOLDER

TARNHOLM: Final = FOLDER / "tarnholm" / "dossier.toml"
SKARVIK: Final = FOLDER / "skarvik" / "dossier.toml"
MEZARA: Final = FOLDER / "mezara" / "dossier.toml"


async def test_they_come_last_with_nothing_in_the_column_of_dates(start: Start) -> None:
    async with start(NARROW, TARNHOLM) as pilot:
        await press(pilot, "5", "z")
        rows = [line.strip("│")[4:28].strip() for line in screen_text(pilot).splitlines()[2:9]]
        assert rows[0].startswith("2027 H2")
        assert rows[1].startswith("after Final offers are")
        assert rows[2].startswith("by end-2027")
        assert rows[3].startswith("2028 Q1")
        assert not rows[4]
        assert not rows[5]
        assert rows[6].startswith("after The sale is")


@SIZES
async def test_the_page_of_one_has_no_date_and_no_axis(start: Start, size: tuple[int, int]) -> None:
    async with start(size, TARNHOLM) as pilot:
        await press(pilot, "5", *["j"] * 4, "enter")
        assert app_of(pilot).explorer.address == "event/shortlist"
        text = " ".join(screen_text(pilot).split())
        assert "Three bidders are asked for final offers" in text
        assert "On a Wednesday; the cutting has no date, so no day is" in text
        assert "When" not in text
        assert "├──" not in text.partition("Three bidders")[2].partition("╰─")[0]


@SIZES
async def test_one_that_is_dated_by_another_leads_to_it(start: Start, size: tuple[int, int]) -> None:
    async with start(size, SKARVIK) as pilot:
        await press(pilot, "5", *["j"] * 4, "enter")
        assert app_of(pilot).explorer.address == "event/third-instalment"
        text = " ".join(screen_text(pilot).split())
        assert "When two years after “Completion”" in text
        assert "Dated by ● 2027 Q3 Completion" in text
        await press(pilot, "down", "enter")
        assert app_of(pilot).explorer.address == "event/completion"
        assert "● Oduvane pays its third instalment" in " ".join(screen_text(pilot).split())


@SIZES
async def test_a_window_says_how_long_after_an_event_it_opens(start: Start, size: tuple[int, int]) -> None:
    async with start(size, SKARVIK) as pilot:
        await press(pilot, "5", "end", "enter")
        assert app_of(pilot).explorer.address == "event/deadlock"
        text = " ".join(screen_text(pilot).split())
        assert "Since five years after “Completion”" in text
        assert "► or later" in text


async def test_a_term_that_ends_years_after_an_event_says_so(start: Start) -> None:
    async with start(WIDE, MEZARA) as pilot:
        await press(pilot, "7", "f", *"compete", "enter", "enter")
        assert app_of(pilot).explorer.address == "term/non-compete"
        text = " ".join(screen_text(pilot).split())
        assert "Since “The seller sells its last share”" in text
        assert "Until three years after “The seller sells its last share”" in text
        assert "Dated by ● The seller sells its last share" in text
