"""All changes that the reader makes to notes. Each is one undo step, is published, and is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias, assert_never

from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.notes import conflict
from jvexplore.notes.model import new_note, next_status
from jvexplore.records.changes import Change
from jvexplore.session.change_feed import NotesChanged
from jvexplore.session.fact_checks import ANSWER_VERBS
from jvexplore.session.open_notes import changed_ids

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from jvexplore.address import Address
    from jvexplore.notes.checks import CheckStatus
    from jvexplore.notes.drafts import Draft
    from jvexplore.notes.model import Note, NoteKind
    from jvexplore.records.changes import Step
    from jvexplore.session.change_feed import ChangeFeed
    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.fact_checks import FactChecks
    from jvexplore.session.open_facts import OpenFacts
    from jvexplore.session.open_notes import OpenNotes
    from jvexplore.session.save_queue import SaveQueue
    from jvexplore.session.undo_order import ChangedPart, UndoOrder
    from jvexplore.span import Span

ConflictChoice: TypeAlias = Literal["this", "other", "both"]
"""Which version of a note in conflict to keep."""


class NoteChanges:
    """Changes the notes of a session.

    `cursor` is the id of the note under the reader's cursor, which stays on it.

    Args:
        facts: the facts that the notes are on.
        notes: the notes to change.
        checks: finds the reader's own check note on a fact.
        saving: saves the changes.
        feed: where changed notes are published.
        order: the order of the steps on facts and notes.
        author: whose name new notes carry.
        now: the clock.
    """

    def __init__(
        self,
        facts: OpenFacts,
        notes: OpenNotes,
        checks: FactChecks,
        saving: SaveQueue,
        feed: ChangeFeed,
        order: UndoOrder,
        *,
        author: str,
        now: Callable[[], datetime],
    ) -> None:
        self._facts = facts
        self._notes = notes
        self._checks = checks
        self._saving = saving
        self._feed = feed
        self._order = order
        self._author = author
        self._now = now

    def add_note(
        self,
        address: Address,
        text: str,
        kind: NoteKind,
        tags: tuple[str, ...],
        span: Span | None = None,
        *,
        fact: str | None = None,
        draft: DraftAutosaver[Draft] | None = None,
    ) -> Note:
        """Add a new note.

        Args:
            address: the address of the note.
            text: its text.
            kind: its kind.
            tags: its tags.
            span: the words of the article that it quotes.
            fact: the fingerprint of its fact when the reader began to write; `None` for the current one.
            draft: its saved draft, which is discarded once the note is on the disk.
        """
        fact = fingerprint_text(self._facts.dossier, address) if fact is None else fact
        note = self._new_note(address, text, kind, tags, span, fact)
        if draft:
            draft.name_record(note.id)
        self.make_step("new note", (Change(None, note),), note.id, draft)
        return note

    def _new_note(
        self, address: Address, text: str, kind: NoteKind, tags: tuple[str, ...], span: Span | None, fact: str
    ) -> Note:
        on = self._facts.dossier.present_address(address)  # a draft may be older than the present one
        return new_note(on, text, kind=kind, tags=tags, author=self._author, now=self._now(), fact=fact, span=span)

    def revise_note(self, note: Note, *, draft: DraftAutosaver[Draft] | None = None, **changes: Any) -> bool:
        """Change keys of a note; return whether anything changed.

        Args:
            note: the note as it is now.
            draft: its saved draft, as for `add_note`.
            changes: new values by key.
        """
        return self._revise_all("edit", [(note, note.with_changes(self._now(), **changes))], note.id, draft)

    def resolve_notes(self, notes: Sequence[Note], cursor: str = "") -> str:
        """Resolve notes, or reopen them if none is open; return what was done: "resolved", "reopened"."""
        from jvexplore.notes.checks import mark_note

        opened = [note for note in notes if note.status == "open"]
        now, dossier = self._now(), self._facts.dossier
        revised = [
            (note, mark_note(note, next_status(note), fingerprint_text(dossier, note.on), now))
            for note in opened or notes
        ]
        done = " or ".join(sorted({after.status if opened else "reopened" for _, after in revised}))
        self._revise_all("resolve" if opened else "reopen", revised, cursor)
        return done

    def verify_fact(self, address: Address, status: CheckStatus, fingerprint: str | None = None) -> bool:
        """Set the reader's check note on a fact; return whether anything changed.

        Args:
            address: the address of the fact.
            status: the answer.
            fingerprint: its `fingerprint_text` when the reader was asked; the current one if `None`.
        """
        return self._revise_all(ANSWER_VERBS[status], [self._checks.answer_check(address, status, fingerprint)])

    def retag_notes(self, notes: Sequence[Note], tags: tuple[str, ...], cursor: str = "") -> bool:
        """Replace the common tags of notes; return whether anything changed."""
        common = common_tags(notes)
        now = self._now()
        revised = []
        for note in notes:
            others = [tag for tag in note.tags if tag not in common]
            revised.append((note, note.with_changes(now, tags=tuple(dict.fromkeys((*tags, *others))))))
        return self._revise_all("edit tags", revised, cursor)

    def move_notes(self, notes: Sequence[Note], address: Address) -> bool:
        """Move notes to another address; return whether anything changed."""
        from jvexplore.notes.checks import move_note

        dossier, now = self._facts.dossier, self._now()
        new_fact = fingerprint_text(dossier, address)
        moved = [
            (note, move_note(note, address, (fingerprint_text(dossier, note.on), new_fact), now)) for note in notes
        ]
        return self._revise_all("move", moved, notes[0].id)

    def delete_notes(self, notes: Sequence[Note]) -> None:
        """Delete notes."""
        self.make_step("delete", tuple(Change(note, None) for note in notes))

    def decide_conflict(self, note: Note, choice: ConflictChoice) -> None:
        """Resolve the first conflict of a note: keep this version, the other one (perhaps a deletion), or both."""
        now, version = self._now(), note.conflict[0]
        decided: Note | None
        match choice:
            case "this":
                decided = conflict.choose_version(note, note, now)
            case "other":
                is_deleted = conflict.is_deletion(version)
                decided = (
                    None if is_deleted else conflict.choose_version(note, conflict.note_in_version(note, version), now)
                )
            case "both":
                decided = conflict.join_versions(note, now)
            case _:
                assert_never(choice)
        self.make_step("resolve conflict", (Change(note, decided),), note.id)

    def undo(self, cursor: str = "") -> str | None:
        """Undo the last step on notes; return its label, or `None` if there is none."""
        return self._publish_reversal(self._notes.history.undo(), self._order.move_undone, cursor)

    def redo(self, cursor: str = "") -> str | None:
        """Redo the last undone step on notes; return its label, or `None` if there is none."""
        return self._publish_reversal(self._notes.history.redo(), self._order.move_redone, cursor)

    def _publish_reversal(self, label: str | None, move: Callable[[ChangedPart], None], cursor: str) -> str | None:
        """Publish an undo or redo; move the cursor to the oldest of the changed notes, unless it is on one already."""
        if label is not None:
            move("notes")
            changed = [change.after.id for change in self._notes.history.last_applied if change.after]
            self._publish(min(changed) if changed and cursor not in changed else cursor)
        return label

    def make_step(
        self, label: str, step: Step[Note], current: str = "", draft: DraftAutosaver[Draft] | None = None
    ) -> None:
        """Apply changes as one undo step, publish and save them.

        Args:
            label: the name of the step in messages: "delete".
            step: the changes.
            current: the id of the note to move the cursor to; empty to leave the cursor where it is.
            draft: the saved draft of the changes.
        """
        self._notes.history.make_step(label, step)
        self._order.add_step("notes")
        if draft:
            self._saving.discard_once_saved(draft)
        self._publish(current)

    def _publish(self, current: str) -> None:
        self._saving.mark_pending()  # first, so that a failing listener cannot prevent the save
        self._feed.changes.publish(NotesChanged(changed_ids(self._notes.history.last_applied), current))
        self._saving.save_soon()

    def _revise_all(
        self,
        label: str,
        revised: Iterable[tuple[Note | None, Note]],
        current: str = "",
        draft: DraftAutosaver[Draft] | None = None,
    ) -> bool:
        step = tuple(Change(before, after) for before, after in revised if after is not before)
        if step:
            self.make_step(label, step, current, draft)
        return bool(step)

    def add_unsaved_drafts(self, drafts: Iterable[DraftAutosaver[Draft]]) -> bool:
        """Turn drafts that could not be written to the disk into notes; return whether there were any.

        For exit, when the screen and the event loop are gone: nothing is published or saved.
        """
        step = []
        for autosaver in drafts:
            draft = autosaver.unsaved_draft
            if draft is None:
                continue
            if note := self._notes.notebook.get(autosaver.key):
                step.append(Change(note, note.with_changes(self._now(), **draft._asdict())))
            else:
                fact = fingerprint_text(self._facts.dossier, autosaver.address)
                new = self._new_note(autosaver.address, draft.text, draft.kind, draft.tags, draft.span, fact)
                step.append(Change(None, new))
        if step:
            self._notes.history.make_step("edit", tuple(step))
        return bool(step)


def common_tags(notes: Sequence[Note]) -> tuple[str, ...]:
    """Return the tags that all of the notes have."""
    first, *rest = notes
    return tuple(tag for tag in first.tags if all(tag in note.tags for note in rest))
