"""Textual's driver for Unix terminals, with its own input loop, and without a delay when the program quits.

On exit, Textual waits up to a fifth of a second for its input thread. That is necessary only if another program, such
as an editor, reads the keys next; when the program quits, the thread ends with it.
"""

from __future__ import annotations

import os
import select
import sys
import time
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from textual import events
from textual.drivers.linux_driver import LinuxDriver

from jvexplore.app.textual_workarounds.background_reply import ASK_BACKGROUND
from jvexplore.app.textual_workarounds.colour_codes import shorten_colour_codes
from jvexplore.app.textual_workarounds.terminal_input import TerminalInput
from jvexplore.errors import JvexploreError
from jvexplore.process_state import detach_terminal_attributes

if TYPE_CHECKING:
    from threading import Thread

    from textual.message import Message

    from jvexplore.app.textual_workarounds.terminal_host import TerminalHost

_READ_BYTES: Final = 65_536
"""How many bytes to read at once; large, so that a paste of a megabyte is fast."""

_POLL_SECONDS: Final = 0.1
"""How long to wait for input before checking for anything else."""

_ANSWER_SECONDS: Final = 2.0
"""How long after the question an escape may be the beginning of the answer about the background."""

_SILENT: Final = frozenset(["dumb", "linux"])
"""Terminals that would show a part of the question."""

_SIGNAL_SECONDS: Final = 0.5
"""How long to wait for SIGHUP, which also arrives when a terminal is closed and gives a better reason."""

_MAX_SIDE: Final = 10_000
"""The largest plausible width or height of a terminal, in cells."""


class TerminalDriver(LinuxDriver):
    """Restores the terminal as it was before raw mode began.

    Does not wait for its input thread if the application is quitting; see also `shutdown.exit_immediately`.
    """

    _key_thread: Thread | None

    def __init__(self, app: Any, **options: Any) -> None:
        super().__init__(app, **options)
        self._host: TerminalHost = app
        self._asked_at = -_ANSWER_SECONDS
        if sys.__stderr__ is None or not sys.__stderr__.isatty():
            # Textual draws on standard error, which is redirected or closed here.
            self._file = sys.__stdout__

    def start_application_mode(self) -> None:
        """Enter application mode; on exit, restore the attributes saved when raw mode began."""
        super().start_application_mode()  # type: ignore[no-untyped-call] # as Textual left it
        if before := detach_terminal_attributes():
            self.attrs_before = before
        if os.environ.get("TERM") not in _SILENT:
            self.write(ASK_BACKGROUND)
            self._asked_at = time.monotonic()

    def write(self, data: str) -> None:
        """Write to the terminal, without codes that change no colour."""
        super().write(shorten_colour_codes(data))

    def disable_input(self) -> None:
        """Stop reading input; do not wait for the input thread if the application is quitting."""
        if not self._host.is_quitting:
            super().disable_input()
            return
        self._key_thread = None
        super().disable_input()
        self.exit_event.set()  # the thread ends at its next check, if the process still runs then

    def _run_input_thread(self) -> None:
        """Read input until the driver stops. If reading fails, quit: the program cannot be used without input.

        Any other exception is a defect, and goes to `threading.excepthook`.
        """
        try:
            self.run_input_thread()
        except OSError as error:
            if not self.exit_event.wait(_SIGNAL_SECONDS):
                failure = JvexploreError(f"cannot read from the terminal: {error}")
                self._host.call_soon_from_thread(self._host.end_without_keys, failure)

    def run_input_thread(self) -> None:
        """Read keys, mouse events and pastes, and pass them on.

        Raises:
            OSError: if the terminal is gone.
        """
        terminal = TerminalInput()
        background, reported = terminal.background, None
        while not self.exit_event.is_set():
            background.is_expected = background.is_dark is None and time.monotonic() - self._asked_at < _ANSWER_SECONDS
            if select.select([self.fileno], (), (), terminal.seconds_until_overdue(_POLL_SECONDS))[0]:
                data = os.read(self.fileno, _READ_BYTES)
                if not data:
                    raise OSError("end of input")
                for message in terminal.feed_bytes(data):
                    self.process_message(message)
            for message in terminal.flush_overdue():
                self.process_message(message)
            if background.is_dark is not None and background.is_dark != reported:
                reported = background.is_dark
                self._host.call_soon_from_thread(partial(self._host.background_reported, is_dark=reported))

    def process_message(self, message: Message) -> None:
        """Pass a message on, except unrequested or implausible sizes, and clicks outside the screen.

        A click outside the screen, after the window was made smaller, would take the focus from a text field.
        """
        if isinstance(message, events.MouseEvent) and not isinstance(message, events.MouseMove):
            is_outside = not self._host.size.region.contains(int(message.x), int(message.y))
            if is_outside and self._host.mouse_captured is None:  # else something is being dragged out of the window
                return
        if isinstance(message, events.Resize):
            sides = message.size
            if not (self._in_band_window_resize and all(0 < side <= _MAX_SIDE for side in sides)):
                return
        super().process_message(message)
