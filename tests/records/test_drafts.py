"""Drafts of a kind of record of the tests' own: left behind by a kill, or edited in another editor."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.errors import JvexploreError
from jvexplore.records.abandoned_drafts import abandoned_drafts
from jvexplore.records.drafts import DraftRecord, has_editor_files, new_draft_file
from jvexplore.records.sidecar import sidecar_dir
from tests.records.library import WHEN, Sketch, SketchCodec

if TYPE_CHECKING:
    from jvexplore.records.drafts import DraftFile

CODEC: Final = SketchCodec()
HOLDER: Final = """
import sys, time
from pathlib import Path
from tests.records.test_drafts import typed, new_file

file = new_file(Path(sys.argv[1]))
file.write(typed("held"))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.toml"


def new_file(path: Path) -> DraftFile[Sketch]:
    return new_draft_file(path, CODEC)


def typed(text: str, *, key: str = "") -> DraftRecord[Sketch]:
    return DraftRecord("shelves/north", key, Sketch("before"), Sketch(text, is_rare=True), WHEN)


def found(path: Path) -> list[DraftRecord[Sketch]]:
    """Return what was left behind, and release it again."""
    drafts = list(abandoned_drafts(path, CODEC))
    for file, _ in drafts:
        file.release_lock()
    return [record for _, record in drafts]


@pytest.mark.parametrize("text", ["", "so", '"""\\\n\0é', "a\r\nb"])
def test_a_draft_comes_back_as_it_was(path: Path, text: str) -> None:
    file = new_file(path)
    file.write(typed(text, key="books/dune"))
    assert file.read() == typed(text, key="books/dune")
    assert 'item = "books/dune"' in file.path.read_text()


def test_a_draft_is_offered_when_its_program_is_dead_and_no_more_when_it_was_dealt_with(path: Path) -> None:
    call = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(call, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        assert list(abandoned_drafts(path, CODEC)) == []
        holder.kill()
    ((file, record),) = abandoned_drafts(path, CODEC)
    assert record == typed("held")
    assert list(abandoned_drafts(path, CODEC)) == []
    file.delete()
    assert found(path) == []
    assert not list(sidecar_dir(path).glob("draft-*"))


@pytest.mark.parametrize(
    ("record", "is_kept"),
    [
        (DraftRecord("library", "", Sketch(), Sketch(is_rare=True), WHEN), False),
        (DraftRecord("library", "books/dune", Sketch("so"), Sketch("so", is_rare=True), WHEN), True),
        (DraftRecord("library", "books/dune", Sketch("so"), Sketch(""), WHEN), True),
        (DraftRecord("library", "books/dune", Sketch("so"), Sketch("so"), WHEN), False),
        (DraftRecord("library", "", Sketch(), Sketch("so"), WHEN), True),
    ],
)
def test_only_what_would_be_lost_is_kept(path: Path, record: DraftRecord[Sketch], *, is_kept: bool) -> None:
    file = new_file(path)
    file.write(record)
    file.release_lock()
    assert found(path) == [record] * is_kept
    assert file.path.exists() == is_kept


def test_what_an_external_editor_saved_is_offered_beside_what_was_typed(path: Path) -> None:
    file = new_file(path)
    given = DraftRecord("library", "", Sketch(), Sketch("typed here"), WHEN, "handed out")
    file.write(given)
    file.editor_file.hand_out("handed out")
    assert has_editor_files(path)
    file.editor_file.path.write_text("edited there\n")
    file.release_lock()
    other, here = list(abandoned_drafts(path, CODEC))
    assert other[0].editor_file.path.read_text() == "edited there\n"
    assert other[1].draft == Sketch()
    assert here[1] == given
    for each, record in (other, here):
        each.mark_seen(record, "edited there\n")
    assert found(path) == []


def test_a_text_alone_is_offered_on_the_address_that_the_kind_of_record_says(path: Path) -> None:
    sidecar_dir(path).mkdir()
    (sidecar_dir(path) / "draft-1.md").write_text("late\n")
    ((file, record),) = abandoned_drafts(path, CODEC)
    assert (record.address, record.key, record.draft, record.handed_out) == ("library", "", Sketch(), "")
    assert file.editor_file.read_data() == b"late\n"


def test_a_text_that_is_too_long_is_reported_with_the_word_of_its_record(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jvexplore.records.editor_file.LARGEST_RECORD", 3)
    file = new_file(path)
    file.editor_file.hand_out("long")
    with pytest.raises(JvexploreError, match=r"draft-.*\.md: is too long for a item; shorten it"):
        file.editor_file.read_data()


@pytest.mark.parametrize("text", ["broken", "on = 1\n", 'on = ""\nitem = ""\nwritten = 1\ndraft = 1\nbefore = 1\n'])
def test_a_file_that_is_no_draft_is_left_alone(path: Path, text: str) -> None:
    sidecar_dir(path).mkdir()
    other = sidecar_dir(path) / "draft-other.toml"
    other.write_text(text)
    assert found(path) == []
    assert other.read_text() == text
