"""What nobody caught ends the program with one line: a failure of the system's, or a defect of ours.

With the variable JVEXPLORE_TRACEBACK set to anything, the traceback follows that line.
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
    """Say in a line what ended the program, as `sys.excepthook` does in many."""
    if not isinstance(error, KeyboardInterrupt):
        print_error(uncaught_message(error, trace))
        if os.environ.get(_VARIABLE):
            sys.__excepthook__(type(error), error, trace)


def uncaught_message(error: BaseException, trace: TracebackType | None) -> str:
    """Return in a line what an error says, and what to do about it."""
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
        f"a bug in jvexplore: {type(error).__name__}: {error}{_place(trace)}; "
        f"please report it, with the output of {_VARIABLE}=1"
    )


def _clock_error() -> str:
    """Return that the clock of the computer is wrong, with which much fails that needs the time; empty if it is not."""
    try:
        utc_now()
    except JvexploreError as error:
        return str(error)
    return ""


def _system_error(error: BaseException) -> OSError | None:
    """Return the failure of the system's that an error is, or that it was raised from; else it is a defect."""
    seen = 0
    current: BaseException | None = error
    while current and seen < _MAX_CAUSES:
        if isinstance(current, OSError):
            return current
        current = current.__cause__
        seen += 1
    return None


def _place(trace: TracebackType | None) -> str:
    """Return where an error came up: " (saver.py, line 80)"."""
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f" ({Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno})" if trace else ""
