"""Watches the open notes file and dossier, so that changes by other programs are shown soon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.startup.open_dossier import ListedDossier, list_dossier
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
        reloader = DossierReloader(
            session,
            dossier_path,
            lambda: _read_again(dossier_path),
            lambda listed: host.show_new_version(listed.shown),
            dossier_stamp,
        )
        self._notes, self._dossier = (
            FileWatcher(path_now, check, host.call_soon_from_thread, host.start_file_check)
            for path_now, check in (
                (lambda: session.notes.store.path, session.saving.sync_with_file),
                (lambda: dossier_path, reloader.reload_if_changed),
            )
        )

    def start_watching(self) -> None:
        """Watch both files at their current paths, which change when notes are saved elsewhere; call it on a thread."""
        self._notes.start_watching()
        self._dossier.start_watching()

    def stop_watching(self) -> None:
        """Stop watching; returns at once."""
        self._notes.stop_watching()
        self._dossier.stop_watching()


def _read_again(path: Path) -> ListedDossier:
    """Return what is in a dossier's file now; what the first page says of it is computed too, before it is shown."""
    from jvexplore.dossier.glance import deal_at_glance

    listed = list_dossier(path, takes_pipes=False)
    deal_at_glance(listed.dossier)  # the dossier remembers it
    return listed
