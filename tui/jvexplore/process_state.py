"""Everything that holds for the whole process, in one place: each setting with the reason why it cannot be narrower.

Tests restore it, as `tests/conftest.py` does. The listener in `progress.py` is not process-wide: it holds for one
thread, for as long as something is read.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    ExceptHook: TypeAlias = Callable[[type[BaseException], BaseException, TracebackType | None], object]

DateStyle: TypeAlias = Literal["day-month-year", "month-day-year", "year-month-day"]
"""11 Sep 2018; Sep 11, 2018; or 2018-09-11."""

_TURN_SECONDS: Final = 0.001
"""How long a thread that reads or searches keeps the others waiting, once it is their turn; a key waits for a few,
and so does each part of a frame that is written. Python's own 5 ms made a key wait for up to 25."""

_date_style: DateStyle = "day-month-year"
_terminal_attributes: list[Any] | None = None
"""How the terminal was set before its keys were taken."""


def use_date_style(style: DateStyle) -> None:
    """Write days in a style from now on.

    Process-wide, because a reader has one style, and dates are written wherever a fact is described: each of these
    functions would have to be given it by all that call it.
    """
    global _date_style  # noqa: PLW0603 - process-wide, as said
    _date_style = style


def date_style() -> DateStyle:
    """Return how days are written."""
    return _date_style


def set_variable(name: str, value: str) -> None:
    """Set a variable of the environment.

    Process-wide, because whoever reads it is not ours: Textual reads `TEXTUAL_FPS` when it is imported, and
    `VISUAL` is what an editor is asked for by, here and in the programs that are started.
    """
    os.environ[name] = value


def set_default_variable(name: str, value: str) -> None:
    """Set a variable of the environment, unless the reader has."""
    if name not in os.environ:
        set_variable(name, value)


def pause_gc() -> None:
    """Collect no garbage for now: almost nothing that a start makes is garbage, and looking costs a tenth of it.

    Process-wide, because Python has one collector.
    """
    gc.disable()


def restore_gc() -> None:
    """Collect garbage again after `pause_gc`; what the start made stays, and is not looked at any more."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def shorten_thread_turns() -> None:
    """Let threads take turns more often, so that one that reads does not keep keys waiting.

    Process-wide, because Python has one interval for all threads.
    """
    sys.setswitchinterval(_TURN_SECONDS)


def report_uncaught_with(report: ExceptHook) -> None:
    """Report what nobody caught on the main thread; process-wide, because Python asks one function."""
    sys.excepthook = report


def report_failed_threads_with(report: Callable[[threading.ExceptHookArgs], object]) -> None:
    """Report what nobody caught on any other thread; process-wide likewise."""
    threading.excepthook = report


def enter_raw_mode() -> None:
    """Take keys as they are from now on, as Textual does later.

    Until then the system would make other keys of some, or act on them: enter, ctrl+q, ctrl+s, ctrl+u, ctrl+c.
    Process-wide, because a process has one terminal.
    """
    global _terminal_attributes  # noqa: PLW0603 - as said
    with suppress(ImportError, OSError):  # not all systems have such terminals
        import termios

        with suppress(termios.error):
            _terminal_attributes = termios.tcgetattr(sys.stdin)
            raw = termios.tcgetattr(sys.stdin)
            raw[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
            raw[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
            termios.tcsetattr(sys.stdin, termios.TCSANOW, raw)


def detach_terminal_attributes() -> list[Any] | None:
    """Return the terminal's attributes from before raw mode, and give up restoring them: the caller does.

    `None` where raw mode was not entered.
    """
    global _terminal_attributes
    before, _terminal_attributes = _terminal_attributes, None
    return before


def restore_terminal() -> None:
    """Set the terminal as it was before raw mode, unless somebody else does."""
    if before := detach_terminal_attributes():
        import termios

        with suppress(termios.error):
            termios.tcsetattr(sys.stdin, termios.TCSANOW, before)
