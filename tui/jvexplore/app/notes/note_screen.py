"""What the screens that show notes have in common: the keys that change them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.screen import Screen

from jvexplore.app.keys import bindings
from jvexplore.app.keys.typeahead import opens_screen
from jvexplore.app.ui.host import message_host_of
from jvexplore.app.worker_groups import WorkerGroup

if TYPE_CHECKING:
    from textual.binding import ActiveBinding
    from textual.notifications import SeverityLevel

    from jvexplore.app.notes.note_actions import NoteActions
    from jvexplore.notes.model import Note
    from jvexplore.records.drafts import Draft, DraftFile, Unfinished
    from jvexplore.session.note_saver import Saver
    from jvexplore.session.session import Session


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

    @property
    def selection(self) -> list[Note]:
        """The notes that are meant when several can be: those that are marked, or else the one under the cursor."""
        return [self.note] if self.note else []

    def new_draft(self) -> tuple[Draft, str] | None:
        """Return what a new note begins with, and what is to be said of that; `None` where none can be written."""
        from jvexplore.records.drafts import Draft  # noqa: PLC0415 - the first frame begins no note

        return Draft(), ""

    def notes_changed(self, current: str = "") -> None:
        """Show the notes as they are now, the cursor on the one whose id is `current`, or else near where it was."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer only what can be done with what is selected."""
        history = self.session.history if self.session else None
        match action:
            case "edit_note":
                return self.note is not None
            case "delete_note" | "resolve_note" | "retag_note" | "move_note":
                return bool(self.selection)
            case "compare":
                return self.session is not None and self.note is not None and self.session.needs_review(self.note)
            case "new_note":
                return bool(self.subject)
            case "undo":
                return history is not None and history.can_undo
            case "redo":
                return history is not None and history.can_redo
        return True

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that do something here; those that change notes are not enabled while these are read-only.

        So nothing offers them. They are still pressed, unlike those that `check_action` refuses: then it is said why.
        """
        active = super().active_bindings
        if self.session is None or not self.session.locked:
            return active
        return {
            key: each._replace(enabled=each.enabled and each.binding.id not in bindings.CHANGING_NOTES)
            for key, each in active.items()
        }

    def tell(self, text: str, severity: SeverityLevel = "information", *hints: str) -> None:
        """Say something in a corner of the screen; the text is data, never markup.

        Args:
            text: what is said.
            severity: how it looks.
            hints: what is said of keys, as long as they do it where one is: "{undo} to undo"
        """
        message_host_of(self).tell(text, severity, *hints)

    def withdraw_hints(self) -> None:
        """Take back what was said of keys: something else was done since."""
        message_host_of(self).withdraw_hints()

    @property
    def _doing(self) -> NoteActions | None:
        """What changes notes; `None`, the reader being told why, where they may not be changed."""
        if self.session is None or self.saver is None:
            return None
        if self.session.locked:
            self.tell(f"Notes are read-only. {self.session.locked}", severity="error")
            return None
        from jvexplore.app.notes.note_actions import NoteActions  # noqa: PLC0415 - the first frame changes no notes

        return NoteActions(self, self.session, self.saver)

    @opens_screen(WorkerGroup.EDITOR)
    async def action_new_note(self) -> None:
        """Write a note on what is selected."""
        if doing := self._doing:
            begun = self.new_draft()
            if begun:
                draft, remark = begun
                await doing.write(self.subject, draft, remark)

    @opens_screen(WorkerGroup.EDITOR)
    async def action_edit_note(self) -> None:
        """Edit the note under the cursor."""
        if self.note and (doing := self._doing):
            await doing.edit(self.note)

    @work(group=WorkerGroup.EDITOR, exclusive=True)
    async def restore(self, file: DraftFile, found: Unfinished) -> None:
        """Go on with what was being typed when the program was killed."""
        if doing := self._doing:
            await doing.restore(file, found)

    def action_delete_note(self) -> None:
        """Delete the notes that are meant."""
        if self.selection and (doing := self._doing):
            doing.delete(self.selection)

    def action_resolve_note(self) -> None:
        """Resolve the notes that are meant, or open them again."""
        if self.selection and (doing := self._doing):
            doing.resolve(self.selection)

    @opens_screen(WorkerGroup.EDITOR)
    async def action_retag_note(self) -> None:
        """Change the tags of the notes that are meant."""
        if self.selection and (doing := self._doing):
            await doing.retag(self.selection)

    @opens_screen(WorkerGroup.EDITOR)
    async def action_move_note(self) -> None:
        """Put the notes that are meant on another fact."""
        if self.selection and (doing := self._doing):
            await doing.move(self.selection)

    @opens_screen(WorkerGroup.EDITOR)
    async def action_compare(self) -> None:
        """Decide between two versions of a note, or look at what its fact said then and now."""
        if self.note and (doing := self._doing):
            await doing.compare(self.note)

    def action_undo(self) -> None:
        """Undo the last change."""
        if doing := self._doing:
            doing.undo()

    def action_redo(self) -> None:
        """Redo what was undone last."""
        if doing := self._doing:
            doing.redo()
