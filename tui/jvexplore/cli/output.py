"""Write to standard output and standard error, harmless on a terminal, quiet when a pipe is closed."""

from __future__ import annotations

import io
import os
import shutil
import sys
from pathlib import Path

from jvexplore.files import file_error
from jvexplore.visible import visible


def prepare() -> None:
    """Make standard output UTF-8 with line ends as they are, whatever the locale says."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def put(text: str) -> None:
    """Write text to standard output at once. What a terminal would obey, it is shown instead.

    Nothing happens when nobody reads it any more: the other end of a pipe has seen enough.

    Raises:
        JvexploreError: when it cannot be written, as to a full disk.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(visible(text.replace("\r\n", "\n")) if sys.stdout.isatty() else text)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence()
    except OSError as error:
        _silence()
        raise file_error(Path("standard output"), error, "written") from None


def page_width() -> int | None:
    """Return how wide text may be: as the terminal is; `None`, as long as it likes, in a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout is not None and sys.stdout.isatty() else None


def _silence() -> None:
    """Send what is still buffered nowhere, so that the interpreter's last flush cannot fail."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
