"""Recover from notes that cannot be read or saved, and restore drafts left when the program was killed."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual.worker import WorkerCancelled

from jvexplore.address import address_of
from jvexplore.app.looks.safe_content import assemble
from jvexplore.app.notes.external_editing import edited_text
from jvexplore.app.ui.prompt import Prompt
from jvexplore.app.ui.question import Question
from jvexplore.app.ui.signed_names import draw_title
from jvexplore.app.ui.text_excerpt import text_excerpt
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.dossier.date_text import short_date_time
from jvexplore.errors import JvexploreError
from jvexplore.records.codec import RecordFileError
from jvexplore.safe_text import LINE_END
from jvexplore.sanitize import sanitize_line, sanitize_text
from jvexplore.session.notes_file import replace_damaged_file, restore_backup, restore_missing_file, use_other_file
from jvexplore.toml import TomlError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.notes.notes_host import NotesHost
    from jvexplore.notes.drafts import NoteDraftFile, NoteDraftRecord
    from jvexplore.notes.model import Note
    from jvexplore.records.backups import Backup
    from jvexplore.session.session import Session

_READ_ONLY: Final = (
    "Notes are read-only until the file can be read. Once it is fixed, it is loaded again automatically."
)
_EXCERPT_CHARS: Final = 200


async def recover_unreadable_file(app: NotesHost, session: Session) -> bool:
    """Offer the backup, or another file, for an unreadable notes file; return whether notes can be changed now."""
    backup = session.notes.backup
    answers = {"stay": "Continue, notes read-only"}
    text = f"{session.read_only_reason}\n\n{_READ_ONLY}"
    if backup:
        count = len(backup.document.records)
        when = short_date_time(backup.when)
        text += f"\nLast good version: {when}, {count} note{'s' * (count != 1)}."
        answers["restore"] = f"Restore the version of {when}; the damaged file is moved aside"
    answers["elsewhere"] = "Use another notes file"
    answer = await app.push_screen_wait(Question(text, answers))
    if not session.read_only_reason:
        return True  # the file was fixed meanwhile
    if answer == "elsewhere":
        return await _use_other_file(app, session)
    if answer == "restore" and backup:
        try:
            aside = await restore_backup(session, backup)
        except JvexploreError as error:
            app.show_message(str(error), severity="error")
            return False
        app.show_message(f"The damaged file was moved aside: {aside}")
        return True
    return False


async def offer_missing_file(app: NotesHost, session: Session, backup: Backup[Note]) -> None:
    """Offer to restore the backup of a notes file that no longer exists."""
    count = len(backup.document.records)
    when = short_date_time(backup.when)
    text = f"The notes file is missing: {session.store.path}\n\nLast version: {when}, {count} note{'s' * (count != 1)}."
    answers = {"restore": "Restore that version", "anew": "Start without notes"}
    if await app.push_screen_wait(Question(text, answers, escape="anew")) == "restore":
        try:
            await restore_missing_file(session, backup)
        except JvexploreError as error:
            app.show_message(str(error), severity="error")


async def resolve_failed_save(app: NotesHost, session: Session, leave: str = "") -> bool:
    """Ask what to do about notes that cannot be saved, until they are saved or the reader stops.

    Args:
        app: shows the questions.
        session: holds the notes.
        leave: the label of the answer that leaves without saving; it is not offered if that is empty.

    Returns:
        Whether the notes are saved, or may be left unsaved.
    """
    saving = session.saving
    while not await saving.save(at_once=True):
        answers = {"again": "Try again", "elsewhere": "Save to another file"}
        if isinstance(saving.error, TomlError | RecordFileError):
            answers["aside"] = "Move the damaged file aside and save the notes in its place"
        answers["stay"] = "Continue; the notes stay in memory"
        if leave:
            answers["leave"] = leave
        question = Question(f"Notes not saved.\n\n{saving.error}", answers, escape="stay")
        answer = await app.push_screen_wait(question)
        match answer:
            case "elsewhere":
                await _use_other_file(app, session)
            case "aside":
                try:
                    app.show_message(f"The damaged file was moved aside: {await replace_damaged_file(session)}")
                except JvexploreError as error:
                    app.show_message(str(error), severity="error")
            case "leave":
                saving.abandon_unsaved()
                return True
            case "again":
                continue
            case _:
                return False
    return True


async def _use_other_file(app: NotesHost, session: Session) -> bool:
    """Ask for the path of another notes file; return whether notes can be changed in it now."""
    path = session.store.path
    proposed = str(path.parent / f"{path.stem}-2{path.suffix}")
    typed = await app.push_screen_wait(Prompt("Path to the notes file", proposed))
    if not typed:
        return False
    try:
        await use_other_file(session, Path(typed))
    except JvexploreError as error:
        app.show_message(str(error), severity="error")
        return False
    app.follow_files()
    return not session.read_only_reason


async def offer_drafts(
    app: NotesHost, session: Session, drafts: Iterable[tuple[NoteDraftFile, NoteDraftRecord]]
) -> None:
    """Offer drafts left when the program was killed, with changes that an external editor has saved since."""
    for file, found in drafts:
        await app.wait_for_workers(WorkerGroup.EDITOR)  # an open note editor would be replaced by a second one
        try:
            edited = await asyncio.to_thread(edited_text, file, found)
        except JvexploreError as error:
            await _keep_or_discard_undecodable(app, session, file, found, error)
            continue
        if edited is None and not found.is_worth_keeping:
            file.release_lock()  # the editor saved the text unchanged
            continue
        draft = found
        if edited:
            draft = replace(found, draft=found.draft._replace(text=edited.text), handed_out=edited.text)
        excerpt = text_excerpt(draft.draft.text, _EXCERPT_CHARS)
        saved = f"\n\nSaved by an external editor: {file.editor_file.path}" if edited else ""
        text = _describe_draft(session, found, f"{excerpt}{saved}")
        answers = {"restore": "Continue editing", "later": "Ask again next time", "discard": "Discard"}
        answer = await app.push_screen_wait(Question(text, answers, escape="later"))
        if answer == "restore":
            with suppress(WorkerCancelled):  # the program is quitting; the draft file stays
                await app.restore_draft(file, draft)
        elif answer == "discard":
            await asyncio.to_thread(file.delete)
        else:
            file.release_lock()


def _describe_draft(session: Session, found: NoteDraftRecord, rest: str) -> SafeContent:
    """Return the time of a draft and what it is about, above the rest of a question."""
    activity = "edited note" if found.key else "new note"
    address = session.dossier.present_address(address_of(found.address))
    subject = draw_title(session.dossier, address)
    when = sanitize_line(f"Unsaved draft, {short_date_time(found.written)}: {activity} on {address}")
    return assemble(when, LINE_END, subject, LINE_END * 2, sanitize_text(rest))


async def _keep_or_discard_undecodable(
    app: NotesHost, session: Session, file: NoteDraftFile, found: NoteDraftRecord, error: JvexploreError
) -> None:
    """Show the path of an external editor's file that cannot be decoded, and offer to discard it."""
    text = _describe_draft(session, found, f"The external editor's file is not text.\n{error}")
    answers = {"later": f"Keep the file: {file.editor_file.path}", "discard": "Discard"}
    if await app.push_screen_wait(Question(text, answers)) == "discard":
        await asyncio.to_thread(file.delete)
    else:
        file.release_lock()
