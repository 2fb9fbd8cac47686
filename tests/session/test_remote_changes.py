"""What others wrote is merged with what the reader does before it arrives; the disk answers late here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from tests.samples import NOON, made
from tests.session.conftest import keep, texts
from tests.session.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from jvexplore.notes.model import Note

LATER = made(60).updated


@pytest.fixture
def window(notes_path: Path) -> Iterator[Window]:
    """A window on two notes."""
    keep(notes_path, made(1, text="<1>"), made(2, text="<2>"))
    opened = Window(notes_path, lambda: NOON)
    yield opened
    opened.crash()


def first(window: Window) -> Note | None:
    return window.session.notebook.get(made(1).id)


@pytest.mark.parametrize("begin", [Window.look, Window.save], ids=["look", "save"])
def test_an_edit_made_before_others_changes_arrive_is_merged_with_them(
    window: Window, notes_path: Path, begin: Callable[[Window], None]
) -> None:
    theirs = replace(made(1, text="<1>", tags=("theirs",)), updated=LATER)
    keep(notes_path, theirs)
    begin(window)
    ours = first(window)
    assert ours
    assert ours.tags == ()
    window.session.note_changes.revise_note(ours, text="<3>")
    window.finish()
    merged = first(window)
    assert merged
    assert (merged.text, merged.tags) == ("<3>", ("theirs",))
    assert window.is_shown


@pytest.mark.parametrize("begin", [Window.look, Window.save], ids=["look", "save"])
def test_two_texts_for_one_note_are_both_kept(
    window: Window, notes_path: Path, begin: Callable[[Window], None]
) -> None:
    keep(notes_path, replace(made(1, text="<4>"), updated=LATER))
    begin(window)
    ours = first(window)
    assert ours
    window.session.note_changes.revise_note(ours, text="<5>")
    window.finish()
    assert {"<4>", "<5>"} <= window.texts()


def test_a_note_deleted_here_that_others_edited_meanwhile_stays(window: Window, notes_path: Path) -> None:
    keep(notes_path, replace(made(1, text="<6>"), updated=LATER))
    window.look()
    ours = first(window)
    assert ours
    window.session.note_changes.delete_notes([ours])
    window.finish()
    assert "<6>" in window.texts()


def test_what_is_added_while_others_changes_are_on_their_way_is_there_with_them(
    window: Window, notes_path: Path
) -> None:
    keep(notes_path, made(3, text="<7>"))
    window.save()
    window.session.note_changes.add_note(Address("stake/dough"), "<8>", "comment", ())
    assert window.texts() == {"<1>", "<2>", "<8>"}
    window.finish()
    assert window.texts() == {"<1>", "<2>", "<7>", "<8>"}
    assert not window.session.saving.is_pending, "the same save goes on until nothing is left"
    assert sorted(texts(notes_path)) == ["<1>", "<2>", "<7>", "<8>"]
    assert window.session.notebook.snapshot() == window.session.store.document.records
