"""Restore what holds for the whole process, as tests are many in one; see `process_state.py`."""

from __future__ import annotations

import gc
import os
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from jvexplore.process_state import date_style, restore_terminal, use_date_style

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def restored_process() -> Iterator[None]:
    """Restore at its end every setting that `process_state.py` can change."""
    style, collects, interval = date_style(), gc.isenabled(), sys.getswitchinterval()
    excepthook, thread_excepthook = sys.excepthook, threading.excepthook
    variables = dict(os.environ)
    try:
        yield
    finally:
        use_date_style(style)
        (gc.enable if collects else gc.disable)()
        sys.setswitchinterval(interval)
        sys.excepthook, threading.excepthook = excepthook, thread_excepthook
        restore_terminal()
        now = dict(os.environ)
        for name in now.keys() - variables.keys():
            del os.environ[name]
        os.environ.update(dict(variables.items() - now.items()))
