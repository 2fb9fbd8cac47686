"""Keys that come faster than they are handled: each is delivered after the effects of the one before it.

Textual hands a key to whatever has the focus when the key arrives. But a key is looked up among the
bindings only after it has passed through the widgets, and a screen that it opens takes a moment to be
there: of `/ma⏎`, sent at once by a slow line or a fast hand, the letters would be taken for commands.

Nothing here knows Textual: what delivers a key, and how long its effects last, the application says.
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
"""Keys closer together than this are a burst, faster than auto-repeat; a key delivered later than this was delayed."""

PATIENCE_SECONDS: Final = 5.0
"""The longest time a key waits for the effects of the one before it, and for its screen."""


class KeyQueue(Generic[K]):
    """Delivers keys in the order in which they come, each exactly once, unless an urgent one makes them pointless.

    A key that comes alone is delivered at once. Held are: those of a burst, until the one before has had its effects;
    those that a screen or a lookup is to come before; those that it is too early for, and all behind them.

    Args:
        handler: what keys are for.
        patience_seconds: how long a key waits at most for effects and screens; for lookups it waits without limit.
    """

    def __init__(self, handler: KeyHandler[K], patience_seconds: float = PATIENCE_SECONDS) -> None:
        self._handler = handler
        self._patience_seconds = patience_seconds
        self._held: deque[tuple[K, float]] = deque()
        """Keys that wait, and when each came."""
        self._last_at = 0.0
        self._delivered_count = 0
        self._has_screen = asyncio.Event()
        """Set while the screen is there that keys are for."""
        self._has_screen.set()
        self._woken = asyncio.Event()
        """Set when what was too early may be so no longer."""
        self._lookup: PendingLookup | None = None
        self._delivering: asyncio.Task[None] | None = None

    async def add_key(self, key: K, at: float) -> None:
        """Deliver a key now, or hold it until it may be delivered.

        Args:
            key: the key event.
            at: when it came, by the clock of keys, in seconds.
        """
        if self._is_delivering:
            self._held.append((key, at))
        elif not self._has_screen.is_set() or at - self._last_at < BURST_SECONDS or self._must_wait(key):
            self._held.append((key, at))
            self._delivering = asyncio.create_task(self._deliver_held())
        else:
            await self._deliver(key, at)

    async def add_urgent(self, key: K, at: float) -> None:
        """Deliver a key before all that are held; those are dropped, for what they were meant for is gone with it."""
        self._held.clear()
        await self._deliver(key, at)

    def hold_keys_for_screen(self) -> None:
        """Hold keys for the next screen, which is to receive them."""
        self._has_screen.clear()

    def release_keys_for_screen(self) -> None:
        """Release held keys: the screen is there, or none is coming."""
        self._has_screen.set()

    def hold_keys_until(self, lookup: PendingLookup) -> None:
        """Hold all keys but urgent ones until something is found, however long that takes."""
        self._lookup = lookup

    @property
    def is_looking_up(self) -> bool:
        """Whether keys wait for a lookup."""
        return self._lookup is not None and not self._lookup.is_finished

    def retry_held_key(self) -> None:
        """Check again whether the first held key can be delivered."""
        self._woken.set()

    async def wait_until_empty(self) -> None:
        """Wait until every key that was held is delivered, and the last one has had its effects."""
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
        self._last_at = now if now - at > BURST_SECONDS else at
        self._delivered_count += 1
        await self._handler.deliver_key(key)

    async def _deliver_held(self) -> None:
        """Deliver what is held, each key once the one before it is done; end when the last one is.

        After each wait everything is asked again: an urgent key may have been delivered meanwhile.
        """
        while True:
            delivered_count = self._delivered_count
            await self._handler.wait_for_effects()
            if delivered_count != self._delivered_count:
                continue
            if not self._has_screen.is_set():
                if not await self._at_most(self._has_screen.wait()):
                    self._has_screen.set()
                continue
            if not self._held:
                return
            if self._lookup and self.is_looking_up:
                await self._lookup.wait_until_finished()
            elif self._must_wait(self._held[0][0]):
                self._woken.clear()
                await self._woken.wait()
            else:
                passed = asyncio.Event()
                self._handler.call_in_turn(partial(self._deliver_first, self._held[0], passed))
                await self._at_most(passed.wait())

    async def _deliver_first(self, first: tuple[K, float], passed: asyncio.Event) -> None:
        """Deliver the key that waits first, if it is still the one that was waited for.

        Else it was delivered when this was waited for no longer, or an urgent key has made it pointless: whatever waits
        by now is then for what that key leads to.
        """
        if self._held and self._held[0] is first:
            await self._deliver(*self._held.popleft())
        passed.set()

    async def _at_most(self, coming: Coroutine[object, object, object]) -> bool:
        """Wait with a timeout, so that an effect that hangs does not hold keys for ever.

        Returns:
            Whether it completed in time.
        """
        try:
            await asyncio.wait_for(coming, self._patience_seconds)
        except TimeoutError:
            return False
        return True
