"""Save notes off the event loop, one save at a time; what changes meanwhile goes into the next.

What others write to the file comes in the same way, and never while something is saved.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final, TypeVar

from jvexplore.errors import JvexploreError
from jvexplore.session.change_feed import FileNotice, NoticeKind, SaveState

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import TypeAlias

    from jvexplore.notes.model import Note
    from jvexplore.records.changes import Step
    from jvexplore.session.change_feed import ChangeFeed
    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.open_notes import OpenNotes

    StartTask: TypeAlias = Callable[[Callable[[], Coroutine[Any, Any, None]]], object]
    """Begins work on the event loop; whoever gives it learns of a defect in that work."""

_T = TypeVar("_T")

SAVE_DELAY_SECONDS: Final = 0.05
"""For how many seconds edits are gathered, to be written together."""


class SaveQueue:
    """Saves the notes of a session, and brings in what others write.

    Args:
        notes: what is saved.
        feed: hears how far that is.

    Attributes:
        is_pending: whether there are notes that are not on the disk.
        error: why they could not be saved, or others' notes not be read, the last time.
    """

    def __init__(self, notes: OpenNotes, feed: ChangeFeed) -> None:
        self._notes = notes
        self._feed = feed
        self._lock = asyncio.Lock()
        self._tasks: set[asyncio.Future[Any]] = set()
        self._start_task: StartTask = self._start_own_task
        self._drafts: list[DraftAutosaver] = []
        self._told_look_error = ""
        self._has_told_no_locks = False
        self.is_pending = False
        self.error: JvexploreError | None = None

    def run_tasks_with(self, start_task: StartTask) -> None:
        """Let an application run the saves that changes begin, so that it waits for them, and ends by their defects.

        Until then, they are tasks of the event loop that is running.
        """
        self._start_task = start_task

    def _start_own_task(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._remember(asyncio.ensure_future(work()))

    @property
    def save_state(self) -> SaveState:
        """How far the notes are saved."""
        return SaveState(self.is_pending, self.error)

    def save_soon(self) -> None:
        """Say that notes changed: they are on the disk in a moment."""
        self.mark_pending()
        self._start_task(self._save_after_change)

    def mark_pending(self) -> None:
        """Say that there is something to save; follow with `save`."""
        self.is_pending = True
        self._publish_state()

    def abandon_unsaved(self) -> None:
        """Leave unsaved what could not be saved: that is what the reader wants."""
        self.is_pending = False

    def discard_once_saved(self, draft: DraftAutosaver) -> None:
        """Forget a draft once its note is on the disk, however late that is."""
        self._drafts.append(draft)

    async def save(self, *, at_once: bool = False) -> bool:
        """Save until nothing is left to be saved; return whether all is on the disk.

        Args:
            at_once: whether not to wait a moment for more.
        """
        return await self._finish(self._save(at_once=at_once))

    async def sync_with_file(self) -> None:
        """Bring in what others wrote; save what is in memory where they broke the file and fixed it, or deleted it."""
        await self._finish(self._look())

    async def run_alone(self, work: Callable[[], _T]) -> _T:
        """Do something else with the store, on a thread, while nothing is saved or looked at.

        Raises:
            JvexploreError: as `work` does.
        """
        return await self._finish(self._run_alone(work))

    async def _run_alone(self, work: Callable[[], _T]) -> _T:
        async with self._lock:
            return await asyncio.to_thread(work)

    async def _finish(self, work: Coroutine[Any, Any, _T]) -> _T:
        """Do something to its end, even if whoever waits for it is closed meanwhile."""
        return await asyncio.shield(self._remember(asyncio.ensure_future(work)))

    def _remember(self, task: asyncio.Future[_T]) -> asyncio.Future[_T]:
        """Keep a task: the event loop itself holds it too weakly."""
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _save_after_change(self) -> None:
        if not await self.save() and self.error:
            self._feed.notices.publish(FileNotice(NoticeKind.SAVE_FAILED, str(self.error)))
        if not self._notes.store.can_lock and not self._has_told_no_locks:
            self._has_told_no_locks = True
            self._feed.notices.publish(FileNotice(NoticeKind.NO_FILE_LOCKS))

    async def _save(self, *, at_once: bool) -> bool:
        if not at_once:
            await asyncio.sleep(SAVE_DELAY_SECONDS)
        async with self._lock:
            await self._save_pending()
        return not self.is_pending

    async def _save_pending(self) -> None:
        """Write until nothing is pending; whoever calls this holds the lock."""
        while self.is_pending:
            sent = self._notes.notebook.snapshot()
            self.is_pending = False
            try:
                found = await asyncio.to_thread(self._notes.store.save, sent)
            except JvexploreError as error:
                self._fail(error)
                break
            except BaseException:
                self.is_pending = True  # whatever went wrong: what was sent is not on the disk
                raise
            self.error = None
            self._notes.merge_remote_changes(found)
        self._publish_state()
        if not self.is_pending:
            while self._drafts:
                await self._drafts.pop().discard_draft()
            await asyncio.to_thread(self._notes.store.back_up_last_save)

    async def _look(self) -> None:
        async with self._lock:
            if self._notes.is_unreadable:
                await self._reload()
                return
            was_locked = self._notes.read_only_reason
            try:
                found, is_gone = await asyncio.to_thread(self._look_at_file)
            except JvexploreError as error:
                self._fail(error)
                self._publish_state()
                if str(error) != self._told_look_error:
                    self._told_look_error = str(error)
                    self._feed.notices.publish(FileNotice(NoticeKind.SYNC_FAILED, str(error)))
                return
            self._told_look_error = ""
            self._notes.merge_remote_changes(found)
            self._publish_state()
            if self._notes.read_only_reason and not was_locked:
                self._feed.notices.publish(FileNotice(NoticeKind.READ_ONLY, self._notes.read_only_reason))
            if self.error or is_gone:
                self.mark_pending()
                await self._save_pending()
                if not self.is_pending:
                    self._feed.notices.publish(FileNotice(NoticeKind.SAVED_AGAIN))

    def _look_at_file(self) -> tuple[Step[Note], bool]:
        """Return what others changed in the file, and whether it is not there any more; runs on a thread."""
        return self._notes.store.read_remote_changes(), self._notes.store.is_deleted

    async def _reload(self) -> None:
        """Open the notes of a file that could not be read, if it can be by now."""
        try:
            await asyncio.to_thread(self._notes.store.load)
        except JvexploreError:
            return  # still broken: that was told when it was opened
        self._notes.switch_store(self._notes.store)
        self._publish_state()
        self._feed.notices.publish(FileNotice(NoticeKind.RELOADED))

    def _fail(self, error: JvexploreError) -> None:
        """Remember that notes are in memory only: a file that cannot be read holds none of them any more."""
        self.is_pending = True
        self.error = error

    def _publish_state(self) -> None:
        self._feed.saving.publish(self.save_state)
