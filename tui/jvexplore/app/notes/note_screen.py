"""A screen that shows notes: it hears of every change of them, and has the keys that change them."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from textual import work

from jvexplore.address import NO_ADDRESS
from jvexplore.app.keys.key_groups import KeyGroupScreen
from jvexplore.app.notes.note_keys import NoteKeys
from jvexplore.app.worker_groups import WorkerGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.address import Address
    from jvexplore.notes.drafts import Draft, NoteDraftFile, NoteDraftRecord
    from jvexplore.notes.model import Note
    from jvexplore.session.change_feed import NotesChanged
    from jvexplore.session.session import Session


class NoteScreen(KeyGroupScreen["Address"]):
    """Says which note is meant, and shows notes when they change; a subclass knows how.

    Attributes:
        session: what is open; `None` while it is being read.
        note_keys: the keys that change notes.
    """

    def __init__(self) -> None:
        super().__init__()
        self.session: Session | None = None
        self._subscriptions = ExitStack()
        self.note_keys = NoteKeys(self)
        self.add_key_groups(self.note_keys)

    def follow_session(self, session: Session) -> None:
        """Show the notes of a session, and every change of them, for as long as the screen is there."""
        self.session = session
        self._subscriptions.callback(session.feed.changes.subscribe(self._notes_changed))

    def on_unmount(self) -> None:
        """Unsubscribe from the session."""
        self._subscriptions.close()

    def _notes_changed(self, event: NotesChanged) -> None:
        """Show notes that changed; an action on a screen that lies over this one leaves the cursor here."""
        # Not `is_current`: for Textual, a screen that another one covers is current too.
        self.show_notes(event.current if self.app.screen is self else "")

    def show_notes(self, current: str = "") -> None:
        """Show the notes as they are now, the cursor on the one whose id is `current`, or else near where it was."""
        raise NotImplementedError

    @property
    def note(self) -> Note | None:
        """The note that is meant: the one under the cursor."""
        return None

    @property
    def new_note_address(self) -> Address:
        """The address that a new note is to be on; empty where there is none."""
        return NO_ADDRESS

    @property
    def selected_notes(self) -> Sequence[Note]:
        """The notes that are meant when several can be: those that are marked, or else the one under the cursor."""
        return [self.note] if self.note else []

    def new_draft(self) -> tuple[Draft, str] | None:
        """Return what a new note begins with, and what is to be said of that; `None` where none can be written."""
        from jvexplore.notes.drafts import Draft

        return Draft(), ""

    @work(group=WorkerGroup.EDITOR, exclusive=True)
    async def restore_draft(self, file: NoteDraftFile, found: NoteDraftRecord) -> None:
        """Go on with what was being typed when the program was killed."""
        if actions := self.note_keys.note_actions():
            await actions.restore_draft(file, found)
