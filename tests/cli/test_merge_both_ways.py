"""`jvexplore merge` and `move` from either side, and whoever merges first."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.notes.codec import write_notes
from jvexplore.notes.conflict import is_deletion
from jvexplore.notes.store import NotesStore
from jvexplore.records.document import Document
from jvexplore.records.toml_layout import TomlLayout
from tests.cli.test_merge import LATER, PROGRAM, clones, git, keep, merge, read, send
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier
    from tests.cli.conftest import Program

__all__ = ["clones"]


@pytest.mark.parametrize("swapped", [False, True])
def test_deleted_here_and_edited_there_stays_and_says_so(tmp_path: Path, *, swapped: bool) -> None:
    gone, edited = ("theirs", "ours") if swapped else ("ours", "theirs")
    keep(tmp_path / "base", made(1))
    keep(tmp_path / gone)
    keep(tmp_path / edited, replace(made(1), text="edited", updated=made(1).updated + LATER))
    status, told = merge(tmp_path)
    assert (status, told.count("\n")) == (0, 1)
    (note,) = read(tmp_path / "ours").records.values()
    assert note.text == "edited"
    assert [is_deletion(version) for version in note.conflict] == [True]
    assert "[[notes.conflict]]\ndeleted = true" in (tmp_path / "ours").read_text()


def test_deleted_on_one_side_only_is_deleted(tmp_path: Path) -> None:
    keep(tmp_path / "base", made(1), made(2))
    ours = keep(tmp_path / "ours", made(1), made(2))
    keep(tmp_path / "theirs", made(2))
    assert merge(tmp_path) == (0, "")
    assert list(read(ours).records.values()) == [made(2)]


def test_a_conflict_is_reported_in_one_line(tmp_path: Path) -> None:
    keep(tmp_path / "base", made(1))
    ours = keep(tmp_path / "ours", made(1, text="a"))
    keep(tmp_path / "theirs", made(1, text="b"))
    status, told = merge(tmp_path)
    assert (status, told.count("\n")) == (0, 1)
    assert "[[notes.conflict]]" in ours.read_text()


def test_an_old_conflict_is_not_told_again(tmp_path: Path) -> None:
    keep(tmp_path / "base", made(1))
    keep(tmp_path / "ours", made(1, text="a"))
    keep(tmp_path / "theirs", made(1, text="b"))
    assert merge(tmp_path)[1]
    before = (tmp_path / "ours").read_bytes()
    assert merge(tmp_path) == (0, "")
    assert (tmp_path / "ours").read_bytes() == before


@pytest.mark.parametrize("which", ["base", "ours", "theirs"])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("broken", "not valid TOML"),
        ('format = 1\ndossier = "other"', "holds notes on"),
        ('format = 2\ndossier = "bakery"', "newer jvexplore"),
    ],
    ids=["broken", "other dossier", "newer"],
)
def test_whichever_file_is_wrong_ours_is_left(tmp_path: Path, which: str, text: str, told: str) -> None:
    for each in ("base", "ours", "theirs"):
        keep(tmp_path / each, made(1))
    (tmp_path / which).write_text(text)
    before = (tmp_path / "ours").read_bytes()
    status, said = merge(tmp_path)
    assert (status, said.count("\n")) == (1, 1)
    assert told in said
    assert (tmp_path / "ours").read_bytes() == before


def test_line_ends_of_ours_stay(tmp_path: Path) -> None:
    keep(tmp_path / "base")
    ours = tmp_path / "ours"
    ours.write_bytes(
        write_notes(Document("bakery", {made(1).id: made(1, text="a\nb")}, layout=TomlLayout(newline="\r\n"))).encode()
    )
    keep(tmp_path / "theirs", made(2, text="c\nd"))
    assert merge(tmp_path) == (0, "")
    assert ours.read_bytes().count(b"\n") == ours.read_bytes().count(b"\r\n")
    assert [note.text for note in read(ours).records.values()] == ["a\nb", "c\nd"]


def note(clone: Path, dossier: Path, address: str, text: str) -> str:
    call = [str(PROGRAM), "note", "--dossier", str(dossier), "--notes", str(clone / "notes.toml"), address, text]
    return subprocess.run(call, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def ignoring(clones: tuple[Path, Path]) -> tuple[Path, Path]:
    for clone in clones:
        (clone / ".git" / "info" / "exclude").write_text(".*.jvexplore/\n")
    return clones


def test_notes_written_by_the_program_are_merged_by_git(ignoring: tuple[Path, Path], bakery_path: Path) -> None:
    one, two = ignoring
    ids = {made(1).id, made(2).id}
    ids.add(note(one, bakery_path, "stake/dough", "from one\nin two lines"))
    send(one)
    ids.add(note(two, bakery_path, "party/crumb", "from two"))
    store = NotesStore(two / "notes.toml", "bakery")
    notes = dict(store.load())
    store.save({**notes, made(2).id: replace(notes[made(2).id], tags=("seen",))})
    git(two, "commit", "--quiet", "-am", "notes")
    git(two, "pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main")
    assert git(two, "status", "--porcelain") == ""
    assert "<<<<<<<" not in (two / "notes.toml").read_text()
    found = NotesStore(two / "notes.toml", "bakery").load()
    assert found.keys() == ids
    assert found[made(2).id].tags == ("seen",)


def test_whoever_merges_first_both_clones_get_the_same_file(clones: tuple[Path, Path]) -> None:
    """Each clone merges the other's commit by itself; merging the two merges then changes nothing."""
    one, two = clones
    for clone, text in ((one, "ours"), (two, "theirs")):
        path = clone / "notes.toml"
        document = read(path)
        path.write_text(write_notes(replace(document, records={**document.records, made(1).id: made(1, text=text)})))
        git(clone, "commit", "--quiet", "-am", "notes")
    git(one, "fetch", "--quiet", "../two", "main")
    git(two, "fetch", "--quiet", "../one", "main")
    for clone in clones:
        git(clone, "merge", "--quiet", "--no-edit", "FETCH_HEAD")
    merged = (one / "notes.toml").read_bytes()
    assert (two / "notes.toml").read_bytes() == merged
    git(one, "fetch", "--quiet", "../two", "main")
    git(one, "merge", "--quiet", "--no-edit", "FETCH_HEAD")
    assert (one / "notes.toml").read_bytes() == merged
    assert git(one, "status", "--porcelain") == ""


