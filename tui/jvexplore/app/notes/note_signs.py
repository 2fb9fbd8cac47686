"""The one-character sign before a note in a list: its kind, or the status of a check."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from jvexplore.notes.checks import CHECK_SIGNS, check_state

if TYPE_CHECKING:
    from jvexplore.notes.model import Note


def note_sign(note: Note, fact_now: str) -> str:
    """Return the sign of a note; `fact_now` is the current fingerprint of its fact.

    `=` and `≠` are not used here: they are for comparisons made by the program.
    """
    match note.kind:
        case "comment":
            return "•"
        case "question":
            return "?"
        case "check":
            return CHECK_SIGNS[check_state(note, fact_now)]
        case "correction":
            return "±"
        case "risk":
            return "!"
        case _:
            assert_never(note.kind)
