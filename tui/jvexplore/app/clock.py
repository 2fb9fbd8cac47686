"""What time it is."""

from __future__ import annotations

from datetime import UTC, datetime


def utc_now() -> datetime:
    """Return the time; a test or a picture puts a clock of its own in this one's place."""
    return datetime.now(UTC)
