"""Who makes a fact by a command, and when."""

from __future__ import annotations

from typing import Any

from jvexplore.clock import utc_now
from jvexplore.config import read_settings


def fact_origin() -> dict[str, Any] | None:
    """Return who makes a fact, and when; `None` if the settings name no author."""
    author = read_settings().config.author
    return {"by": author, "on": utc_now().date()} if author else None


def acceptance_origin() -> dict[str, Any]:
    """Return who accepts a suggestion, if the settings name an author, and when."""
    return fact_origin() or {"on": utc_now().date()}
