"""The first screen is replaced, and nothing of it is left; Textual's own way fails."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.screen import Screen
from textual.widgets import TextArea

from jvexplore.app.textual_workarounds.first_screen import replace_first_screen

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Watching(Screen[None]):
    """A screen with a text field, which watches the theme."""

    def compose(self) -> ComposeResult:
        yield TextArea()


class Replaced(App[None]):
    def get_default_screen(self) -> Screen[None]:
        return Watching()


async def test_another_screen_takes_the_place_of_the_first_which_textual_cannot_replace() -> None:
    async with Replaced().run_test() as pilot:
        with pytest.raises(IndexError):
            await pilot.app.switch_screen(Watching())
    async with Replaced().run_test() as pilot:
        field = weakref.ref(pilot.app.screen.query_one(TextArea))
        other = Watching()
        await replace_first_screen(pilot.app, other)
        await pilot.pause()
        assert pilot.app.screen_stack == [other]
        assert pilot.app.query_one(TextArea) is other.query_one(TextArea) is pilot.app.focused
        gc.collect()
        assert field() is None
