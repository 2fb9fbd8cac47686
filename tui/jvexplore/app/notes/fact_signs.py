"""The signs of a fact in a list: the result of its check, whether it has problems, and whether it has notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks import signs
from jvexplore.app.looks.tokens import FAINT, WARN
from jvexplore.dossier.pages.problem_blocks import problems_by_address

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.address import Address
    from jvexplore.app.looks.signs import Sign
    from jvexplore.session.session import Session

_CHECKS: Final[Mapping[str, Sign]] = {
    each.text: each for each in (signs.OPEN_NOTE, signs.CONFIRMED, signs.DISPUTED, signs.SAME_WORDS, signs.OTHER_WORDS)
}
_OPEN_NOTES: Final = (signs.NOTE._replace(token=WARN),)
_RESOLVED_NOTES: Final = (signs.NOTE._replace(token=FAINT),)


def check_sign(session: Session, address: Address) -> Sign | None:
    """Return the sign of a fact that was compared with the reader's copy, or checked by a person; else `None`."""
    return _CHECKS.get(session.fact_sign(address))


def row_signs(session: Session, address: Address) -> tuple[Sign, ...]:
    """Return the signs after the name of a fact: that it has problems, and the sign of the notes on it."""
    has_problems = address in problems_by_address(session.dossier)
    return (*((signs.WARNING,) if has_problems else ()), *note_signs(session, address))


def note_signs(session: Session, address: Address) -> tuple[Sign, ...]:
    """Return the sign of the notes on a fact, brighter while one of them is open; none if there are none."""
    notes = [note for note in session.notebook.notes_on(address) if not note.is_wordless]
    if not notes:
        return ()
    return _OPEN_NOTES if any(note.status == "open" for note in notes) else _RESOLVED_NOTES
