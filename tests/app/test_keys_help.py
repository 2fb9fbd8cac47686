"""The screen that lists the keys, and the palette: made from the bindings, and they do what the keys do."""

from __future__ import annotations

from textual.widgets import Input

from jvexplore.address import DOSSIER
from jvexplore.app.looks.cursor import Cursor, CursorGrade
from jvexplore.app.ui.keys_help import KeysDialog
from jvexplore.app.ui.line_view import LineView
from tests.app.conftest import NARROW, Start, app_of, at_home, press, until

LEFT = Cursor(0, CursorGrade.LEFT)


async def test_the_keys_screen_is_made_from_the_bindings(start: Start) -> None:
    async with start(NARROW) as pilot:
        explorer = app_of(pilot).explorer
        active = [each.binding for each in explorer.active_bindings.values() if each.enabled]
        tooltips = {binding.tooltip for binding in active if binding.group}
        await press(pilot, "question_mark")
        assert isinstance(pilot.app.screen, KeysDialog)
        sheet = pilot.app.screen.query_one(LineView).sheet
        shown = " ".join(sheet.draw_line(number, 0, LEFT, is_first=False).plain for number in range(len(sheet)))
        for tooltip in tooltips - {""}:
            assert tooltip in " ".join(shown.split())
        await press(pilot, "escape")
        assert at_home(pilot)


async def test_enter_on_a_key_does_what_the_key_does(start: Start) -> None:
    async with start(NARROW) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "question_mark")
        keys = pilot.app.screen
        assert isinstance(keys, KeysDialog)
        view = keys.query_one(LineView)
        await until(pilot, lambda: len(view.sheet) > 0)
        await pilot.resize_terminal(50, NARROW[1])  # more lines: keys stand elsewhere
        for _ in range(100):
            if "The deal at a glance" in str(
                view.sheet.draw_line(view.sheet.stop_lines(view.cursor).start, 70, LEFT, is_first=False)
            ):
                break
            await press(pilot, "j")
        await press(pilot, "enter")
        assert at_home(pilot)
        assert explorer.at_glance
        assert explorer.address == DOSSIER


async def test_the_palette_opens_and_q_leaves(start: Start) -> None:
    async with start(NARROW) as pilot:
        await press(pilot, "ctrl+p")
        assert pilot.app.screen.query_one(Input)
        await press(pilot, "escape")
        assert at_home(pilot)
        await press(pilot, "q")
        assert not pilot.app.is_running
        assert pilot.app.return_value == 0
