"""The current time, for dating notes and for file names."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from jvexplore.errors import JvexploreError

_EARLIEST: Final = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST: Final = datetime(2262, 1, 1, tzinfo=UTC)
"""Nanoseconds since 1970 overflow 64 bits in April 2262."""
FILE_NAME_TIME_FORMAT: Final = "%Y%m%dT%H%M%S.%fZ"
"""The format of a time in a file name: valid on every system, and sorts by time."""


def utc_now() -> datetime:
    """Return the current time; tests and screenshots replace this function.

    Raises:
        JvexploreError: when the clock is too wrong to date a note.
    """
    now = clock_time()
    if _EARLIEST <= now < _LATEST:
        return now
    raise JvexploreError("the clock of this computer is wrong", "set it: notes are dated from 1970 to 2261")


def clock_time() -> datetime:
    """Return the clock's time in UTC, however wrong, for data that must be saved regardless."""
    try:
        return datetime.now(UTC)
    except (OverflowError, ValueError, OSError):
        return _LATEST


def file_name_time(when: datetime | None = None) -> str:
    """Return a time in UTC formatted for a file name; the clock's time if `None`."""
    return f"{when or clock_time():{FILE_NAME_TIME_FORMAT}}"
