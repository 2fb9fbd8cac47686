"""Save notes off the event loop, one save at a time; what changes meanwhile goes into the next."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.app.session import Session


class Saver:
    """Saves a session's notes.

    Args:
        session: whose.
        report: called when `pending` or `error` may have changed.
        arrived: called when others' notes came in.
    """

    def __init__(self, session: Session, report: Callable[[], None], arrived: Callable[[], None]) -> None:
        self._session = session
        self._report = report
        self._arrived = arrived
        self._lock = asyncio.Lock()
        self.pending = False
        self.error: JvexploreError | None = None

    def changed(self) -> None:
        """Say that there is something to save; follow with `save`."""
        self.pending = True
        self._report()

    async def save(self) -> bool:
        """Save until nothing is left to be saved; return whether all is on the disk."""
        async with self._lock:
            while self.pending:
                sent = self._session.notebook.snapshot()
                self.pending = False
                try:
                    found = await asyncio.to_thread(self._session.store.save, sent)
                except JvexploreError as error:
                    self.pending = True
                    self.error = error
                    break
                self.error = None
                if self._session.bring_in(sent, found):
                    self._arrived()
            self._report()
        return not self.pending
