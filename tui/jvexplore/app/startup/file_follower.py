"""Watches the open notes file and dossier, so that changes by other programs are shown soon, and no window moves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.startup.copy_follower import CopyFollower
from jvexplore.app.startup.open_dossier import ListedDossier, list_dossier
from jvexplore.dossier.writing.folder_in_use import FolderInUse
from jvexplore.session.dossier_reloader import DossierReloader
from jvexplore.session.file_watcher import FileWatcher

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.app.startup.startup_host import FollowingHost
    from jvexplore.files import FileStamp
    from jvexplore.session.session import Session


class FileFollower:
    """Watches the notes file and the dossier of a session.

    Args:
        host: runs the checks, and shows new versions.
        session: merges or opens the changes.
        dossier_path: the dossier's file.
        dossier_stamp: its stamp from before the version that is open was read.
    """

    def __init__(
        self, host: FollowingHost, session: Session, dossier_path: Path, dossier_stamp: FileStamp | None
    ) -> None:
        self._host, self._opened_path = host, dossier_path

        def path_now() -> Path:
            return session.facts.dossier_path or dossier_path

        self._reloader = DossierReloader(
            session,
            path_now,
            lambda: _read_again(path_now()),
            lambda listed: host.show_new_version(listed.shown),
            dossier_stamp,
        )
        self._copy = CopyFollower(host, session, dossier_path)
        self._dossier_path_now = path_now
        self._folder = FolderInUse()
        session.reload_dossier = self.reload_own_change
        self._notes, self._dossier = (
            FileWatcher(path_now, check, host.call_soon_from_thread, host.start_file_check)
            for path_now, check in (
                (lambda: session.notes.store.path, session.saving.sync_with_file),
                (path_now, self._reloader.reload_if_changed),
            )
        )

    async def reload_own_change(self) -> None:
        """Show the dossier as the reader has just saved it, perhaps to a copy of the bundled one."""
        if self._dossier_path_now() != self._opened_path:
            self._opened_path = self._dossier_path_now()
            self._host.follow_files()
        await self._reloader.reload_if_changed(is_own=True)

    def start_watching(self) -> None:
        """Watch the files at their current paths, which change when notes are saved elsewhere; call it on a thread."""
        self._folder.hold(self._dossier_path_now())
        self._notes.start_watching()
        self._dossier.start_watching()
        self._copy.start_watching()

    def stop_watching(self) -> None:
        """Stop watching; returns at once."""
        self._folder.release()
        self._notes.stop_watching()
        self._dossier.stop_watching()
        self._copy.stop_watching()


def _read_again(path: Path) -> ListedDossier:
    """Return what is in a dossier's file now; what the first page says of it is computed too, before it is shown."""
    from jvexplore.dossier.glance import deal_at_glance

    listed = list_dossier(path, takes_pipes=False)
    deal_at_glance(listed.dossier)  # the dossier remembers it
    return listed
