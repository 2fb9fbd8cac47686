"""How far a long reading is: whoever waits is told, and whoever reads need not know who that is."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_listener: Final[ContextVar[Callable[[float], None] | None]] = ContextVar("_listener", default=None)


def report_progress(share: float) -> None:
    """Say how much of what is being read has been, from 0 to 1; on the thread that reads."""
    listener = _listener.get()
    if listener:
        listener(share)


@contextmanager
def progress_listener(listener: Callable[[float], None]) -> Iterator[None]:
    """Let somebody be told of what is read on this thread meanwhile."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)