def test_a_moved_note_says_what_its_new_fact_says(program: Program, bakery: Dossier) -> None:
    note_id = program.told("note", "stake/dough", "mine").strip()
    program.told("move", note_id, "party/crumb")
    assert program.written[0]["fact"] == fingerprint_text(bakery, Address("party/crumb"))


@pytest.mark.parametrize(
    "args",
    [
        ("nothing", "party/crumb"),
        ("--all-on", "stake/gone", "party/crumb"),
        ("--all-on", "stake/dough", "nowhere"),
        ("--all-on", "ID", "party/crumb"),
    ],
)
def test_a_move_that_cannot_be_leaves_the_file(program: Program, args: tuple[str, ...]) -> None:
    note_id = program.told("note", "stake/dough", "mine").strip()
    before = program.notes.read_bytes()
    status, told = program.failed("move", *(note_id if each == "ID" else each for each in args))
    assert status == 1
    assert ";" in told
    assert program.notes.read_bytes() == before


def test_only_notes_on_that_address_are_moved(program: Program) -> None:
    for on in ("stake/dough", "paragraph/1"):
        program.told("note", on, on)
    program.told("move", "--all-on", "stake/dough", "party/crumb")
    assert [(each["on"], each["text"]) for each in program.written] == [
        ("party/crumb", "stake/dough"),
        ("paragraph/1", "paragraph/1"),
    ]
