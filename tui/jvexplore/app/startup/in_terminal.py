"""A mixin of the application: its terminal driver, calls from other threads, and how it quits."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.worker import WorkerFailed

from jvexplore.app.startup.signals import install_signal_handlers
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.driver import Driver

    _Base = App[int]
else:
    _Base = object  # each subclass of `App` costs a third of a millisecond at the start


class InTerminal(_Base):
    """A mixin for an application that quits at once and prints nothing; its caller reports the reason afterwards.

    Attributes:
        is_quitting: whether it is about to quit.
        failure: the reason, if files could not be opened or the terminal could not be read.
    """

    def __init__(self) -> None:
        super().__init__()
        self.is_quitting = False
        self.failure: JvexploreError | None = None

    def get_driver_class(self) -> type[Driver]:
        """Return Textual's driver; on Unix, one that ends without waiting for its input thread."""
        found = super().get_driver_class()
        if found.__name__ != "LinuxDriver":
            return found
        from jvexplore.app.textual_workarounds.terminal_driver import TerminalDriver

        return TerminalDriver

    @property
    def is_leaving(self) -> bool:
        """Whether it is about to quit, or asks what is to be done before that."""
        return self.is_quitting or any(worker.group == WorkerGroup.QUIT for worker in self.workers)

    def on_load(self) -> None:
        """Remember the event loop: the thread that reads keys starts right after this, and may have to call at once."""
        self._own_loop = asyncio.get_running_loop()

    def on_mount(self) -> None:
        """Install signal handlers, so that notes are saved however the program ends."""
        if not self.is_headless:
            install_signal_handlers(self)

    def on_driver_signal_resume(self) -> None:
        """Draw the whole screen once the program goes on after a stop; Textual draws nothing."""
        self.screen.refresh()

    def call_soon_from_thread(self, do: Callable[..., object], *arguments: object) -> None:
        """Call a function on the event loop without waiting for it; called on other threads."""
        with suppress(RuntimeError):  # the event loop has ended, and with it the program
            self._own_loop.call_soon_threadsafe(do, *arguments)

    def exit(self, *args: Any, **options: Any) -> None:
        """Quit, and restore the terminal at once."""
        self.is_quitting = True
        super().exit(*args, **options)

    def end_with_error(self, error: JvexploreError) -> None:
        """Quit because the files cannot be opened."""
        self.failure = error
        self.exit(1)

    def end_without_keys(self, error: Exception) -> None:
        """Save, and quit, since no more keys can be read."""
        if isinstance(error, JvexploreError):
            self.failure = error
        else:
            self._exception = error  # reported as a defect, like Textual's own errors
        self.end_at_once(1)

    def end_at_once(self, status: int) -> object:
        """Quit without asking; a subclass saves first."""
        self.exit(status)
        return None

    def write_drafts_now(self) -> None:
        """Save drafts to disk now; implemented by a subclass."""

    @property
    def unhandled_error(self) -> BaseException | None:
        """The exception that ended the program, if any."""
        error = self._exception
        return error.error if isinstance(error, WorkerFailed) else error

    def _fatal_error(self) -> None:
        """Quit without Textual's traceback; `run_explorer` reports the error in one line."""
        self._close_messages_no_wait()
