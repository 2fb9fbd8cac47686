"""Harm done for real to the notes file: killed processes, and several that write at once.

`--harm 1000` does more of it: that many kills, and that many edits.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.notes.store import NotesStore
from tests.killed_writer import saved_before_kill, start_writer
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

WRITER: Final = "tests.notes.writer"
ENDLESS: Final = 1_000_000


@pytest.mark.timeout(3_600)
def test_what_was_told_to_be_saved_survives_kills(tmp_path: Path, harm: int) -> None:
    """Kill a process at random moments while it saves; every id that it printed is in the file, whole."""
    path = tmp_path / "notes.toml"
    chance = random.Random(1)
    told: set[str] = set()
    for kill in range(harm):
        with start_writer(WRITER, "add", path, f"writer {kill}", ENDLESS) as writer:
            told |= saved_before_kill(writer, chance)
        found = NotesStore(path, "bakery").load()
        assert told <= found.keys()
        assert all(note.text.count("\n") == 50 for note in found.values())


def test_four_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    writers = [start_writer(WRITER, "add", path, f"writer {number}", 50) for number in range(4)]
    told = {line for writer in writers for line in writer.communicate()[0].split()}
    assert [writer.returncode for writer in writers] == [0, 0, 0, 0]
    assert len(told) == 200
    assert NotesStore(path, "bakery").load().keys() == told


def test_two_writers_that_edit_the_same_notes_in_turn_lose_nothing(tmp_path: Path, harm: int) -> None:
    path = tmp_path / "notes.toml"
    store = NotesStore(path, "bakery")
    store.save({note.id: note for note in map(made, range(3))})
    each = max(100, harm // 2)
    writers = [start_writer(WRITER, "edit", path, name, each) for name in ("ana", "ben")]
    told = {line for writer in writers for line in writer.communicate()[0].split()}
    assert [writer.returncode for writer in writers] == [0, 0]
    assert len(told) == 2 * each
    notes = NotesStore(path, "bakery").load().values()
    assert {tag for note in notes for tag in note.tags} == told
    assert not any(note.conflict for note in notes)
