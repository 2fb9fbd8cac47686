"""Whether the terminal supports the explorer."""

from __future__ import annotations

import os
import sys
from contextlib import suppress


def unsupported_reason() -> str:
    """Return why the explorer cannot run on this terminal, and the remedy; empty if it can."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        return 'the explorer needs a terminal; in a pipe use "jvexplore show"'
    if os.name == "posix" and os.environ.get("TERM", "dumb") == "dumb":
        return 'the explorer needs a terminal that can move its cursor (TERM is "dumb"); use "jvexplore read"'
    return ""


def shows_screen() -> bool:
    """Return whether what is printed goes to a terminal, whatever standard input is."""
    return sys.stdout is not None and sys.stdout.isatty()


def take_keys_from_terminal() -> bool:
    """Let standard input be the terminal again after it was read to its end; return whether that is so.

    What is at the other end of a pipe stays as it is: the program's own descriptor is replaced.
    """
    if os.name == "posix":
        with suppress(OSError):  # there is no terminal
            terminal = os.open("/dev/tty", os.O_RDWR)
            try:
                os.dup2(terminal, sys.__stdin__.fileno() if sys.__stdin__ else 0)
            finally:
                os.close(terminal)
    return sys.stdin is not None and sys.stdin.isatty()
