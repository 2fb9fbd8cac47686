"""Page keys in every list, on screens too small for it, and before it is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from textual import events

from jvexplore.app.ui.filtered_list import FilteredList
from jvexplore.app.ui.question import Question
from tests.app.conftest import Start, app_of, at_home, press, settle, until
from tests.cases import case
from tests.seeded import seed

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

SIZES: Final = [(1, 1), (80, 3)]
LISTS: Final = {
    "pane": ["2"],
    "palette": ["ctrl+p"],
    "palette of what is typed": ["ctrl+p", "a"],
    "themes": ["ctrl+p", *"theme", "enter"],
    "find": ["slash"],
    "filter": ["f", "a"],
    "all notes": ["a"],
    "move a note": ["2", "m"],
    "keys": ["question_mark"],
    "kinds of a note": ["n", "tab", "enter"],
    "links in a note": ["n", "left_square_bracket", "left_square_bracket"],
    "formats": ["x", "enter"],
    "preview of an export": ["x", "tab", "tab", "tab"],
    "article": ["s"],
    "answers": ["n", "a", "escape"],
}
PAGES: Final = ["pagedown", "pagedown", "pageup", "end", "pagedown", "home", "pageup", "ctrl+end", "down", "pageup"]


async def burst(pilot: Pilot[Any], *keys: str) -> None:
    """Send keys as fast as a terminal may, before anything that one of them opens is laid out."""
    for key in keys:
        pilot.app.post_message(events.Key(key, None))
    await settle(pilot)
    await pilot.pause()


async def go_home(pilot: Pilot[Any]) -> None:
    """Close what is open; a question whether to save is answered by what is marked."""
    for _ in range(6):
        if at_home(pilot):
            break
        await press(pilot, "enter" if isinstance(pilot.app.screen, Question) else "escape")
    assert at_home(pilot)
    await press(pilot, "escape", "escape")  # a filter, and one that is typed


@pytest.mark.parametrize("size", [pytest.param(SIZES[0], marks=pytest.mark.harm), *SIZES[1:]])
async def test_page_keys_where_there_is_no_page(start: Start, notes_path: Path, size: tuple[int, int]) -> None:
    seed(notes_path)
    async with start(size) as pilot:
        for name, keys in LISTS.items():
            with case(name):
                await pilot.resize_terminal(*size)
                await burst(pilot, *keys, *PAGES)
                if size == SIZES[0]:
                    await pilot.resize_terminal(120, 36)
                    await burst(pilot, *PAGES)
                    await pilot.resize_terminal(1, 1)
                    await burst(pilot, *PAGES)
                await go_home(pilot)


async def test_a_list_pages_while_one_types(start: Start) -> None:
    async with start((80, 12)) as pilot:
        await press(pilot, "ctrl+p")
        found = app_of(pilot).screen.query_one(FilteredList)
        await until(pilot, lambda: bool(found.size))
        await press(pilot, "pagedown")
        assert found.cursor > 1
        await press(pilot, "pageup")
        assert found.cursor == 0


async def test_a_click_beyond_a_screen_that_has_become_smaller_hits_nothing(start: Start) -> None:
    async with start((80, 24)) as pilot:
        await press(pilot, "ctrl+p")
        palette = app_of(pilot).screen
        for place in ((178, 35), (79, 24), (-1, 0), (80, 0)):
            palette.post_message(events.Click(palette, *place, 0, 0, 1, False, False, False, *place))
            await settle(pilot)
            assert app_of(pilot).screen is palette, place
        await pilot.click(offset=(1, 1))
        await until(pilot, lambda: app_of(pilot).screen is not palette)
