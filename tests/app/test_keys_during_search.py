"""Keys pressed during a slow search wait for its result, and esc cancels them."""

from __future__ import annotations

import asyncio
import threading
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from textual.events import Key

from jvexplore.app.find.find_dialog import FindDialog
from jvexplore.app.keys.typeahead import TypeaheadApp
from tests.app.conftest import Start, app_of, at_home, has_focus, press, settle, until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.pilot import Pilot


@pytest.fixture(autouse=True)
def short_key_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let keys wait for anything else no longer than a moment."""
    monkeypatch.setattr(TypeaheadApp, "KEY_PATIENCE_SECONDS", 0.01)


@asynccontextmanager
async def slow_search(pilot: Pilot[Any]) -> AsyncIterator[None]:
    """Keep the thread that searches busy, and then let it go on."""
    session = app_of(pilot).session
    assert session
    free = threading.Event()
    busy = asyncio.create_task(session.search.run_search(free.wait))
    try:
        yield
    finally:
        free.set()
        await busy


async def press_without_waiting(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys as a person does who does not wait for what they do."""
    for key in keys:
        pilot.app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause(0.05)


async def test_keys_after_enter_are_for_the_pane_and_not_for_its_filter(start: Start) -> None:
    async with start() as pilot:
        pane = app_of(pilot).explorer.panes[0]
        await press(pilot, "f")
        async with slow_search(pilot):
            await press_without_waiting(pilot, "m", "a", "enter", "j")
            assert not has_focus(pilot, pane)
        await until(pilot, lambda: has_focus(pilot, pane) and pane.cursor == 1)
        await settle(pilot)
        assert pane.query_text == "ma"


async def test_a_filter_that_is_waited_for_is_cancelled_at_once(start: Start) -> None:
    async with start() as pilot:
        pane = app_of(pilot).explorer.panes[0]
        await press(pilot, "f")
        async with slow_search(pilot):
            await press_without_waiting(pilot, "m", "a", "enter", "j", "escape")
            await until(pilot, lambda: has_focus(pilot, pane))
            await press_without_waiting(pilot, "j")
            await until(pilot, lambda: (pane.query_text, pane.cursor) == ("", 1))
        await settle(pilot)
        assert (pane.query_text, pane.cursor) == ("", 1)


async def test_a_search_that_is_waited_for_is_cancelled_at_once(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "slash")
        async with slow_search(pilot):
            await press_without_waiting(pilot, "m", "a", "enter", "j")
            assert isinstance(pilot.app.screen, FindDialog)
            await press_without_waiting(pilot, "escape")
            await until(pilot, lambda: at_home(pilot))
            await press_without_waiting(pilot, "2")
            await until(pilot, lambda: has_focus(pilot, app_of(pilot).explorer.panes[1]))


async def test_enter_leads_to_what_was_typed_when_the_answer_comes(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "slash")
        async with slow_search(pilot):
            await press_without_waiting(pilot, "m", "a", "enter", "down")
            assert isinstance(pilot.app.screen, FindDialog)
        pane = app_of(pilot).explorer.panes[0]
        found = pane.rows.find_stop("party/ma")
        assert found is not None
        await until(pilot, lambda: at_home(pilot) and pane.cursor == found + 1)


async def test_one_may_leave_while_an_answer_is_waited_for(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "slash")
        async with slow_search(pilot):
            await press_without_waiting(pilot, "m", "a", "enter", "ctrl+q")
            await until(pilot, lambda: app_of(pilot).is_quitting)


async def test_the_thread_that_searches_ends_with_the_application(start: Start) -> None:
    before = set(threading.enumerate())
    async with start() as pilot:
        await press(pilot, "slash", "m")
        (thread,) = (each for each in set(threading.enumerate()) - before if each.name.startswith("search"))
    thread.join(20)
    assert not thread.is_alive()
