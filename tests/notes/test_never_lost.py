"""Two windows, a text editor and a branch work on one notes file in any order: no text is lost.

Each text that is typed is unique. It may go when somebody who saw it replaces or deletes it, or
undoes what brought it; whatever else happens, it stays in a note or in a conflict of one.

JVEXPLORE_TEST_HARM=40 does ten times as much.
"""

from __future__ import annotations

import os
import re
import tempfile
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from jvexplore.files import read_text, seal
from jvexplore.notes import conflict
from jvexplore.notes.codec import NotesDocument, parse_notes, write_notes
from jvexplore.notes.merge import NOTE_MERGING, merge_note
from jvexplore.notes.model import KINDS, Note, next_status
from jvexplore.notes.note_history import NoteHistory
from jvexplore.notes.notebook import Notebook
from jvexplore.notes.store import NotesStore
from jvexplore.records.changes import Change, Step, difference
from jvexplore.records.document import Document, merge_documents
from tests.samples import NOON, made

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HARM: Final = int(os.environ.get("JVEXPLORE_TEST_HARM", "4"))
MARK: Final = re.compile(r"<\d+>")

WINDOWS: Final = st.sampled_from((0, 1))
PICKS: Final = st.integers(0, 2)  # few notes, so that one is often changed by several at once
TAGS: Final = st.sampled_from("abc")


def texts(notes: Iterable[Note | None]) -> set[str]:
    """Return all that was ever typed and stands in notes or in their other versions."""
    found: set[str] = set()
    for note in notes:
        if note:
            found.update(MARK.findall(note.text))
            for version in note.conflict:
                found.update(MARK.findall(str(version.get("text", ""))))
    return found


def before(step: Step[Note]) -> set[str]:
    return texts(change.before for change in step)


def after(step: Step[Note]) -> set[str]:
    return texts(change.after for change in step)


@dataclass
class Window:
    """What one running program holds."""

    store: NotesStore
    notebook: Notebook = field(init=False)
    history: NoteHistory = field(init=False)
    done: list[Step[Note]] = field(default_factory=list)
    undone: list[Step[Note]] = field(default_factory=list)
    arriving: Step[Note] = ()
    editor: Note | None = None

    def __post_init__(self) -> None:
        self.notebook = Notebook(self.store.load())
        self.history = NoteHistory(self.notebook)

    def texts(self) -> set[str]:
        return texts(self.notebook)

    def pick(self, number: int) -> Note | None:
        notes = list(self.notebook)
        return notes[number % len(notes)] if notes else None

    def merge_remote_changes(self) -> None:
        """Take over what the disk had, as `Session.merge_remote_changes` does; the reader may have typed meanwhile."""
        made_of = []
        for was, now in self.arriving:
            known = was or now
            ours = self.notebook.get(known.id) if known else None
            merged = merge_note(was, ours, now)
            if merged != ours:
                made_of.append(Change(ours, merged))
        self.notebook.apply(tuple(made_of))
        self.arriving = ()

    def save(self) -> None:
        self.merge_remote_changes()
        self.arriving = self.store.save(self.notebook.snapshot())

    def look(self) -> None:
        self.merge_remote_changes()
        self.arriving = self.store.look()


