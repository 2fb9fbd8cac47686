"""Queue key presses that arrive faster than they are handled; deliver each after the previous one's effects.

Textual passes a key to the widget that has the focus when the key arrives. But a binding runs only after the key has
bubbled through the widgets, and a screen that it opens takes a moment to appear. So if `/ma⏎` arrived at once, from a
slow connection or a fast typist, the letters would run commands instead of being typed into the search field.

This module is independent of Textual: a `KeyHandler` delivers the keys, and says when their effects are over.
"""

from __future__ import annotations

import asyncio
from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from jvexplore.app.keys.key_handler import KeyHandler, PendingLookup

K = TypeVar("K")

BURST_SECONDS: Final = 0.03
"""Keys less than this apart are a burst, faster than auto-repeat; a key delivered later than this was delayed."""

PATIENCE_SECONDS: Final = 5.0
"""The longest that a key waits for the effects of the previous one, or for a screen."""


class KeyQueue(Generic[K]):
    """Delivers keys in order, each exactly once, except that an urgent key drops those that wait.

    A single key is delivered at once. A key is held if it is part of a burst, until the previous one has taken effect;
    if a screen or a lookup is pending, until it is there; or if the start has not come far enough for it. All keys
    behind a held one wait as well.

    Args:
        handler: handles the keys.
        patience_seconds: the longest that a key waits for effects and screens; for lookups there is no limit.
    """

    def __init__(self, handler: KeyHandler[K], patience_seconds: float = PATIENCE_SECONDS) -> None:
        self._handler = handler
        self._patience_seconds = patience_seconds
        self._held: deque[tuple[K, float]] = deque()
        """The waiting keys, each with the time of its event."""
        self._last_time = 0.0
        self._delivered_count = 0
        self._screen_ready = asyncio.Event()
        """Cleared while keys wait for a screen to open."""
        self._screen_ready.set()
        self._screen_ticket: object = None
        """Identifies the screen that was awaited last."""
        self._retry = asyncio.Event()
        """Set when a key that was too early may be checked again."""
        self._lookup: PendingLookup | None = None
        self._delivering: asyncio.Task[None] | None = None

    async def add_key(self, key: K, at: float) -> None:
        """Deliver a key now, or hold it until it may be delivered.

        Args:
            key: the key event.
            at: the time of the event in seconds, on the clock of key events.
        """
        if self._is_delivering:
            self._held.append((key, at))
        elif not self._screen_ready.is_set() or at - self._last_time < BURST_SECONDS or self._must_wait(key):
            self._held.append((key, at))
            self._delivering = asyncio.create_task(self._deliver_held())
        else:
            await self._deliver(key, at)

    async def add_urgent(self, key: K, at: float) -> None:
        """Deliver a key before all held ones, which are dropped: an urgent key closes what they were meant for."""
        self._held.clear()
        await self._deliver(key, at)

    def hold_keys_for_screen(self) -> object:
        """Hold keys until the next screen can receive them; return a ticket for `release_keys_for_screen`."""
        self._screen_ticket = object()
        self._screen_ready.clear()
        return self._screen_ticket

    def release_keys_for_screen(self, ticket: object) -> None:
        """Release held keys, since the screen is open, or none will open; unless another screen is awaited by now."""
        if ticket is self._screen_ticket:
            self._screen_ready.set()

    def hold_keys_until(self, lookup: PendingLookup) -> None:
        """Hold all keys except urgent ones until a lookup has finished, however long it takes."""
        self._lookup = lookup

    @property
    def is_looking_up(self) -> bool:
        """Whether a lookup is pending, which keys wait for."""
        return self._lookup is not None and not self._lookup.is_finished

    def retry_held_key(self) -> None:
        """Check again whether the first held key can be delivered."""
        self._retry.set()

    async def wait_until_empty(self) -> None:
        """Wait until all held keys are delivered, and the last one has taken effect."""
        if self._delivering:
            await asyncio.shield(self._delivering)
        await self._handler.wait_for_effects()

    @property
    def _is_delivering(self) -> bool:
        return self._delivering is not None and not self._delivering.done()

    def _must_wait(self, key: K) -> bool:
        return self.is_looking_up or self._handler.is_too_early(key)

    async def _deliver(self, key: K, at: float) -> None:
        now = self._handler.event_time()
        self._last_time = now if now - at > BURST_SECONDS else at
        self._delivered_count += 1
        await self._handler.deliver_key(key)

    async def _deliver_held(self) -> None:
        """Deliver the held keys, each after the effects of the previous one; end when the last one has taken effect.

        After each wait all conditions are checked again, since an urgent key may have been delivered meanwhile.
        """
        while True:
            delivered_count = self._delivered_count
            await self._handler.wait_for_effects()
            if delivered_count != self._delivered_count:
                continue
            if not self._screen_ready.is_set():
                if not await self._finishes_in_time(self._screen_ready.wait()):
                    self._screen_ready.set()
                continue
            if not self._held:
                return
            if self._lookup and self.is_looking_up:
                await self._lookup.wait_until_finished()
            elif self._must_wait(self._held[0][0]):
                self._retry.clear()
                await self._retry.wait()
            else:
                done = asyncio.Event()
                self._handler.call_after_pending(partial(self._deliver_first, self._held[0], done))
                await self._finishes_in_time(done.wait())

    async def _deliver_first(self, expected: tuple[K, float], done: asyncio.Event) -> None:
        """Deliver the first held key, if it is still the expected one.

        It may have been delivered after the wait for this call timed out, or dropped by an urgent key; the keys that
        are held by now then belong to what came after.
        """
        if self._held and self._held[0] is expected:
            await self._deliver(*self._held.popleft())
        done.set()

    async def _finishes_in_time(self, waiting: Coroutine[object, object, object]) -> bool:
        """Await with a timeout, so that an effect that hangs does not hold keys for ever.

        Returns:
            Whether it completed in time.
        """
        try:
            await asyncio.wait_for(waiting, self._patience_seconds)
        except TimeoutError:
            return False
        return True
