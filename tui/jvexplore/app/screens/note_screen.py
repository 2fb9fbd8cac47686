"""What the screens that show notes have in common: write, edit, delete, resolve, undo, redo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.screen import Screen

from jvexplore.app import bindings
from jvexplore.app.screens.note_editor import Draft, NoteEditor
from jvexplore.dossier import words
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel

    from jvexplore.app.saver import Saver
    from jvexplore.app.session import Session
    from jvexplore.notes.model import Note


class NoteScreen(Screen[str]):
    """A screen on which notes can be changed; a subclass says which note is meant.

    Attributes:
        session: what is open; `None` while it is being read.
    """

    BINDINGS = [*bindings.NOTE]

    def __init__(self, session: Session | None = None, saver: Saver | None = None) -> None:
        super().__init__()
        self.session = session
        self.saver = saver

    @property
    def note(self) -> Note | None:
        """The note that is meant: the one under the cursor."""
        return None

    @property
    def subject(self) -> str:
        """The address that a new note is to be on; empty where there is none."""
        return ""

    def notes_changed(self, current: str = "") -> None:
        """Show the notes as they are now, the cursor on the one whose id is `current`."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer only what can be done with what is selected."""
        history = self.session.history if self.session else None
        match action:
            case "edit_note" | "delete_note" | "resolve_note":
                return self.note is not None
            case "new_note":
                return bool(self.subject)
            case "undo":
                return history is not None and history.can_undo
            case "redo":
                return history is not None and history.can_redo
        return True

    def _may_change(self) -> bool:
        if self.session is None:
            return False
        if self.session.locked:
            self.tell(f"Notes are read-only. {self.session.locked}", severity="error")
            return False
        return True

    def tell(self, text: str, severity: SeverityLevel = "information") -> None:
        """Say something in a corner of the screen; the text is data, never markup."""
        self.notify(visible_line(text), severity=severity, markup=False)

    def _saved(self, text: str, current: str = "") -> None:
        """Show what changed, say so, and save it."""
        self.notes_changed(current)
        self.tell(text)
        self._save()

    @work(group="save")
    async def _save(self) -> None:
        if self.saver is None:
            return
        self.saver.changed()
        if not await self.saver.save() and self.saver.error:
            self.tell(f"Not saved: {self.saver.error}", severity="error")

    @work(group="editor", exclusive=True)
    async def action_new_note(self) -> None:
        """Write a note on what is selected."""
        session, address = self.session, self.subject
        if session is None or not self._may_change():
            return
        draft = await self.app.push_screen_wait(NoteEditor("New note", self._about(session, address), Draft()))
        if draft:
            note = session.add(address, draft.text, draft.kind, draft.tags)
            self._saved("Note added. u takes it back.", note.id)

    @work(group="editor", exclusive=True)
    async def action_edit_note(self) -> None:
        """Edit the note under the cursor."""
        session, note = self.session, self.note
        if session is None or note is None or not self._may_change():
            return
        before = Draft(note.kind, note.text, note.tags)
        draft = await self.app.push_screen_wait(NoteEditor("Edit note", self._about(session, note.on), before))
        if draft and session.revise(note, kind=draft.kind, text=draft.text, tags=draft.tags):
            self._saved("Note changed. u takes it back.", note.id)

    @staticmethod
    def _about(session: Session, address: str) -> str:
        return f"{address} · {words.subject(session.dossier, address)}"

    def action_delete_note(self) -> None:
        """Delete the note under the cursor."""
        if self.session and self.note and self._may_change():
            self.session.delete(self.note)
            self._saved("Note deleted. u brings it back.")

    def action_resolve_note(self) -> None:
        """Resolve the note under the cursor, or open it again."""
        if self.session and self.note and self._may_change():
            note = self.note
            self._saved(f"Note marked {self.session.resolve(note)}. u takes it back.", note.id)

    def action_undo(self) -> None:
        """Undo the last change."""
        if self.session and self._may_change():
            self._undone(f"Undone: {self.session.history.undo()}. U does it again.")

    def action_redo(self) -> None:
        """Redo what was undone last."""
        if self.session and self._may_change():
            self._undone(f"Done again: {self.session.history.redo()}. u takes it back.")

    def _undone(self, text: str) -> None:
        self._saved(text, self.note.id if self.note else "")
