"""Verify one fact after the other: ask, write the check note, go on to the next that nobody verified."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.worker import get_current_worker

from jvexplore.app.notes.verify import Verify
from jvexplore.dossier import words
from jvexplore.dossier.model import COLLECTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.explorer.overview_screen import OverviewScreen
    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.notes.note_actions import NoteActions
    from jvexplore.session.session import Session

_SEVERAL: Final = {cls.kind: key for key, cls in COLLECTIONS.items()}


async def verify_fact(screen: OverviewScreen, session: Session, doing: NoteActions, key_name: KeyName) -> None:
    """Ask whether the fact that a screen shows is right, and go on; runs in a worker.

    Going on is like moving in the pane: the way back leads to where a link was followed.
    """
    address = screen.address
    parts = (address, session.checks.describe(address), words.subject(session.dossier, address))
    subject = " · ".join(filter(None, parts))
    answer = await screen.app.push_screen_wait(Verify(subject, key_name, get_current_worker()))
    if answer is None:
        return
    doing.verify(address, answer)
    listed = screen.listed_from(address)
    following = next((each for each in listed[1:] if not session.checks.is_verified(each)), "")
    if following:
        screen.go(following)
    elif listed:
        screen.tell(_nothing_left(session, address, listed))


def _nothing_left(session: Session, address: str, listed: Sequence[str]) -> str:
    """Say that all facts of a pane are verified, but perhaps the one that was asked about."""
    kind = address.partition("/")[0]
    narrowed = "listed " if len(listed) < len(session.dossier.collections[_SEVERAL[kind]]) else ""
    which = f"{len(listed)} {narrowed}{_SEVERAL[kind]}"
    if not session.checks.is_verified(address):
        return f"No other unverified facts among the {which}."
    disputed = sum(session.checks.sign(each) == "×" for each in listed)
    if len(listed) == 1:
        return f"The only {narrowed}{kind} is verified{': disputed' if disputed else ''}."
    return f"All {which} are verified{f', {disputed} disputed' if disputed else ''}."
