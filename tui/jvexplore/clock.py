"""What time it is, for what is dated by it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from jvexplore.errors import JvexploreError

_FIRST: Final = datetime(1970, 1, 1, tzinfo=UTC)
_LAST: Final = datetime(2262, 1, 1, tzinfo=UTC)
"""From then on the nanoseconds since 1970 soon do not fit into 64 bits, in which systems count them."""


def utc_now() -> datetime:
    """Return the time; a test or a picture puts a clock of its own in this one's place.

    Raises:
        JvexploreError: when the clock is so wrong that no note can be dated by it.
    """
    try:
        now = datetime.now(UTC)
    except (OverflowError, ValueError, OSError):
        now = _LAST
    if _FIRST <= now < _LAST:
        return now
    raise JvexploreError("the clock of this computer is wrong", "set it: notes are dated from 1970 to 2261")
