"""The start after the first frame: load and show the facts, then the notes, then show notices about them."""

from __future__ import annotations

import asyncio
import threading
import time
from importlib import import_module
from typing import TYPE_CHECKING, Final

from jvexplore.app.startup import startup_snapshot
from jvexplore.app.startup.open_dossier import open_dossier
from jvexplore.errors import JvexploreError
from jvexplore.process_state import shorten_thread_turns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from jvexplore.app.startup.open_dossier import OpenedDossier
    from jvexplore.app.startup.startup_host import NoticesHost, ReadingHost
    from jvexplore.config import Settings
    from jvexplore.dossier.writing.dossier_copies import FoundDossierCopies
    from jvexplore.notes.conflict_copies import FoundNotesCopies
    from jvexplore.notes.drafts import NoteDraftFile, NoteDraftRecord
    from jvexplore.session.session import Session

_PROGRESS_SECONDS: Final = 0.25
"""How long reading takes before progress is shown, and the interval between updates."""

_FRAME_SECONDS: Final = 0.5
"""How long to wait for a frame: there is none if something covers the facts."""

_GLANCE: Final = "jvexplore.app.glance.glance_page"
_FACT: Final = "jvexplore.app.ui.fact_page"
"""The modules that draw the two pages; the one that is shown first is loaded first."""


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
        self._reported_at = time.monotonic()
        self._may_continue = threading.Event()
        self._is_stopping = False

    def stop_reading_ahead(self) -> None:
        """Wait for no frame and load nothing in advance from now on, because the program quits and waits for this."""
        self._is_stopping = True
        self._may_continue.set()

    def read_files(self) -> None:
        """Read everything, and show each part as soon as it is available; runs on a thread."""
        shorten_thread_turns()
        app = self._app
        try:
            opened = open_dossier(self._dossier, self.report_progress)
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
                self.report_progress,
            )
        except JvexploreError as error:
            app.call_from_thread(app.end_with_error, error)
            return
        _prepare_page(session, is_glance=app.is_at_glance)
        app.call_from_thread(app.notes_opened, session, opened.settings)
        if not session.notes.is_unreadable:
            from jvexplore.records.backups import back_up_file  # noqa: PLC0415 - not needed before the facts are shown

            back_up_file(session.store.path)
        if opened.stamp and opened.snapshot != app.startup_snapshot:
            startup_snapshot.save_snapshot(self._dossier, opened.snapshot, opened.stamp)
        self._wait_until_drawn()
        for is_glance in (True, False):
            if not self._is_stopping:
                _prepare_page(session, is_glance=is_glance)

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

    def report_progress(self, what: str) -> None:
        """Show what is being read, at most every `_PROGRESS_SECONDS`; called on the reading thread."""
        now = time.monotonic()
        if now - self._reported_at > _PROGRESS_SECONDS:
            self._reported_at = now
            self._app.call_soon_from_thread(self._app.show_progress, what)


def _prepare_page(session: Session, *, is_glance: bool) -> None:
    """Load and compute what the deal at a glance, or the page of a fact, needs, so that no key press waits for it.

    A session remembers most of it: what its dossier says at a glance, and how quotes compare with the reader's copy.
    """
    import_module(_GLANCE if is_glance else _FACT)
    if is_glance:
        from jvexplore.dossier.glance import deal_at_glance
        from jvexplore.session.own_work import count_work

        deal_at_glance(session.dossier)
        count_work(session)


async def show_startup_notices(app: NoticesHost, session: Session, settings: Settings) -> None:
    """Apply the settings, report problems with settings and notes, and offer drafts and conflict copies."""
    from jvexplore.app.notes.session_notices import show_copy_differences, show_copy_problem, show_orphan_count
    from jvexplore.app.startup.apply_settings import apply_settings, drop_invalid_settings, show_welcome
    from jvexplore.app.startup.bundled_notice import show_newer_bundled

    settings = drop_invalid_settings(settings)
    show_copy_differences(app, session)
    show_copy_problem(app, session)
    await apply_settings(app, settings)
    app.handle_all_keys()
    app.remember_themes(settings.config)
    if session.read_only_reason or session.notes.backup:
        from jvexplore.app.notes import recovery

        if not session.read_only_reason and session.notes.backup and session.notes.backup.document.records:
            await recovery.offer_missing_file(app, session, session.notes.backup)
        if session.notes.is_unreadable and not await recovery.recover_unreadable_file(app, session):
            return
    if session.read_only_reason:
        app.show_message(f"Notes are read-only. {session.read_only_reason}", severity="warning")
    if unreadable := len(session.notes.unreadable_entries):
        app.show_message(f"Unreadable entries in the notes file: {unreadable}.", "warning", "{all_notes} to list")
    notes = session.notebook.snapshot().values()  # on the event loop, where notes are changed
    orphans = await asyncio.to_thread(lambda: sum(map(session.is_orphan, notes)))
    show_orphan_count(app, orphans)
    if session.facts.dossier_path:
        await show_newer_bundled(app, session.facts.dossier_path)
    await show_welcome(app)  # after the warnings, which would take its place
    await _offer_copies_and_drafts(app, session)


async def _offer_copies_and_drafts(app: NoticesHost, session: Session) -> None:
    """Offer conflict copies that sync programs left, and drafts left when the program was killed."""
    copies = await asyncio.to_thread(_conflict_copies, session)
    if any(copies):
        from jvexplore.app.notes.offer_conflict_copies import offer_merge, show_unmergeable_copies

        show_unmergeable_copies(app, copies.unmergeable)
        if copies.mergeable:
            await offer_merge(app, session, copies.mergeable)
    dossier_copies = await asyncio.to_thread(_dossier_copies, session)
    if dossier_copies and any(dossier_copies) and session.facts.dossier_path:
        from jvexplore.app.startup.offer_dossier_copies import offer_dossier_copies

        await offer_dossier_copies(app, session, session.facts.dossier_path, dossier_copies)
    if drafts := await asyncio.to_thread(_abandoned_drafts, session):
        from jvexplore.app.notes import recovery

        await recovery.offer_drafts(app, session, drafts)


def _conflict_copies(session: Session) -> FoundNotesCopies:
    from jvexplore.notes.conflict_copies import find_notes_copies

    return find_notes_copies(session.store.path, session.dossier.id)


def _dossier_copies(session: Session) -> FoundDossierCopies | None:
    from jvexplore.session.open_dossier_copies import find_open_dossier_copies

    return find_open_dossier_copies(session)


def _abandoned_drafts(session: Session) -> list[tuple[NoteDraftFile, NoteDraftRecord]]:
    from jvexplore.notes.drafts import abandoned_note_drafts

    return list(abandoned_note_drafts(session.store.path))
