from __future__ import annotations

import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest

from jvexplore.notes.drafts import Draft, NoteDraftRecord, abandoned_note_drafts, new_note_draft_file
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.span import Span
from tests.samples import AWKWARD_TEXTS, NOON

if TYPE_CHECKING:
    from pathlib import Path

HOLDER = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from jvexplore.notes.drafts import Draft, NoteDraftRecord, new_note_draft_file

file = new_note_draft_file(Path(sys.argv[1]))
file.write(NoteDraftRecord("stake/dough", "", Draft(), Draft("risk", "held", ()), datetime.now(UTC)))
print("held", flush=True)
time.sleep(60)
"""


def typed(text: str) -> NoteDraftRecord:
    return NoteDraftRecord("stake/dough", "an id", Draft("check", "before", ("a",)), Draft("risk", text, (text,)), NOON)


@pytest.mark.parametrize("text", AWKWARD_TEXTS)
def test_a_draft_comes_back_as_it_was(tmp_path: Path, text: str) -> None:
    file = new_note_draft_file(tmp_path / "notes.toml")
    file.write(typed(text))
    assert file.read() == typed(text)


def test_a_draft_is_offered_when_its_program_is_dead_and_no_more_when_it_was_dealt_with(tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(notes)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        assert list(abandoned_note_drafts(notes)) == []
        holder.kill()
    ((file, found),) = abandoned_note_drafts(notes)
    assert (found.address, found.draft) == ("stake/dough", Draft("risk", "held", ()))
    assert list(abandoned_note_drafts(notes)) == []
    file.release_lock()
    ((file, _),) = abandoned_note_drafts(notes)
    file.delete()
    assert list(abandoned_note_drafts(notes)) == []
    assert not list(sidecar_dir(notes).glob("draft-*"))


@pytest.mark.parametrize("draft", [Draft(), Draft("risk"), Draft(tags=("governance",)), Draft("risk", " \n", ("a",))])
def test_a_draft_in_which_nothing_was_typed_is_forgotten(tmp_path: Path, draft: Draft) -> None:
    notes = tmp_path / "notes.toml"
    file = new_note_draft_file(notes)
    file.write(NoteDraftRecord("dossier", "", Draft(), draft, NOON))
    file.release_lock()
    assert list(abandoned_note_drafts(notes)) == []
    assert not file.path.exists()


def test_a_note_of_which_only_the_kind_was_changed_is_unfinished_like_any_other(tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    file = new_note_draft_file(notes)
    file.write(NoteDraftRecord("dossier", "an id", Draft(text="so"), Draft("risk", "so"), NOON))
    file.release_lock()
    assert [found.draft.kind for _, found in abandoned_note_drafts(notes)] == ["risk"]


def test_a_file_that_is_no_draft_is_left_alone(tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    sidecar_dir(notes).mkdir()
    other = sidecar_dir(notes) / "draft-other.toml"
    for text in ("broken", "on = 1\n", 'on = ""\nnote = ""\nwritten = 1\ndraft = 1\nbefore = 1\n'):
        other.write_text(text)
        assert list(abandoned_note_drafts(notes)) == []
        assert other.read_text() == text


BEFORE = '''\
on = "stake/dough"
note = "01KAPC00000000000000000001"
written = 2026-11-22T12:00:00Z
given = "so"

[draft]
kind = "risk"
text = """
half a
thought"""
tags = [
    "a",
]

[draft.span]
start = 3
end = 8
exact = "crumb"

[before]
kind = "check"
text = "so"
tags = []
'''
"""A draft as jvexplore of e18311f wrote it."""


def test_a_draft_of_before_is_offered(tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    sidecar_dir(notes).mkdir()
    (sidecar_dir(notes) / "draft-01KAPC00000000000000000002.toml").write_text(BEFORE)
    ((file, found),) = abandoned_note_drafts(notes)
    span = Span(start=3, end=8, exact="crumb")
    assert found == NoteDraftRecord(
        "stake/dough",
        "01KAPC00000000000000000001",
        Draft("check", "so"),
        Draft("risk", "half a\nthought", ("a",), span),
        NOON,
        "so",
    )
    file.write(found)
    assert tomllib.loads(file.path.read_text()) == tomllib.loads(BEFORE)
