"""`jvexplore merge`, by itself and as real git's merge driver."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jvexplore.notes.codec import NotesDocument, parse_notes, write_notes
from jvexplore.records.document import Document
from tests.samples import made

if TYPE_CHECKING:
    from jvexplore.notes.model import Note

PROGRAM = Path(sys.executable).with_name("jvexplore")
LATER = timedelta(minutes=1)


def keep(path: Path, *notes: Note, more: str = "") -> Path:
    path.write_text(write_notes(Document("bakery", {note.id: note for note in notes})) + more)
    return path


def read(path: Path) -> NotesDocument:
    return parse_notes(path.read_text(), path)


def merge(folder: Path) -> tuple[int, str]:
    files = [str(folder / name) for name in ("base", "ours", "theirs")]
    done = subprocess.run([PROGRAM, "merge", *files], capture_output=True, text=True, check=False)
    assert not done.stdout
    return done.returncode, done.stderr


def test_different_notes_and_different_keys_both_survive(tmp_path: Path) -> None:
    before = made(1, text="before")
    keep(tmp_path / "base", before)
    ours = keep(tmp_path / "ours", replace(before, text="ours"), made(2, text="mine"))
    keep(tmp_path / "theirs", replace(before, tags=("theirs",)), made(3, text="hers"))
    assert merge(tmp_path) == (0, "")
    first, second, third = read(ours).records.values()
    assert (first.text, first.tags, second.text, third.text) == ("ours", ("theirs",), "mine", "hers")


def test_the_same_key_in_two_ways_is_kept_twice_and_told(tmp_path: Path) -> None:
    before = made(1, text="before")
    keep(tmp_path / "base", before)
    ours = keep(tmp_path / "ours", replace(before, text="ours"))
    keep(tmp_path / "theirs", replace(before, text="theirs", updated=before.updated + LATER))
    status, told = merge(tmp_path)
    assert status == 0
    assert f"{ours}: note {before.id} on stake/dough was changed in two ways" in told
    (note,) = read(ours).records.values()
    assert (note.text, note.conflict[0]["text"]) == ("theirs", "ours")


def test_an_unknown_key_of_the_file_in_two_ways_is_told(tmp_path: Path) -> None:
    ours, *_ = (
        keep(tmp_path / name, more=f"shelf = {number}\n") for number, name in enumerate(("ours", "base", "theirs"))
    )
    told = "shelf was changed in two ways; the other version is kept as shelf-other; keep one of them"
    assert merge(tmp_path) == (0, f"jvexplore: {ours}: {told}\n")
    assert read(ours).extra == {"shelf": 2, "shelf-other": 0}


def test_there_may_be_no_common_version(tmp_path: Path) -> None:
    (tmp_path / "base").touch()
    ours = keep(tmp_path / "ours", made(1))
    keep(tmp_path / "theirs", made(2))
    assert merge(tmp_path) == (0, "")
    assert len(read(ours).records) == 2


def test_remarks_unknown_keys_and_bad_entries_of_both_survive(tmp_path: Path) -> None:
    keep(tmp_path / "base", made(1))
    ours = keep(tmp_path / "ours", made(1), more='stars = 5  # ours\n\n[[notes]]\nid = "bad"\n')
    theirs = keep(tmp_path / "theirs", made(1), more='\n# remark\n[[notes]]\nid = "worse"  # theirs\n')
    head, _, rest = theirs.read_text().partition("\n\n")
    theirs.write_text(f"{head}\nshelf = 'top'\n\n{rest}")
    assert merge(tmp_path)[0] == 0
    merged = ours.read_text()
    for kept in ("stars = 5  # ours", 'id = "bad"', '# remark\n[[notes]]\nid = "worse"  # theirs', "shelf = 'top'"):
        assert kept in merged


@pytest.mark.parametrize(
    ("theirs", "told"),
    [
        ("broken", "theirs: line 1, column 7: not valid TOML"),
        ('format = 1\ndossier = "other"', 'holds notes on "other", not on "bakery"'),
        ('format = 2\ndossier = "bakery"', "newer jvexplore"),
    ],
)
def test_what_cannot_be_merged_is_reported_and_left(tmp_path: Path, theirs: str, told: str) -> None:
    keep(tmp_path / "base")
    ours = keep(tmp_path / "ours", made(1))
    before = ours.read_bytes()
    (tmp_path / "theirs").write_text(theirs)
    status, said = merge(tmp_path)
    assert status == 1
    assert told in said
    assert said.count("\n") == 1
    assert ours.read_bytes() == before


@pytest.fixture
def clones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Two clones of one repository with a notes file in it, set up as the README says."""
    if not shutil.which("git"):
        pytest.skip("there is no git")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "ana")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "ana@example.org")
    git(tmp_path, "init", "--bare", "--initial-branch=main", "shared")
    for name in ("one", "two"):
        git(tmp_path, "clone", "--quiet", "shared", name)
        git(tmp_path / name, "checkout", "-B", "main")
        git(tmp_path / name, "config", "merge.jvexplore.driver", f"'{PROGRAM}' merge %O %A %B")
    one, two = tmp_path / "one", tmp_path / "two"
    (one / ".gitattributes").write_text("*.toml merge=jvexplore\n")
    keep(one / "notes.toml", made(1, text="first"), made(2, text="second"))
    send(one)
    git(two, "pull", "--quiet", "origin", "main")
    return one, two


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout


