"""Harm done for real to a file of records: killed processes, and several that write at once.

`--harm 1000` does more of it: that many kills, and that many edits.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

import pytest

from tests.killed_writer import saved_before_kill, start_writer
from tests.records.library import Item, by_key, library_store, read_items

if TYPE_CHECKING:
    from pathlib import Path

WRITER: Final = "tests.records.writer"
ENDLESS: Final = 1_000_000


@pytest.mark.timeout(3_600)
def test_what_was_told_to_be_saved_survives_kills(tmp_path: Path, harm: int) -> None:
    """Kill a process at random moments while it saves; every key that it printed is in the file, whole."""
    path = tmp_path / "library.toml"
    chance = random.Random(1)
    told: set[str] = set()
    for kill in range(max(1, harm // 3)):
        with start_writer(WRITER, "add", path, f"writer {kill}", ENDLESS) as writer:
            told |= saved_before_kill(writer, chance)
        found = read_items(path)
        assert told <= found.keys()
        assert all(item.title.count("\n") == 50 for item in found.values())


def test_two_writers_that_edit_the_same_items_in_turn_lose_nothing(tmp_path: Path, harm: int) -> None:
    path = tmp_path / "library.toml"
    library_store(path).save(by_key(*(Item(id=name) for name in "abc")))
    each = max(30, harm // 2)
    writers = [start_writer(WRITER, "edit", path, name, each) for name in ("ana", "ben")]
    told = {line for writer in writers for line in writer.communicate()[0].split()}
    assert [writer.returncode for writer in writers] == [0, 0]
    assert len(told) == 2 * each
    items = read_items(path).values()
    assert {tag for item in items for tag in item.tags} == told
    assert not any(item.others for item in items)
