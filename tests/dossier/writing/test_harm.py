"""Harm done for real to a dossier and its notes: killed processes, and two that write at once.

`--harm 1000` does more of it: that many kills, and that many changes.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

import pytest

from tests.conftest import HARM_EVERY_DAY
from tests.dossier.writing.dossier_texts import dangling_references
from tests.dossier.writing.dossier_writer import DossierWriter, lost_addresses
from tests.dossier.writing.random_changes import START, all_marks, misplaced_passages
from tests.killed_writer import saved_before_kill, start_writer

if TYPE_CHECKING:
    from pathlib import Path

WRITER: Final = "tests.dossier.writing.writer"
ENDLESS: Final = 1_000_000
_KILLS_EVERY_DAY: Final = 3
"""Each costs the start of a process."""


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "dossier.toml"
    path.write_text(START)
    return path


def assert_all_is_there(path: Path, lines: set[str]) -> None:
    """Check that what writers printed as saved is in the files, unless one printed that it deletes it."""
    told = {what: {line.removeprefix(what) for line in lines if line.startswith(what)} for what in ("saved:", "note:")}
    deleted = {line.removeprefix("deleted:") for line in lines if line.startswith("deleted:")}
    reader = DossierWriter(path)
    assert told["saved:"] - deleted - all_marks(reader.facts) == set()
    assert told["note:"] - reader.notes.load().keys() == set()
    assert dangling_references(path.read_text()) == set()
    assert misplaced_passages(reader.facts) == []
    assert lost_addresses(reader) <= deleted
    assert not reader.store.document.unreadable


@pytest.mark.timeout(3_600)
def test_what_was_told_to_be_saved_survives_kills(dossier: Path, harm: int) -> None:
    """Kill a process at random moments while it saves; all that it told is in the files, and both can be read."""
    chance = random.Random(1)
    told: set[str] = set()
    for kill in range(_KILLS_EVERY_DAY if harm == HARM_EVERY_DAY else harm):
        with start_writer(WRITER, dossier, f"writer{kill}", ENDLESS) as writer:
            told |= saved_before_kill(writer, chance)
        assert_all_is_there(dossier, told)


def test_two_processes_that_change_facts_and_notes_in_turn_lose_nothing(dossier: Path, harm: int) -> None:
    each = max(30, harm // 2)
    writers = [start_writer(WRITER, dossier, name, each) for name in ("ana", "ben")]
    told = {line for writer in writers for line in writer.communicate()[0].split()}
    assert [writer.returncode for writer in writers] == [0, 0]
    assert any(line.startswith("saved:mark-ana") for line in told)
    assert any(line.startswith("saved:mark-ben") for line in told)
    assert_all_is_there(dossier, told)
