"""An esc key that is held down or tapped repeatedly: what it has just kept open does not ask again at once."""

from __future__ import annotations

import time
from typing import Final

REPEAT_SECONDS: Final = 0.3
"""Within this time after esc resumed the work, another esc counts as auto-repeat or repeated tapping."""


class RepeatedEscape:
    """Tells which presses of esc are repetitions of the one that answered "keep editing", and are to be ignored."""

    def __init__(self) -> None:
        self._resumed_at = float("-inf")
        """When esc last resumed the work, by the monotonic clock."""

    def mark_resumed(self) -> None:
        """Note that esc has just resumed the work."""
        self._resumed_at = time.monotonic()

    def is_repetition(self) -> bool:
        """Return whether an esc that comes now is such a repetition; those that follow are measured from it then."""
        if time.monotonic() - self._resumed_at >= REPEAT_SECONDS:
            return False
        self.mark_resumed()
        return True
