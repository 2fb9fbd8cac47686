from __future__ import annotations

from dataclasses import replace

from jvexplore.address import Address
from jvexplore.notes.notebook import Notebook
from jvexplore.records.changes import Change
from tests.samples import made


class Compared(str):
    """An id that counts how often it is compared with another."""

    __slots__ = ()
    times = 0

    def __eq__(self, other: object) -> bool:
        Compared.times += 1
        return str.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        Compared.times += 1
        return str.__ne__(self, other)

    __hash__ = str.__hash__


def test_many_notes_on_one_fact_are_deleted_without_looking_through_all_of_them_for_each() -> None:
    notes = [replace(note, id=Compared(note.id)) for note in map(made, range(1_000))]
    notebook = Notebook({note.id: note for note in notes})
    Compared.times = 0
    notebook.apply_step(tuple(Change(note, None) for note in notes))
    assert notebook.notes_on(Address("stake/dough")) == []
    assert Compared.times < 10 * len(notes)


def test_a_note_that_is_moved_is_on_its_new_fact_only_and_notes_stay_in_order() -> None:
    one, two, three = made(1), made(2), made(3)
    notebook = Notebook({note.id: note for note in (three, one, two)})
    moved = replace(two, on=Address("stake/flour"))
    notebook.apply_step((Change(two, moved),))
    assert notebook.notes_on(Address("stake/dough")) == [one, three]
    assert notebook.notes_on(Address("stake/flour")) == [moved]
    notebook.apply_step((Change(moved, two),))
    assert notebook.notes_on(Address("stake/dough")) == [one, two, three]
    assert notebook.note_count(Address("stake/flour")) == 0
