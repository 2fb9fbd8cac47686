"""The last words of the program, and its end."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import NoReturn

from jvexplore.visible import visible_line


def complain(message: str) -> None:
    """Write one line to standard error."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(f"jvexplore: {' '.join(visible_line(message).split())}\n")


def leave(status: int) -> NoReturn:
    """End the process without taking the interpreter apart first, which takes longer than all else at the end."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError, ValueError):
                stream.flush()
    os._exit(status)
