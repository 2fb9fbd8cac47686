"""Quit with notes and drafts saved, whether the reader quits or a signal ends the program."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final, Protocol

from jvexplore.app.host import KeepsWork
from jvexplore.app.notes.notes_host import NotesHost
from jvexplore.app.worker_groups import WorkerGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.screen import Screen

    from jvexplore.app.startup.startup_host import PlaceReturning
    from jvexplore.session.session import Session

_LAST_KEYS_SECONDS: Final = 0.5
"""How long to wait for keys typed before the terminal was closed; the draft has been saved once before that."""


class QuittingHost(NotesHost, Protocol):
    """What quitting needs from the application."""

    session: Session | None

    @property
    def screen_stack(self) -> Sequence[Screen[Any]]:
        """The screens, the lowest first."""

    async def wait_for_keys(self, patience_seconds: float) -> None:
        """Wait until the keys received so far have taken effect."""

    def write_drafts_now(self) -> None:
        """Save drafts, and other unsaved work, to the disk now."""

    @property
    def returning(self) -> PlaceReturning:
        """Remembers where the reader is."""

    def exit(self, result: int) -> None:
        """Quit with an exit status."""


async def save_all(host: NotesHost, session: Session | None, leave: str) -> bool:
    """Save the notes, and let the reader decide about an open editor, and about notes that cannot be saved.

    Args:
        host: shows the questions.
        session: has the notes and the editors; `None` before there is one.
        leave: the label of the answer that leaves without saving.

    Returns:
        Whether the session may be closed.
    """
    if session and len(session.drafts):
        if not await session.drafts.close_editors():
            return False
        await host.wait_for_workers(WorkerGroup.EDITOR)
    if session and not await session.saving.save(at_once=True):
        from jvexplore.app.notes import recovery

        if not await recovery.resolve_failed_save(host, session, leave):
            return False
    await host.wait_for_workers(WorkerGroup.SAVE)
    return True


class QuitSequence:
    """Quits an application.

    Args:
        host: the application.
    """

    def __init__(self, host: QuittingHost) -> None:
        self._host = host

    async def save_and_quit(self) -> None:
        """Save, then quit; first ask what to do about unsaved work, and about notes that cannot be saved."""
        await self._host.wait_for_workers(WorkerGroup.REPLACE)
        for screen in reversed(self._host.screen_stack):
            if isinstance(screen, KeepsWork) and not await screen.close_work():
                return
        if await save_all(self._host, self._host.session, "Quit without saving"):
            await self._host.returning.remember()
            self._host.exit(0)

    async def end_at_once(self, status: int) -> None:
        """Save, and quit without asking; `save_before_exit` handles notes that cannot be saved."""
        await self._host.wait_for_workers(WorkerGroup.REPLACE)
        session = self._host.session
        if session:
            await session.saving.save(at_once=True)
        has_drafts = session is not None and len(session.drafts)
        if has_drafts or any(isinstance(screen, KeepsWork) for screen in self._host.screen_stack):
            await self._host.wait_for_keys(_LAST_KEYS_SECONDS)
            await asyncio.to_thread(self._host.write_drafts_now)
        if session:
            session.drafts.release_drafts()
        await self._host.returning.remember()
        self._host.exit(status)
