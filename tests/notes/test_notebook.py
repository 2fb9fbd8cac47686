from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from jvexplore.address import Address
from jvexplore.notes.mentions import find_mentions
from jvexplore.notes.notebook import Notebook
from jvexplore.records.changes import Change
from tests.samples import made

if TYPE_CHECKING:
    from jvexplore.notes.model import Note


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


OLD, OLDER, NEW = Address("stake/dough"), Address("relation/dough"), Address("stake/dough-holding")
_ADDRESSES = st.sampled_from([OLD, OLDER, NEW, Address("party/crumb")])


def indexed(notebook: Notebook) -> dict[Address, tuple[list[Note], set[str]]]:
    """Return the notes on each address, and the ids of those that link to it."""
    return {
        address: (notebook.notes_on(address), {note.id for note in notebook.notes_mentioning(address)})
        for address in (OLD, OLDER, NEW, Address("party/crumb"))
    }


@given(
    st.lists(st.tuples(st.integers(0, 5), _ADDRESSES, _ADDRESSES, st.booleans()), max_size=12),
    st.sampled_from([{}, {OLD: NEW}, {OLD: NEW, OLDER: NEW}]),
    st.sampled_from([{}, {OLD: NEW}, {OLD: NEW, OLDER: NEW}]),
)
def test_whatever_is_done_each_note_is_at_its_present_address_and_in_the_file_as_written(
    steps: list[tuple[int, Address, Address, bool]], first: dict[Address, Address], second: dict[Address, Address]
) -> None:
    notebook = Notebook({}, first)
    written: dict[str, Note] = {}
    for number, on, mentioned, is_deleted in steps:
        note = made(number, on=on, text=f"[[{mentioned}]]")
        before = notebook.get(note.id)
        notebook.apply_step((Change(before, None if is_deleted else note),))
        written.pop(note.id, None)
        written |= {} if is_deleted else {note.id: note}
    for former in (first, second):
        notebook.use_former_addresses(former)
        assert notebook.written_notes() == written
        assert {each: notebook.written_note(each) for each in written} == written
        shown = {key: replace(note, on=former.get(note.on, note.on)) for key, note in written.items()}
        assert notebook.snapshot() == shown
        assert {note.id: note for note in notebook} == shown
        assert indexed(notebook) == indexed(Notebook(written, former))
        for address, (notes, mentioning) in indexed(notebook).items():
            assert notes == sorted((each for each in shown.values() if each.on == address), key=lambda each: each.id)
            assert mentioning == {
                note.id
                for note in shown.values()
                if note.on != address and any(each.address == address for each in find_mentions(note.text, former))
            }
