"""The save queue is closed when the program quits: what is under way is finished, and nothing else begins."""

from __future__ import annotations

import asyncio
import gc
from threading import Event
from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.address import Address
from jvexplore.errors import JvexploreError
from jvexplore.notes.store import NotesStore
from jvexplore.session.open_facts import OpenFacts
from jvexplore.session.save_before_exit import save_before_exit
from tests.samples import NOON, made
from tests.session.conftest import ON, keep, texts, until
from tests.session.make_session import make_session
from tests.session.window import bakery

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from pathlib import Path

    from jvexplore.notes.model import Note
    from jvexplore.records.changes import Step
    from jvexplore.session.session import Session

PATIENCE_SECONDS: Final = 30.0


class SlowStore(NotesStore):
    """The store of a notes file on a slow disk: what is read arrives when the test lets it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "bakery")
        self.has_read, self.may_arrive = Event(), Event()

    def read_remote_changes(self) -> Step[Note]:
        """Read the file; return what was found when the test lets it."""
        found = super().read_remote_changes()
        self.has_read.set()
        assert self.may_arrive.wait(PATIENCE_SECONDS)
        return found


@pytest.fixture
def store(notes_path: Path) -> SlowStore:
    keep(notes_path, made(1, text="first"))
    return SlowStore(notes_path)


@pytest.fixture
def session(store: SlowStore) -> Session:
    """A session whose changes are saved when the test says so."""
    opened = make_session(OpenFacts(*bakery()), store, store.load(), lambda: NOON)
    opened.saving.run_tasks_with(lambda _: None)
    return opened


async def begin(work: Coroutine[Any, Any, object]) -> asyncio.Task[object]:
    """Begin something; return once it waits."""
    task = asyncio.ensure_future(work)
    await asyncio.sleep(0)
    return task


async def begin_and_cancel(work: Coroutine[Any, Any, object]) -> None:
    """Begin something for a caller that is cancelled, as the application's workers are at its end."""
    (await begin(work)).cancel()


def open_texts(session: Session) -> list[str]:
    return sorted(note.text for note in session.notebook)


async def test_a_sync_that_waits_for_another_does_not_read_the_file_once_the_queue_is_closed(
    session: Session, store: SlowStore, notes_path: Path
) -> None:
    reported: list[dict[str, Any]] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: reported.append(context))
    for _ in range(3):
        await begin_and_cancel(session.saving.sync_with_file())
    await until(store.has_read.is_set)
    keep(notes_path, made(2, text="second"))
    closing = await begin(session.saving.finish_and_close())
    store.may_arrive.set()
    await closing
    await loop.shutdown_default_executor()
    gc.collect()
    assert open_texts(session) == ["first"]
    assert not session.saving.is_pending
    assert reported == []


async def test_what_others_saved_and_what_is_unsaved_here_are_both_kept(
    session: Session, store: SlowStore, notes_path: Path
) -> None:
    keep(notes_path, made(2, text="theirs"))
    await begin_and_cancel(session.saving.sync_with_file())
    await until(store.has_read.is_set)
    session.note_changes.add_note(Address(ON), "ours", "comment", ())
    closing = await begin(session.saving.finish_and_close())
    store.may_arrive.set()
    await closing
    assert open_texts(session) == ["first", "ours", "theirs"]
    assert save_before_exit(session) == []
    assert sorted(texts(notes_path)) == ["first", "ours", "theirs"]


async def test_a_save_that_waits_is_on_the_disk_once_the_queue_is_closed(
    session: Session, store: SlowStore, notes_path: Path
) -> None:
    store.may_arrive.set()
    session.note_changes.add_note(Address(ON), "ours", "comment", ())
    await begin_and_cancel(session.saving.sync_with_file())
    await begin_and_cancel(session.saving.save())
    await session.saving.finish_and_close()
    assert not session.saving.is_pending
    assert sorted(texts(notes_path)) == ["first", "ours"]


async def test_a_change_after_the_queue_is_closed_is_written_before_the_process_ends(
    session: Session, notes_path: Path
) -> None:
    await session.saving.finish_and_close()
    session.note_changes.add_note(Address(ON), "ours", "comment", ())
    for work in (session.saving.save(), session.saving.sync_with_file(), session.saving.run_alone(notes_path.unlink)):
        assert isinstance((await asyncio.gather(work, return_exceptions=True))[0], asyncio.CancelledError)
    assert sorted(texts(notes_path)) == ["first"]
    assert save_before_exit(session) == []
    assert sorted(texts(notes_path)) == ["first", "ours"]


async def test_a_failure_that_nobody_waits_for_is_raised_after_everything_is_finished(
    session: Session, notes_path: Path
) -> None:
    def fail() -> None:
        raise JvexploreError("it failed")

    session.note_changes.add_note(Address(ON), "ours", "comment", ())
    await begin_and_cancel(session.saving.run_alone(fail))
    await begin_and_cancel(session.saving.save(at_once=True))
    with pytest.raises(JvexploreError, match="it failed"):
        await session.saving.finish_and_close()
    assert sorted(texts(notes_path)) == ["first", "ours"]
