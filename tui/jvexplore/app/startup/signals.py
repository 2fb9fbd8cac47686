"""Keep what was typed when the system wants the program to end, or the terminal is gone."""

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


def install_signal_handlers(app: SignalHost) -> None:
    """Save drafts and notes on SIGTERM and SIGHUP, then end; on SIGINT, do not: ctrl+c is for copying."""
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):  # Windows has no such signals
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, _end, app, int(number))
        loop.add_signal_handler(signal.SIGINT, app.action_help_quit)


def _end(app: SignalHost, number: int) -> None:
    status = 128 + number
    # A terminal that is gone can make the end of the screen fail or hang; by then all is saved.
    last = threading.Timer(_PATIENCE_SECONDS, os._exit, (status,))
    last.daemon = True
    last.start()
    try:
        app.keep_draft()
    finally:  # a disk that does not take it keeps nobody from ending
        app.end_at_once(status)
