"""Close the open dossier, and open another one in the running program.

Another dossier is read before the open one is closed: if it cannot be read, nothing has changed.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.explorer.explorer import Explorer
from jvexplore.app.opening.open_files import OpenFiles
from jvexplore.app.startup.open_dossier import open_with_settings
from jvexplore.app.startup.opening_notices import show_switch_notices
from jvexplore.app.startup.progress_reports import ProgressReports
from jvexplore.app.startup.quitting import save_all
from jvexplore.app.startup.read_ahead import keep_for_later, load_article_view, prepare_page
from jvexplore.app.ui.screens_above import close_screens_above
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.errors import JvexploreError
from jvexplore.process_state import collect_frozen, paused_gc
from jvexplore.session.open_session import open_session
from jvexplore.session.place import place_to_begin
from jvexplore.session.recent_dossiers import dossier_to_open
from jvexplore.session.save_before_exit import save_before_exit

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from jvexplore.app.opening.opening_host import OpeningHost
    from jvexplore.app.startup.open_dossier import OpenedDossier
    from jvexplore.config import Settings
    from jvexplore.session.place import Place
    from jvexplore.session.session import Session

_LEAVE: Final = "Switch without saving"
_OPENING: Final = "opening"
"""The topic of what is being read."""
_OF_ONE_SESSION: Final = (WorkerGroup.FINISH_START, WorkerGroup.FILE_CHECK, WorkerGroup.WATCH, WorkerGroup.RESCUE)
"""The workers of the application that end with a session."""


class ReadFiles(NamedTuple):
    """What was read of another dossier.

    Attributes:
        path: the dossier's file.
        opened: the dossier.
        session: the dossier with the notes on it.
        place: where the reader was in it, if they were there lately.
    """

    path: Path
    opened: OpenedDossier
    session: Session
    place: Place | None


class DossierSwitch:
    """Replaces the open dossier by another one.

    Args:
        host: the application.
        settings: the settings that are in effect.
        notes: the notes files of dossiers that are not at their default paths, by the dossiers' files.
        now: the clock.
    """

    def __init__(
        self, host: OpeningHost, settings: Settings, notes: dict[Path, Path], now: Callable[[], datetime]
    ) -> None:
        self._host = host
        self._settings = settings
        self._notes = notes
        self._now = now
        self._unfinished: list[ReadFiles] = []
        """What was read, until all is done with it: a worker would keep what it is handed beyond its end."""

    async def open_other(self, path: Path, tell: Callable[[], object] | None = None) -> bool:
        """Open another dossier; return whether it is open.

        The reader is asked about an open editor, and about notes that cannot be saved, as on quitting.

        Args:
            path: the dossier's file.
            tell: shows what is to be told of it, once it is open.
        """
        host = self._host
        if not await self._close_restored():
            return False
        await host.wait_for_workers(WorkerGroup.FINISH_START)  # what it asks belongs to the open dossier
        try:
            read = await asyncio.to_thread(self._read_paused, path)
        except JvexploreError as error:
            host.withdraw_topic(_OPENING)
            host.show_message(str(error), "error")
            return False
        host.withdraw_topic(_OPENING)
        if not await save_all(host, host.session, _LEAVE) or host.is_leaving:
            return False
        # Neither a key nor another switch may cut this short.
        await asyncio.shield(host.run_worker(self._replace(read, tell), group=WorkerGroup.REPLACE).wait())
        return True

    async def _close_restored(self) -> bool:
        """Close an editor in which the start goes on with a draft: it waits for that. Return whether none is open."""
        session = self._host.session
        is_restoring = any(worker.group == WorkerGroup.FINISH_START for worker in self._host.workers)
        return session is None or not is_restoring or await session.drafts.close_editors()

    def _read_paused(self, path: Path) -> ReadFiles:
        """Read another dossier as `_read` does, and raise as it does; each garbage collection would delay keys."""
        with paused_gc():
            return self._read(path)

    def _read(self, path: Path) -> ReadFiles:
        """Read another dossier and the notes on it; runs on a thread.

        Raises:
            JvexploreError: if the dossier cannot be read.
        """
        report = ProgressReports(partial(self._host.call_soon_from_thread, self._show_progress)).report
        opened = open_with_settings(path, self._settings, report, takes_pipes=False)
        notes = self._notes.get(path)
        session = open_session(opened.listed.dossier, self._settings.config, path, notes, (), self._now, report)
        place = dossier_to_open(path).place or place_to_begin(session)
        prepare_page(session, is_glance=place is None or place.at_glance)
        if place and place.with_source:
            load_article_view()
        return ReadFiles(path, opened, session, place)

    def _show_progress(self, what: str) -> None:
        self._host.show_message(f"Opening {what}…", topic=_OPENING)

    async def _replace(self, read: ReadFiles, tell: Callable[[], object] | None) -> None:
        """Close the open session, and show another."""
        host = self._host
        unsaved = await self._close(host.session) if host.session else []
        explorer = Explorer()
        explorer.set_first_classes(host.size)
        host.returning.begin_other(explorer, read.place)
        explorer.show_lists(read.opened.listed.shown)
        files = OpenFiles(host, read.session, read.opened.stamp)
        await host.replace_explorer(explorer, files)
        collect_frozen()  # before the first frame, for which the reader waits: after it, a key would
        for each in unsaved:
            host.show_message(f"{each[:1].upper()}{each[1:]}.", "warning")
        if tell:
            tell()
        files.prepare_following()
        host.follow_files()
        host.run_worker(show_switch_notices(host, read.session), group=WorkerGroup.FINISH_START)
        self._unfinished.append(read)
        host.run_worker(self._finish_reading, thread=True, group=WorkerGroup.OPEN)

    async def _close(self, session: Session) -> list[str]:
        """Close a session, whose notes are saved; return what of it could not be saved after that, and where it is."""
        host = self._host
        await host.returning.remember()
        if host.open_files:
            host.open_files.close()
        close_screens_above(host.screen_stack[0])
        for worker in host.workers:
            if worker.group in _OF_ONE_SESSION:
                worker.cancel()
        host.stop_reading_ahead()
        await host.wait_for_workers(WorkerGroup.OPEN)
        await session.saving.finish_and_close()
        session.search.close()
        host.withdraw_messages()
        if session.facts.dossier_path:
            self._notes[session.facts.dossier_path] = session.store.path
        return await asyncio.to_thread(save_before_exit, session)

    def _finish_reading(self) -> None:
        """Do what need not be done before the dossier is shown; runs on a thread."""
        read = self._unfinished.pop()
        keep_for_later(read.session, read.path, read.opened)
        for is_glance in (True, False):
            prepare_page(read.session, is_glance=is_glance)
