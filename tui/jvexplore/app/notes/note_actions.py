"""Actions on notes, for all screens that show notes: write, delete, resolve, retag, move, compare, undo."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER
from jvexplore.app.looks.kind_signs import address_sign
from jvexplore.app.looks.tokens import SECOND
from jvexplore.app.notes.compare_note import FACT, compare_note
from jvexplore.app.notes.editor_frame import EDIT_NOTE, NEW_NOTE, NoteSubject
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.app.notes.note_words import MAX_CHARS, describe_notes, name_fact
from jvexplore.app.ui.choose_fact import ChooseFact
from jvexplore.app.ui.prompt import Prompt
from jvexplore.app.ui.signed_names import draw_title
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.notes.drafts import draft_of_note
from jvexplore.notes.model import join_tags, split_typed_tags
from jvexplore.safe_text import EMPTY_LINE, own_words
from jvexplore.sanitize import sanitize_line
from jvexplore.session.note_changes import ConflictChoice, common_tags

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.address import Address
    from jvexplore.app.notes.screen_with_notes import ScreenWithNotes
    from jvexplore.notes.checks import CheckStatus
    from jvexplore.notes.drafts import Draft, NoteDraftFile, NoteDraftRecord
    from jvexplore.notes.model import Note
    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.session import Session

UNDO_HINT: Final = "{undo} to undo"
_MOVE_HERE: Final = own_words("Move here")
_MOVED_CHARS: Final = 22
"""How much of a moved note, and of the fact that it is moved to, a message says: both stand in one line."""
_CHOICES: Final[Mapping[str, ConflictChoice]] = {"left": "this", "right": "other", "both": "both"}
"""Which version of the note each answer to a comparison keeps."""


class NoteActions:
    """Asks what to change, and reports what was changed; the session makes the changes.

    Args:
        screen: shows the dialogs and messages.
        session: holds the notes.
    """

    def __init__(self, screen: ScreenWithNotes, session: Session) -> None:
        self._screen = screen
        self._session = session

    def _show_done(self, done: str, hint: str = UNDO_HINT, more: str = "") -> None:
        """Report a change, which notes it changed, and the key that undoes it; remove hints about earlier changes."""
        changed = [
            note for change in self._session.notes.history.last_applied if (note := change.after or change.before)
        ]
        which = f": {self._describe(changed, _MOVED_CHARS if more else MAX_CHARS)}" if changed else ""
        self._screen.withdraw_hints()
        self._screen.show_message(f"{done}{which}{more}.", "success", hint)

    async def restore_draft(self, file: NoteDraftFile, found: NoteDraftRecord) -> None:
        """Continue editing a draft that was left when the program was killed."""
        note, autosaver = self._session.note_drafts.resume_draft(file, found)
        # The text that an external editor saved is not in the draft file yet.
        await asyncio.to_thread(autosaver.write_draft, found.draft)
        await self._write(note, autosaver, found.draft)

    async def edit_note(self, note: Note) -> None:
        """Edit a note in the note editor."""
        draft = draft_of_note(note)
        await self._write(note, self._session.note_drafts.open_draft(note.on, note.id, draft), draft)

    async def write_note(self, address: Address, draft: Draft, remark: str) -> None:
        """Write a new note in the note editor, starting from a draft; `remark` is shown below the text."""
        await self._write(None, self._session.note_drafts.open_draft(address, "", draft), draft, remark)

    async def _write(self, note: Note | None, autosaver: DraftAutosaver[Draft], typed: Draft, remark: str = "") -> None:
        """Open the note editor for a new or an existing note; `typed` is its initial content."""
        session = self._session
        address = session.dossier.present_address(autosaver.address)
        seen = fingerprint_text(session.dossier, address)  # the dossier may be replaced before the note is saved
        subject = NoteSubject(
            EDIT_NOTE if note else NEW_NOTE,
            address_sign(address),
            draw_title(session.dossier, address, SECOND.style),
            sanitize_line(remark),
            sanitize_line(quoted.exact) if (quoted := session.span_as_shown(address, typed.span)) else EMPTY_LINE,
        )
        room = self._screen.editor_room()
        draft = await self._screen.show_dialog(
            NoteEditor(subject, typed, autosaver, session.search.matching_addresses, room)
        )
        session.drafts.close_draft(autosaver)
        if draft and note is None:
            session.note_changes.add_note(address, **draft._asdict(), fact=seen, draft=autosaver)
            orphaned = "" if session.has_address(address) else f". It is orphaned: {address} no longer exists"
            self._show_done("Note added", more=orphaned)
        elif draft and note and session.note_changes.revise_note(note, draft=autosaver, **draft._asdict()):
            self._show_done("Note changed")
        else:
            await autosaver.discard_draft()

    def delete_notes(self, notes: Sequence[Note]) -> None:
        """Delete notes."""
        self._session.note_changes.delete_notes(notes)
        self._show_done("Deleted")

    def resolve_notes(self, notes: Sequence[Note]) -> None:
        """Resolve notes, or reopen them."""
        done = self._session.note_changes.resolve_notes(notes, self._cursor)
        self._show_done(done.capitalize())

    def verify_fact(self, address: Address, status: CheckStatus, fact: str) -> bool:
        """Set the reader's check note on a fact; return whether anything changed.

        Args:
            address: of the fact.
            status: the reader's answer.
            fact: the fingerprint of the fact when it was checked.
        """
        changed = self._session.note_changes.verify_fact(address, status, fact)
        if changed:
            self._screen.withdraw_hints()
        return changed

    async def retag_notes(self, notes: Sequence[Note]) -> None:
        """Change the tags of notes."""
        before = join_tags(common_tags(notes))
        title = f"Tags of {self._describe(notes)}" + (" (only those in common)" if len(notes) > 1 else "")
        typed = await self._screen.show_dialog(Prompt(title, before, "e.g. governance, ownership"))
        if typed in (None, before):
            return
        if self._session.note_changes.retag_notes(notes, split_typed_tags(typed or ""), self._cursor):
            self._show_done("Tags changed")

    async def move_notes(self, notes: Sequence[Note]) -> None:
        """Move notes to a fact that the reader chooses."""
        choice = ChooseFact(self._session.search.matching_addresses, f"Move {self._describe(notes)} to", _MOVE_HERE)
        address = await self._screen.show_dialog(choice)
        if address and not self._session.has_address(address):  # the dossier has been replaced
            self._screen.show_message(f"{address} is not in this dossier.", "warning")
        elif address:
            name = name_fact(self._session.dossier, address, _MOVED_CHARS)
            if self._session.note_changes.move_notes(notes, address):
                self._show_done("Moved", more=f" to {name}")
            else:
                self._screen.show_message(f"Already on {name}: {self._describe(notes, _MOVED_CHARS)}.")

    async def compare_note(self, note: Note) -> None:
        """Resolve a conflict between two versions of a note, or compare its fact then and now."""
        chosen = await compare_note(self._screen, self._session, note.id)
        if chosen is None:
            return
        answer, comparison = chosen
        if answer in _CHOICES and comparison.answers is not FACT:
            self._session.note_changes.decide_conflict(comparison.subject, _CHOICES[answer])
            is_left = self._session.notebook.get(note.id) is not None
            self._show_done("Conflict resolved" if is_left else "Conflict resolved, note deleted")
        elif self._session.note_changes.revise_note(comparison.subject, fact=comparison.right[1]):
            self._show_done("Updated to the current fact")

    def undo(self) -> None:
        """Undo the last change."""
        if undone := self._session.note_changes.undo(self._cursor):
            self._show_changed()
            self._show_done(f'Undid "{undone}"', "{redo} to redo")

    def redo(self) -> None:
        """Redo the change that was undone last."""
        if redone := self._session.note_changes.redo(self._cursor):
            self._show_changed()
            self._show_done(f'Redid "{redone}"')

    def _show_changed(self) -> None:
        """Go to what the notes are on that were undone or redone, if that is one fact, and another one is shown.

        The deal at a glance counts all notes, so one stays there.
        """
        step = self._session.notes.history.last_applied
        found = {self._session.find_address(note.on) for change in step for note in change if note}
        if len(found) == 1 and (address := found.pop()) and self._screen.shown_fact not in (address, DOSSIER):
            self._screen.show_changed(address)

    def _describe(self, notes: Sequence[Note], max_chars: int = MAX_CHARS) -> str:
        """Return which notes are meant, by their first words or their number."""
        return describe_notes(self._session.dossier, notes, max_chars)

    @property
    def _cursor(self) -> str:
        """The id of the note under the cursor."""
        return self._screen.note.id if self._screen.note else ""
