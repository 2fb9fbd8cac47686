"""Write to standard output and standard error: sanitised for terminals, silent if a pipe is closed."""

from __future__ import annotations

import errno
import io
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jvexplore.files import file_error
from jvexplore.sanitize import sanitize_text

if TYPE_CHECKING:
    from jvexplore.safe_text import EscapedText, SafeLine, SafeText


class _ClosedOutput(io.TextIOBase):
    """Replaces a standard output that was closed before the program started, so that every write fails."""

    def write(self, _text: str, /) -> int:
        """Raise an error.

        Raises:
            OSError: always.
        """
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def prepare_output() -> None:
    """Set standard output to UTF-8 without line-end conversion, whatever the locale."""
    if sys.stdout is None:
        sys.stdout = _ClosedOutput()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def print_text(text: SafeText) -> None:
    """Write text for people to standard output and flush it.

    The text is sanitised in a pipe too, which often ends on a terminal: `jvexplore notes | less -R`. A broken pipe is
    not an error: its reader has quit.

    Raises:
        JvexploreError: when it cannot be written, as to a full disk.
    """
    _write(text)


def print_data(text: EscapedText | SafeText) -> None:
    """Write data for programs: as `print_text`, but unchanged in a pipe.

    Raises:
        JvexploreError: as `print_text`.
    """
    _write(sanitize_text(text.replace("\r\n", "\n")) if sys.stdout.isatty() else text)


def print_path(path: Path) -> None:
    """Write the path of a file, unchanged in a pipe.

    Raises:
        JvexploreError: as `print_text`.
    """
    _write(sanitize_text(f"{path}\n") if sys.stdout.isatty() else f"{path}\n")


def print_notice(line: SafeLine) -> None:
    """Write a notice that is not an error to standard error, such as "No matches."."""
    click.echo(line, err=True)


def _write(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_output()
    except OSError as error:
        _discard_output()
        raise file_error(Path("standard output"), error, "written") from None


def page_width() -> int | None:
    """Return the width of the terminal in columns; `None` (no wrapping) in a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _discard_output() -> None:
    """Redirect standard output to the null device, so that the flush at exit cannot fail."""
    if isinstance(sys.stdout, _ClosedOutput):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
