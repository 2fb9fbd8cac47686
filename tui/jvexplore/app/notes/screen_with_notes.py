"""What the keys that change notes need of the screen that they are on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from jvexplore.app.keys.key_group_host import KeyGroupHost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.address import Address
    from jvexplore.notes.drafts import Draft
    from jvexplore.notes.model import Note
    from jvexplore.session.session import Session


class ScreenWithNotes(KeyGroupHost, Protocol):
    """Says which notes are meant."""

    @property
    def session(self) -> Session | None:
        """What is open; `None` while it is being read."""

    @property
    def note(self) -> Note | None:
        """The note that is meant: the one under the cursor."""

    @property
    def new_note_address(self) -> Address:
        """The address that a new note is to be on; empty where there is none."""

    @property
    def selected_notes(self) -> Sequence[Note]:
        """The notes that are meant when several can be: those that are marked, or else the one under the cursor."""

    def new_draft(self) -> tuple[Draft, str] | None:
        """Return what a new note begins with, and what is to be said of that; `None` where none can be written."""
