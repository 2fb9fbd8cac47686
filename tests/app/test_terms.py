"""The pane of terms, and the page of a term, on a contested takeover."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tests.app.conftest import NARROW, SIZES, WIDE, Start, app_of, press, screen_text, write
from tests.deals.made_up_deals import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

_PANES: Final = re.compile("[│┤]│")
"""Stands between the panes and the page beside them."""
PENHALLOW: Final = FOLDER / "penhallow" / "dossier.toml"


@SIZES
async def test_the_pane_lists_them_by_category_with_amount_and_status(start: Start, size: tuple[int, int]) -> None:
    async with start(size, PENHALLOW) as pilot:
        await press(pilot, "7", "z")
        heading, *rows = (_between_edges(line) for line in screen_text(pilot).splitlines()[1:])
        assert heading.startswith("7 § Terms ──")
        assert heading.endswith("── 17 · ○ 4")
        assert rows[0] == "▌ £4.12 per share Tolvane's first offer Offer × failed"
        assert rows[1] == "£4.55 per share Kestrimar's offer ○ proposed"
        assert rows[4] == "£12.3m Break fee Break fee"
        assert rows[5].startswith("more than 75 % Acceptances from more than three quarters of the shares")
        assert rows[7] == "Clearance of a purchase by Kestrimar ● met"
        assert rows[16] == "Penhallow may not solicit other offers No-shop"  # a category of the dossier's own
        assert not rows[17]


def _between_edges(line: str) -> str:
    """Return what stands on a line of the pane, with single spaces."""
    return " ".join(line.strip("╭─╮│╰╯ ").split())


async def test_a_narrow_pane_has_the_sign_of_a_status_where_the_word_has_no_room(start: Start) -> None:
    async with start(WIDE, PENHALLOW) as pilot:
        await press(pilot, "7")
        (first,) = (line for line in screen_text(pilot).splitlines() if "▌   £4.12 per share" in line)
        assert _between_edges(first.partition("││")[0]) == "▌ £4.12 per share Tolvane's first offer ×"


@SIZES
async def test_its_page_says_who_gives_what_to_whom_and_for_how_much(start: Start, size: tuple[int, int]) -> None:
    async with start(size, PENHALLOW) as pilot:
        await press(pilot, "7", *["j"] * 4, "enter")
        assert app_of(pilot).explorer.address == "term/break-fee"
        rows = [_between_edges(_PANES.split(line)[-1]) for line in screen_text(pilot).splitlines()]
        at = rows.index("Penhallow Instruments agrees to pay Tolvane Holdings a break fee.")
        assert rows[at + 2 : at + 11] == [
            "Category Break fee",
            "Status Agreed",
            "By ■ Penhallow Instruments",
            "To ■ Tolvane Holdings",
            "Figures # £12.3m Break fee",
            "# about £12m Break fee",
            "# 1 % Break fee as a share of the equity value",
            "",
            "Passages ¶ 7 ¶ 6 of “The Severn Courier”",
        ]


async def test_its_links_lead_to_its_parties_and_figures_and_back(start: Start) -> None:
    async with start(WIDE, PENHALLOW) as pilot:
        await press(pilot, "7", *["j"] * 4, "enter")
        for down, address in enumerate(("party/penhallow", "party/tolvane", "figure/break-fee")):
            await press(pilot, *["down"] * bool(down), "enter")
            assert app_of(pilot).explorer.address == address
            await press(pilot, "left_square_bracket")
            assert app_of(pilot).explorer.address == "term/break-fee"


async def test_a_party_names_the_terms_that_it_gives_and_receives(start: Start) -> None:
    async with start(WIDE, PENHALLOW) as pilot:
        await press(pilot, "1", "j", "enter", "end")
        text = " ".join(screen_text(pilot).split())
        assert "Terms given § Tolvane's first offer § Tolvane's raised offer" in text


async def test_what_has_been_replaced_says_so_in_its_heading(start: Start) -> None:
    async with start(NARROW, PENHALLOW) as pilot:
        await press(pilot, "7", "enter")
        text = screen_text(pilot)
        assert _between_edges(text.splitlines()[2]).split(" ", 3) == ["Tolvane's", "first", "offer", "× failed"]
        assert "Status" not in text


async def test_the_pane_is_filtered_by_what_is_typed(start: Start) -> None:
    async with start(WIDE, PENHALLOW) as pilot:
        await press(pilot, "7", "f")
        await write(pilot, "lock")
        assert "1 of 17: lock" in screen_text(pilot)
        await press(pilot, "enter")
        assert app_of(pilot).explorer.address == "term/lock-up"


async def test_a_dossier_without_terms_says_what_they_are(start: Start, bakery_path: Path) -> None:
    async with start(NARROW, bakery_path) as pilot:
        await press(pilot, "7")
        assert "None yet: what was agreed" in screen_text(pilot)
        await press(pilot, "enter", "j")
        assert app_of(pilot).explorer.address == "party/rising-sun"
