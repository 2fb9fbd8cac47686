"""What the key queue needs of the application and of pending lookups; imported by the type checker only."""

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
    """Handles keys: the application."""

    def event_time(self) -> float:
        """Return the current time in seconds, on the clock of key events."""

    async def deliver_key(self, key: K_contra) -> None:
        """Start handling a key."""

    def call_after_pending(self, do: Callable[[], Awaitable[None]]) -> None:
        """Run a coroutine function after all messages received so far have been handled."""

    async def wait_for_effects(self) -> None:
        """Wait until the last delivered key has taken effect, but not until a screen that it opens is there."""

    def is_too_early(self, key: K_contra) -> bool:
        """Return whether a key, and all keys after it, must wait until `KeyQueue.retry_held_key` is called."""
