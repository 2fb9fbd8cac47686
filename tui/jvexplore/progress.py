"""Report the progress of reading a large file to a listener that the reading code need not know."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_listener: Final[ContextVar[Callable[[float], None] | None]] = ContextVar("_listener", default=None)


def report_progress(share: float) -> None:
    """Report the share that has been read, from 0 to 1; call it on the reading thread."""
    listener = _listener.get()
    if listener:
        listener(share)


@contextmanager
def progress_listener(listener: Callable[[float], None]) -> Iterator[None]:
    """Call `listener` with the progress of reading on this thread, within a `with` block."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)
