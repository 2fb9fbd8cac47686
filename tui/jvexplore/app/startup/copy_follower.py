"""Waits for the reader's copy of the bundled dossier while that is open, and opens the copy once a program makes it."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.bundled import bundled_dossier_path, is_bundled
from jvexplore.dossier_folder import dossier_file
from jvexplore.paths import NoHomeFolder
from jvexplore.session.file_watcher import FileWatcher

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.app.startup.startup_host import FollowingHost
    from jvexplore.session.session import Session

COPY_TOPIC: Final = "dossier copy"
"""The topic of a copy that was opened: who has just changed the dossier here tells of it in other words."""
_OPENED: Final = (
    "Another program changed a copy of the bundled dossier, which is read-only. That copy is open from now on."
)


class CopyFollower:
    """Watches where the reader's copy of the bundled dossier would be.

    Args:
        host: runs the check, and tells that the copy is open.
        session: has the dossier.
        dossier_path: the file of the dossier that was opened.
    """

    def __init__(self, host: FollowingHost, session: Session, dossier_path: Path) -> None:
        self._host = host
        self._session = session
        self._opened_path = dossier_path
        self._watcher: FileWatcher | None = None
        self._is_started = False

    def start_watching(self) -> None:
        """Watch if the bundled dossier is open and there is no copy of it yet; call it on a thread.

        With a copy, whoever opened the bundled dossier has asked for it by its path.
        """
        if self._is_started:
            return
        self._is_started = True
        with suppress(NoHomeFolder, OSError):
            if is_bundled(self._opened_path) and not (own := dossier_file(bundled_dossier_path().stem)).exists():
                host = self._host
                self._watcher = FileWatcher(
                    lambda: own, lambda: self._open_copy(own), host.call_soon_from_thread, host.start_file_check
                )
                self._watcher.start_watching()

    async def _open_copy(self, own: Path) -> None:
        if not await asyncio.to_thread(own.is_file):
            return
        self.stop_watching()
        if await self._session.fact_changes.open_copy(own):
            self._host.show_message(
                _OPENED, "warning", topic=COPY_TOPIC
            )  # information would give way to what is reloaded next

    def stop_watching(self) -> None:
        """Stop watching; returns at once."""
        if self._watcher:
            self._watcher.stop_watching()
