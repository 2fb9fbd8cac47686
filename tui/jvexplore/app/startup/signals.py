"""Save drafts and notes when a signal asks the program to end, or the terminal is closed."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jvexplore.app.startup.startup_host import SignalHost

_PATIENCE_SECONDS: Final = 1.5
"""How long the screen may take to close before the process is ended without it."""


def install_signal_handlers(app: SignalHost) -> None:
    """On SIGTERM and SIGHUP, save drafts and notes, and quit; on SIGINT, show how to quit: ctrl+c is for copying."""
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):  # Windows has no such signals
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, _end, app, int(number))
        loop.add_signal_handler(signal.SIGINT, app.action_help_quit)


def _end(app: SignalHost, number: int) -> None:
    status = 128 + number
    # If the terminal is gone, closing the screen can fail or hang. Everything is saved before that.
    fallback = threading.Timer(_PATIENCE_SECONDS, os._exit, (status,))
    fallback.daemon = True
    fallback.start()
    try:
        app.write_drafts_now()
    finally:  # quit even if the disk does not accept the drafts
        app.end_at_once(status)
