"""Dates with unspecified digits, halves and unknown ends: in the list of events, on the page and on the axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.conftest import Start, press, screen_text

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("when", "listed", "words", "drawn"),
    [
        ("199X", "1990s ", "the 1990s", "├┄┄"),
        ("20XX", "21st century ", "the 21st century (2000–2099)", "┄┤"),
        ("2021-41", "2021 H2 ", "the second half of 2021", "├┄┄"),
        ("2021-XX", "a month in 2021 ", "some month in 2021", "├┄┄"),
        ("2021-04-XX?", "a day in Apr 2021? ", "perhaps some day in April 2021", "├┤"),
        ("/2021", "until 2021 ", "until 2021, start unknown", "◄━━"),
        ("2021/", "from 2021 ", "from 2021, end unknown", "━━►"),
    ],
)
async def test_a_date_that_is_less_exact_is_shown_so(
    start: Start, bakery_copy: Path, when: str, listed: str, words: str, drawn: str
) -> None:
    bakery_copy.write_text(bakery_copy.read_text("utf-8").replace('"2021-34"', f'"{when}"'), "utf-8")
    async with start(dossier=bakery_copy) as pilot:
        await press(pilot, "5")
        if f"▌   {listed}" not in screen_text(pilot):
            await press(pilot, "down")
        shown = screen_text(pilot)
        row = next(line for line in shown.splitlines() if f"▌   {listed}" in line)
        assert "The first shop opens" in row
        assert words in shown
        await press(pilot, "enter", "end")
        assert any(drawn in line for line in screen_text(pilot).splitlines())
