"""Textual's driver for Unix terminals, but for how it reads, and for how it ends: at once.

Textual waits until its input thread looks up from its wait for keys, up to a fifth of a second.
That matters where another program is to have the keys next, as an editor has; when the program
ends, the thread ends with it.
"""

from __future__ import annotations

import os
import select
import sys
from typing import TYPE_CHECKING, Any, Final

from textual import events
from textual.drivers.linux_driver import LinuxDriver

from jvexplore.app.textual_workarounds.terminal_input import TerminalInput
from jvexplore.errors import JvexploreError
from jvexplore.process_state import detach_terminal_attributes

if TYPE_CHECKING:
    from threading import Thread

    from textual.message import Message

    from jvexplore.app.textual_workarounds.terminal_host import TerminalHost

_AT_ONCE: Final = 65_536
"""How many bytes to read at once; large, so that a paste of a megabyte is fast."""

_LOOK_UP_SECONDS: Final = 0.1
"""How long to wait for input before checking for anything else."""

_SIGNAL_SECONDS: Final = 0.5
"""How long to wait for SIGHUP, which also arrives when a terminal is closed and gives a better reason."""

_LARGEST_SIDE: Final = 10_000
"""The largest plausible width or height of a terminal, in cells."""


class PromptDriver(LinuxDriver):
    """Leaves the terminal as it was before its keys were taken.

    Ends without waiting for its input thread, if its application is leaving; see also `shutdown.exit_immediately`.
    """

    _key_thread: Thread | None

    def __init__(self, app: Any, **options: Any) -> None:
        super().__init__(app, **options)
        self._host: TerminalHost = app
        if sys.__stderr__ is None or not sys.__stderr__.isatty():
            # Textual draws on standard error, which the reader has sent to a file, or closed.
            self._file = sys.__stdout__

    def start_application_mode(self) -> None:
        """Set the terminal; how it is to be at the end, who took its keys first knows."""
        super().start_application_mode()  # type: ignore[no-untyped-call] # as Textual left it
        if before := detach_terminal_attributes():
            self.attrs_before = before

    def disable_input(self) -> None:
        """Give the terminal's keys back."""
        if not self._host.is_leaving:
            super().disable_input()
            return
        self._key_thread = None
        super().disable_input()
        self.exit_event.set()  # the thread ends when it looks up, should the process still be there

    def _run_input_thread(self) -> None:
        """Read until the driver ends. Without keys the program is of no use: if reading fails, it ends.

        What is no failure of the terminal's is a defect, for `threading.excepthook`.
        """
        try:
            self.run_input_thread()
        except OSError as error:
            if not self.exit_event.wait(_SIGNAL_SECONDS):
                failure = JvexploreError(f"cannot read from the terminal: {error}")
                self._host.call_soon_from_thread(self._host.end_without_keys, failure)

    def run_input_thread(self) -> None:
        """Read keys, the mouse and pastes, and pass them on.

        Raises:
            OSError: when the terminal is gone.
        """
        terminal = TerminalInput()
        while not self.exit_event.is_set():
            if select.select([self.fileno], (), (), _LOOK_UP_SECONDS)[0]:
                data = os.read(self.fileno, _AT_ONCE)
                if not data:
                    raise OSError("end of input")
                for message in terminal.feed_bytes(data):
                    self.process_message(message)
            for message in terminal.flush_overdue():
                self.process_message(message)

    def process_message(self, message: Message) -> None:
        """Pass a message on, but for a size that the terminal was not asked for, or cannot have, and a missed click.

        A click beyond the screen, which has become smaller, would take the focus from where one types.
        """
        if isinstance(message, events.MouseEvent) and not isinstance(message, events.MouseMove):
            is_missed = not self._host.size.region.contains(int(message.x), int(message.y))
            if is_missed and self._host.mouse_captured is None:  # else something is drawn out of the window
                return
        if isinstance(message, events.Resize):
            sides = message.size
            if not (self._in_band_window_resize and all(0 < side <= _LARGEST_SIDE for side in sides)):
                return
        super().process_message(message)
