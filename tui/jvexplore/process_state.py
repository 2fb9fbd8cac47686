"""All process-wide state in one place; each function says why a narrower scope is not possible.

Tests restore it, as `tests/conftest.py` does. The listener in `progress.py` is not process-wide: it belongs to one
thread, while that reads.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from contextlib import contextmanager, suppress
from itertools import count
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    ExceptHook: TypeAlias = Callable[[type[BaseException], BaseException, TracebackType | None], object]

DateStyle: TypeAlias = Literal["day-month-year", "month-day-year", "year-month-day"]
"""11 Sep 2018; Sep 11, 2018; or 2018-09-11."""

_TURN_SECONDS: Final = 0.001
"""The interpreter's switch interval while worker threads run. Handling a key, or writing part of a frame, waits for a
few intervals; with Python's default of 5 ms a key waited up to 25 ms."""

_PAUSES_PER_COLLECTION: Final = 100
"""How often garbage is left alone while something is read, before all of it is collected once, which takes 0.1 s."""
_pauses: Final = count(1)

_date_style: DateStyle = "day-month-year"
_terminal_attributes: list[Any] | None = None
"""The termios attributes from before raw mode; `None` outside of raw mode."""


def use_date_style(style: DateStyle) -> None:
    """Set the style in which dates are written.

    Process-wide, because dates are written wherever a fact is described: every such function and all its callers
    would need a parameter for it.
    """
    global _date_style  # noqa: PLW0603 - process-wide on purpose
    _date_style = style


def date_style() -> DateStyle:
    """Return the style in which dates are written."""
    return _date_style


def set_variable(name: str, value: str) -> None:
    """Set an environment variable.

    Process-wide, because its readers are outside of this package: Textual reads `TEXTUAL_FPS` when it is imported,
    and child processes inherit `VISUAL`.
    """
    os.environ[name] = value


def set_default_variable(name: str, value: str) -> None:
    """Set an environment variable, unless it is set already."""
    if name not in os.environ:
        set_variable(name, value)


def pause_gc() -> None:
    """Disable garbage collection while many objects are created that stay: it would find almost nothing.

    During start-up it takes a tenth of the time; later, keys would wait for it. Process-wide, because Python has one
    garbage collector.
    """
    gc.disable()


def restore_gc() -> None:
    """Enable garbage collection again after `pause_gc`; it skips the objects that there are by then."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


@contextmanager
def paused_gc() -> Iterator[None]:
    """Pause garbage collection while a thread reads much that stays; it is frozen, so that no key waits for it later.

    Frozen objects are freed once nothing refers to them. Those that refer to each other are not, such as parts of a
    screen: they are collected before every hundredth pause. During another pause, this does nothing.
    """
    if not gc.isenabled():
        yield
        return
    if next(_pauses) % _PAUSES_PER_COLLECTION == 0:
        gc.unfreeze()
        gc.collect()
    pause_gc()
    try:
        yield
    finally:
        restore_gc()


def collect_frozen() -> None:
    """Free what is frozen, refers to each other, and is no longer used: the screen of a dossier that was closed.

    What stays is frozen again. It takes a tenth of a second, for which all threads wait.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def shorten_thread_turns() -> None:
    """Shorten the thread switch interval, so that worker threads do not delay keys.

    Process-wide, because Python has one interval for all threads.
    """
    sys.setswitchinterval(_TURN_SECONDS)


def report_uncaught_with(report: ExceptHook) -> None:
    """Set the hook for uncaught exceptions on the main thread; process-wide, because Python has one such hook."""
    sys.excepthook = report


def report_failed_threads_with(report: Callable[[threading.ExceptHookArgs], object]) -> None:
    """Set the hook for uncaught exceptions on all other threads; process-wide for the same reason."""
    threading.excepthook = report


def enter_raw_mode() -> None:
    """Put the terminal into raw mode early, as Textual does later, so that keys typed during start-up are kept.

    In its normal mode the terminal driver translates or handles enter, ctrl+q, ctrl+s, ctrl+u and ctrl+c itself.
    Process-wide, because a process has one terminal.
    """
    global _terminal_attributes  # noqa: PLW0603 - process-wide on purpose
    with suppress(ImportError, OSError):  # no termios on Windows
        import termios

        with suppress(termios.error):
            _terminal_attributes = termios.tcgetattr(sys.stdin)
            raw = termios.tcgetattr(sys.stdin)
            raw[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
            raw[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
            termios.tcsetattr(sys.stdin, termios.TCSANOW, raw)


def detach_terminal_attributes() -> list[Any] | None:
    """Return the termios attributes from before raw mode and give up ownership: the caller restores them.

    `None` if raw mode was not entered.
    """
    global _terminal_attributes
    before, _terminal_attributes = _terminal_attributes, None
    return before


def restore_terminal() -> None:
    """Leave raw mode, unless the attributes were detached."""
    if before := detach_terminal_attributes():
        import termios

        with suppress(termios.error):
            termios.tcsetattr(sys.stdin, termios.TCSANOW, before)
