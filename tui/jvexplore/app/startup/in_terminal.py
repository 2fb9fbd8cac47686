"""A part of the application: which driver of the terminal it takes, how other threads call it, and how it ends."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.worker import WorkerFailed

from jvexplore.app.startup.signals import install_signal_handlers
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.driver import Driver

    _Base = App[int]
else:
    _Base = object  # each subclass of `App` costs a third of a millisecond at the start


class InTerminal(_Base):
    """A mixin for an application: ends at once and in silence; why, it can be asked afterwards.

    Attributes:
        is_leaving: whether it is about to end.
        failure: why there is nothing to explore, if that ended it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.is_leaving = False
        self.failure: JvexploreError | None = None

    def get_driver_class(self) -> type[Driver]:
        """Return Textual's driver; on Unix, one that ends without waiting for its input thread."""
        found = super().get_driver_class()
        if found.__name__ != "LinuxDriver":
            return found
        from jvexplore.app.textual_workarounds.terminal_driver import TerminalDriver

        return TerminalDriver

    def on_mount(self) -> None:
        """End well, whatever ends the program."""
        self._own_loop = asyncio.get_running_loop()
        if not self.is_headless:
            install_signal_handlers(self)

    def call_soon_from_thread(self, do: Callable[..., object], *arguments: object) -> None:
        """Do something on the event loop; called on other threads, which do not wait for it."""
        with suppress(RuntimeError):  # the loop has ended: so has the program
            self._own_loop.call_soon_threadsafe(do, *arguments)

    def exit(self, *args: Any, **options: Any) -> None:
        """End; the terminal is given back at once."""
        self.is_leaving = True
        super().exit(*args, **options)

    def end_with_error(self, error: JvexploreError) -> None:
        """End, for there is nothing to explore."""
        self.failure = error
        self.exit(1)

    def end_without_keys(self, error: Exception) -> None:
        """Save, and end: the keys that could save or quit do not come any more."""
        if isinstance(error, JvexploreError):
            self.failure = error
        else:
            self._exception = error  # what Textual ended by, told as a defect of ours
        self.end_at_once(1)

    def end_at_once(self, status: int) -> object:
        """End without asking; a subclass saves first."""
        self.exit(status)
        return None

    def keep_draft(self) -> None:
        """Write what is being typed to the disk, now; a subclass knows what that is."""

    @property
    def unhandled_error(self) -> BaseException | None:
        """What ended the program and should not have."""
        error = self._exception
        return error.error if isinstance(error, WorkerFailed) else error

    def _fatal_error(self) -> None:
        """End; where Textual would print all that led to an error, `run_explorer` tells it in a line."""
        self._close_messages_no_wait()
