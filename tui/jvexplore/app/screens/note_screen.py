"""What the screens that show notes have in common: write, edit, delete, resolve, retag, move, compare, undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import work
from textual.screen import Screen

from jvexplore.app import bindings
from jvexplore.app.draft_keeper import DraftKeeper
from jvexplore.app.screens.choose_fact import ChooseFact
from jvexplore.app.screens.compare import CONFLICT, DELETION, FACT, Compare
from jvexplore.app.screens.note_editor import NoteEditor
from jvexplore.app.screens.prompt import Prompt
from jvexplore.dossier import words
from jvexplore.export.named import quoted
from jvexplore.export.plain import note_words
from jvexplore.notes.conflict import chosen, is_deletion, joined, other
from jvexplore.notes.drafts import Draft
from jvexplore.notes.model import split_tags
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.notifications import SeverityLevel

    from jvexplore.app.saver import Saver
    from jvexplore.app.session import Session
    from jvexplore.notes.drafts import DraftFile, Unfinished
    from jvexplore.notes.model import Note
    from jvexplore.span import Span


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
        return Draft(), ""

    def notes_changed(self, current: str = "") -> None:
        """Show the notes as they are now, the cursor on the one whose id is `current`."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer only what can be done with what is selected."""
        history = self.session.history if self.session else None
        match action:
            case "edit_note":
                return self.note is not None
            case "delete_note" | "resolve_note" | "retag_note" | "move_note":
                return bool(self.selection)
            case "compare":
                return self.session is not None and self.note is not None and self.session.needs_eyes(self.note)
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

    def _saved(self, text: str, current: str = "", keeper: DraftKeeper | None = None) -> None:
        """Show what changed, say so, and save it; what was typed is kept until it is saved."""
        self.notes_changed(current)
        self.tell(text)
        if self.saver:
            self.saver.changed()
            if keeper:
                self.saver.keep_until_saved(keeper)
            # The application's worker, not this screen's, which may be closed before it is done.
            self.app.run_worker(self._save(), group="save")

    async def _save(self) -> None:
        if self.saver is None or self.session is None:
            return
        if not await self.saver.save() and self.saver.error:
            self.tell(f"Not saved: {self.saver.error}. w tries again, or saves elsewhere.", severity="error")
        if not self.session.store.can_lock and not self.session.told_unlocked:
            self.session.told_unlocked = True
            self.tell("This disk cannot lock files. Notes that others write are compared and merged all the same.")

    @work(group="editor", exclusive=True)
    async def action_new_note(self) -> None:
        """Write a note on what is selected."""
        session, address = self.session, self.subject
        if session and self._may_change():
            begun = self.new_draft()
            if begun:
                draft, remark = begun
                await self._write(session, address, None, draft, remark=remark)

    @work(group="editor", exclusive=True)
    async def action_edit_note(self) -> None:
        """Edit the note under the cursor."""
        session, note = self.session, self.note
        if session and note and self._may_change():
            await self._write(session, note.on, note, _draft(note))

    @work(group="editor", exclusive=True)
    async def restore(self, file: DraftFile, found: Unfinished) -> None:
        """Go on with what was being typed when the program was killed."""
        session = self.session
        if session is None or not self._may_change():
            return
        note = session.notebook.get(found.note)
        if note:
            # Somebody may have changed the note since: what was typed is merged with that.
            before = found.before
            note = replace(note, kind=before.kind, text=before.text, tags=before.tags)
        before = _draft(note) if note else Draft(span=found.draft.span)
        await self._write(session, found.on, note, before, file, found)

    async def _write(
        self,
        session: Session,
        address: str,
        note: Note | None,
        before: Draft,
        file: DraftFile | None = None,
        found: Unfinished | None = None,
        remark: str = "",
    ) -> None:
        """Let the reader write a note, or change one, from `before` on; `file` and `found` are what they had typed."""
        note_id = note.id if note else ""
        session.keeper = keeper = DraftKeeper(session.store.path, address, note_id, before, session.now, file)
        title = "Edit note" if note else "New note"
        typed = found.draft if found else before
        about = "\n".join(filter(None, (self._about(session, address, typed.span), remark)))
        editor = NoteEditor(title, about, typed, keeper, session.addresses.matching)
        draft = await self.app.push_screen_wait(editor)
        session.keeper = None
        if draft and note is None:
            added = session.add(address, **draft._asdict())
            self._saved("Note added. u takes it back.", added.id, keeper)
        elif draft and note and session.revise(note, **draft._asdict()):
            self._saved("Note changed. u takes it back.", note.id, keeper)
        else:
            await keeper.end()

    @staticmethod
    def _about(session: Session, address: str, span: Span | None) -> str:
        return f"{address} · {quoted(span) or words.subject(session.dossier, address)}"

    def action_delete_note(self) -> None:
        """Delete the notes that are meant."""
        if self.session and self.selection and self._may_change():
            notes = self.selection
            self.session.delete(notes)
            self._saved(f"{_notes(notes)} deleted. u brings {'them' if len(notes) > 1 else 'it'} back.")

    def action_resolve_note(self) -> None:
        """Resolve the notes that are meant, or open them again."""
        if self.session and self.selection and self._may_change():
            notes, current = self.selection, self.note
            done = self.session.resolve(notes)
            self._saved(f"{_notes(notes)} marked {done}. u takes it back.", current.id if current else "")

    @work(group="editor", exclusive=True)
    async def action_retag_note(self) -> None:
        """Change the tags of the notes that are meant."""
        session, notes = self.session, self.selection
        if session is None or not notes or not self._may_change():
            return
        before = " ".join(session.common_tags(notes))
        title = f"Tags of {_notes(notes).lower()}" + (" (those that all have)" if len(notes) > 1 else "")
        typed = await self.app.push_screen_wait(Prompt(title, before, "governance, ownership"))
        if typed not in (None, before) and session.retag(notes, split_tags(typed or "")):
            self._saved("Tags changed. u takes it back.", self.note.id if self.note else "")

    @work(group="editor", exclusive=True)
    async def action_move_note(self) -> None:
        """Put the notes that are meant on another fact."""
        session, notes = self.session, self.selection
        if session is None or not notes or not self._may_change():
            return
        address = await self.app.push_screen_wait(
            ChooseFact(session.addresses.matching, f"Move {_notes(notes).lower()} to")
        )
        if address and session.move(notes, address):
            self._saved(f"{_notes(notes)} moved to {address}. u takes it back.", notes[0].id)

    @work(group="editor", exclusive=True)
    async def action_compare(self) -> None:
        """Decide between two versions of a note, or look at what its fact said then and now."""
        session, note = self.session, self.note
        if session is None or note is None or not self._may_change():
            return
        if note.conflict:
            await self._decide(session, note)
        elif session.fact_changed(note):
            now = words.said(session.dossier, note.on)
            question = Compare("The fact has changed", ("When the note was written", note.fact), ("Now", now), FACT)
            if await self.app.push_screen_wait(question) and session.revise(note, fact=now):
                self._saved("Noted what the fact says now. u takes it back.", note.id)

    async def _decide(self, session: Session, note: Note) -> None:
        """Ask which version of a note is to stay."""
        version = note.conflict[0]
        left = ("This note", note_words(replace(note, conflict=())))
        if is_deletion(version):
            question = Compare("Deleted and edited at once", left, ("The other version", "(deleted)"), DELETION)
        else:
            right = ("The other version", note_words(other(note, version)))
            question = Compare("Written in two ways at once", left, right, CONFLICT)
        answer = await self.app.push_screen_wait(question)
        now = session.now()
        match answer:
            case "left":
                session.decide(note, chosen(note, note, now))
            case "right":
                session.decide(note, None if is_deletion(version) else chosen(note, other(note, version), now))
            case "both":
                session.decide(note, joined(note, now))
            case _:
                return
        self._saved("Decided. u takes it back.", note.id)

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


def _draft(note: Note) -> Draft:
    return Draft(note.kind, note.text, note.tags, note.span)


def _notes(notes: Sequence[Note]) -> str:
    return "Note" if len(notes) == 1 else f"{len(notes)} notes"
