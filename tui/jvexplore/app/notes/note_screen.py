"""A screen that shows notes: it is notified of every change, and has the keys that change notes."""

from __future__ import annotations

from abc import abstractmethod
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
    from jvexplore.app.notes.editor_room import EditorRoom
    from jvexplore.notes.drafts import Draft, NoteDraftFile, NoteDraftRecord
    from jvexplore.notes.model import Note
    from jvexplore.session.change_feed import NotesChanged
    from jvexplore.session.session import Session


class NoteScreen(KeyGroupScreen["Address"]):
    """A base class for screens that show notes and have selected notes.

    Attributes:
        session: the open session; `None` while files are being read.
        note_keys: the keys that change notes.
    """

    def __init__(self) -> None:
        super().__init__()
        self.session: Session | None = None
        self._offered: object = None
        """What the key bar says of the note under the cursor; `None` if that is not known."""
        self._subscriptions = ExitStack()
        self.note_keys = NoteKeys(self)
        self.add_key_groups(self.note_keys)

    def follow_session(self, session: Session) -> None:
        """Show the notes of a session, and refresh them on every change until the screen is closed."""
        self.session = session
        self._subscriptions.callback(session.feed.changes.subscribe(self._notes_changed))

    def refresh_bindings(self) -> None:
        """Update the key bar."""
        self._offered = None
        super().refresh_bindings()

    def update_keys(self) -> None:
        """Update the key bar if what is selected now has other keys, or other words for them, than before.

        Each move of a cursor may ask for this, so the active keys themselves are not looked up.
        """
        offered = self.key_labels, self.note_keys.applicable
        if offered != self._offered:
            self.refresh_bindings()
            self._offered = offered

    def on_unmount(self) -> None:
        """Unsubscribe from the session."""
        self._subscriptions.close()

    def _notes_changed(self, event: NotesChanged) -> None:
        """Show changed notes; actions on a screen above this one do not move the cursor here."""
        if not self.app.is_running:  # it is quitting: widgets are removed before their screen unsubscribes
            return
        # Not `is_current`: Textual also counts a screen below another one as current.
        self.show_notes(event.current if self.app.screen is self else "")

    @abstractmethod
    def show_notes(self, current: str = "") -> None:
        """Refresh the notes; put the cursor on the one whose id is `current`, or else near its last position."""

    @property
    def note(self) -> Note | None:
        """The note under the cursor; `None` if there is none."""
        return None

    @property
    def shown_fact(self) -> Address:
        """The address of the fact that is shown, perhaps of something else; empty on a list of notes."""
        return NO_ADDRESS

    def follow_link(self, _address: Address) -> None:
        """Go to an address; a list of notes stays as it is."""

    def show_changed(self, _address: Address) -> None:
        """Show a fact that was changed; a list of notes stays as it is."""

    @property
    def is_among_notes(self) -> bool:
        """Whether the keys go to the notes."""
        return True

    @property
    def new_note_address(self) -> Address:
        """The address that a new note will be on; empty if there is none."""
        return NO_ADDRESS

    def editor_room(self) -> EditorRoom | None:
        """Return what makes room for the note editor; `None` if it stands over the screen as it is."""
        return None

    @property
    def selected_notes(self) -> Sequence[Note]:
        """The marked notes, or else the one under the cursor."""
        return [self.note] if self.note else []

    def new_draft(self) -> tuple[Draft, str] | None:
        """Return the draft that a new note starts from, and a remark about it; `None` if none can be written."""
        from jvexplore.notes.drafts import Draft

        return Draft(), ""

    @work(group=WorkerGroup.EDITOR, exclusive=True)
    async def restore_draft(self, file: NoteDraftFile, found: NoteDraftRecord) -> None:
        """Continue editing a draft that was left when the program was killed."""
        if actions := self.note_keys.note_actions():
            await actions.restore_draft(file, found)
