"""What opening another dossier needs from the application; `ExplorerApp` implements it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from jvexplore.app.notes.notes_host import NotesHost
from jvexplore.app.startup.startup_host import FilesHost

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from textual.geometry import Size
    from textual.screen import Screen
    from textual.worker import Worker
    from textual.worker_manager import WorkerManager

    from jvexplore.app.explorer.explorer import Explorer
    from jvexplore.app.keys.key_queue import KeyQueue
    from jvexplore.app.opening.open_files import OpenFiles
    from jvexplore.app.returning.returning import Returning
    from jvexplore.session.session import Session


class OpeningHost(FilesHost, NotesHost, Protocol):
    """Has one dossier open, and can show another."""

    @property
    def session(self) -> Session | None:
        """The open session; `None` before there is one."""

    key_queue: KeyQueue[Any]
    """Holds keys until what they are meant for is there."""

    @property
    def explorer(self) -> Explorer:
        """The main screen."""

    @property
    def returning(self) -> Returning:
        """Takes the reader back to where they were in a dossier."""

    @property
    def open_files(self) -> OpenFiles | None:
        """What follows its files."""

    @property
    def is_leaving(self) -> bool:
        """Whether the program is about to end: nothing else is opened then."""

    @property
    def size(self) -> Size:
        """The size of the screen, in cells."""

    @property
    def screen_stack(self) -> Sequence[Screen[Any]]:
        """The screens, from the main one to the one on top."""

    def run_worker(
        self, work: Coroutine[Any, Any, Any] | Callable[[], Any], *, group: str, thread: bool = False
    ) -> Worker[Any]:
        """Run a coroutine, or a function on a thread, in a worker."""

    @property
    def workers(self) -> WorkerManager:
        """All workers, of the application and of its screens."""

    def stop_reading_ahead(self) -> None:
        """Let the thread that opened the first dossier end soon."""

    def withdraw_messages(self) -> None:
        """Remove all messages: they tell of what is no longer open."""

    async def replace_explorer(self, explorer: Explorer, files: OpenFiles) -> None:
        """Show the facts and notes of another session, whose predecessor is closed."""
