"""Two windows, a text editor and a branch work on one notes file in any order: no text is lost.

Each text that is typed is unique. It may go when somebody who saw it replaces or deletes it, or
undoes what brought it; whatever else happens, it stays in a note or in a conflict of one. The windows are real
sessions: changes, merges, saves and looks are the program's own.

`--harm 1000` tries 5,000 orders.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule, run_state_machine_as_test

from jvexplore.address import Address
from jvexplore.notes import conflict
from jvexplore.notes.merge import NOTE_MERGE_POLICY
from jvexplore.notes.model import NOTE_KINDS
from jvexplore.notes.store import NotesStore
from jvexplore.records.changes import Change
from jvexplore.records.document import merge_documents
from tests.session.two_windows import TwoWindows
from tests.session.window import after, before, texts

if TYPE_CHECKING:
    from jvexplore.notes.model import Note
    from jvexplore.records.changes import Step
    from jvexplore.session.note_changes import ConflictChoice, NoteChanges

WINDOWS: Final = st.sampled_from((0, 1))
PICKS: Final = st.integers(0, 2)  # few notes, so that one is often changed by several at once
TAGS: Final = st.sampled_from("abc")
ON: Final = "stake/dough"


class NeverLost(TwoWindows):
    """What people and programs do, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.add(0)
        self.settle()

    @rule(seconds=st.sampled_from((0, 1)))
    def wait(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(number=WINDOWS)
    def add(self, number: int) -> None:
        text = self.new_text()

        def add(changes: NoteChanges) -> None:
            self.order[changes.add_note(Address(ON), text, "comment", ()).id] = self.count

        self.act(number, add, new={text})

    @rule(number=WINDOWS, pick=PICKS)
    def edit_text(self, number: int, pick: int) -> None:
        for note in self.pick(number, pick):
            self.replace_text(number, note)

    def replace_text(self, number: int, note: Note) -> None:
        text = self.new_text()
        self.act(
            number, lambda changes: changes.revise_note(note, text=text), texts([replace(note, conflict=())]), {text}
        )

    @rule(pick=PICKS)
    def edit_in_both(self, pick: int) -> None:
        for number in (0, 1):
            self.edit_text(number, pick)

    @rule(number=WINDOWS, pick=PICKS, saving=st.booleans())
    def edit_before_the_disk_answers(self, number: int, pick: int, saving: bool) -> None:
        """What the other window, or an editor, wrote to the note is on its way here."""
        if saving:
            self.windows[number].save()
        else:
            self.windows[number].look()
        self.edit_text(number, pick)

    @rule(number=WINDOWS, picks=st.lists(PICKS, min_size=1, max_size=3), tags=st.sets(TAGS))
    def edit_tags(self, number: int, picks: list[int], tags: set[str]) -> None:
        if notes := self.pick(number, *picks):
            self.act(number, lambda changes: changes.retag_notes(notes, tuple(sorted(tags))))

    @rule(number=WINDOWS, pick=PICKS, kind=st.sampled_from(NOTE_KINDS))
    def edit_kind(self, number: int, pick: int, kind: str) -> None:
        for note in self.pick(number, pick):
            self.revise_kind(number, note, kind)

    def revise_kind(self, number: int, note: Note, kind: str) -> None:
        self.act(number, lambda changes: changes.revise_note(note, kind=kind))

    @rule(number=WINDOWS, picks=st.lists(PICKS, min_size=1, max_size=3))
    def resolve(self, number: int, picks: list[int]) -> None:
        if notes := self.pick(number, *picks):
            self.act(number, lambda changes: changes.resolve_notes(notes))

    @rule(number=WINDOWS, pick=PICKS, address=st.sampled_from((ON, "party/crumb", "dossier")))
    def move(self, number: int, pick: int, address: str) -> None:
        if notes := self.pick(number, pick):
            self.act(number, lambda changes: changes.move_notes(notes, Address(address)))

    @rule(number=WINDOWS, picks=st.lists(PICKS, min_size=1, max_size=2))
    def delete(self, number: int, picks: list[int]) -> None:
        if notes := self.pick(number, *picks):
            self.act(number, lambda changes: changes.delete_notes(notes), texts(notes))

    @rule(number=WINDOWS, picks=st.tuples(PICKS, PICKS))
    def several_at_once(self, number: int, picks: tuple[int, int]) -> None:
        step: Step[Note] = (Change(None, self.new_note()),)
        for note in self.pick(number, picks[0]):
            step += (Change(note, note.with_changes(self.now, text=self.new_text(), tags=("d",))),)
        for note in self.pick(number, picks[1]):
            if note.id not in {change.before.id for change in step if change.before}:
                step += (Change(note, None),)
        away, new = before(step) - after(step), after(step) - before(step)
        self.act(number, lambda changes: changes.make_step("several", step), away, new)

    @rule(number=WINDOWS, pick=PICKS)
    def open_editor(self, number: int, pick: int) -> None:
        self.windows[number].editor = next(iter(self.pick(number, pick)), None)

    @precondition(lambda self: any(window.editor for window in self.windows))
    @rule()
    def close_editor(self) -> None:
        """The note may be another one by now, or none."""
        for number, window in enumerate(self.windows):
            if note := window.editor:
                window.editor = None
                self.replace_text(number, note)

    @precondition(lambda self: any(note.conflict for window in self.windows for note in window.session.notebook))
    @rule(choice=st.sampled_from(("this", "other", "both")))
    def decide(self, choice: ConflictChoice) -> None:
        for number, window in enumerate(self.windows):
            note = next((note for note in self.ordered(window.session.notebook) if note.conflict), None)
            if note:
                is_deletion = conflict.is_deletion(note.conflict[0])
                # There is no text to join to one that was deleted: that is not offered.
                self.decide_on(number, note, "this" if choice == "both" and is_deletion else choice)
                return

    def decide_on(self, number: int, note: Note, choice: ConflictChoice) -> None:
        version, later = note.conflict[0], texts([replace(note, text="", conflict=note.conflict[1:])])
        kept = {
            "this": texts([replace(note, conflict=())]) | later,
            "other": set()
            if conflict.is_deletion(version)
            else texts([conflict.note_in_version(note, version)]) | later,
            "both": texts([note]),
        }[choice]
        self.act(number, lambda changes: changes.decide_conflict(note, choice), texts([note]) - kept, kept)

    @rule(number=WINDOWS)
    def undo(self, number: int) -> None:
        window = self.windows[number]
        self.reverse(number, window.done, window.undone)

    @rule(number=WINDOWS)
    def redo(self, number: int) -> None:
        window = self.windows[number]
        self.reverse(number, window.undone, window.done)

    @rule(number=WINDOWS, at_once=st.booleans())
    def save(self, number: int, at_once: bool) -> None:
        window = self.windows[number]
        window.save()
        assert self.document().records == window.session.store.document.records
        if at_once:
            window.finish()

    @rule(number=WINDOWS, at_once=st.booleans())
    def look(self, number: int, at_once: bool) -> None:
        self.windows[number].look()
        if at_once:
            self.windows[number].finish()

    @rule()
    def settle(self) -> None:
        """Nothing happens for a while: all windows have all, and their undo is about notes that others have seen."""
        for window in self.windows * 2:
            window.save()
            window.finish()

    @rule(number=WINDOWS)
    def restart(self, number: int) -> None:
        self.windows[number].save()
        self.windows[number].finish()
        self.close(number)

    @rule(number=WINDOWS)
    def crash(self, number: int) -> None:
        """What was not saved is gone."""
        self.gone["crash"] |= self.windows[number].texts() - texts(self.document().records.values())
        self.close(number)

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

    @precondition(lambda self: self.path.exists())
    @rule()
    def unlink(self) -> None:
        """Whoever saves next writes all that they have; what only the other window knew looks deleted to it then."""
        for window in self.windows:
            window.finish()
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
        self.base = self.branch = merge_documents(self.base, self.document(), self.branch, NOTE_MERGE_POLICY)
        self.put(self.branch)

    @invariant()
    def the_file_can_be_read(self) -> None:
        assert self.document().unreadable == ()

    @invariant()
    def nothing_is_lost_meanwhile(self) -> None:
        """It is in the file, in a window, in the branch, or on its way from the disk to a window."""
        held = texts(self.document().records.values()) | texts(self.branch.records.values())
        for window in self.windows:
            held |= window.texts() | window.arriving()
        assert self.wanted() <= held

    @invariant()
    def every_change_is_published(self) -> None:
        """Whoever looks again at what a window says has changed shows what there is."""
        assert all(window.is_shown for window in self.windows)

    def teardown(self) -> None:
        try:
            self.finish()
        finally:
            for window in self.windows:
                window.crash()
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
                window.finish()
        held = NotesStore(self.path, "bakery").load()
        for window in self.windows:
            assert window.session.notebook.snapshot() == held
        assert self.wanted() <= texts(held.values())


def test_nothing_is_lost(harm: int) -> None:
    run_state_machine_as_test(
        NeverLost,
        settings=settings(
            max_examples=2 * harm,
            stateful_step_count=25,
            deadline=None,
            # What is found is told as it was found: to shorten it on a real disk takes longer than a test may.
            phases=(Phase.explicit, Phase.reuse, Phase.generate),
            suppress_health_check=list(HealthCheck),
        ),
    )
