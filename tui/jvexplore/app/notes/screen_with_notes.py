"""What the keys that change notes need from their screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from jvexplore.app.authoring.authoring_screen import AuthoringScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.address import Address
    from jvexplore.app.notes.editor_room import EditorRoom
    from jvexplore.notes.drafts import Draft
    from jvexplore.notes.model import Note
    from jvexplore.session.session import Session


class ScreenWithNotes(AuthoringScreen, Protocol):
    """A screen with selected notes."""

    @property
    def session(self) -> Session | None:
        """The open session; `None` while files are being read."""

    @property
    def note(self) -> Note | None:
        """The note under the cursor; `None` if there is none."""

    @property
    def is_among_notes(self) -> bool:
        """Whether the keys go to the notes."""

    @property
    def new_note_address(self) -> Address:
        """The address that a new note will be on; empty if there is none."""

    def editor_room(self) -> EditorRoom | None:
        """Return what makes room for the note editor; `None` if it stands over the screen as it is."""

    @property
    def selected_notes(self) -> Sequence[Note]:
        """The marked notes, or else the one under the cursor."""

    def new_draft(self) -> tuple[Draft, str] | None:
        """Return the draft that a new note starts from, and a remark about it; `None` if none can be written."""
