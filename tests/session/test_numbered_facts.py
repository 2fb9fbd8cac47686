"""Open notes follow a fact that got a number, as another one with its address was merged into the file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.notes.store import NotesStore
from tests.samples import made
from tests.session.conftest import keep
from tests.session.test_dossier_reloader import ANOTHER_FIGURE, Open

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.notes.model import Note

HERS = ANOTHER_FIGURE.replace("value = 1", "value = 2")
NUMBERED = ANOTHER_FIGURE.replace('"ovens"\ntitle', '"ovens-2"\ntitle')
ON = Address("figure/ovens")


@pytest.fixture
async def opened(tmp_path: Path) -> Open:
    """A session on a dossier to which the reader added a figure."""
    opened = Open(tmp_path)
    opened.session.saving.run_tasks_with(lambda _: None)
    await opened.write(opened.text + ANOTHER_FIGURE)
    return opened


def note_on_ovens(opened: Open) -> Note:
    return opened.session.note_changes.add_note(ON, "mine", "comment", ())


async def merge(opened: Open) -> None:
    """Merge another figure with the address of the reader's, which gets a number."""
    await opened.write(opened.text.replace(ANOTHER_FIGURE, HERS + NUMBERED))


async def test_the_notes_on_it_follow_and_are_saved_and_others_stay(opened: Open, tmp_path: Path) -> None:
    mine = note_on_ovens(opened)
    hers = replace(made(2, ON, "hers"), fact=mine.fact.replace("1", "2"))
    assert hers.fact != mine.fact
    assert await opened.session.saving.save(at_once=True)
    keep(tmp_path / "notes.toml", hers)
    await opened.session.saving.sync_with_file()
    await merge(opened)
    notebook = opened.session.notebook
    assert [note.text for note in notebook.notes_on(Address("figure/ovens-2"))] == ["mine"]
    assert [note.text for note in notebook.notes_on(ON)] == ["hers"]
    assert not any(map(opened.session.has_fact_changed, notebook))
    assert opened.session.undo_order.next_undo == "notes", "only the note that was added"
    assert await opened.session.saving.save(at_once=True)
    on_disk = NotesStore(tmp_path / "notes.toml", "bakery").load()
    assert {note.text: note.on for note in on_disk.values()}["mine"] == "figure/ovens-2"


async def test_a_fact_with_other_values_is_another_one(opened: Open) -> None:
    note_on_ovens(opened)
    await opened.write(opened.text.replace(ANOTHER_FIGURE, HERS + NUMBERED.replace("value = 1", "value = 3")))
    assert [note.text for note in opened.session.notebook.notes_on(ON)] == ["mine"]


async def test_one_that_is_the_same_as_before_keeps_its_notes_beside_its_double(opened: Open) -> None:
    note_on_ovens(opened)
    await opened.write(opened.text + NUMBERED)
    assert [note.text for note in opened.session.notebook.notes_on(ON)] == ["mine"]


async def test_notes_that_must_not_be_changed_stay(opened: Open) -> None:
    note_on_ovens(opened)
    opened.session.notes.read_only_reason = "newer"
    await merge(opened)
    assert [note.text for note in opened.session.notebook.notes_on(ON)] == ["mine"]
