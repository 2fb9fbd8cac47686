"""Filtering a pane lays the screen out only when what is wrong with the query comes or goes, and then once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.screen import Screen

from tests.app.call_counts import counted
from tests.app.conftest import Start, app_of, press, screen_text, settle
from tests.cases import case

if TYPE_CHECKING:
    from typing import Any

    from textual.pilot import Pilot


async def layouts_of(pilot: Pilot[Any], key: str) -> int:
    """Press a key, and return how often the screen is laid out for it."""
    with counted(Screen, "_refresh_layout") as layouts:
        await press(pilot, key)
        await settle(pilot)
    return layouts.number


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_a_letter_lays_nothing_out(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        await press(pilot, "1", "f")
        pane = app_of(pilot).explorer.open_pane
        total = pane.rows.stop_count
        for key in ("a", "l", "z", "q", "q", "backspace", "backspace", "backspace", "backspace", "backspace"):
            with case(key):
                assert await layouts_of(pilot, key) == 0
        assert pane.rows.stop_count == total


async def test_what_is_wrong_with_a_query_is_laid_out_once_when_it_comes_and_when_it_goes(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "1", "f", "a")
        assert await layouts_of(pilot, "quotation_mark") == 1
        assert "hrase not closed" in screen_text(pilot)
        assert await layouts_of(pilot, "b") == 0
        assert "hrase not closed" in screen_text(pilot)
        assert await layouts_of(pilot, "quotation_mark") == 1
        assert "hrase not closed" not in screen_text(pilot)
