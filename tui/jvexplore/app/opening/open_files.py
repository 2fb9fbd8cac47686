"""What is open in the application: a session, what tells of its changes, and what watches its files, until it ends."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.app.startup.file_follower import FileFollower
    from jvexplore.app.startup.startup_host import FilesHost
    from jvexplore.files import FileStamp
    from jvexplore.session.change_feed import EventChannel
    from jvexplore.session.session import Session

_E = TypeVar("_E")


class OpenFiles:
    """The files of a session: shows messages about them, and follows what other programs write to them.

    Args:
        host: shows the messages, and runs the checks.
        session: the session.
        stamp: the stamp of the dossier's file from before it was read; `None` if it is not a file.

    Attributes:
        session: the session.
    """

    def __init__(self, host: FilesHost, session: Session, stamp: FileStamp | None) -> None:
        from jvexplore.app.explorer.dossier_notices import show_dossier_replaced, show_read_problem
        from jvexplore.app.notes.session_notices import show_notice

        self.session = session
        self._host = host
        self._stamp = stamp
        self._follower: FileFollower | None = None
        self._is_closed = False
        self._subscriptions = ExitStack()
        feed = session.feed
        self._tell(feed.notices, lambda event: show_notice(host, event))
        self._tell(feed.dossiers, lambda event: show_dossier_replaced(host, session, event))
        self._tell(feed.read_problems, lambda event: show_read_problem(host, event))

    def _tell(self, channel: EventChannel[_E], show: Callable[[_E], object]) -> None:
        """Show each event of a channel after what it changed on screen, unless the files are closed by then."""

        def show_unless_closed(event: _E) -> None:
            if not self._is_closed:
                show(event)

        def show_later(event: _E) -> None:
            self._host.call_after_refresh(partial(show_unless_closed, event))

        self._subscriptions.callback(channel.subscribe(show_later))

    def prepare_following(self) -> None:
        """Get ready to watch the files, which `follow` does on a thread."""
        from jvexplore.app.startup.file_follower import FileFollower

        if self.session.facts.dossier_path and not self._is_closed:
            self._follower = FileFollower(self._host, self.session, self.session.facts.dossier_path, self._stamp)

    def follow(self) -> None:
        """Watch the files at their current paths; call it on a thread."""
        if self._follower:
            self._follower.start_watching()

    def close(self) -> None:
        """Tell nothing and watch nothing from now on; returns at once."""
        self._is_closed = True
        self._subscriptions.close()
        if self._follower:
            self._follower.stop_watching()
