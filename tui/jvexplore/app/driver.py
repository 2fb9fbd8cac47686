"""Textual's driver for Unix terminals, but for how it ends: at once.

Textual waits until its input thread looks up from its wait for keys, up to a fifth of a second.
That matters where another program is to have the keys next, as an editor has; when the program
ends, the thread ends with it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from textual.drivers.linux_driver import LinuxDriver

from jvexplore.terminal import hand_over

if TYPE_CHECKING:
    from threading import Thread

    from jvexplore.app.app import ExplorerApp


class PromptDriver(LinuxDriver):
    """Leaves the terminal as it was before its keys were taken.

    Ends without waiting for its input thread, if its application is leaving; see also `leaving.leave`.
    """

    _app: ExplorerApp
    _key_thread: Thread | None

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if sys.__stderr__ is None or not sys.__stderr__.isatty():
            # Textual draws on standard error, which the reader has sent to a file, or closed.
            self._file = sys.__stdout__

    def start_application_mode(self) -> None:
        """Set the terminal; how it is to be at the end, who took its keys first knows."""
        super().start_application_mode()  # type: ignore[no-untyped-call] # as Textual left it
        if before := hand_over():
            self.attrs_before = before

    def disable_input(self) -> None:
        """Give the terminal's keys back."""
        if not self._app.is_leaving:
            super().disable_input()
            return
        self._key_thread = None
        super().disable_input()
        self.exit_event.set()  # the thread ends when it looks up, should the process still be there
