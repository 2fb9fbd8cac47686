"""Messages about the session: the state of the notes file, orphaned notes, an unusable copy of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.pages.problem_blocks import problem_count_words
from jvexplore.session.change_feed import NoticeKind

if TYPE_CHECKING:
    from jvexplore.app.host import MessageHost
    from jvexplore.session.change_feed import FileNotice
    from jvexplore.session.session import Session

_FILE: Final = "notes file"
"""The topic of what has become of the notes file: only the latest is true."""


def show_notice(app: MessageHost, notice: FileNotice) -> None:
    """Show a notice of the session about its notes file."""
    match notice.kind:
        case NoticeKind.RELOADED:
            app.show_message("Notes file reloaded.", topic=_FILE)
        case NoticeKind.READ_ONLY:
            app.show_message(f"Notes are read-only. {notice.reason}", "warning", topic=_FILE)
        case NoticeKind.SAVED_AGAIN:
            app.show_message("Notes saved again.", "success", topic=_FILE)
        case NoticeKind.SAVE_FAILED:
            hint = "{rescue} to retry or save to another file"
            app.show_message(f"Notes not saved: {notice.reason}.", "error", hint, topic=_FILE)
        case NoticeKind.SYNC_FAILED:
            message = f"{notice.reason}. Notes are kept in memory."
            app.show_message(message, "error", "{rescue} for options", topic=_FILE)
        case NoticeKind.NO_FILE_LOCKS:
            app.show_message("This disk cannot lock files. Changes by other programs are still detected and merged.")
        case _:
            assert_never(notice.kind)


def show_orphan_count(app: MessageHost, count: int) -> None:
    """Show the number of orphaned notes, unless it is 0."""
    if count:
        message = f"Orphaned notes, on facts that no longer exist: {count:,}."
        app.show_message(message, "warning", "{all_notes} to list", "{move_note} to move")


def show_copy_differences(app: MessageHost, session: Session) -> None:
    """If the reader's copies differ from the dossier, show in what."""
    copies = session.facts.attached_copies
    if copies and not copies.matches_dossier:
        _show_with_problem_count(app, session, copies.recognition_summary())


def show_copy_problem(app: MessageHost, session: Session) -> None:
    """If the reader's copy of the article cannot be used, show why."""
    if session.facts.copy_problem:
        message = f"Your copy of the article cannot be used: {session.facts.copy_problem}."
        _show_with_problem_count(app, session, message, "{attach} to attach another")


def _show_with_problem_count(app: MessageHost, session: Session, message: str, *hints: str) -> None:
    """Show a message, and how many problems the dossier has: the title, which counts them, is behind the message."""
    if problems := len(dossier_problems(session.dossier)):
        message, hints = f"{message} The dossier has {problem_count_words(problems)}.", (*hints, "{problems} to list")
    app.show_message(message, "warning", *hints)
