"""What is told and asked once a dossier is open: problems with settings and notes, drafts and conflict copies."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from jvexplore.records.rescued_files import RescueFolder
from jvexplore.session.article_import import may_have_imports
from jvexplore.session.dossier_drafts_path import may_have_dossier_drafts

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.app.notes.notes_host import NotesHost
    from jvexplore.app.startup.notices_host import FormsHost, NoticesHost
    from jvexplore.config import Settings
    from jvexplore.dossier.writing.dossier_copies import FoundDossierCopies
    from jvexplore.notes.conflict_copies import FoundNotesCopies
    from jvexplore.notes.drafts import NoteDraftFile, NoteDraftRecord
    from jvexplore.session.session import Session


async def show_startup_notices(app: NoticesHost, session: Session, settings: Settings) -> Path | None:
    """Apply the settings, report problems with settings and notes, and offer drafts and conflict copies.

    Returns:
        The file of a dossier that the reader made of an import that was left; `None` if there is none.
    """
    from jvexplore.app.startup.apply_settings import show_welcome

    _show_copies(app, session)
    await put_settings_into_effect(app, settings)
    rescued = await asyncio.to_thread(RescueFolder)
    if await _show_file_problems(app, session):
        await show_welcome(app)  # after the warnings, which would take its place
        await _offer_copies_and_drafts(app, session, rescued)
    await _offer_forms(app, session, rescued)
    return await _offer_imports(app)


async def put_settings_into_effect(app: NoticesHost, settings: Settings) -> None:
    """Apply the settings, report problems with them, and handle all keys from now on."""
    from jvexplore.app.startup.apply_settings import apply_settings, drop_invalid_settings

    settings = drop_invalid_settings(settings)
    await apply_settings(app, settings)
    app.handle_all_keys()
    app.remember_themes(settings.config)


async def show_switch_notices(app: FormsHost, session: Session) -> None:
    """Report problems with notes, and offer drafts and conflict copies, of a dossier opened in the running program."""
    _show_copies(app, session)
    rescued = await asyncio.to_thread(RescueFolder)
    if await _show_file_problems(app, session):
        await _offer_copies_and_drafts(app, session, rescued)
    await _offer_forms(app, session, rescued)


def _show_copies(app: NotesHost, session: Session) -> None:
    from jvexplore.app.notes.session_notices import show_copy_differences, show_copy_problem

    show_copy_differences(app, session)
    show_copy_problem(app, session)


async def _show_file_problems(app: NotesHost, session: Session) -> bool:
    """Report problems with the notes file, and a newer bundled dossier; return whether the notes could be read."""
    from jvexplore.app.notes.session_notices import show_orphan_count
    from jvexplore.app.startup.bundled_notice import show_newer_bundled

    if session.read_only_reason or session.notes.backup:
        from jvexplore.app.notes import recovery

        if not session.read_only_reason and session.notes.backup and session.notes.backup.document.records:
            await recovery.offer_missing_file(app, session, session.notes.backup)
        if session.notes.is_unreadable and not await recovery.recover_unreadable_file(app, session):
            return False
    if session.read_only_reason:
        app.show_message(f"Notes are read-only. {session.read_only_reason}", severity="warning")
    if unreadable := len(session.notes.unreadable_entries):
        app.show_message(f"Unreadable entries in the notes file: {unreadable}.", "warning", "{all_notes} to list")
    notes = session.notebook.snapshot().values()  # on the event loop, where notes are changed
    orphans = await asyncio.to_thread(lambda: sum(map(session.is_orphan, notes)))
    show_orphan_count(app, orphans)
    if session.facts.dossier_path:
        await show_newer_bundled(app, session.facts.dossier_path)
    return True


async def _offer_copies_and_drafts(app: NotesHost, session: Session, rescued: RescueFolder) -> None:
    """Offer conflict copies that sync programs left, and drafts left when the program was killed."""
    copies = await asyncio.to_thread(_conflict_copies, session, rescued)
    if any(copies):
        from jvexplore.app.notes.offer_conflict_copies import offer_merge, show_unmergeable_copies

        show_unmergeable_copies(app, copies.unmergeable)
        if copies.mergeable:
            await offer_merge(app, session, copies.mergeable)
    dossier_copies = await asyncio.to_thread(_dossier_copies, session)
    if dossier_copies and any(dossier_copies) and session.facts.dossier_path:
        from jvexplore.app.startup.offer_dossier_copies import offer_dossier_copies

        await offer_dossier_copies(app, session, session.facts.dossier_path, dossier_copies)
    if drafts := await asyncio.to_thread(_abandoned_drafts, session, rescued):
        from jvexplore.app.notes import recovery

        await recovery.offer_drafts(app, session, drafts)


async def _offer_forms(app: FormsHost, session: Session, rescued: RescueFolder) -> None:
    """Offer forms and corrections left when the program was killed, whatever the state of the notes."""
    if await asyncio.to_thread(may_have_dossier_drafts, session.facts, rescued):
        from jvexplore.app.startup.offer_left_forms import find_left_forms, offer_left_forms
        from jvexplore.app.startup.offer_left_paragraphs import find_left_paragraphs, offer_left_paragraphs

        await offer_left_forms(app, session, await asyncio.to_thread(find_left_forms, session))
        await offer_left_paragraphs(app, session, await asyncio.to_thread(find_left_paragraphs, session))


async def _offer_imports(app: NoticesHost) -> Path | None:
    """Offer imports left when the program was killed; return the file of a dossier that was made, if one was."""
    if not await asyncio.to_thread(may_have_imports):
        return None
    from jvexplore.app.importing.offer_imports import offer_left_imports

    return await offer_left_imports(app)


def _conflict_copies(session: Session, rescued: RescueFolder) -> FoundNotesCopies:
    from jvexplore.notes.conflict_copies import find_notes_copies

    return find_notes_copies(session.store.path, session.dossier.id, rescued)


def _dossier_copies(session: Session) -> FoundDossierCopies | None:
    from jvexplore.session.open_dossier_copies import find_open_dossier_copies

    return find_open_dossier_copies(session)


def _abandoned_drafts(session: Session, rescued: RescueFolder) -> list[tuple[NoteDraftFile, NoteDraftRecord]]:
    from jvexplore.notes.drafts import abandoned_note_drafts

    return list(abandoned_note_drafts(session.store.path, rescued))
