"""Others write to the notes file: look at it soon after, and bring in what they wrote."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Protocol

from jvexplore.errors import JvexploreError
from jvexplore.records.file_watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from jvexplore.session.note_saver import Saver
    from jvexplore.session.session import Session

_BURST_SECONDS: Final = 0.1
"""For how long changes of the file are gathered: one save makes several."""


class WatchHost(Protocol):
    """What it asks of the application."""

    def call_soon_from_thread(self, do: Callable[..., object], *arguments: object) -> None:
        """Call something on the event loop, without waiting for it."""

    def run_worker(self, work: Coroutine[Any, Any, None], *, group: str) -> object:
        """Do something on the event loop, until it ends or the application does."""

    def notes_arrived(self) -> None:
        """Show what somebody else wrote."""

    def tell(self, text: str, severity: Any = "information", *hints: str) -> None:
        """Show a message."""


class NotesWatcher:
    """Watches the notes file of a session for an application.

    Args:
        app: it.
        session: whose notes file.
        saver: brings in what others wrote.
    """

    def __init__(self, app: WatchHost, session: Session, saver: Saver) -> None:
        self._app = app
        self._session = session
        self._saver = saver
        self._looking = False
        self._last_error = ""
        self._watch: Watch | None = None

    def begin(self) -> None:
        """Watch the file, wherever it is now; takes a moment, and so runs on a thread."""
        self.end()
        self._watch = Watch(self._session.store.path, lambda: self._app.call_soon_from_thread(self._look_soon))
        self._watch.start()

    def end(self) -> None:
        """Let go of the file."""
        if self._watch:
            self._watch.stop()

    def _look_soon(self) -> None:
        if not self._looking:
            self._looking = True
            self._app.run_worker(self._look(), group="look")

    async def _look(self) -> None:
        await asyncio.sleep(_BURST_SECONDS)
        self._looking = False
        app, session, saver = self._app, self._session, self._saver
        if session.unreadable:
            with suppress(JvexploreError):
                await asyncio.to_thread(session.store.load)
                session.unlock(session.store)
                app.notes_arrived()
                app.tell("Notes file loaded again.")
            return
        was_locked = session.locked
        error = await saver.look()
        if session.locked and not was_locked:
            app.tell(f"Notes are read-only. {session.locked}", severity="warning")
        if error is None and (saver.error or await asyncio.to_thread(lambda: session.store.is_gone)):
            # It was fixed, or deleted: what is in memory goes to the disk.
            saver.changed()
            if await saver.save():
                app.tell("Notes saved again.")
        if error and str(error) != self._last_error:
            app.tell(f"{error}. Notes are kept in memory.", "error", "{rescue} for options")
        self._last_error = str(error) if error else ""
