"""What a test knows of two windows that work on one notes file: which texts must still be there."""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis.stateful import RuleBasedStateMachine

from jvexplore.files import read_text, stat_stamp
from jvexplore.notes.codec import NotesDocument, parse_notes, write_notes
from jvexplore.records.changes import diff_records
from jvexplore.records.document import Document
from tests.samples import NOON, made
from tests.session.window import Window, after, before, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from collections.abc import Set as AbstractSet
    from datetime import datetime

    from jvexplore.notes.model import Note
    from jvexplore.records.changes import Step
    from jvexplore.session.note_changes import NoteChanges


class TwoWindows(RuleBasedStateMachine):
    """Which texts were typed, and which of them each writer took away."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr("jvexplore.records.file_version._SETTLING_SECONDS", 0)
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "notes.toml"
        self.now = NOON
        self.count = 0
        self.typed: set[str] = set()
        self.gone: dict[str, set[str]] = {name: set() for name in ("0", "1", "editor", "branch", "crash", "unlink")}
        self.windows = [self.open(), self.open()]
        self.base: NotesDocument = Document("bakery")
        self.branch = self.base
        self.order: dict[str, int] = {}
        """The notes by id in the order in which they were made: ids that the program makes are random."""

    def clock(self) -> datetime:
        return self.now

    def open(self) -> Window:
        return Window(self.path, self.clock)

    def new_text(self) -> str:
        self.count += 1
        self.typed.add(f"<{self.count}>")
        return f"<{self.count}>"

    def new_note(self) -> Note:
        text = self.new_text()
        note = made(self.count, text=text, created=self.now, updated=self.now)
        self.order[note.id] = self.count
        return note

    def ordered(self, notes: Iterable[Note]) -> list[Note]:
        return sorted(notes, key=lambda note: self.order[note.id])

    def pick(self, number: int, *picks: int) -> list[Note]:
        """Return the notes of a window that are meant, each once."""
        notes = self.ordered(self.windows[number].session.notebook)
        return list({notes[pick % len(notes)].id: notes[pick % len(notes)] for pick in picks}.values()) if notes else []

    def wanted(self) -> set[str]:
        return self.typed.difference(*self.gone.values())

    def document(self) -> NotesDocument:
        """Return what is in the file; nothing where there is none."""
        return parse_notes(read_text(self.path), self.path, "bakery") if self.path.exists() else Document("bakery")

    def put(self, document: NotesDocument) -> None:
        """Write the file in place, as an editor does."""
        found = stat_stamp(self.path)
        self.path.write_text(write_notes(document), encoding="utf-8")
        if stat_stamp(self.path) == found:  # the clock of the disk is coarse; nobody is that quick by hand
            told = self.path.stat().st_mtime_ns + 10**7
            os.utime(self.path, ns=(told, told))

    def act(
        self,
        number: int,
        change: Callable[[NoteChanges], object],
        away: AbstractSet[str] = frozenset(),
        new: AbstractSet[str] = frozenset(),
    ) -> None:
        """Let a reader change notes.

        Args:
            number: in which window.
            change: what they do; it returns `False` where that changes nothing.
            away: the texts that it takes away.
            new: the texts that it adds, or keeps.
        """
        window = self.windows[number]
        old = window.session.notebook.snapshot()
        is_step = change(window.session.note_changes) is not False
        self.account(number, old, away, new)
        if is_step:
            window.done.append(diff_records(old, window.session.notebook.snapshot()))
            window.undone.clear()

    def account(self, number: int, old: Mapping[str, Note], away: AbstractSet[str], new: AbstractSet[str]) -> None:
        """Note what a window took away, or brought back; it must not take away more than it was told to."""
        had, has = texts(old.values()), self.windows[number].texts()
        assert had - has <= away
        assert new <= has
        self.gone[str(number)] |= had - has
        self.gone[str(number)] -= has - had

    def reverse(self, number: int, source: list[Step[Note]], target: list[Step[Note]]) -> None:
        window = self.windows[number]
        old = window.session.notebook.snapshot()
        changes = window.session.note_changes
        label = changes.undo() if source is window.done else changes.redo()
        assert bool(label) == bool(source)
        if label:
            step = source.pop()
            self.account(number, old, after(step) - before(step), before(step) - after(step))
            target.append(diff_records(old, window.session.notebook.snapshot()))

    def close(self, number: int) -> None:
        self.windows[number].crash()
        self.windows[number] = self.open()

    def changed(self, document: NotesDocument, pick: int, deed: str) -> NotesDocument:
        """Return document with one note more, less, or with another text."""
        notes = dict(document.records)
        note = self.ordered(notes.values())[pick % len(notes)] if notes else None
        if deed == "add":
            added = self.new_note()
            notes[added.id] = added
        elif note and deed == "edit":
            # By hand one seldom thinks of `updated`.
            notes[note.id] = replace(note, text=self.new_text())
        elif note and deed == "remove":
            del notes[note.id]
        return replace(document, records=notes)
