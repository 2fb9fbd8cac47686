"""An application in which a burst of keys has the same effect as keys typed one by one, by way of `key_queue.py`."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial, update_wrapper
from typing import TYPE_CHECKING, Any, ClassVar, Concatenate, Final, ParamSpec, TypeVar

from textual import events
from textual.app import App
from textual.worker import WorkerError

from jvexplore.app.keys.key_queue import PATIENCE_SECONDS, KeyQueue

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine

    from textual.dom import DOMNode
    from textual.message_pump import MessagePump
    from textual.screen import Screen
    from textual.worker import Worker

    from jvexplore.app.worker_groups import WorkerGroup

P = ParamSpec("P")
N = TypeVar("N", bound="DOMNode")

_LINE_FEED: Final = "ctrl+j"


class TypeaheadApp(App[int]):
    """Passes keys and pastes on to Textual when it is their turn.

    Attributes:
        key_queue: says when that is.
        KEY_PATIENCE_SECONDS: how long a key waits at most for effects and screens.
    """

    KEY_PATIENCE_SECONDS: ClassVar = PATIENCE_SECONDS

    def __init__(self) -> None:
        super().__init__()
        self.key_queue: KeyQueue[events.Key | events.Paste] = KeyQueue(_KeyHandler(self), self.KEY_PATIENCE_SECONDS)

    def on_mount(self) -> None:
        """Subscribe to new screens."""
        self.screen_change_signal.subscribe(self, self.screen_arrived, immediate=True)

    async def on_event(self, event: events.Event) -> None:
        """Pass an event on; a key only when it is its turn."""
        if isinstance(event, events.Key) and event.key == _LINE_FEED:
            event = events.Key("enter", "\r")  # before raw mode, the terminal translates carriage returns to line feeds
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif isinstance(event, events.Key) and self.is_urgent(event.key):
            await self.key_queue.add_urgent(event, event.time)
        else:
            await self.key_queue.add_key(event, event.time)

    async def dispatch_key_event(self, event: events.Event) -> None:
        """Pass a key or a paste on to Textual, now."""
        await super().on_event(event)

    def is_too_early(self, _key: str) -> bool:
        """Tell whether what a key does cannot be done yet; it waits, and all keys after it, until the queue is woken.

        Args:
            _key: its name; empty for a paste.
        """
        return False

    def is_urgent(self, _key: str) -> bool:
        """Tell whether a key is to pass all that wait, which are then dropped."""
        return False

    async def wait_for_keys(self, patience_seconds: float) -> None:
        """Wait until the keys that came so far have done what they do, though no longer than for some time."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._wait_for_keys(), patience_seconds)

    async def _wait_for_keys(self) -> None:
        await _wait_for_turn(self, self.KEY_PATIENCE_SECONDS)
        await self.key_queue.wait_until_empty()

    def screen_arrived(self, screen: Screen[Any]) -> None:
        """Hold keys until a screen that has come can take them."""
        self.key_queue.hold_keys_for_screen()
        if not screen.call_after_refresh(self.key_queue.release_keys_for_screen):
            self.key_queue.release_keys_for_screen()


class _KeyHandler:
    """What the key queue asks of the application.

    Args:
        app: the application.
    """

    def __init__(self, app: TypeaheadApp) -> None:
        self._app = app
        self._path: list[MessagePump] = []
        """The widgets that the last key goes up through, the application being the last."""

    def event_time(self) -> float:
        """Return the time by the clock of Textual's events, which is not the same on all systems."""
        return events.Idle().time

    async def deliver_key(self, key: events.Key | events.Paste) -> None:
        """Pass a key on to what has the focus."""
        first = self._app.focused or self._app.screen
        self._path = [first, *first.ancestors]
        await self._app.dispatch_key_event(key)

    def call_in_turn(self, do: Callable[[], Awaitable[None]]) -> None:
        """Run a coroutine function among the application's messages."""
        self._app.call_later(do)

    async def wait_for_effects(self) -> None:
        """Wait until everything that the last key went up through has handled what it was asked so far."""
        for pump in self._path:
            await _wait_for_turn(pump, self._app.KEY_PATIENCE_SECONDS)

    def is_too_early(self, key: events.Key | events.Paste) -> bool:
        """Ask the application."""
        return self._app.is_too_early(key.key if isinstance(key, events.Key) else "")


class _WorkerLookup:
    """A worker as something that keys wait for.

    Args:
        worker: looks something up.
    """

    def __init__(self, worker: Worker[Any]) -> None:
        self._worker = worker

    @property
    def is_finished(self) -> bool:
        """Whether it has ended, or was cancelled."""
        return self._worker.is_finished

    async def wait_until_finished(self) -> None:
        """Wait for it."""
        with suppress(WorkerError):
            await self._worker.wait()


def opens_screen(
    group: WorkerGroup,
) -> Callable[[Callable[Concatenate[N, P], Coroutine[Any, Any, None]]], Callable[Concatenate[N, P], None]]:
    """Make an action of a coroutine method that opens a screen; `run_dialog` says how it runs."""

    def make_action(
        method: Callable[Concatenate[N, P], Coroutine[Any, Any, None]],
    ) -> Callable[Concatenate[N, P], None]:
        def start_dialog(self: N, /, *args: P.args, **kwargs: P.kwargs) -> None:
            run_dialog(self, group, partial(method, self, *args, **kwargs))

        update_wrapper(start_dialog, method)
        return start_dialog

    return make_action


def run_dialog(node: DOMNode, group: WorkerGroup, dialog: Callable[[], Coroutine[Any, Any, None]]) -> Worker[None]:
    """Run a coroutine function that opens a screen in a worker, and hold keys until the screen is there.

    Args:
        node: the screen or widget that the worker is of.
        group: the worker's group, of which it takes the place of all others.
        dialog: opens the screen, and waits for its result.

    Returns:
        The worker.
    """
    queue = _key_queue_of(node)
    if queue:
        queue.hold_keys_for_screen()

    async def run_and_release() -> None:
        try:
            await dialog()
        finally:
            if queue:
                queue.release_keys_for_screen()  # it may have ended without opening a screen

    return node.run_worker(run_and_release, group=group, exclusive=True)


def hold_keys_until(node: DOMNode, worker: Worker[Any]) -> None:
    """Hold keys until a worker has done what one of them asked for: what comes after is for what it leads to."""
    if queue := _key_queue_of(node):
        queue.hold_keys_until(_WorkerLookup(worker))


def _key_queue_of(node: DOMNode) -> KeyQueue[events.Key | events.Paste] | None:
    """Return the key queue of the application that a node is in; `None` in one that has none."""
    return node.app.key_queue if isinstance(node.app, TypeaheadApp) else None


async def _wait_for_turn(pump: MessagePump, patience_seconds: float) -> None:
    """Wait until a widget, or the application, has handled what it was asked so far, though not for ever."""
    done = asyncio.Event()
    if pump.is_attached and pump.call_later(done.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), patience_seconds)
