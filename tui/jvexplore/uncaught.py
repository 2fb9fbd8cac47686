"""Report uncaught exceptions as one line: an operating-system error, or a bug.

If the environment variable JVEXPLORE_TRACEBACK is set, the traceback follows.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jvexplore.clock import utc_now
from jvexplore.errors import JvexploreError
from jvexplore.remedies import general_remedy
from jvexplore.shutdown import print_error

if TYPE_CHECKING:
    from types import TracebackType

_VARIABLE: Final = "JVEXPLORE_TRACEBACK"
_MAX_CAUSES: Final = 10
"""The longest chain of causes that is followed: a chain may be circular."""


def report_uncaught(_kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Print an uncaught exception as one line; installed as `sys.excepthook`."""
    if not isinstance(error, KeyboardInterrupt):
        print_error(uncaught_message(error, trace))
        if os.environ.get(_VARIABLE):
            sys.__excepthook__(type(error), error, trace)


def uncaught_message(error: BaseException, trace: TracebackType | None) -> str:
    """Return the one-line message for an uncaught exception, with a remedy."""
    if isinstance(error, JvexploreError):
        return str(error)
    if isinstance(error, MemoryError):
        return "not enough memory; close other programs, or open a smaller file"
    if isinstance(error, OverflowError | ValueError) and (clock := _clock_error()):
        return clock
    failed = _system_error(error)
    if failed:
        named = f"{os.fsdecode(failed.filename)}: " if isinstance(failed.filename, str | bytes) else ""
        reason = (failed.strerror or str(failed) or type(failed).__name__).lower()
        remedy = general_remedy(failed) or f"set {_VARIABLE}=1 to see where"
        return f"{named}{reason}; {remedy}"
    return (
        f"a bug in jvexplore: {type(error).__name__}: {error}{_raised_at(trace)}; "
        f"please report it, with the output of {_VARIABLE}=1"
    )


def _clock_error() -> str:
    """Return the message for a wrong system clock, which causes many other errors; empty if it is right."""
    try:
        utc_now()
    except JvexploreError as error:
        return str(error)
    return ""


def _system_error(error: BaseException) -> OSError | None:
    """Return the operating-system error that an exception is or was caused by; `None` means a bug."""
    seen = 0
    current: BaseException | None = error
    while current and seen < _MAX_CAUSES:
        if isinstance(current, OSError):
            return current
        current = current.__cause__
        seen += 1
    return None


def _raised_at(trace: TracebackType | None) -> str:
    """Return where an exception was raised: " (save_queue.py, line 80)"."""
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f" ({Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno})" if trace else ""
