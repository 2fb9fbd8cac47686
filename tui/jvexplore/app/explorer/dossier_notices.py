"""What the reader is told when somebody else writes to the dossier's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jvexplore.app.ui.messaging_app import MessagingApp
    from jvexplore.session.change_feed import DossierProblem, DossierReplaced
    from jvexplore.session.session import Session


def show_dossier_replaced(app: MessagingApp, session: Session, event: DossierReplaced) -> None:
    """Say that another version of the dossier is shown, and how many notes are orphaned by that."""
    count = len(event.after.facts)
    app.show_message(f"Dossier reloaded: {count:,} fact{'s' * (count != 1)}.")
    gone = event.before.facts.keys() - event.after.facts.keys()
    if orphans := sum(map(session.notebook.note_count, gone)):
        told = f"Orphaned notes, on facts that no longer exist: {orphans:,}."
        app.show_message(told, "warning", "{all_notes} to list", "{move_note} to move")
    if session.copy_problem:
        told = f"Your copy of the article cannot be used: {session.copy_problem}."
        app.show_message(told, "warning", "{attach} to attach another")


def show_dossier_problem(app: MessagingApp, event: DossierProblem) -> None:
    """Say why the dossier's file cannot be read any more; that it can again, the title bar tells by saying nothing."""
    if event.reason:
        app.show_message(f"Cannot read the dossier file: {event.reason}. Showing the last good version.", "warning")
