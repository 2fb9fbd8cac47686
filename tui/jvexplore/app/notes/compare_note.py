"""Compare two versions of a note, or its fact then and now, side by side; the view is updated on external changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from jvexplore.app.ui.compare_versions import Comparison, compare_versions
from jvexplore.dossier.date_text import date_time_within_year
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.export.plain_notes import note_words
from jvexplore.notes.conflict import is_deletion, note_in_version

if TYPE_CHECKING:
    from jvexplore.app.notes.screen_with_notes import ScreenWithNotes
    from jvexplore.notes.model import Note
    from jvexplore.session.session import Session


CONFLICT: Final = {
    "": "Decide later",
    "left": "Keep this version",
    "right": "Use the other version",
    "both": "Combine both",
}
DELETION: Final = {"": "Decide later", "left": "Keep the note", "right": "Delete the note"}
FACT: Final = {"": "Leave as is", "right": "Update the note"}
"""The answers by key, with their button labels; the first one, which esc also gives, changes nothing."""


def comparison_of(session: Session, note_id: str) -> Comparison[Note] | None:
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
            return Comparison(note, title, left, gone, DELETION)
        other = note_in_version(note, version)
        right = _name_version("Other version", version.get("updated"), other.author, asked_at), note_words(other)
        return Comparison(note, "Edited in two places at the same time", left, right, CONFLICT)
    if session.has_fact_changed(note):
        now = fingerprint_text(session.dossier, note.on)
        return Comparison(note, "The fact has changed", ("When the note was written", note.fact), ("Now", now), FACT)
    return None


def _name_version(name: str, changed: object, author: str, now: datetime) -> str:
    """Return the title of a version: when it was last changed, if that is known, and whose note it is."""
    time = date_time_within_year(changed, now) if isinstance(changed, datetime) else ""
    return " · ".join(filter(None, (name, time, author)))


async def compare_note(screen: ScreenWithNotes, session: Session, note_id: str) -> tuple[str, Comparison[Note]] | None:
    """Show a note's comparison, kept up to date, and return the answer with the comparison it was given for.

    Returns:
        `None` if there is nothing to compare, or no answer was chosen.
    """
    channels = (session.feed.changes, session.feed.dossiers)
    return await compare_versions(screen, lambda: comparison_of(session, note_id), channels)
