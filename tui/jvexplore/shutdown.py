"""The last words of the program, and its end."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NoReturn

from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.safe_text import SafeLine

_NAME: Final = own_words("jvexplore: ")
_SPACE: Final = own_words(" ")


def print_error(message: str) -> None:
    """Write one line to standard error, made safe here."""
    _write_line(_NAME + _SPACE.join(sanitize_line(message).split()))


def _write_line(line: SafeLine) -> None:
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(f"{line}\n")


def exit_with(status: int) -> NoReturn:
    """End the program with an exit status; `sys.exit` takes any text too, and prints it."""
    sys.exit(status)


def exit_immediately(status: int) -> NoReturn:
    """End the process without taking the interpreter apart first, which takes longer than all else at the end."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError, ValueError):
                stream.flush()
    os._exit(status)
