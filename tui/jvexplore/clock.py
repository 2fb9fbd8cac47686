"""What time it is, for what is dated by it, and for the names of files that are kept."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from jvexplore.errors import JvexploreError

_FIRST: Final = datetime(1970, 1, 1, tzinfo=UTC)
_LAST: Final = datetime(2262, 1, 1, tzinfo=UTC)
"""From then on the nanoseconds since 1970 soon do not fit into 64 bits, in which systems count them."""
FILE_NAME_TIME_FORMAT: Final = "%Y%m%dT%H%M%S.%fZ"
"""How a time stands in the name of a file: no system forbids a character of it, and names sort by it."""


def utc_now() -> datetime:
    """Return the time; a test or a picture puts a clock of its own in this one's place.

    Raises:
        JvexploreError: when the clock is so wrong that no note can be dated by it.
    """
    now = clock_time()
    if _FIRST <= now < _LAST:
        return now
    raise JvexploreError("the clock of this computer is wrong", "set it: notes are dated from 1970 to 2261")


def clock_time() -> datetime:
    """Return what the clock says in UTC, however wrong: for what must be kept all the same."""
    try:
        return datetime.now(UTC)
    except (OverflowError, ValueError, OSError):
        return _LAST


def file_name_time(when: datetime | None = None) -> str:
    """Return a time in UTC as it stands in the name of a file; what the clock says if it is `None`."""
    return f"{when or clock_time():{FILE_NAME_TIME_FORMAT}}"
