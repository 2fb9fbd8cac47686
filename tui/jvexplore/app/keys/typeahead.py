"""An application in which a burst of keys has the same effect as keys typed one by one; uses `key_queue.py`."""

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
    """Queues keys and pastes, and passes each to Textual when the ones before it have taken effect.

    Attributes:
        key_queue: the queue.
        KEY_PATIENCE_SECONDS: how long, at most, a key waits for effects and screens.
    """

    KEY_PATIENCE_SECONDS: ClassVar = PATIENCE_SECONDS

    def __init__(self) -> None:
        super().__init__()
        self.key_queue: KeyQueue[events.Key | events.Paste] = KeyQueue(_KeyHandler(self), self.KEY_PATIENCE_SECONDS)

    def on_mount(self) -> None:
        """Subscribe to screen changes."""
        self.screen_change_signal.subscribe(self, self.screen_arrived, immediate=True)

    async def on_event(self, event: events.Event) -> None:
        """Pass an event on; a key or paste only when the queue delivers it."""
        if isinstance(event, events.Key) and event.key == _LINE_FEED:
            event = events.Key("enter", "\r")  # before raw mode, the terminal translates carriage returns to line feeds
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif isinstance(event, events.Key) and self.is_urgent(event.key):
            await self.key_queue.add_urgent(event, event.time)
        else:
            await self.key_queue.add_key(event, event.time)

    async def dispatch_key_event(self, event: events.Event) -> None:
        """Pass a key or a paste to Textual now, bypassing the queue."""
        await super().on_event(event)

    def is_too_early(self, _key: str) -> bool:
        """Return whether a key must wait, and all keys after it, until `KeyQueue.retry_held_key` is called.

        Args:
            _key: the key's name; empty for a paste.
        """
        return False

    def is_urgent(self, _key: str) -> bool:
        """Return whether a key overtakes all waiting keys, which are then dropped."""
        return False

    async def wait_for_keys(self, patience_seconds: float) -> None:
        """Wait until the keys received so far have taken effect, but at most `patience_seconds`."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._wait_for_keys(), patience_seconds)

    async def _wait_for_keys(self) -> None:
        await _wait_for_turn(self, self.KEY_PATIENCE_SECONDS)
        await self.key_queue.wait_until_empty()

    def screen_arrived(self, screen: Screen[Any]) -> None:
        """Hold keys until a new screen can receive them."""
        release_keys = partial(self.key_queue.release_keys_for_screen, self.key_queue.hold_keys_for_screen())
        if not screen.call_after_refresh(release_keys):
            release_keys()


class _KeyHandler:
    """Adapts the application to the key queue.

    Args:
        app: the application.
    """

    def __init__(self, app: TypeaheadApp) -> None:
        self._app = app
        self._bubble_path: list[MessagePump] = []
        """The focused widget and its ancestors, through which the last key bubbles, up to the application."""

    def event_time(self) -> float:
        """Return the time by the clock of Textual's events, which differs between systems."""
        return events.Idle().time

    async def deliver_key(self, key: events.Key | events.Paste) -> None:
        """Pass a key to the focused widget."""
        first = self._app.focused or self._app.screen
        self._bubble_path = [first, *first.ancestors]
        await self._app.dispatch_key_event(key)

    def call_after_pending(self, do: Callable[[], Awaitable[None]]) -> None:
        """Run a coroutine function after the messages that the application has received so far."""
        self._app.call_later(do)

    async def wait_for_effects(self) -> None:
        """Wait until every widget that the last key bubbled through has handled its messages so far."""
        for pump in self._bubble_path:
            await _wait_for_turn(pump, self._app.KEY_PATIENCE_SECONDS)

    def is_too_early(self, key: events.Key | events.Paste) -> bool:
        """Return whether a key must wait, as the application decides."""
        return self._app.is_too_early(key.key if isinstance(key, events.Key) else "")


class _WorkerLookup:
    """Adapts a worker to `PendingLookup`.

    Args:
        worker: runs the lookup.
    """

    def __init__(self, worker: Worker[Any]) -> None:
        self._worker = worker

    @property
    def is_finished(self) -> bool:
        """Whether the worker has ended or was cancelled."""
        return self._worker.is_finished

    async def wait_until_finished(self) -> None:
        """Wait until the worker has ended; ignores its errors."""
        with suppress(WorkerError):
            await self._worker.wait()


def opens_screen(
    group: WorkerGroup,
) -> Callable[[Callable[Concatenate[N, P], Coroutine[Any, Any, None]]], Callable[Concatenate[N, P], None]]:
    """Decorate a coroutine method that opens a screen, so that an action runs it with `run_dialog`."""

    def make_action(
        method: Callable[Concatenate[N, P], Coroutine[Any, Any, None]],
    ) -> Callable[Concatenate[N, P], None]:
        def start_dialog(self: N, /, *args: P.args, **kwargs: P.kwargs) -> None:
            run_dialog(self, group, partial(method, self, *args, **kwargs))

        update_wrapper(start_dialog, method)
        return start_dialog

    return make_action


def run_dialog(node: DOMNode, group: WorkerGroup, dialog: Callable[[], Coroutine[Any, Any, object]]) -> Worker[None]:
    """Run a coroutine function that opens a screen in a worker, and hold keys until the screen is open.

    Args:
        node: the screen or widget that owns the worker.
        group: the worker's group; its other workers are cancelled.
        dialog: opens the screen, and waits for its result.

    Returns:
        The worker.
    """
    queue = _key_queue_of(node)
    ticket = queue.hold_keys_for_screen() if queue else None

    async def run_and_release() -> None:
        try:
            await dialog()
        finally:
            if queue:
                queue.release_keys_for_screen(ticket)  # it may have ended without opening a screen

    return node.run_worker(run_and_release, group=group, exclusive=True)


def hold_keys_until(node: DOMNode, worker: Worker[Any]) -> None:
    """Hold keys until a worker started by a key has ended: later keys are meant for its result."""
    if queue := _key_queue_of(node):
        queue.hold_keys_until(_WorkerLookup(worker))


def hold_keys_for_next_screen(node: DOMNode) -> None:
    """Hold keys until the next screen can receive them: a dialog has been answered, and another one follows."""
    if queue := _key_queue_of(node):
        queue.hold_keys_for_screen()


def _key_queue_of(node: DOMNode) -> KeyQueue[events.Key | events.Paste] | None:
    """Return the key queue of a node's application; `None` if it has none."""
    return node.app.key_queue if isinstance(node.app, TypeaheadApp) else None


async def _wait_for_turn(pump: MessagePump, patience_seconds: float) -> None:
    """Wait until a widget, or the application, has handled its messages so far, but at most `patience_seconds`."""
    done = asyncio.Event()
    if pump.is_attached and pump.call_later(done.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), patience_seconds)
