"""The start after the first frame: load and show the facts, then the notes."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final

from jvexplore.app.startup.open_dossier import open_dossier
from jvexplore.app.startup.progress_reports import ProgressReports
from jvexplore.app.startup.read_ahead import keep_for_later, load_article_view, prepare_page
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.errors import JvexploreError
from jvexplore.process_state import shorten_thread_turns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from jvexplore.app.startup.open_dossier import OpenedDossier
    from jvexplore.app.startup.startup_host import ReadingHost

_FRAME_SECONDS: Final = 0.5
"""How long to wait for a frame: there is none if something covers the facts."""


class StartupReader:
    """Opens a dossier and its notes for an application.

    Args: as for `ExplorerApp`.
    """

    def __init__(
        self, app: ReadingHost, dossier: Path, notes: Path | None, articles: Sequence[Path], now: Callable[[], datetime]
    ) -> None:
        self._app = app
        self._dossier = dossier
        self._notes = notes
        self._articles = articles
        self._now = now
        self._progress = ProgressReports(lambda what: app.call_soon_from_thread(app.show_progress, what))
        self._may_continue = threading.Event()
        self._is_stopping = False

    def stop_reading_ahead(self) -> None:
        """Wait for no frame and load nothing in advance from now on, because something waits for this to end."""
        self._is_stopping = True
        self._may_continue.set()

    def read_files(self) -> None:
        """Read everything, and show each part as soon as it is available; runs on a thread."""
        shorten_thread_turns()
        app = self._app
        try:
            opened = self._open_first()
            self._show(opened)
            # The facts can be used already. The modules for notes are imported only now.
            from jvexplore.session.open_session import open_session

            session = open_session(
                opened.listed.dossier,
                opened.settings.config,
                self._dossier,
                self._notes,
                self._articles,
                self._now,
                self._progress.report,
            )
        except JvexploreError as error:
            app.call_from_thread(app.end_with_error, error)
            return
        prepare_page(session, is_glance=app.is_at_glance)
        if app.returning.shows_article:
            load_article_view()
        app.call_from_thread(app.notes_opened, session, opened.settings)
        keep_for_later(session, self._dossier, opened, app.startup_snapshot)
        self._wait_until_drawn()
        for is_glance in (True, False):
            if not self._is_stopping:
                prepare_page(session, is_glance=is_glance)

    def _open_first(self) -> OpenedDossier:
        """Open the dossier; the bundled one if it was not named, but open last, and cannot be read.

        Raises:
            JvexploreError: when it cannot be read.
        """
        try:
            return open_dossier(self._dossier, self._progress.report)
        except JvexploreError as error:
            if not self._app.returning.is_recalled:
                raise
            from jvexplore.app.startup.bundled_instead import why_bundled

            reason = why_bundled(self._dossier, error)
            self._dossier = bundled_dossier_path()
            opened = open_dossier(self._dossier, self._progress.report)
            self._app.call_from_thread(self._app.returning.begin_anew, reason)
            return opened

    def _show(self, opened: OpenedDossier) -> None:
        """Show the facts, and wait until they are drawn."""
        if self._app.call_from_thread(self._app.show_facts, opened):
            self._wait_until_drawn()

    def _wait_until_drawn(self) -> None:
        """Wait until what is shown is drawn: continuing this thread earlier would delay the screen."""
        self._may_continue.clear()
        if not self._is_stopping:  # asked only now: what is set while this runs ends the wait
            self._app.call_after_drawing(self._may_continue.set)
            self._may_continue.wait(_FRAME_SECONDS)
