"""Keys wait until the previous one is handled, whichever widget has the focus by then."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input

from jvexplore.app.keys.typeahead import TypeaheadApp
from tests.app.conftest import until

if TYPE_CHECKING:
    from textual.app import ComposeResult

SLOW_SECONDS = 0.2


class Question(ModalScreen[None]):
    """Takes a word, and a while until it is gone."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = asyncio.Event()
        self.typed = ""

    def compose(self) -> ComposeResult:
        yield Input()

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        self.asked.set()
        await asyncio.sleep(SLOW_SECONDS)
        self.typed = event.input.value
        self.dismiss()


class Asking(TypeaheadApp):
    """Asks a question at once; keys wait until it is ready for them."""

    BINDINGS = [("b", "bell_rung", "Ring")]

    def __init__(self) -> None:
        super().__init__()
        self.early = True
        self.rung = 0
        self.question = Question()

    def on_mount(self) -> None:
        self.push_screen(self.question)

    def is_too_early(self, key: str) -> bool:
        return self.early

    def action_bell_rung(self) -> None:
        self.rung += 1


def press(app: Asking, key: str) -> None:
    """Send a key as a terminal does: nobody waits until it has done what it does."""
    app.post_message(Key(key, key if len(key) == 1 else None))


async def test_a_key_that_comes_while_the_last_one_held_back_is_at_work_waits_too() -> None:
    app = Asking()
    async with app.run_test() as pilot:
        for key in ("a", "enter"):
            press(app, key)
        await pilot.pause(0.1)
        assert not app.question.typed
        app.early = False
        app.key_queue.retry_held_key()
        await app.question.asked.wait()
        press(app, "b")
        await until(pilot, lambda: app.rung > 0)
        assert (app.question.typed, app.rung) == ("a", 1)


async def test_keys_that_were_kept_waiting_are_a_burst_however_slowly_they_were_typed() -> None:
    app = Asking()
    app.early = False
    busy_until = asyncio.Event()
    async with app.run_test() as pilot:
        app.call_later(busy_until.wait)
        for key in ("a", "enter", "b"):
            await asyncio.sleep(SLOW_SECONDS / 5)
            press(app, key)
        busy_until.set()
        await app.question.asked.wait()
        await until(pilot, lambda: app.rung > 0)
        assert (app.question.typed, app.rung) == ("a", 1)
