"""Where the cursor goes when its note is deleted, and when the note comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.app.notes.note_screen import NoteScreen
from jvexplore.app.ui.nearest_row import nearest_key
from jvexplore.notes.store import NotesStore
from tests.app.conftest import TO_NOTES, Start, press, until, write
from tests.app.notes_on_disk import DOSSIER, STAKE, write_notes
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from textual.pilot import Pilot

TO_LIST = ("a", "tab")
PLACES = pytest.mark.parametrize("place", [TO_NOTES, TO_LIST], ids=["pane", "list"])


@pytest.fixture(autouse=True)
def four_notes(notes_path: Path) -> None:
    write_notes(notes_path, *(made(number, STAKE, f"note {number}, on [[{STAKE}]]") for number in (1, 2, 3, 4)))


def note_number(pilot: Pilot[Any]) -> int:
    """Return the number of the note under the cursor; 0 where there is none."""
    screen = pilot.app.screen
    assert isinstance(screen, NoteScreen)
    return int(screen.note.text[5]) if screen.note else 0


@PLACES
async def test_the_cursor_goes_to_the_neighbour_and_back_to_what_comes_back(
    start: Start, place: tuple[str, ...]
) -> None:
    async with start() as pilot:
        await press(pilot, *place)
        await until(pilot, lambda: note_number(pilot) == 1)
        await press(pilot, *(["j", "j"] if place is TO_NOTES else ["j"]))  # in the pane, the link is a stop of its own
        await until(pilot, lambda: note_number(pilot) == 2)
        for key, expected in (("d", 3), ("d", 4), ("d", 1), ("u", 4), ("u", 3), ("g", 1), ("u", 2), ("U", 3)):
            await press(pilot, key)
            await until(pilot, lambda expected=expected: note_number(pilot) == expected)  # type: ignore[misc]


async def test_of_marked_notes_the_nearest_that_is_left_is_taken(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, *TO_LIST, "j", "space", "space", "k")
        await until(pilot, lambda: note_number(pilot) == 3)
        await press(pilot, "d")
        await until(pilot, lambda: note_number(pilot) == 4)
        await press(pilot, "u")
        await until(pilot, lambda: note_number(pilot) == 2)


async def test_a_note_that_a_filter_finds_no_more_is_left_to_its_neighbour_and_a_new_filter_begins_at_the_top(
    start: Start,
) -> None:
    async with start() as pilot:
        await press(pilot, "a")
        await write(pilot, "status:open")
        await press(pilot, "tab", "j", "j", "r")
        await until(pilot, lambda: note_number(pilot) == 4)
        await press(pilot, "shift+tab", "space")
        await write(pilot, "note")
        await until(pilot, lambda: note_number(pilot) == 1)


@PLACES
async def test_a_note_that_others_delete_leaves_the_cursor_beside_it(
    start: Start, notes_path: Path, place: tuple[str, ...]
) -> None:
    async with start() as pilot:
        await press(pilot, *place, "j", "j", *(["j", "j"] if place is TO_NOTES else []))
        await until(pilot, lambda: note_number(pilot) == 3)
        store = NotesStore(notes_path, DOSSIER)
        store.save({note_id: note for note_id, note in store.load().items() if "note 3" not in note.text})
        await until(pilot, lambda: note_number(pilot) == 4)


@pytest.mark.parametrize(
    ("place", "left", "found"),
    [(1, "abc", "b"), (1, "ac", "c"), (1, "a", "a"), (2, "ab", "b"), (1, "", ""), (9, "ab", "b"), (0, "c", "c")],
)
def test_what_is_nearest(place: int, left: str, found: str) -> None:
    assert nearest_key("abc", place, left.__contains__) == found
