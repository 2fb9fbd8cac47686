"""Save notes off the event loop, one save at a time; what changes meanwhile goes into the next."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final, TypeVar

from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from jvexplore.session.draft_autosaver import DraftKeeper
    from jvexplore.session.session import Session

T = TypeVar("T")

MOMENT: Final = 0.05
"""For how many seconds edits are gathered, to be written together."""


class Saver:
    """Saves a session's notes, and brings in what others write.

    Args:
        session: whose.
        report: called when `pending` or `error` may have changed.
        arrived: called when others' notes came in.

    Attributes:
        pending: whether there are notes that are not on the disk.
        error: why they could not be saved, or others' notes not be read, the last time.
    """

    def __init__(self, session: Session, report: Callable[[], None], arrived: Callable[[], None]) -> None:
        self._session = session
        self._report = report
        self._arrived = arrived
        self._lock = asyncio.Lock()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._drafts: list[DraftKeeper] = []
        self.pending = False
        self.error: JvexploreError | None = None

    def changed(self) -> None:
        """Say that there is something to save; follow with `save`."""
        self.pending = True
        self._report()

    def keep_until_saved(self, draft: DraftKeeper) -> None:
        """Forget a draft once its note is on the disk, however late that is."""
        self._drafts.append(draft)

    async def save(self, *, at_once: bool = False) -> bool:
        """Save until nothing is left to be saved; return whether all is on the disk.

        Args:
            at_once: whether not to wait a moment for more.
        """
        return await self._run(self._save(at_once=at_once))

    async def look(self) -> JvexploreError | None:
        """Bring in what others wrote; return why that could not be done."""
        return await self._run(self._look())

    async def alone(self, work: Callable[[], T]) -> T:
        """Do something else with the store, on a thread, while nothing is saved or looked at.

        Raises:
            JvexploreError: as `work` does.
        """
        return await self._run(self._alone(work))

    async def _alone(self, work: Callable[[], T]) -> T:
        async with self._lock:
            return await asyncio.to_thread(work)

    async def _run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do something to its end, even if whoever waits for it is closed meanwhile."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return await asyncio.shield(task)

    async def _save(self, *, at_once: bool) -> bool:
        if not at_once:
            await asyncio.sleep(MOMENT)
        async with self._lock:
            while self.pending:
                sent = self._session.notebook.snapshot()
                self.pending = False
                try:
                    found = await asyncio.to_thread(self._session.store.save, sent)
                except JvexploreError as error:
                    self._failed(error)
                    break
                except BaseException:
                    self.pending = True  # whatever went wrong: what was sent is not on the disk
                    raise
                self.error = None
                if self._session.merge_remote_changes(found):
                    self._arrived()
            self._report()
            if not self.pending:
                while self._drafts:
                    await self._drafts.pop().end()
                await asyncio.to_thread(self._session.store.back_up)
        return not self.pending

    async def _look(self) -> JvexploreError | None:
        async with self._lock:
            try:
                found = await asyncio.to_thread(self._session.store.look)
            except JvexploreError as error:
                self._failed(error)
                self._report()
                return error
            if self._session.merge_remote_changes(found):
                self._arrived()
        return None

    def _failed(self, error: JvexploreError) -> None:
        """Remember that notes are in memory only: a file that cannot be read holds none of them any more."""
        self.pending = True
        self.error = error
