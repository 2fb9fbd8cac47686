"""Messages shown when another program writes to the dossier's file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.notes.session_notices import show_copy_problem, show_orphan_count
from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.pages.problem_blocks import problem_count_words

if TYPE_CHECKING:
    from jvexplore.app.host import MessageHost
    from jvexplore.session.change_feed import DossierReadProblem, DossierReplaced
    from jvexplore.session.session import Session

FILE_TOPIC: Final = "dossier file"
"""The topic of what has become of the file: only the latest is true."""


def show_dossier_replaced(app: MessageHost, session: Session, event: DossierReplaced) -> None:
    """Report that a new version of the dossier was loaded, and how many notes it orphaned.

    What the reader has just changed here is reported by whatever changed it, and with it how to undo that.
    """
    if not event.is_own:
        _show_version(app, event)
        removed = event.before.facts.keys() - event.after.facts.keys()
        show_orphan_count(app, sum(map(session.notebook.note_count, removed)))
    show_copy_problem(app, session)


def _show_version(app: MessageHost, event: DossierReplaced) -> None:
    count, problems = len(event.after.facts), len(dossier_problems(event.after))
    facts = f"{count:,} fact{'s' * (count != 1)}"
    if problems:
        message = f"Dossier reloaded: {facts}, {problem_count_words(problems)}."
        app.show_message(message, "warning", "{problems} to list", topic=FILE_TOPIC)
    else:
        app.show_message(f"Dossier reloaded: {facts}.", topic=FILE_TOPIC)


def show_read_problem(app: MessageHost, event: DossierReadProblem) -> None:
    """Report why the dossier's file can no longer be read; once it can be, withdraw that."""
    if event.reason:
        message = f"Cannot read the dossier file: {event.reason}. Showing the last good version."
        app.show_message(message, "warning", topic=FILE_TOPIC)
    else:
        app.withdraw_topic(FILE_TOPIC)
