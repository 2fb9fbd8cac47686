"""What others do to the notes file is seen, merged, and told once; without a screen."""

from __future__ import annotations

import asyncio
import os
from contextlib import contextmanager
from dataclasses import replace
from threading import enumerate as enumerate_threads
from typing import TYPE_CHECKING, Any

from jvexplore.session.change_feed import NotesChanged, NoticeKind
from jvexplore.session.file_watcher import FileWatcher
from tests.samples import made
from tests.session.conftest import keep, open_bakery, texts, until

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator
    from pathlib import Path

    from jvexplore.session.session import Session


@contextmanager
def watched(session: Session, synced: Callable[[], None] = lambda: None) -> Iterator[list[NoticeKind]]:
    """Watch the notes file of a session; give what is told of it, and call `synced` after each look at the file."""
    loop, tasks, told = asyncio.get_running_loop(), set[asyncio.Task[None]](), list[NoticeKind]()

    def start(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        task = loop.create_task(work())
        tasks.add(task)

    async def sync() -> None:
        await session.saving.sync_with_file()
        synced()

    session.feed.notices.subscribe(lambda notice: told.append(notice.kind))
    watcher = FileWatcher(lambda: session.store.path, sync, loop.call_soon_threadsafe, start)
    watcher.start_watching()
    try:
        yield told
    finally:
        watcher.stop_watching()


async def test_what_others_write_comes_in_and_says_which_notes_it_is(notes_path: Path) -> None:
    keep(notes_path, made(1), made(2))
    session = open_bakery(notes_path)
    events: list[NotesChanged] = []
    session.feed.changes.subscribe(events.append)
    with watched(session):
        keep(notes_path, made(2, text="theirs"), made(3))
        await until(lambda: len(session.notebook) == 3)
    assert events == [NotesChanged(frozenset([made(2).id, made(3).id]))]


async def test_what_was_done_here_meanwhile_is_merged_with_it(notes_path: Path) -> None:
    keep(notes_path, made(1))
    session = open_bakery(notes_path)
    with watched(session):
        keep(notes_path, replace(made(1, tags=("theirs",)), updated=made(2).updated))
        (note,) = session.notebook
        session.note_changes.revise_note(note, text="ours")
        await until(lambda: [(n.text, n.tags) for n in session.notebook] == [("ours", ("theirs",))])
        await until(lambda: not session.saving.is_pending and texts(notes_path) == ["ours"])


async def test_a_file_that_is_broken_is_reported_once_and_when_it_is_fixed_notes_are_saved_again(
    notes_path: Path,
) -> None:
    keep(notes_path, made(1, text="good"))
    good = notes_path.read_text()
    session = open_bakery(notes_path)
    looked = asyncio.Event()
    with watched(session, looked.set) as told:
        for _ in range(3):
            looked.clear()
            notes_path.write_text("broken")
            await until(looked.is_set)
            assert session.saving.error is not None
        assert told == [NoticeKind.SYNC_FAILED]
        assert session.saving.save_state.is_pending
        notes_path.write_text(good)
        await until(lambda: NoticeKind.SAVED_AGAIN in told)
        assert session.saving.save_state == (False, None)
    assert texts(notes_path) == ["good"]


async def test_a_file_that_is_deleted_is_written_again(notes_path: Path) -> None:
    keep(notes_path, made(1, text="good"))
    session = open_bakery(notes_path)
    with watched(session) as told:
        notes_path.unlink()
        await until(lambda: NoticeKind.SAVED_AGAIN in told)
    assert texts(notes_path) == ["good"]


async def test_a_newer_format_locks_the_notes_until_it_goes(notes_path: Path) -> None:
    keep(notes_path, made(1))
    good = notes_path.read_text()
    session = open_bakery(notes_path)
    events: list[NotesChanged] = []
    session.feed.changes.subscribe(events.append)
    with watched(session) as told:
        notes_path.write_text(good.replace("format = 1", "format = 2"))
        await until(lambda: bool(session.read_only_reason))
        await until(lambda: told == [NoticeKind.READ_ONLY])
        assert events == [NotesChanged(frozenset())]
        notes_path.write_text(good)
        await until(lambda: not session.read_only_reason)
        assert events == [NotesChanged(frozenset())] * 2


async def test_a_file_that_could_not_be_read_at_first_is_opened_once_it_is_fixed(notes_path: Path) -> None:
    keep(notes_path, made(1, text="good"))
    good = notes_path.read_text()
    session = open_bakery(notes_path)
    session.notes.read_only_reason = "cannot be read"
    notes_path.write_text("broken")
    looked = asyncio.Event()
    with watched(session, looked.set) as told:
        notes_path.write_text("broken still")
        await until(looked.is_set)
        assert session.notes.is_unreadable
        notes_path.write_text(good)
        await until(lambda: told == [NoticeKind.RELOADED])
        assert not session.read_only_reason


async def test_a_watcher_that_was_stopped_before_its_thread_started_it_leaves_nothing(notes_path: Path) -> None:
    keep(notes_path, made(1))
    session = open_bakery(notes_path)
    started: list[object] = []
    watcher = FileWatcher(
        lambda: session.store.path,
        session.saving.sync_with_file,
        asyncio.get_running_loop().call_soon_threadsafe,
        started.append,
    )
    watcher.stop_watching()  # the application ends while a worker is about to start the watch
    await asyncio.to_thread(watcher.start_watching)
    keep(notes_path, made(2))
    await until(lambda: not any(thread.name == "file watch" for thread in enumerate_threads()))
    assert started == []


async def test_the_old_file_is_not_watched_any_more_once_the_path_is_a_pipe(tmp_path: Path) -> None:
    file, pipe = tmp_path / "notes.toml", tmp_path / "pipe"
    file.touch()
    os.mkfifo(pipe)
    paths, started = [file], list[object]()
    watcher = FileWatcher(
        lambda: paths[-1], lambda: asyncio.sleep(0), asyncio.get_running_loop().call_soon_threadsafe, started.append
    )
    await asyncio.to_thread(watcher.start_watching)
    await until(lambda: len(started) == 1)  # the check of the file at first
    paths.append(pipe)
    await asyncio.to_thread(watcher.start_watching)
    await until(lambda: not any(thread.name == "file watch" for thread in enumerate_threads()))
    watcher.stop_watching()


async def test_a_folder_that_was_away_only_while_the_file_was_looked_at_is_looked_at_again(tmp_path: Path) -> None:
    folder, away = tmp_path / "notes", tmp_path / "away"
    folder.mkdir()
    path = folder / "notes.toml"
    path.touch()
    loop, tasks, found = asyncio.get_running_loop(), list[asyncio.Task[None]](), list[bool]()

    async def look() -> None:
        found.append(path.exists())
        if away.exists():
            away.rename(folder)

    watcher = FileWatcher(
        lambda: path, look, loop.call_soon_threadsafe, lambda work: tasks.append(loop.create_task(work()))
    )
    watcher.start_watching()
    try:
        folder.rename(away)
        await until(lambda: found == [False, True])
    finally:
        watcher.stop_watching()
