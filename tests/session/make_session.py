"""A session without a screen, and how many listen to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.clock import utc_now
from jvexplore.session.change_feed import ChangeFeed
from jvexplore.session.open_notes import OpenNotes
from jvexplore.session.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from jvexplore.notes.model import Note
    from jvexplore.notes.store import NotesStore
    from jvexplore.session.open_facts import OpenFacts


def make_session(
    facts: OpenFacts, store: NotesStore, notes: Mapping[str, Note], now: Callable[[], datetime] = utc_now
) -> Session:
    """Open a session of ana's."""
    feed = ChangeFeed()
    return Session(facts, OpenNotes(store, notes, feed), feed, author="ana", now=now)


def count_listeners(feed: ChangeFeed) -> int:
    """Return how many listeners a feed has in all its channels."""
    channels = (feed.changes, feed.saving, feed.notices, feed.dossiers, feed.read_problems)
    return sum(len(channel._listeners) for channel in channels)
