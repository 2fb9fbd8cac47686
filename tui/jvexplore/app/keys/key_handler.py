"""What the key queue asks of the application and of what looks something up; only the type checker needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

K_contra = TypeVar("K_contra", contravariant=True)


class PendingLookup(Protocol):
    """Something that a key has asked for, like the best matches for what was typed."""

    @property
    def is_finished(self) -> bool:
        """Whether it has ended, with or without a result."""

    async def wait_until_finished(self) -> None:
        """Wait until it has ended; raises nothing, however it ends."""


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
