"""The words for the state and the tags of a note, the same wherever notes are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.notes.checks import status_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.notes.model import Note
    from jvexplore.safe_text import SafeLine


def state_words(note: Note, fact_now: str) -> SafeLine:
    """Return what a note is and its status: "question, open"; its sign, drawn elsewhere, is not among them.

    Args:
        note: a note of any kind.
        fact_now: the fingerprint of its fact now, by which a check tells whether the fact changed since.
    """
    return sanitize_line(f"{note.kind}, {status_words(note, fact_now, signed=False)}")


def tag_words(note: Note) -> SafeLine:
    """Return the tags of a note; empty if it has none."""
    return sanitize_line(", ".join(note.tags))
