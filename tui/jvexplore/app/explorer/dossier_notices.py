"""Messages shown when another program writes to the dossier's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.notes.session_notices import show_copy_problem, show_orphan_count

if TYPE_CHECKING:
    from jvexplore.app.host import MessageHost
    from jvexplore.session.change_feed import DossierProblem, DossierReplaced
    from jvexplore.session.session import Session


def show_dossier_replaced(app: MessageHost, session: Session, event: DossierReplaced) -> None:
    """Report that a new version of the dossier was loaded, and how many notes it orphaned."""
    count = len(event.after.facts)
    app.show_message(f"Dossier reloaded: {count:,} fact{'s' * (count != 1)}.")
    removed = event.before.facts.keys() - event.after.facts.keys()
    show_orphan_count(app, sum(map(session.notebook.note_count, removed)))
    show_copy_problem(app, session)


def show_dossier_problem(app: MessageHost, event: DossierProblem) -> None:
    """Report why the dossier's file can no longer be read; an empty reason, once it can be read, needs no message."""
    if event.reason:
        app.show_message(f"Cannot read the dossier file: {event.reason}. Showing the last good version.", "warning")
