"""Every change that a reader makes to notes: each is one step of undo, is published, and is saved by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias, assert_never

from jvexplore.dossier.fact_changes import fingerprint_text
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
    from jvexplore.notes.model import Note, NoteKind
    from jvexplore.records.changes import Step
    from jvexplore.session.change_feed import ChangeFeed
    from jvexplore.session.draft_autosaver import DraftAutosaver
    from jvexplore.session.fact_checks import FactChecks
    from jvexplore.session.open_drafts import OpenDrafts
    from jvexplore.session.open_facts import OpenFacts
    from jvexplore.session.open_notes import OpenNotes
    from jvexplore.session.save_queue import SaveQueue
    from jvexplore.span import Span

ConflictChoice: TypeAlias = Literal["this", "other", "both"]
"""Which version of a note in conflict stays."""


class NoteChanges:
    """Changes the notes of a session.

    What is called `cursor` is the id of the note that the reader's cursor is on: it stays there.

    Args:
        facts: what the notes are on.
        notes: they.
        checks: finds the reader's own check note on a fact.
        saving: saves what changed.
        feed: hears which notes changed.
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
        *,
        author: str,
        now: Callable[[], datetime],
    ) -> None:
        self._facts = facts
        self._notes = notes
        self._checks = checks
        self._saving = saving
        self._feed = feed
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
        draft: DraftAutosaver | None = None,
    ) -> Note:
        """Write a new note.

        Args:
            address: what it is on.
            text: what it says.
            kind: what it is.
            tags: its tags.
            span: the stretch of the article that it is on.
            fact: what its fact said when the reader began to write; `None` for what it says now.
            draft: what kept it while it was typed; it is forgotten once the note is on the disk.
        """
        fact = fingerprint_text(self._facts.dossier, address) if fact is None else fact
        note = self._new_note(address, text, kind, tags, span, fact)
        if draft:
            draft.name_note(note.id)
        self.make_step("new note", (Change(None, note),), note.id, draft)
        return note

    def _new_note(
        self, address: Address, text: str, kind: NoteKind, tags: tuple[str, ...], span: Span | None, fact: str
    ) -> Note:
        return new_note(address, text, kind=kind, tags=tags, author=self._author, now=self._now(), fact=fact, span=span)

    def revise_note(self, note: Note, *, draft: DraftAutosaver | None = None, **changes: Any) -> bool:
        """Change keys of a note; tell whether anything changed.

        Args:
            note: it.
            draft: what kept the change while it was typed, as for `add_note`.
            changes: the keys, and their new values.
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
        """Say of a fact, by the reader's own check note, whether it is right; tell whether that changes anything.

        Args:
            address: the fact's.
            status: the answer.
            fingerprint: its `fingerprint_text` when the reader was asked; the current one if `None`.
        """
        return self._revise_all(
            f"{ANSWER_VERBS[status]} {address}", [self._checks.answer_check(address, status, fingerprint)]
        )

    def retag_notes(self, notes: Sequence[Note], tags: tuple[str, ...], cursor: str = "") -> bool:
        """Give notes tags in place of those that all of them had; tell whether anything changed."""
        common = common_tags(notes)
        now = self._now()
        revised = []
        for note in notes:
            others = [tag for tag in note.tags if tag not in common]
            revised.append((note, note.with_changes(now, tags=tuple(dict.fromkeys((*tags, *others))))))
        return self._revise_all("edit tags", revised, cursor)

    def move_notes(self, notes: Sequence[Note], address: Address) -> bool:
        """Put notes on another address; tell whether anything changed."""
        from jvexplore.notes.checks import move_note

        dossier, now = self._facts.dossier, self._now()
        there = fingerprint_text(dossier, address)
        moved = [(note, move_note(note, address, (fingerprint_text(dossier, note.on), there), now)) for note in notes]
        return self._revise_all("move", moved, notes[0].id)

    def delete_notes(self, notes: Sequence[Note]) -> None:
        """Delete notes."""
        self.make_step("delete", tuple(Change(note, None) for note in notes))

    def decide_conflict(self, note: Note, choice: ConflictChoice) -> None:
        """End the first conflict of a note by keeping this version of it, the other one, which may be none, or both."""
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
        """Undo the last change; return what it was, or `None` where there is none."""
        return self._publish_reversal(self._notes.history.undo(), cursor)

    def redo(self, cursor: str = "") -> str | None:
        """Redo what was undone last; return what it was, or `None` where there is nothing."""
        return self._publish_reversal(self._notes.history.redo(), cursor)

    def _publish_reversal(self, label: str | None, cursor: str) -> str | None:
        """Leave the cursor on a note that changed: where it is, if it is on one of them."""
        if label is not None:
            changed = [change.after.id for change in self._notes.history.last_applied if change.after]
            self._publish(changed[0] if changed and cursor not in changed else cursor)
        return label

    def make_step(self, label: str, step: Step[Note], current: str = "", draft: DraftAutosaver | None = None) -> None:
        """Make changes that are undone together.

        Args:
            label: what undo calls them: "delete".
            step: they.
            current: the id of the note that the cursor is to be on; empty where it stays near where it was.
            draft: what kept them while they were typed.
        """
        self._notes.history.make_step(label, step)
        if draft:
            self._saving.discard_once_saved(draft)
        self._publish(current)

    def _publish(self, current: str) -> None:
        self._saving.mark_pending()  # first: whatever a listener does, what was written is to be saved
        self._feed.changes.publish(NotesChanged(changed_ids(self._notes.history.last_applied), current))
        self._saving.save_soon()

    def _revise_all(
        self,
        label: str,
        revised: Iterable[tuple[Note | None, Note]],
        current: str = "",
        draft: DraftAutosaver | None = None,
    ) -> bool:
        step = tuple(Change(before, after) for before, after in revised if after is not before)
        if step:
            self.make_step(label, step, current, draft)
        return bool(step)

    def add_unsaved_drafts(self, drafts: OpenDrafts) -> bool:
        """Make notes of what is being typed where the disk takes no draft; tell whether there was any.

        For when the screen is gone, and with it the event loop: nobody is told, and nothing is saved by itself.
        """
        step = []
        for autosaver in drafts:
            draft = autosaver.unsaved_draft
            if draft is None:
                continue
            if note := self._notes.notebook.get(autosaver.note_id):
                step.append(Change(note, note.with_changes(self._now(), **draft._asdict())))
            else:
                fact = fingerprint_text(self._facts.dossier, autosaver.note_address)
                new = self._new_note(autosaver.note_address, draft.text, draft.kind, draft.tags, draft.span, fact)
                step.append(Change(None, new))
        if step:
            self._notes.history.make_step("edit", tuple(step))
        return bool(step)


def common_tags(notes: Sequence[Note]) -> tuple[str, ...]:
    """Return the tags that all notes have."""
    first, *rest = notes
    return tuple(tag for tag in first.tags if all(tag in note.tags for note in rest))
