"""The clock of tests of the screen, which is put forward where a test would only wait.

A frame, a save that gathers edits, a pause between two keys: nothing else happens meanwhile. asyncio and Textual are
told the same time, so that the order of their timers stays.
"""

from __future__ import annotations

from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

import pytest
from textual import _time

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Clock:
    """A clock that is put forward.

    Attributes:
        skipped: by how many seconds, in all.
    """

    def __init__(self) -> None:
        self.skipped = 0.0


_clock = _Clock()


def skip_time(seconds: float) -> None:
    """Put the clock forward."""
    _clock.skipped += seconds


def skipped_seconds() -> float:
    """Return by how much the clock has been put forward."""
    return _clock.skipped


@contextmanager
def time_skippable() -> Iterator[None]:
    """Let Textual go by the clock that is put forward."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_time, "get_time", lambda: monotonic() + _clock.skipped)
        yield
