"""Protocols of the application and of pending lookups, as the key queue needs them; for the type checker only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

K_contra = TypeVar("K_contra", contravariant=True)


class PendingLookup(Protocol):
    """A lookup started by a key, such as the search for the typed text."""

    @property
    def is_finished(self) -> bool:
        """Whether it has ended, with or without a result."""

    async def wait_until_finished(self) -> None:
        """Wait until it has ended; never raises."""


class KeyHandler(Protocol[K_contra]):
    """What keys are for: the application."""

    def event_time(self) -> float:
        """Return the time in seconds, by the clock that keys are stamped with."""

    async def deliver_key(self, key: K_contra) -> None:
        """Begin to do what a key does."""

    def call_in_turn(self, do: Callable[[], Awaitable[None]]) -> None:
        """Run a coroutine function once everything that came before it is handled."""

    async def wait_for_effects(self) -> None:
        """Wait until the key that was delivered last has done what it does; not for a screen that is to come."""

    def is_too_early(self, key: K_contra) -> bool:
        """Tell whether a key has to wait, and all after it, until `KeyQueue.retry_held_key` is called."""
