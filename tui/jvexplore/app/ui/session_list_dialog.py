"""A list dialog about the dossier of a session: another version of it fills the list again."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from jvexplore.app.keys import bindings
from jvexplore.app.ui.list_dialog import ChosenAnswer, ListDialog

if TYPE_CHECKING:
    from jvexplore.app.ui.filtered_list import FilteredList, FilterLine, ListFrame
    from jvexplore.session.session import Session


class SessionListDialog(ListDialog[ChosenAnswer]):
    """A list dialog that follows a session.

    Args:
        session: the open session.
        frame, line, matches: as for `ListDialog`.

    Attributes:
        session: the open session.
        subscriptions: to the session; they end when the dialog is closed.
    """

    BINDINGS = [bindings.CLOSE]

    def __init__(self, session: Session, frame: ListFrame, line: FilterLine, matches: FilteredList) -> None:
        super().__init__(frame, line, matches)
        self.session = session
        self.subscriptions = ExitStack()

    def on_mount(self) -> None:
        """Fill the list again whenever the dossier has been replaced."""
        self.subscriptions.callback(self.session.feed.dossiers.subscribe(lambda _: self.fill_again()))

    def on_unmount(self) -> None:
        """Unsubscribe from the session."""
        self.subscriptions.close()
