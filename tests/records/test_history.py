"""Undo and redo over any set of records: what somebody else wrote meanwhile stays."""

from __future__ import annotations

from dataclasses import replace

from jvexplore.records.changes import Change, diff_records
from jvexplore.records.history import History
from tests.records.library import MERGING, Item, Shelf, by_key, item_key, titles

DUNE, EMMA = Item(id="dune", title="one"), Item(id="emma", title="two")
CHANGED = replace(DUNE, title="changed", revision=2)


def history_of(shelf: Shelf) -> History[Item]:
    return History(shelf, MERGING, item_key)


def test_every_step_can_be_undone_and_redone() -> None:
    shelf = Shelf()
    history = history_of(shelf)
    assert history.undo() is None
    history.make_step("new", (Change(None, DUNE),))
    history.make_step("edit", (Change(DUNE, CHANGED),))
    history.make_step("delete", (Change(CHANGED, None), Change(None, EMMA)))
    assert shelf.items == by_key(EMMA)
    assert (history.undo(), shelf.items) == ("delete", by_key(CHANGED))
    assert (history.undo(), shelf.items) == ("edit", by_key(DUNE))
    assert (history.undo(), shelf.items) == ("new", {})
    assert history.undo() is None
    assert [history.redo(), history.redo(), history.redo(), history.redo()] == ["new", "edit", "delete", None]
    assert shelf.items == by_key(EMMA)


def test_a_new_step_forgets_what_was_undone() -> None:
    shelf = Shelf()
    history = history_of(shelf)
    history.make_step("new", (Change(None, DUNE),))
    history.undo()
    assert history.redo() == "new"
    history.undo()
    history.make_step("new", (Change(None, EMMA),))
    assert history.redo() is None
    assert shelf.items == by_key(EMMA)


def test_undo_keeps_what_somebody_else_changed_meanwhile() -> None:
    shelf = Shelf(DUNE)
    history = history_of(shelf)
    history.make_step("edit", (Change(DUNE, CHANGED),))
    shelf.apply_step((Change(CHANGED, replace(CHANGED, title="theirs", revision=3)), Change(None, EMMA)))
    assert history.undo() == "edit"
    assert titles(shelf.items.values()) == {"one", "theirs", "two"}
    assert [
        (change.before and change.before.title, change.after and change.after.title) for change in history.last_applied
    ] == [("theirs", "theirs")]


def test_a_step_on_what_somebody_else_deleted_brings_it_back_marked() -> None:
    shelf = Shelf(DUNE)
    history = history_of(shelf)
    history.make_step("edit", (Change(DUNE, CHANGED),))
    shelf.apply_step((Change(CHANGED, None),))
    history.undo()
    assert shelf.items == by_key(replace(DUNE, others=("(deleted)",)))


def test_the_difference_makes_one_into_the_other() -> None:
    old, new = by_key(DUNE, EMMA), by_key(CHANGED)
    shelf = Shelf(DUNE, EMMA)
    step = diff_records(old, new)
    shelf.apply_step(step)
    assert shelf.items == new
    shelf.apply_step(tuple(change.inverse_change for change in reversed(step)))
    assert shelf.items == old
    assert diff_records(old, old) == ()
