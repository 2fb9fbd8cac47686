"""What is done to notes on the screens that show them: write, delete, resolve, retag, move, compare, undo."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.app.notes.choose_fact import ChooseFact
from jvexplore.app.notes.compare import CONFLICT, DELETION, FACT, Compare
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.app.ui.prompt import Prompt
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.dossier import words
from jvexplore.export.named import quoted
from jvexplore.export.plain import note_words
from jvexplore.notes.conflict import chosen, is_deletion, joined, other
from jvexplore.notes.model import split_tags, tag_line
from jvexplore.records.drafts import Draft
from jvexplore.session.draft_autosaver import DraftKeeper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.notes.note_screen import NoteScreen
    from jvexplore.notes.checks import CheckStatus
    from jvexplore.notes.model import Note
    from jvexplore.records.drafts import DraftFile, Unfinished
    from jvexplore.session.note_saver import Saver
    from jvexplore.session.session import Session

_UNDO_HINT: Final = "{undo} to undo"


class NoteActions:
    """Changes notes, says so on a screen, and has them saved.

    Args:
        screen: where they are shown.
        session: they are its.
        saver: saves them.
    """

    def __init__(self, screen: NoteScreen, session: Session, saver: Saver) -> None:
        self._screen = screen
        self._session = session
        self._saver = saver

    def _saved(self, text: str, current: str = "", keeper: DraftKeeper | None = None, hint: str = _UNDO_HINT) -> None:
        """Show what changed, say so, and save it; what was typed is kept until it is saved."""
        self._screen.notes_changed(current)
        self._screen.withdraw_hints()
        if text:
            self._screen.tell(text, "information", hint)
        self._saver.changed()
        if keeper:
            self._saver.keep_until_saved(keeper)
        # The application's worker, not the screen's, which may be closed before it is done.
        self._screen.app.run_worker(self._save(), group=WorkerGroup.SAVE)

    async def _save(self) -> None:
        if not await self._saver.save() and self._saver.error:
            told = f"Notes not saved: {self._saver.error}."
            self._screen.tell(told, "error", "{rescue} to retry or save to another file")
        if not self._session.store.can_lock and not self._session.told_unlocked:
            self._session.told_unlocked = True
            told = "This disk cannot lock files. Changes by other programs are still detected and merged."
            self._screen.tell(told)

    async def restore(self, file: DraftFile, found: Unfinished) -> None:
        """Go on with what was being typed when the program was killed."""
        note = self._session.notebook.get(found.note)
        if note:
            # Somebody may have changed the note since: what was typed is merged with that.
            before = found.before
            note = replace(note, kind=before.kind, text=before.text, tags=before.tags)
        before = _draft(note) if note else Draft(span=found.draft.span)
        await self._write(found.on, note, before, file, found)

    async def edit(self, note: Note) -> None:
        """Let the reader change a note."""
        await self._write(note.on, note, _draft(note))

    async def write(self, address: str, draft: Draft, remark: str) -> None:
        """Let the reader write a note, from a draft on of which there may be something to remark."""
        await self._write(address, None, draft, remark=remark)

    async def _write(
        self,
        address: str,
        note: Note | None,
        before: Draft,
        file: DraftFile | None = None,
        found: Unfinished | None = None,
        remark: str = "",
    ) -> None:
        """Let the reader write a note, or change one, from `before` on; `file` and `found` are what they had typed."""
        session = self._session
        note_id = note.id if note else ""
        given = found.given if found else None
        session.keeper = keeper = DraftKeeper(session.store.path, address, note_id, before, session.now, file, given)
        if found:
            await asyncio.to_thread(keeper.keep, found.draft)  # what an external editor made of it lay only beside it
        title = "Edit note" if note else "New note"
        typed = found.draft if found else before
        subject = f"{address} · {quoted(typed.span) or words.subject(session.dossier, address)}"
        about = "\n".join(filter(None, (subject, remark)))
        editor = NoteEditor(title, about, typed, keeper, session.matching)
        draft = await self._screen.app.push_screen_wait(editor)
        session.keeper = None
        if draft and note is None:
            added = session.add(address, **draft._asdict())
            keeper.note = added.id
            self._saved("Note added.", added.id, keeper)
        elif draft and note and session.revise(note, **draft._asdict()):
            self._saved("Note changed.", note.id, keeper)
        else:
            await keeper.end()

    def delete(self, notes: Sequence[Note]) -> None:
        """Delete notes."""
        self._session.delete(notes)
        self._saved(f"{_notes(notes)} deleted.")

    def resolve(self, notes: Sequence[Note]) -> None:
        """Resolve notes, or open them again."""
        current = self._current
        done = self._session.resolve(notes)
        self._saved(f"{_notes(notes)} {done}.", current)

    def verify(self, address: str, status: CheckStatus) -> None:
        """Say of a fact whether it is right. Its sign shows that; only where others decide, a message tells."""
        if self._session.verify(address, status):
            self._saved("")
        verdict = self._session.checks.verdict(address)
        if verdict and verdict.state != status:
            told = self._session.checks.describe(address)
            self._screen.tell(f"Your check: {status}. Another check takes precedence: {told}.")

    async def retag(self, notes: Sequence[Note]) -> None:
        """Change the tags of notes."""
        before = tag_line(self._session.common_tags(notes))
        title = f"Tags of {_notes(notes).lower()}" + (" (only those in common)" if len(notes) > 1 else "")
        typed = await self._screen.app.push_screen_wait(Prompt(title, before, "governance, ownership"))
        if typed not in (None, before) and self._session.retag(notes, split_tags(typed or "")):
            self._saved("Tags changed.", self._current)

    async def move(self, notes: Sequence[Note]) -> None:
        """Put notes on another fact."""
        choice = ChooseFact(self._session.matching, f"Move {_notes(notes).lower()} to")
        address = await self._screen.app.push_screen_wait(choice)
        if address and self._session.move(notes, address):
            self._saved(f"{_notes(notes)} moved to {address}.", notes[0].id)

    async def compare(self, note: Note) -> None:
        """Decide between two versions of a note, or look at what its fact said then and now."""
        session = self._session
        if note.conflict:
            await self._decide(note)
        elif session.fact_changed(note):
            now = words.said(session.dossier, note.on)
            question = Compare("The fact has changed", ("When the note was written", note.fact), ("Now", now), FACT)
            if await self._screen.app.push_screen_wait(question) and session.revise(note, fact=now):
                self._saved("Note updated to the current fact.", note.id)

    async def _decide(self, note: Note) -> None:
        """Ask which version of a note is to stay."""
        session = self._session
        version = note.conflict[0]
        left = ("This note", note_words(replace(note, conflict=())))
        if is_deletion(version):
            question = Compare(
                "Edited and deleted at the same time", left, ("The other version", "(deleted)"), DELETION
            )
        else:
            right = ("The other version", note_words(other(note, version)))
            question = Compare("Edited in two places at the same time", left, right, CONFLICT)
        answer = await self._screen.app.push_screen_wait(question)
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
        self._saved("Conflict resolved.", note.id)

    def undo(self) -> None:
        """Undo the last change."""
        undone = self._session.history.undo()
        self._saved(f'Undid "{undone}".', self._changed, hint="{redo} to redo")

    def redo(self) -> None:
        """Redo what was undone last."""
        done = self._session.history.redo()
        self._saved(f'Redid "{done}".', self._changed)

    @property
    def _changed(self) -> str:
        """The id of a note that was changed last: of the one under the cursor, if it is one of them."""
        changed = [change.after.id for change in self._session.history.made if change.after]
        return changed[0] if changed and self._current not in changed else self._current

    @property
    def _current(self) -> str:
        """The id of the note under the cursor."""
        return self._screen.note.id if self._screen.note else ""


def _draft(note: Note) -> Draft:
    return Draft(note.kind, note.text, note.tags, note.span)


def _notes(notes: Sequence[Note]) -> str:
    return "Note" if len(notes) == 1 else f"{len(notes)} notes"
