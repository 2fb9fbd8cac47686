"""Error output and process exit."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NoReturn

from jvexplore.safe_text import SPACE, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.safe_text import SafeLine

_NAME: Final = own_words("jvexplore: ")


def print_error(message: str) -> None:
    """Write one line to standard error, sanitised."""
    _write_line(_NAME + SPACE.join(sanitize_line(message).split()))


def _write_line(line: SafeLine) -> None:
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(f"{line}\n")


def exit_with(status: int) -> NoReturn:
    """Exit with a status; unlike `sys.exit`, no text is accepted."""
    sys.exit(status)


def exit_immediately(status: int) -> NoReturn:
    """Exit without finalising the interpreter, which takes longer than the rest of the shutdown."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError, ValueError):
                stream.flush()
    os._exit(status)
