"""Compare two versions of a note, or its fact then and now, side by side; the view is updated on external changes."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.app.notes.compare_dialog import CONFLICT, DELETION, FACT, CompareDialog
from jvexplore.dossier.date_text import date_time_within_year
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.export.plain_notes import note_words
from jvexplore.notes.conflict import is_deletion, note_in_version

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.app.notes.screen_with_notes import ScreenWithNotes
    from jvexplore.notes.model import Note
    from jvexplore.session.session import Session


class NoteComparison(NamedTuple):
    """The content of a comparison.

    Attributes:
        note: the note that an answer changes.
        title: the title of the dialog: why there are two texts.
        left: title and text.
        right: title and text.
        answers: the answers by key, with their button labels.
    """

    note: Note
    title: str
    left: tuple[str, str]
    right: tuple[str, str]
    answers: Mapping[str, str]


def comparison_of(session: Session, note_id: str) -> NoteComparison | None:
    """Return the comparison for the current state of a note; `None` if there is nothing to compare, or no such note."""
    note = session.notebook.get(note_id)
    if note is None:
        return None
    if note.conflict:
        version = note.conflict[0]
        asked_at = session.now()
        left = _name_version("This note", note.updated, note.author, asked_at), note_words(replace(note, conflict=()))
        if is_deletion(version):
            title = "Edited and deleted at the same time"
            gone = _name_version("Other version", version.get("updated"), "", asked_at), "(deleted)"
            return NoteComparison(note, title, left, gone, DELETION)
        other = note_in_version(note, version)
        right = _name_version("Other version", version.get("updated"), other.author, asked_at), note_words(other)
        return NoteComparison(note, "Edited in two places at the same time", left, right, CONFLICT)
    if session.has_fact_changed(note):
        now = fingerprint_text(session.dossier, note.on)
        return NoteComparison(
            note, "The fact has changed", ("When the note was written", note.fact), ("Now", now), FACT
        )
    return None


def _name_version(name: str, changed: object, author: str, now: datetime) -> str:
    """Return the title of a version: when it was last changed, if that is known, and whose note it is."""
    time = date_time_within_year(changed, now) if isinstance(changed, datetime) else ""
    return " · ".join(filter(None, (name, time, author)))


async def compare_note(screen: ScreenWithNotes, session: Session, note_id: str) -> tuple[str, NoteComparison] | None:
    """Show a note's comparison, kept up to date, and return the answer with the comparison it was given for.

    Returns:
        `None` if there is nothing to compare, or no answer was chosen.
    """
    shown = comparison_of(session, note_id)
    if shown is None:
        return None
    dialog = CompareDialog(shown.title, shown.left, shown.right, shown.answers)

    def show_current_versions(_event: object) -> None:
        nonlocal shown
        before, shown = shown, comparison_of(session, note_id)
        if shown and shown.answers is not dialog.answers:
            shown = None  # a different question needs a new dialog
        if shown is None:
            dialog.withdraw_question("Nothing left to decide: changed by another program")
        elif before is None or before[1:] != shown[1:]:
            dialog.show_texts(shown.title, shown.left, shown.right)
            screen.show_message("Changed by another program: now showing the current versions.")

    with ExitStack() as following:
        following.callback(session.feed.changes.subscribe(show_current_versions))
        following.callback(session.feed.dossiers.subscribe(show_current_versions))
        answer = await screen.show_dialog(dialog)
    return (answer, shown) if answer and shown else None
