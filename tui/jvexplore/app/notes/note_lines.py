"""The lines of a note in a list: its state and first line, its fact and author, the passage that it quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.kind_signs import address_sign
from jvexplore.app.looks.safe_content import assemble, styled
from jvexplore.app.looks.signs import OPEN_NOTE, QUOTED, RESOLVED_NOTE, WARNING, with_sign
from jvexplore.app.looks.tokens import BODY, FAINT, SECOND, TITLE, WARN
from jvexplore.app.notes.linked_words import linked_words
from jvexplore.app.notes.note_signs import note_sign
from jvexplore.app.notes.note_states import state_words, tag_words
from jvexplore.app.ui.signed_names import draw_title
from jvexplore.dossier.date_text import date_time_within_year
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.titles import address_exists
from jvexplore.safe_text import EMPTY_LINE, GAP, SPACE
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.notes.model import Note
    from jvexplore.session.session import Session

_LEAST_TEXT: Final = 24
"""With less room for the left part of a line, in cells, the right one is shorter, or left out."""
_QUOTE_STATES: Final = {"gone": "not found", "ambiguous": "has several matches"}
"""Texts for the states of a quotation whose name is unclear on its own."""


def note_line_count(note: Note) -> int:
    """Return how many lines a note takes."""
    return 3 if note.span else 2


def draw_note_line(session: Session, key_name: KeyName, note: Note, line: int, width: int) -> SafeContent:
    """Return a line of a note.

    Args:
        session: holds the note.
        key_name: names the key that moves a note.
        note: the note.
        line: the number of the line, from 0.
        width: in cells.
    """
    sign = note_sign(note, fingerprint_text(session.dossier, note.on, note.fact))
    quiet = FAINT if sign is RESOLVED_NOTE else SECOND
    if line == 0:
        ink = TITLE if sign is OPEN_NOTE else FAINT if sign is RESOLVED_NOTE else BODY
        words = linked_words(session.dossier, note.first_line, ink.style)
        left = assemble(sign.part, SPACE, words.stylize("bold") if sign is OPEN_NOTE else words)
        return _fit(left, [*_states(session, note, quiet.style)], width)
    if line == 1:
        fact = _fact(session, key_name, note, quiet.style)
        return _fit(fact, [*_origins(session, note)], width)
    span = session.shown_span(note) or note.span
    quoted = sanitize_line(f"“{span.exact[: max(1, width)]}”") if span else EMPTY_LINE
    words = styled(quoted, quiet.style)
    return assemble(GAP, QUOTED.part, SPACE, words).truncate(width - 1, ellipsis=True)


def _states(session: Session, note: Note, ink: str) -> Iterator[SafeContent]:
    """Yield the state of a note, for the right of its line, and shorter forms of it; what is wrong comes first."""
    fact_now = fingerprint_text(session.dossier, note.on, note.fact)
    state = styled(state_words(note, fact_now), ink)
    wrong = []
    place = session.quoted_passage(note)
    if place and place.state != "here":
        wrong.append(f"quote {_QUOTE_STATES.get(place.state, place.state)}")
    if note.conflict:
        wrong.append("conflict")
    elif session.has_fact_changed(note) and note.status != "confirmed":  # a check shows this itself
        wrong.append("fact changed")
    if wrong:
        warning = assemble(WARNING.part, SPACE, (sanitize_line(", ".join(wrong)), WARN.style))
        yield assemble(warning, GAP, state)
        yield warning
        yield styled(*WARNING.part)
    else:
        yield state


def _origins(session: Session, note: Note) -> Iterator[SafeContent]:
    """Yield tags, author and time, for the right of a line, and shorter forms of that."""
    origin = sanitize_line(" · ".join(filter(None, (note.author, date_time_within_year(note.created, session.now())))))
    if note.tags:
        yield styled(tag_words(note) + GAP + origin, FAINT.style)
    yield styled(origin, FAINT.style)


def _fact(session: Session, key_name: KeyName, note: Note, ink: str) -> SafeContent:
    """Return the name of a note's fact, behind the sign of its kind."""
    dossier = session.dossier
    if not address_exists(dossier, note.on):
        orphaned = sanitize_line(f"{note.on}: orphaned, no such fact. {key_name('move_note')} to move")
        return assemble(GAP, WARNING.part, SPACE, (orphaned, WARN.style))
    name = draw_title(dossier, note.on, ink)
    sign = address_sign(note.on)
    return assemble(GAP, with_sign(sign, name))


def _fit(left: SafeContent, rights: list[SafeContent], width: int) -> SafeContent:
    """Return a line with the first of several parts at the right that leaves enough room for the left one."""
    width -= 1
    for right in rights:
        room = width - right.cell_length - 2
        if room >= min(_LEAST_TEXT, left.cell_length):
            return assemble(left.truncate(room, ellipsis=True, pad=True), GAP, right)
    return left.truncate(max(1, width), ellipsis=True)
