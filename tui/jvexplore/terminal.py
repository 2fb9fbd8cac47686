"""The terminal before the explorer is there: whether it can be shown on it, and what is typed meanwhile."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Any

_before: list[Any] | None = None
"""How the terminal was set before its keys were taken."""


def why_not() -> str:
    """Return why the explorer cannot be shown, and what to do instead; empty where it can."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        return 'the explorer needs a terminal; in a pipe use "jvexplore show"'
    if os.name == "posix" and os.environ.get("TERM", "dumb") == "dumb":
        return 'the explorer needs a terminal that can move its cursor (TERM is "dumb"); use "jvexplore read"'
    return ""


def take_keys() -> None:
    """Take keys as they are from now on, as Textual does later.

    Until then the system would make other keys of some, or act on them: enter, ctrl+q, ctrl+s, ctrl+u, ctrl+c.
    """
    global _before  # noqa: PLW0603 - there is one terminal
    with suppress(ImportError, OSError):  # not all systems have such terminals
        import termios  # noqa: PLC0415 - as said

        with suppress(termios.error):
            _before = termios.tcgetattr(sys.stdin)
            taken = termios.tcgetattr(sys.stdin)
            taken[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
            taken[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
            termios.tcsetattr(sys.stdin, termios.TCSANOW, taken)


def hand_over() -> list[Any] | None:
    """Return how the terminal was set before its keys were taken, to whoever sets it again; `None` if they were not."""
    global _before
    before, _before = _before, None
    return before


def give_back() -> None:
    """Set the terminal as it was, unless somebody else does."""
    if before := hand_over():
        import termios  # noqa: PLC0415 - where keys were taken, it is there

        with suppress(termios.error):
            termios.tcsetattr(sys.stdin, termios.TCSANOW, before)
