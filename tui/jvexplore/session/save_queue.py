"""Save notes off the event loop, one save at a time; changes during a save go into the next one.

Remote changes are read through the same queue, so never during a save.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final, TypeVar

from jvexplore.errors import JvexploreError
from jvexplore.session.change_feed import FileNotice, NoticeKind, SaveState

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import TypeAlias

    from jvexplore.notes.drafts import Draft
    from jvexplore.notes.model import Note
    from jvexplore.records.changes import Step
    from jvexplore.session.change_feed import ChangeFeed
    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.open_notes import OpenNotes

    StartTask: TypeAlias = Callable[[Callable[[], Coroutine[Any, Any, None]]], object]
    """Starts a task on the event loop, and reports an exception in it."""

_T = TypeVar("_T")

SAVE_DELAY_SECONDS: Final = 0.05
"""Edits within this time are written together."""


class SaveQueue:
    """Saves the notes of a session, and merges remote changes.

    Args:
        notes: the notes to save.
        feed: where the save state and notices are published.

    Attributes:
        is_pending: whether there are unsaved changes.
        error: why the last save, or reading remote changes, failed.
    """

    def __init__(self, notes: OpenNotes, feed: ChangeFeed) -> None:
        self._notes = notes
        self._feed = feed
        self._lock = asyncio.Lock()
        self._tasks: set[asyncio.Future[Any]] = set()
        self._start_task: StartTask = self._start_own_task
        self._drafts: list[DraftAutosaver[Draft]] = []
        self._last_sync_error = ""
        self._has_published_no_locks = False
        self._is_closed = False
        self.is_pending = False
        self.error: JvexploreError | None = None

    def run_tasks_with(self, start_task: StartTask) -> None:
        """Let the application run the saves, so that it waits for them and sees their exceptions.

        Until then they are plain tasks of the running event loop.
        """
        self._start_task = start_task

    def _start_own_task(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._remember(asyncio.ensure_future(work()))

    @property
    def save_state(self) -> SaveState:
        """The current save state."""
        return SaveState(self.is_pending, self.error)

    def save_soon(self) -> None:
        """Schedule a save after notes changed."""
        self.mark_pending()
        self._start_task(self._save_after_change)

    def mark_pending(self) -> None:
        """Mark the notes as unsaved; follow with `save`."""
        self.is_pending = True
        self._publish_state()

    def abandon_unsaved(self) -> None:
        """Discard changes that could not be saved, as the reader asked for."""
        self.is_pending = False

    def discard_once_saved(self, draft: DraftAutosaver[Draft]) -> None:
        """Discard a draft as soon as its note is saved, however late that is."""
        self._drafts.append(draft)

    async def save(self, *, at_once: bool = False) -> bool:
        """Save until nothing is pending; return whether all is on the disk.

        Args:
            at_once: whether to save now, without waiting for further edits.
        """
        return await self.run_to_end(self._save(at_once=at_once))

    async def sync_with_file(self) -> None:
        """Merge remote changes. If the file was deleted, or was damaged and is readable again, save all notes to it."""
        await self.run_to_end(self._sync())

    async def run_alone(self, work: Callable[[], _T]) -> _T:
        """Run other work on the store on a thread, while nothing is saved or read.

        Raises:
            JvexploreError: as `work` does.
        """
        return await self.run_to_end(self._run_alone(work))

    async def run_to_end(self, work: Coroutine[Any, Any, _T]) -> _T:
        """Finish a task even if its caller is cancelled; once the queue is closed, cancel the caller instead.

        Raises:
            JvexploreError: as the task does.
        """
        if self._is_closed:
            work.close()
            raise asyncio.CancelledError
        return await asyncio.shield(self._remember(asyncio.ensure_future(work)))

    async def finish_and_close(self) -> None:
        """Finish saves and file access under way, and start no more, since the program is about to stop its threads.

        A later save or file access cancels its caller. What is unsaved by then is for `save_before_exit`.

        Raises:
            Exception: as an operation does whose caller has been cancelled; after all have finished.
        """
        self._is_closed = True
        for result in await asyncio.gather(*self._tasks, return_exceptions=True):
            if isinstance(result, Exception):
                raise result

    async def _run_alone(self, work: Callable[[], _T]) -> _T:
        async with self._lock:
            return await asyncio.to_thread(work)

    def _remember(self, task: asyncio.Future[_T]) -> asyncio.Future[_T]:
        """Hold a reference to a task, since the event loop has only a weak one."""
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _save_after_change(self) -> None:
        if not await self.save() and self.error:
            self._feed.notices.publish(FileNotice(NoticeKind.SAVE_FAILED, str(self.error)))
        if not self._notes.store.can_lock and not self._has_published_no_locks:
            self._has_published_no_locks = True
            self._feed.notices.publish(FileNotice(NoticeKind.NO_FILE_LOCKS))

    async def _save(self, *, at_once: bool) -> bool:
        if not at_once:
            await asyncio.sleep(SAVE_DELAY_SECONDS)
        async with self._lock:
            await self._save_pending()
        return not self.is_pending

    async def _save_pending(self) -> None:
        """Save until nothing is pending; the caller holds the lock."""
        while self.is_pending:
            snapshot = self._notes.notebook.written_notes()
            self.is_pending = False
            try:
                remote_changes = await asyncio.to_thread(self._notes.store.save, snapshot)
            except JvexploreError as error:
                self._fail(error)
                break
            except BaseException:
                self.is_pending = True  # whatever went wrong, this snapshot is not on the disk
                raise
            self.error = None
            self._notes.merge_remote_changes(remote_changes)
        self._publish_state()
        if not self.is_pending:
            while self._drafts:
                await self._drafts.pop().discard_draft()
            await asyncio.to_thread(self._notes.store.back_up_last_save)

    async def _sync(self) -> None:
        async with self._lock:
            if self._is_closed:
                return
            if self._notes.is_unreadable:
                await self._reload()
                return
            was_read_only = self._notes.read_only_reason
            try:
                remote_changes, is_deleted = await asyncio.to_thread(self._read_file)
            except JvexploreError as error:
                self._fail(error)
                self._publish_state()
                if str(error) != self._last_sync_error:
                    self._last_sync_error = str(error)
                    self._feed.notices.publish(FileNotice(NoticeKind.SYNC_FAILED, str(error)))
                return
            self._last_sync_error = ""
            self._notes.merge_remote_changes(remote_changes)
            self._publish_state()
            if self._notes.read_only_reason and not was_read_only:
                self._feed.notices.publish(FileNotice(NoticeKind.READ_ONLY, self._notes.read_only_reason))
            if self.error or is_deleted:
                self.mark_pending()
                await self._save_pending()
                if not self.is_pending:
                    self._feed.notices.publish(FileNotice(NoticeKind.SAVED_AGAIN))

    def _read_file(self) -> tuple[Step[Note], bool]:
        """Return the remote changes, and whether the file was deleted; runs on a thread."""
        return self._notes.store.read_remote_changes(), self._notes.store.is_deleted

    async def _reload(self) -> None:
        """Load the notes of an unreadable file, if it is readable by now."""
        try:
            await asyncio.to_thread(self._notes.store.load)
        except JvexploreError:
            return  # still unreadable, as reported on opening
        self._notes.switch_store(self._notes.store)
        self._publish_state()
        self._feed.notices.publish(FileNotice(NoticeKind.RELOADED))

    def _fail(self, error: JvexploreError) -> None:
        """Keep the error, and count the notes as unsaved: an unreadable file holds none of them."""
        self.is_pending = True
        self.error = error

    def _publish_state(self) -> None:
        self._feed.saving.publish(self.save_state)