def send(clone: Path) -> None:
    git(clone, "add", "-A")
    git(clone, "commit", "--quiet", "-m", "notes")
    git(clone, "push", "--quiet", "origin", "main")


def change(clone: Path, *notes: Note) -> None:
    """Add or change notes as the program does."""
    path = clone / "notes.toml"
    document = read(path)
    path.write_text(write_notes(replace(document, records={**document.records, **{note.id: note for note in notes}})))


def test_git_merges_notes_added_and_edited_on_both_sides_without_a_conflict_mark(clones: tuple[Path, Path]) -> None:
    one, two = clones
    change(one, made(1, text="first, edited"), made(3, text="third"))
    send(one)
    change(two, made(2, text="second, edited"), made(4, text="fourth"))
    git(two, "commit", "--quiet", "-am", "notes")
    git(two, "pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main")
    assert git(two, "status", "--porcelain") == ""
    assert "<<<<<<<" not in (two / "notes.toml").read_text()
    texts = [note.text for note in read(two / "notes.toml").records.values()]
    assert texts == ["first, edited", "second, edited", "third", "fourth"]
    send_back(one, two)


def test_git_merges_the_same_text_in_two_ways_into_a_conflict_of_the_note(clones: tuple[Path, Path]) -> None:
    one, two = clones
    change(one, replace(made(1, text="ours"), updated=made(1).updated + LATER))
    send(one)
    change(two, made(1, text="theirs"))
    git(two, "commit", "--quiet", "-am", "notes")
    git(two, "pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main")
    note = next(iter(read(two / "notes.toml").records.values()))
    assert (note.text, note.conflict[0]["text"]) == ("ours", "theirs")
    send_back(one, two)


def send_back(one: Path, two: Path) -> None:
    """Once the merge is sent, the other clone takes it as it is."""
    git(two, "push", "--quiet", "origin", "main")
    git(one, "pull", "--quiet", "--no-rebase", "origin", "main")
    assert (one / "notes.toml").read_bytes() == (two / "notes.toml").read_bytes()


def test_a_diff_shows_what_changed_and_nothing_else(clones: tuple[Path, Path]) -> None:
    one, _ = clones
    change(one, replace(made(1, text="edited"), updated=made(1).updated + LATER))
    lines = [line for line in git(one, "diff", "--unified=0").splitlines() if line[0] in "+-"]
    keys = [line[1:].split(" = ")[0] for line in lines if not line.startswith(("+++", "---"))]
    assert sorted(keys) == ["text", "text", "updated", "updated"]
