"""Verify facts one after another: ask, write the check note, and go to the next unverified fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.worker import get_current_worker

from jvexplore.address import NO_ADDRESS
from jvexplore.app.looks.safe_content import content, styled
from jvexplore.app.looks.tokens import SECOND
from jvexplore.app.notes.verify_dialog import VerifyDialog
from jvexplore.app.ui.signed_names import draw_title
from jvexplore.app.ui.verdict_sign import draw_verdict
from jvexplore.dossier.fact_changes import fingerprint_text
from jvexplore.dossier.kind_table import collection_names
from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.address import Address
    from jvexplore.app.notes.note_actions import NoteActions
    from jvexplore.app.notes.screen_with_facts import ScreenWithListedFacts
    from jvexplore.session.session import Session

_BETWEEN: Final = own_words(" · ")


async def verify_fact(screen: ScreenWithListedFacts, session: Session, actions: NoteActions) -> None:
    """Ask whether the shown fact is correct, then go to the next unverified one; runs in a worker.

    Going to the next fact is like moving the pane's cursor: it adds nothing to the history.
    """
    address = screen.address
    subject = content(_BETWEEN).join(
        [
            styled(sanitize_line(address), SECOND.style),
            draw_verdict(session.checks.describe_check(address)),
            draw_title(session.dossier, address),
        ]
    )
    seen = fingerprint_text(session.dossier, address)  # the dossier may be replaced before the answer
    answer = await screen.show_dialog(VerifyDialog(subject, screen.key_name, get_current_worker()))
    if answer is None:
        return
    actions.verify_fact(address, answer, seen)
    listed = screen.listed_from(address)
    following = next((other for other in listed[1:] if not session.checks.is_verified(other)), NO_ADDRESS)
    if following:
        screen.show_address(following)
    elif listed:
        screen.show_message(_nothing_left(session, address, listed))


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
