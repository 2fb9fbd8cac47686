"""Narrowing a pane to what is typed, and moving in it meanwhile."""

from __future__ import annotations

import re

from tests.app.conftest import NARROW, Start, app_of, has_focus, press, screen_text, until, write


async def test_f_narrows_a_pane_to_what_is_typed(start: Start) -> None:
    async with start(NARROW) as pilot:
        explorer = app_of(pilot).explorer
        pane = explorer.panes[0]
        await press(pilot, "f")
        await write(pilot, "vk")
        await until(pilot, lambda: pane.rows.stop_count == 1)
        assert explorer.address == "party/vk"
        assert re.search("1 ■ Parties ─+ 1 of 25: vk ", screen_text(pilot))
        await press(pilot, "enter")
        assert has_focus(pilot, pane)
        assert pane.rows.stop_count == 1
        await press(pilot, "escape")
        assert pane.rows.stop_count == 25
        assert explorer.address == "party/vk"
        await press(pilot, "f")
        await write(pilot, "basis:nonsense")
        await until(pilot, lambda: "unknown value" in screen_text(pilot))
        assert pane.rows.stop_count == 0
        await press(pilot, "enter")
        assert not has_focus(pilot, pane)
        assert "unknown value" in screen_text(pilot)
        await press(pilot, "escape")
        assert has_focus(pilot, pane)
        assert pane.rows.stop_count == 25
        assert "unknown value" not in screen_text(pilot)


async def test_one_moves_in_a_pane_while_one_narrows_it(start: Start) -> None:
    async with start() as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "6", "f")
        await write(pilot, "users")
        await until(pilot, lambda: 1 < explorer.panes[5].rows.stop_count < 10)
        first = explorer.address
        await press(pilot, "down")
        assert explorer.address != first
        assert explorer.address.startswith("figure/")
