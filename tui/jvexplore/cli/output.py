"""Write to standard output and standard error, harmless on a terminal, quiet when a pipe is closed."""

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
    """Stands for a standard output that was closed before the program began: not a word is taken for written."""

    def write(self, _text: str, /) -> int:
        """Refuse.

        Raises:
            OSError: always.
        """
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def prepare_output() -> None:
    """Make standard output UTF-8 with line ends as they are, whatever the locale says."""
    if sys.stdout is None:
        sys.stdout = _ClosedOutput()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def print_text(text: SafeText) -> None:
    """Write text for people to standard output at once.

    It is safe in a pipe too, which often ends on a terminal: `jvexplore notes | less -R`. Nothing happens when nobody
    reads it any more: the other end of a pipe has seen enough.

    Raises:
        JvexploreError: when it cannot be written, as to a full disk.
    """
    _write(text)


def print_data(text: EscapedText | SafeText) -> None:
    """Write what programs read: as `print_text`, but in a pipe just as it is.

    Raises:
        JvexploreError: as `print_text`.
    """
    _write(sanitize_text(text.replace("\r\n", "\n")) if sys.stdout.isatty() else text)


def print_path(path: Path) -> None:
    """Write the path of a file, which in a pipe is as the system names it.

    Raises:
        JvexploreError: as `print_text`.
    """
    _write(sanitize_text(f"{path}\n") if sys.stdout.isatty() else f"{path}\n")


def print_notice(line: SafeLine) -> None:
    """Write a line to standard error that is no complaint: nothing was found."""
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
    """Return how wide text may be: as the terminal is; `None`, as long as it likes, in a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _discard_output() -> None:
    """Send what is still buffered nowhere, so that the interpreter's last flush cannot fail."""
    if isinstance(sys.stdout, _ClosedOutput):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
