"""The sign before a note: whether it is open, resolved, or a check with its result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.signs import CONFIRMED, DISPUTED, OPEN_NOTE, RESOLVED_NOTE, Sign
from jvexplore.notes.checks import check_state

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.notes.checks import CheckState
    from jvexplore.notes.model import Note

_CHECKS: Final[Mapping[CheckState, Sign]] = {
    "open": OPEN_NOTE, "confirmed": CONFIRMED, "changed": OPEN_NOTE, "disputed": DISPUTED,
}  # fmt: skip


def note_sign(note: Note, fact_now: str) -> Sign:
    """Return the sign of a note; `fact_now` is the current fingerprint of its fact.

    `=` and `≠` are not used here: they are for comparisons made by the program.
    """
    if note.kind == "check":
        return _CHECKS[check_state(note, fact_now)]
    return OPEN_NOTE if note.status == "open" else RESOLVED_NOTE
