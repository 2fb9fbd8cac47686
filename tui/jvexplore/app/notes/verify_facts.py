"""Verify facts one after another: ask, write the check note, and go to the next unverified fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.worker import get_current_worker

from jvexplore.address import NO_ADDRESS
from jvexplore.app.looks.safe_content import content, styled
from jvexplore.app.looks.tokens import SECOND
from jvexplore.app.notes.note_words import name_fact
from jvexplore.app.notes.verify_dialog import VerifyDialog
from jvexplore.app.ui.editor_sign import SIGN_IN_TEXT
from jvexplore.app.ui.signed_names import draw_title
from jvexplore.app.ui.verdict_sign import draw_verdict, verdict_sign
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.kind_table import collection_names
from jvexplore.safe_text import BETWEEN
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.address import Address
    from jvexplore.app.looks.signs import Sign
    from jvexplore.app.notes.note_actions import NoteActions
    from jvexplore.app.notes.screen_with_facts import ScreenWithListedFacts
    from jvexplore.notes.checks import CheckStatus
    from jvexplore.session.session import Session

_NAME_CHARS: Final = 40
"""How much of a fact's name a message says: then its key stands in the same line, on 80 columns too."""


async def verify_fact(screen: ScreenWithListedFacts, session: Session, actions: NoteActions) -> None:
    """Ask whether the shown fact is correct, then go to the next unverified one; runs in a worker.

    Going to the next fact is like moving the pane's cursor: it adds nothing to the history.
    """
    address = screen.address
    subject = content(BETWEEN).join(
        [
            draw_verdict(session.checks.describe_check(address), session.checks.describe_check(address, mark="")),
            draw_title(session.dossier, address),
            styled(sanitize_line(address), SECOND.style),
        ]
    )
    seen = fingerprint_text(session.dossier, address)  # the dossier may be replaced before the answer
    answer = await screen.show_dialog(VerifyDialog(subject, screen.key_name, get_current_worker()))
    if answer is None:
        return
    from jvexplore.app.notes.note_actions import UNDO_HINT

    has_changed = actions.verify_fact(address, answer, seen)
    listed = screen.listed_from(address)
    following = next((other for other in listed[1:] if not session.checks.is_verified(other)), NO_ADDRESS)
    nothing_left = "" if following or not listed else _nothing_left(session, address, listed)
    report, sign = _report(session, address, answer, nothing_left)
    screen.show_message(report, "information", *[UNDO_HINT] * has_changed, sign=sign)
    if following:
        screen.show_address(following)


def _report(session: Session, address: Address, answer: CheckStatus, nothing_left: str) -> tuple[str, Sign | None]:
    """Return the message about an answer and its sign, since the next fact takes the place of the one answered.

    Args:
        session: holds the answer.
        address: of the fact.
        answer: the reader's.
        nothing_left: said in place of the fact's name, which is still on the screen.
    """
    verdict = session.checks.verdict_on(address)
    if verdict and verdict.state != answer:
        precedence = session.checks.describe_check(address, SIGN_IN_TEXT)
        name = name_fact(session.dossier, address, _NAME_CHARS)
        said = f"Your check of {name}: {answer}. Another check takes precedence: {precedence}."
        return f"{said} {nothing_left}".rstrip(), None
    from jvexplore.notes.checks import CHECK_SIGNS

    sign, said = verdict_sign(CHECK_SIGNS[answer]), answer.capitalize()
    if nothing_left:
        return f"{said}. {nothing_left}", sign
    name = name_fact(session.dossier, address, _NAME_CHARS)
    return f"{said}: {name}{'' if name.endswith(('.', '…')) else '.'}", sign


def _nothing_left(session: Session, address: Address, listed: Sequence[Address]) -> str:
    """Return the message that no other fact of the pane is left to verify."""
    kind = address.partition("/")[0]
    collection = collection_names()[kind]
    narrowed = "listed " if len(listed) < len(session.dossier.collections[collection]) else ""
    which = f"{len(listed)} {narrowed}{collection}"
    if not session.checks.is_verified(address):
        return f"No other unverified facts among the {which}."
    disputed = sum(session.checks.check_sign(other) == "×" for other in listed)
    if len(listed) == 1:
        return f"The only {narrowed}{kind} is verified{': disputed' if disputed else ''}."
    return f"All {which} are verified{f', {disputed} disputed' if disputed else ''}."