class NeverLost(RuleBasedStateMachine):
    """The model: which texts were typed, and which of them each writer took away."""

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
        self.add(0)
        self.settle()

    def open(self) -> Window:
        return Window(NotesStore(self.path, "bakery"))

    def new_text(self) -> str:
        self.count += 1
        self.typed.add(f"<{self.count}>")
        return f"<{self.count}>"

    def new_note(self) -> Note:
        text = self.new_text()
        return made(self.count, text=text, created=self.now, updated=self.now)

    def wanted(self) -> set[str]:
        return self.typed.difference(*self.gone.values())

    def document(self) -> NotesDocument:
        """Return what is in the file; nothing where there is none."""
        return parse_notes(read_text(self.path), self.path, "bakery") if self.path.exists() else Document("bakery")

    def put(self, document: NotesDocument) -> None:
        """Write the file in place, as an editor does."""
        found = seal(self.path)
        self.path.write_text(write_notes(document), encoding="utf-8")
        if seal(self.path) == found:  # the clock of the disk is coarse; nobody is that quick by hand
            told = self.path.stat().st_mtime_ns + 10**7
            os.utime(self.path, ns=(told, told))

    def do(self, number: int, step: Step[Note]) -> None:
        window = self.windows[number]
        old = window.notebook.snapshot()
        window.history.do("edit", step)
        self.account(number, old, before(step) - after(step), after(step) - before(step))
        window.done.append(difference(old, window.notebook.snapshot()))
        window.undone.clear()

    def account(self, number: int, old: Mapping[str, Note], away: set[str], new: set[str]) -> None:
        """Note what a window took away, or brought back; it must not take away more than it was told to."""
        had, has = texts(old.values()), self.windows[number].texts()
        assert had - has <= away
        assert new <= has
        self.gone[str(number)] |= had - has
        self.gone[str(number)] -= has - had

    def edit(self, number: int, picks: Iterable[int], **changes: object) -> None:
        window = self.windows[number]
        notes = {note.id: note for pick in picks if (note := window.pick(pick))}
        step = tuple(Change(note, note.revised(self.now, **changes)) for note in notes.values())
        self.do(number, step)

    @rule(seconds=st.sampled_from((0, 1)))
    def wait(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(number=WINDOWS)
    def add(self, number: int) -> None:
        self.do(number, (Change(None, self.new_note()),))

    @rule(number=WINDOWS, pick=PICKS)
    def edit_text(self, number: int, pick: int) -> None:
        if self.windows[number].pick(pick):
            self.edit(number, [pick], text=self.new_text())

    @rule(number=WINDOWS, picks=st.lists(PICKS, min_size=1, max_size=3), tags=st.sets(TAGS))
    def edit_tags(self, number: int, picks: list[int], tags: set[str]) -> None:
        self.edit(number, picks, tags=tuple(sorted(tags)))

    @rule(number=WINDOWS, picks=st.lists(PICKS, min_size=1, max_size=3), kind=st.sampled_from(KINDS))
    def edit_kind(self, number: int, picks: list[int], kind: str) -> None:
        self.edit(number, picks, kind=kind)

    @rule(number=WINDOWS, pick=PICKS)
    def edit_status(self, number: int, pick: int) -> None:
        if note := self.windows[number].pick(pick):
            self.edit(number, [pick], status=next_status(note))

    @rule(number=WINDOWS, picks=st.lists(PICKS, min_size=1, max_size=2))
    def delete(self, number: int, picks: list[int]) -> None:
        notes = {note.id: note for pick in picks if (note := self.windows[number].pick(pick))}
        self.do(number, tuple(Change(note, None) for note in notes.values()))

    @rule(number=WINDOWS, picks=st.tuples(PICKS, PICKS))
    def several_at_once(self, number: int, picks: tuple[int, int]) -> None:
        window = self.windows[number]
        edited, deleted = map(window.pick, picks)
        step: Step[Note] = (Change(None, self.new_note()),)
        if edited:
            step += (Change(edited, edited.revised(self.now, text=self.new_text(), tags=("d",))),)
        if deleted and deleted != edited:
            step += (Change(deleted, None),)
        self.do(number, step)

    @rule(number=WINDOWS, pick=PICKS)
    def open_editor(self, number: int, pick: int) -> None:
        self.windows[number].editor = self.windows[number].pick(pick)

    @precondition(lambda self: any(window.editor for window in self.windows))
    @rule()
    def close_editor(self) -> None:
        """The note may be another one by now, or none."""
        for number, window in enumerate(self.windows):
            if note := window.editor:
                window.editor = None
                self.do(number, (Change(note, note.revised(self.now, text=self.new_text())),))

    @precondition(lambda self: any(note.conflict for window in self.windows for note in window.notebook))
    @rule(choice=st.sampled_from(("ours", "theirs", "both")))
    def decide(self, choice: str) -> None:
        for number, window in enumerate(self.windows):
            note = next((note for note in window.notebook if note.conflict), None)
            if note is None:
                continue
            decided: Note | None
            if choice == "ours":
                decided = conflict.chosen(note, note, self.now)
            elif conflict.is_deletion(note.conflict[0]):
                decided = None
            elif choice == "theirs":
                decided = conflict.chosen(note, conflict.other(note, note.conflict[0]), self.now)
            else:
                decided = conflict.joined(note, self.now)
            self.do(number, (Change(note, decided),))
            return

    @rule(number=WINDOWS)
    def undo(self, number: int) -> None:
        window = self.windows[number]
        self.reverse(number, window.done, window.undone)

    @rule(number=WINDOWS)
    def redo(self, number: int) -> None:
        window = self.windows[number]
        self.reverse(number, window.undone, window.done)

    def reverse(self, number: int, source: list[Step[Note]], target: list[Step[Note]]) -> None:
        window = self.windows[number]
        old = window.notebook.snapshot()
        label = window.history.undo() if source is window.done else window.history.redo()
        assert bool(label) == bool(source)
        if label:
            step = source.pop()
            self.account(number, old, after(step) - before(step), before(step) - after(step))
            target.append(difference(old, window.notebook.snapshot()))

    @rule(number=WINDOWS, at_once=st.booleans())
    def save(self, number: int, at_once: bool) -> None:  # noqa: FBT001 - hypothesis calls it
        window = self.windows[number]
        window.save()
        assert self.document().records == window.store.document.records
        if at_once:
            window.merge_remote_changes()

    @rule(number=WINDOWS, at_once=st.booleans())
    def look(self, number: int, at_once: bool) -> None:  # noqa: FBT001 - see above
        self.windows[number].look()
        if at_once:
            self.windows[number].merge_remote_changes()

    @rule()
    def settle(self) -> None:
        """Nothing happens for a while: all windows have all, and their undo is about notes that others have seen."""
        for window in self.windows * 2:
            window.save()
            window.merge_remote_changes()

    @rule(number=WINDOWS)
    def restart(self, number: int) -> None:
        self.windows[number].save()
        self.windows[number] = self.open()

    @rule(number=WINDOWS)
    def crash(self, number: int) -> None:
        """What was not saved is gone."""
        self.gone["crash"] |= self.windows[number].texts() - texts(self.document().records.values())
        self.windows[number] = self.open()

    @precondition(lambda self: self.path.exists())
    @rule(pick=PICKS, deed=st.sampled_from(("add", "edit", "remove", "comment")))
    def outside_editor(self, pick: int, deed: str) -> None:
        document = self.document()
        changed = self.changed(document, pick, deed)
        self.gone["editor"] |= texts(document.records.values()) - texts(changed.records.values())
        self.put(changed)
        if deed == "comment":
            with self.path.open("a", encoding="utf-8") as file:
                file.write(f"# by hand {pick}\n")

    def changed(self, document: NotesDocument, pick: int, deed: str) -> NotesDocument:
        """Return document with one note more, less, or with another text."""
        notes = dict(document.records)
        note = list(notes.values())[pick % len(notes)] if notes else None
        if deed == "add":
            added = self.new_note()
            notes[added.id] = added
        elif note and deed == "edit":
            # By hand one seldom thinks of `updated`.
            notes[note.id] = replace(note, text=self.new_text())
        elif note and deed == "remove":
            del notes[note.id]
        return replace(document, records=notes)

    @precondition(lambda self: self.path.exists())
    @rule()
    def unlink(self) -> None:
        """Whoever saves next writes all that they have; what only the other window knew looks deleted to it then."""
        for window in self.windows:
            window.merge_remote_changes()
        known = self.windows[0].texts() & self.windows[1].texts()
        self.gone["unlink"] |= texts(self.document().records.values()) - known
        self.path.unlink()

    @rule(pick=PICKS, deed=st.sampled_from(("add", "edit", "remove")))
    def edit_branch(self, pick: int, deed: str) -> None:
        changed = self.changed(self.branch, pick, deed)
        self.gone["branch"] |= texts(self.branch.records.values()) - texts(changed.records.values())
        self.branch = changed

    @precondition(lambda self: self.path.exists())
    @rule()
    def merge_branch(self) -> None:
        """What a merge driver of git does."""
        self.base = self.branch = merge_documents(self.base, self.document(), self.branch, NOTE_MERGING)
        self.put(self.branch)

    @invariant()
    def the_file_can_be_read(self) -> None:
        assert self.document().unreadable == ()

    @invariant()
    def nothing_is_lost_meanwhile(self) -> None:
        """It is in the file, in a window, in the branch, or on its way from the disk to a window."""
        held = texts(self.document().records.values()) | texts(self.branch.records.values())
        for window in self.windows:
            held |= window.texts() | after(window.arriving)
        assert self.wanted() <= held

    def teardown(self) -> None:
        try:
            self.finish()
        finally:
            self.folder.cleanup()
            self.patch.undo()

    def finish(self) -> None:
        if self.path.exists():
            self.merge_branch()
        else:
            self.typed -= texts(self.branch.records.values()) - texts(self.base.records.values())
        for _ in range(2):
            for window in self.windows:
                window.save()
                window.look()
                window.merge_remote_changes()
        held = NotesStore(self.path, "bakery").load()
        for window in self.windows:
            assert window.notebook.snapshot() == held
        assert self.wanted() <= texts(held.values())


NeverLost.TestCase.settings = settings(
    max_examples=150 * HARM // 4,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
test_nothing_is_lost = NeverLost.TestCase
