"""One running program without its screen: a real session, whose disk answers when the test lets it."""

from __future__ import annotations

import asyncio
import re
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.notes.store import NotesStore
from jvexplore.records.changes import Change
from jvexplore.session.open_facts import OpenFacts
from tests.conftest import BAKERY
from tests.session.make_session import make_session

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable
    from datetime import datetime
    from pathlib import Path

    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note
    from jvexplore.records.changes import Step
    from jvexplore.session.change_feed import NotesChanged

MARK: Final = re.compile(r"<\d+>")
"""A text that is typed nowhere else."""


@cache
def bakery() -> tuple[Dossier, ReferenceIndex]:
    """Return the dossier of all windows."""
    dossier = load_dossier(BAKERY)
    return dossier, ReferenceIndex(dossier)


def texts(notes: Iterable[Note | None]) -> set[str]:
    """Return all that was ever typed and stands in notes or in their other versions."""
    found: set[str] = set()
    for note in notes:
        if note:
            found.update(MARK.findall(note.text))
            for version in note.conflict:
                found.update(MARK.findall(str(version.get("text", ""))))
    return found


def before(step: Step[Note]) -> set[str]:
    return texts(change.before for change in step)


def after(step: Step[Note]) -> set[str]:
    return texts(change.after for change in step)


class HeldAnswers(ThreadPoolExecutor):
    """Does at once what is handed to a thread; what comes of it arrives when it is let go."""

    def __init__(self) -> None:
        super().__init__(1)
        self.is_held = False
        self._answers: list[Callable[[], None]] = []
        self._results: list[object] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do something; its answer waits while answers are held."""
        future: Future[Any] = Future()
        self._results.append(fn(*args, **kwargs))
        self._answers.append(partial(future.set_result, self._results[-1]))
        if not self.is_held:
            self.let_go()
        return future

    def let_go(self) -> None:
        """Let all answers arrive."""
        answers, self._answers, self._results = self._answers, [], []
        for answer in answers:
            answer()

    def texts(self) -> set[str]:
        """Return the texts that are on their way from the disk."""
        return after([*_changes(self._results)])  # type: ignore[arg-type]


def _changes(found: object) -> Iterable[Change[Note]]:
    if isinstance(found, Change):
        yield found
    elif isinstance(found, tuple | list):
        for each in found:
            yield from _changes(each)


class Window:
    """What one running program holds.

    Args:
        path: the notes file.
        now: the clock.

    Attributes:
        session: it.
        done: what each step that can be undone changed.
        undone: what each step that can be made again changed.
        editor: the note as the editor that is open was given it.
    """

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._loop = asyncio.new_event_loop()
        self._disk = HeldAnswers()
        self._loop.set_default_executor(self._disk)
        store = NotesStore(path, "bakery")
        self.session = make_session(OpenFacts(*bakery()), store, store.load(), now)
        self.session.saving.run_tasks_with(lambda _: None)  # it is saved when the test says so
        self.session.feed.changes.subscribe(self._show)
        self._shown = dict(self.session.notebook.snapshot())
        self.done: list[Step[Note]] = []
        self.undone: list[Step[Note]] = []
        self.editor: Note | None = None

    def _show(self, event: NotesChanged) -> None:
        """Do what a screen does: look again at the notes that changed."""
        for note_id in event.ids:
            note = self.session.notebook.get(note_id)
            if note:
                self._shown[note_id] = note
            else:
                self._shown.pop(note_id, None)

    @property
    def is_shown(self) -> bool:
        """Whether a screen that heard of every change shows what there is."""
        return self._shown == self.session.notebook.snapshot()

    def texts(self) -> set[str]:
        return texts(self.session.notebook)

    def arriving(self) -> set[str]:
        return self._disk.texts()

    def save(self) -> None:
        """Save; what the disk says of it has not arrived yet."""
        self.finish()
        self.session.saving.mark_pending()
        self.begin(self.session.saving.save(at_once=True))

    def look(self) -> None:
        """Look at the file; what was found has not arrived yet."""
        self.finish()
        self.begin(self.session.saving.sync_with_file())

    def begin(self, work: Coroutine[Any, Any, object]) -> None:
        """Begin something; what the disk says of it has not arrived yet."""
        self._disk.is_held = True
        self._loop.create_task(work)
        self._run_until_idle()

    def _run_until_idle(self) -> None:
        for _ in range(10):  # as many turns as a save takes to hand its work to a thread
            self._loop.run_until_complete(asyncio.sleep(0))

    def finish(self) -> None:
        """Let everything arrive, and what follows from it be done."""
        self._disk.is_held = False
        self._disk.let_go()
        while tasks := asyncio.all_tasks(self._loop):
            self._loop.run_until_complete(_all(tasks))
        assert self.session.saving.error is None

    def crash(self) -> None:
        """Be gone, with all that was not on the disk."""
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        with suppress(asyncio.CancelledError):
            self._loop.run_until_complete(_all(tasks))
        self._loop.close()


async def _all(tasks: Iterable[asyncio.Task[Any]]) -> None:
    await asyncio.gather(*tasks)
