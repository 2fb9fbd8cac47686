"""Notes as plain text, for command output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.date_text import long_date
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.titles import address_exists, address_title
from jvexplore.export.note_links import format_quoted_span, replace_links
from jvexplore.export.plain_text import INDENT, wrap_text
from jvexplore.notes.checks import status_words
from jvexplore.safe_text import LINE_END
from jvexplore.sanitize import to_single_line

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note
    from jvexplore.safe_text import SafeText


def note_text(dossier: Dossier, note: Note, width: int | None) -> SafeText:
    """Return a note as text: a line about the note, its subject, and its text, indented."""
    fact_now = fingerprint_text(dossier, note.on, note.fact)
    subject = address_title(dossier, note.on) if address_exists(dossier, note.on) else "not in the dossier"
    lines: list[SafeText] = [
        *wrap_text(f"{note.id} · {note_line(note, long_date(note.created.date()), fact_now)}", width),
        *wrap_text(f"on {note.on}: {subject}", width),
        *(wrap_text(format_quoted_span(note.span), width) if note.span else ()),
        *(
            ()
            if note.is_wordless
            else wrap_text(replace_links(dossier, note.text, addresses=True), width, INDENT, INDENT)
        ),
    ]
    return LINE_END.join(lines) + LINE_END


def note_line(note: Note, day: str, fact_now: str) -> str:
    """Describe a note in one line: question · open · ana · 22 November 2026 · #governance.

    Args:
        note: the note to describe.
        day: the day when it was created, formatted.
        fact_now: the current fingerprint of its fact, by which a check tells whether the fact changed since.
    """
    parts = [
        note.kind,
        status_words(note, fact_now),
        note.author,
        day,
        *(f"#{tag}" for tag in note.tags),
    ]
    if note.conflict:
        parts.insert(0, "conflict")
    return to_single_line(" · ".join(part for part in parts if part))


def note_words(note: Note) -> str:
    """Return all words of a note: its description, its quoted words, and its text."""
    where = "\n".join(filter(None, (note_line(note, "", note.fact), f"on {note.on}", format_quoted_span(note.span))))
    return f"{where}\n\n{note.text}"
