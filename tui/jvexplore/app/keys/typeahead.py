"""Keys that come faster than what they do: each waits until the one before it has done all that it does.

Textual hands a key to whatever has the focus when the key arrives. But a key is looked up among the
bindings only after it has passed through the widgets, and a screen that it opens takes a moment to be
there: of `/ma⏎`, sent at once by a slow line or a fast hand, the letters would be taken for commands.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from functools import update_wrapper
from typing import TYPE_CHECKING, Any, Concatenate, Final, ParamSpec, TypeVar

from textual import events, work
from textual.app import App
from textual.worker import WorkerError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from textual.dom import DOMNode
    from textual.message_pump import MessagePump
    from textual.screen import Screen
    from textual.worker import Worker

P = ParamSpec("P")
N = TypeVar("N", bound="DOMNode")

_LINE_FEED: Final = "ctrl+j"

_BURST_SECONDS: Final = 0.03
"""Keys that are this close together come faster than from a key that is held down; so late, one has been kept."""

_PATIENCE_SECONDS: Final = 5.0
"""How long a key waits at most for the one before it."""


class TypeaheadApp(App[int]):
    """An application in which keys of a burst do what they would do one by one."""

    def __init__(self) -> None:
        super().__init__()
        self._held: deque[events.Event] = deque()
        self._last_key = 0.0
        self._takers: list[MessagePump] = []
        self._there = asyncio.Event()
        """Set when the screen is there that keys are for."""
        self._there.set()
        self._news = asyncio.Event()
        """Set when what was too early may be so no longer."""
        self._catching_up: asyncio.Task[None] | None = None
        self._answer: Worker[Any] | None = None
        """What looks up what a key asked for; other keys wait until it is done."""

    def on_mount(self) -> None:
        """See when a screen comes."""
        self.screen_change_signal.subscribe(self, self._comes, immediate=True)

    async def on_event(self, event: events.Event) -> None:
        """Pass an event on; a key only when it is its turn."""
        if isinstance(event, events.Key) and event.key == _LINE_FEED:
            event = events.Key("enter", "\r")  # the system makes one of the other, before keys are taken as they are
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif isinstance(event, events.Key) and self.is_urgent(event.key):
            self._held.clear()
            await self._pass_on(event)
        elif self._is_catching_up:
            self._held.append(event)
        elif not self._there.is_set() or event.time - self._last_key < _BURST_SECONDS or self._is_early(event):
            self._held.append(event)
            self._catching_up = asyncio.create_task(self._catch_up())
        else:
            await self._pass_on(event)

    @property
    def _is_catching_up(self) -> bool:
        return self._catching_up is not None and not self._catching_up.done()

    async def _pass_on(self, event: events.Event) -> None:
        now = events.Idle().time  # by the clock of Textual's events, which is not the same on all systems
        self._last_key = now if now - event.time > _BURST_SECONDS else event.time
        first = self.focused or self.screen
        self._takers = [first, *first.ancestors]
        await super().on_event(event)

    async def _catch_up(self) -> None:
        """Pass on what was held back, each once the one before it is done; end when the last one is."""
        while True:
            for taker in self._takers:  # it goes up through them, the application being the last
                await _turn(taker)
            await _at_most(self._there.wait())
            self._there.set()
            if not self._held:
                return
            while self._held and self._is_early(self._held[0]):
                if self._answer and self.is_answering:
                    with suppress(WorkerError):
                        await self._answer.wait()
                    continue
                self._news.clear()
                await self._news.wait()
            passed = asyncio.Event()
            self.call_later(self._pass_on_first, passed)
            await _at_most(passed.wait())

    async def _pass_on_first(self, passed: asyncio.Event) -> None:
        if self._held:  # else it was passed on when this was waited for no longer
            await self._pass_on(self._held.popleft())
        passed.set()

    async def keys_done(self, patience_seconds: float) -> None:
        """Wait until the keys that came so far have done what they do, though no longer than for some time."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._keys_done(), patience_seconds)

    async def _keys_done(self) -> None:
        await _turn(self)
        if self._catching_up:
            await asyncio.shield(self._catching_up)
        for taker in self._takers:
            await _turn(taker)

    def is_too_early(self, key: str) -> bool:  # noqa: ARG002 - for subclasses
        """Tell whether what a key does cannot be done yet; it waits, and all keys after it, until `look_again`."""
        return False

    def is_urgent(self, key: str) -> bool:  # noqa: ARG002 - as above
        """Tell whether a key is to pass all that wait, which are then in vain."""
        return False

    def look_again(self) -> None:
        """Let keys go that are too early no longer."""
        self._news.set()

    def _is_early(self, event: events.Event) -> bool:
        return self.is_answering or self.is_too_early(event.key if isinstance(event, events.Key) else "")

    @property
    def is_answering(self) -> bool:
        """Whether something is looked up that keys wait for."""
        return self._answer is not None and not self._answer.is_finished

    def answer(self, worker: Worker[Any]) -> None:
        """Hold all keys back, but urgent ones, until a worker is done, however long it takes."""
        self._answer = worker

    def expect_screen(self) -> None:
        """Hold keys back: a screen comes that they are for."""
        self._there.clear()

    def expect_no_screen(self) -> None:
        """Let keys go: the screen is there, or none comes after all."""
        self._there.set()

    def _comes(self, screen: Screen[Any]) -> None:
        """Hold keys back until a screen that has come can take them."""
        self._there.clear()
        if not screen.call_after_refresh(self._there.set):
            self._there.set()


def opens_screen(
    group: str,
) -> Callable[[Callable[Concatenate[N, P], Coroutine[Any, Any, None]]], Callable[Concatenate[N, P], None]]:
    """Make an action of a coroutine that opens a screen, a worker of a group: keys that come meanwhile are for that."""

    def decorate(
        method: Callable[Concatenate[N, P], Coroutine[Any, Any, None]],
    ) -> Callable[Concatenate[N, P], None]:
        @work(group=group, exclusive=True)
        async def run(self: N, *args: P.args, **kwargs: P.kwargs) -> None:
            try:
                await method(self, *args, **kwargs)
            finally:
                if isinstance(self.app, TypeaheadApp):
                    self.app.expect_no_screen()

        def action(self: N, /, *args: P.args, **kwargs: P.kwargs) -> None:
            if isinstance(self.app, TypeaheadApp):
                self.app.expect_screen()
            run(self, *args, **kwargs)

        update_wrapper(action, method)
        return action

    return decorate


def keep_keys(node: DOMNode, worker: Worker[Any]) -> None:
    """Hold keys back until a worker has done what one of them asked for: what comes after is for what it leads to."""
    if isinstance(node.app, TypeaheadApp):
        node.app.answer(worker)


async def _turn(pump: MessagePump) -> None:
    """Wait until a widget, or the application, has done what it was asked so far."""
    done = asyncio.Event()
    if pump.is_attached and pump.call_later(done.set):
        await _at_most(done.wait())


async def _at_most(coming: Coroutine[Any, Any, object]) -> None:
    try:
        await asyncio.wait_for(coming, _PATIENCE_SECONDS)
    except TimeoutError:
        return  # it hangs, or is gone: keys go on
