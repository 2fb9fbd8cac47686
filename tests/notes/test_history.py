from __future__ import annotations

from dataclasses import replace

import pytest

from jvexplore.address import Address
from jvexplore.notes.note_history import NoteHistory
from jvexplore.notes.notebook import Notebook
from jvexplore.records.changes import Change
from tests.samples import made

ONE, TWO, CHANGED = made(1, text="one"), made(2, text="two"), made(1, text="changed")


def texts(notebook: Notebook) -> list[str]:
    return [note.text for note in notebook]


def test_every_step_can_be_undone_and_redone() -> None:
    notebook = Notebook()
    history = NoteHistory(notebook)
    history.make_step("new note", (Change(None, ONE),))
    history.make_step("edit note", (Change(ONE, CHANGED),))
    history.make_step("delete note", (Change(CHANGED, None),))
    assert texts(notebook) == []
    assert [history.undo(), texts(notebook)] == ["delete note", ["changed"]]
    assert [history.undo(), texts(notebook)] == ["edit note", ["one"]]
    assert [history.undo(), texts(notebook)] == ["new note", []]
    assert history.undo() is None
    assert [history.redo(), history.redo(), texts(notebook)] == ["new note", "edit note", ["changed"]]
    assert [history.redo(), history.redo()] == ["delete note", None]


def test_a_new_step_forgets_what_was_undone() -> None:
    notebook = Notebook()
    history = NoteHistory(notebook)
    history.make_step("new note", (Change(None, ONE),))
    history.undo()
    history.make_step("new note", (Change(None, TWO),))
    assert history.redo() is None
    assert texts(notebook) == ["two"]


def test_undo_keeps_what_somebody_else_changed_meanwhile() -> None:
    notebook = Notebook({ONE.id: ONE})
    history = NoteHistory(notebook)
    history.make_step("edit note", (Change(ONE, CHANGED),))
    notebook.apply_step((Change(CHANGED, made(1, text="theirs")),))
    history.undo()
    (note,) = notebook
    assert {note.text, *(version["text"] for version in note.conflict)} == {"one", "theirs"}


def test_a_step_may_hold_several_changes() -> None:
    notebook = Notebook({ONE.id: ONE})
    history = NoteHistory(notebook)
    history.make_step("swap", (Change(ONE, None), Change(None, TWO)))
    assert texts(notebook) == ["two"]
    history.undo()
    assert texts(notebook) == ["one"]
    assert notebook.notes_on(Address("stake/dough")) == [ONE]
    assert notebook.note_count(Address("stake/dough")) == 1


@pytest.mark.parametrize("follows", [True, False], ids=["rewritten", "as written"])
def test_another_address_of_the_fact_is_no_change_of_its_notes(*, follows: bool) -> None:
    notebook = Notebook()
    history = NoteHistory(notebook)
    history.make_step("new note", (Change(None, ONE),))
    history.make_step("edit note", (Change(ONE, CHANGED),))
    notebook.use_former_addresses({Address("stake/dough"): Address("stake/mill")})
    if follows:
        notebook.apply_step((Change(CHANGED, replace(CHANGED, on=Address("stake/mill"))),))
    assert [history.undo(), texts(notebook)] == ["edit note", ["one"]]
    (note,) = notebook
    assert (note.on, note.conflict) == ("stake/mill", ())
    assert [history.undo(), texts(notebook)] == ["new note", []]
    assert [history.redo(), history.redo(), texts(notebook)] == ["new note", "edit note", ["changed"]]
