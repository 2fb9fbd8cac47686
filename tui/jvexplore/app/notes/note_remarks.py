"""Warnings about a note: its quote has moved, it is in conflict, or its fact has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.notes.conflict import is_deletion

if TYPE_CHECKING:
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.notes.model import Note
    from jvexplore.session.session import Session


def remark_on(session: Session, note: Note, key_name: KeyName) -> str:
    """Return the warnings about a note, each on one or more lines; empty if there are none."""
    quote = ""
    if session.facts.attached_copies and note.span:
        quote = session.facts.attached_copies.quote_remark(note.on, note.span)
    return "\n".join(filter(None, (quote, _difference(session, note, key_name))))


def _difference(session: Session, note: Note, key_name: KeyName) -> str:
    """Return how a note differs from its other version, or its recorded fact from the current one."""
    compare = key_name("compare")
    if note.conflict:
        if is_deletion(note.conflict[0]):
            return f"Conflict: edited in one place, deleted in another. {compare} to decide"
        return f"Conflict: edited in two places. {compare} to compare"
    if session.has_fact_changed(note):
        now = fingerprint_text(session.dossier, note.on)
        return f"The fact has changed. {compare} to compare\nThen: {note.fact}\nNow: {now}"
    return ""
