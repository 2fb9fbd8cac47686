"""Show now and then what a thread is reading, if that takes long."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_PROGRESS_SECONDS: Final = 0.25
"""How long reading takes before progress is shown, and the interval between updates."""


class ProgressReports:
    """Passes on what is being read, at most every `_PROGRESS_SECONDS`.

    Args:
        show: shows it; called on the reading thread.
    """

    def __init__(self, show: Callable[[str], object]) -> None:
        self._show = show
        self._shown_at = time.monotonic()

    def report(self, what: str) -> None:
        """Show what is being read, and its progress, unless that was done just now."""
        now = time.monotonic()
        if now - self._shown_at > _PROGRESS_SECONDS:
            self._shown_at = now
            self._show(what)
