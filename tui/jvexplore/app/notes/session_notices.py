"""What the reader is told of the notes file when it is broken, fixed, locked, or cannot be written."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from jvexplore.session.change_feed import NoticeKind

if TYPE_CHECKING:
    from jvexplore.app.ui.messaging_app import MessagingApp
    from jvexplore.session.change_feed import Notice


def show_notice(app: MessagingApp, notice: Notice) -> None:
    """Say what a session has to say of its notes file."""
    match notice.kind:
        case NoticeKind.RELOADED:
            app.show_message("Notes file reloaded.")
        case NoticeKind.LOCKED:
            app.show_message(f"Notes are read-only. {notice.reason}", "warning")
        case NoticeKind.SAVED_AGAIN:
            app.show_message("Notes saved again.")
        case NoticeKind.SAVE_FAILED:
            app.show_message(f"Notes not saved: {notice.reason}.", "error", "{rescue} to retry or save to another file")
        case NoticeKind.LOOK_FAILED:
            app.show_message(f"{notice.reason}. Notes are kept in memory.", "error", "{rescue} for options")
        case NoticeKind.NO_FILE_LOCKS:
            app.show_message("This disk cannot lock files. Changes by other programs are still detected and merged.")
        case _:
            assert_never(notice.kind)
