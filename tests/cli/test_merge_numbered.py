"""Notes on a fact that a merge of dossiers gives a number: they follow, or are named, and never change sides."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.cli import main
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.notes.store import NotesStore
from jvexplore.records.sidecar import make_sidecar_dir
from tests.cli.test_merge import PROGRAM, clones, git, send
from tests.dossier.writing.dossier_texts import BY_HAND

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["clones"]

NUMBERED = (
    "figure/fee was added twice, with different values; one is now figure/fee-2; to move a note to it, "
    'run "jvexplore move NOTE figure/fee-2 --dossier FILE"'
)


def with_fee(value: int) -> str:
    return f'{BY_HAND}\n[[figures]]\nid = "fee"\nvalue = {value}\n'


def add_note(dossier: Path, on: str, text: str, *, notes: Path | None = None) -> str:
    named = ("--notes", str(notes)) if notes else ()
    done = CliRunner().invoke(main, ["note", "--dossier", str(dossier), *named, on, text])
    assert done.exit_code == 0, done.output
    return done.stdout.strip()


class Files:
    """Two versions of a dossier that each added a figure, with a note on each of these in one file of notes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notes = folder / "notes.toml"
        self.ours = folder / "ours.toml"
        self.theirs = folder / "theirs.toml"
        (folder / "base.toml").write_text(BY_HAND)
        self.ours.write_text(with_fee(1))
        self.theirs.write_text(with_fee(2))
        self.note_ids = {path: add_note(path, "figure/fee", path.name, notes=self.notes) for path in self.both}
        self.other = add_note(self.ours, "party/ana", "See [[figure/fee]].", notes=self.notes)

    @property
    def both(self) -> tuple[Path, Path]:
        return self.ours, self.theirs

    def merge(self, *, swapped: bool = False) -> str:
        files = [self.folder / "base.toml", *(reversed(self.both) if swapped else self.both)]
        done = CliRunner().invoke(main, ["merge", "--notes", str(self.notes), *map(str, files)], prog_name="jvexplore")
        assert (done.exit_code, done.stdout) == (0, "")
        return done.stderr

    def read_notes(self) -> dict[str, str]:
        return {note.text: note.on for note in NotesStore(self.notes, "finch").load().values()}


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


@pytest.mark.parametrize("swapped", [False, True])
def test_the_note_on_the_numbered_fact_follows_whichever_side_has_it_and_the_other_stays(
    files: Files, *, swapped: bool
) -> None:
    merged = files.theirs if swapped else files.ours
    make_sidecar_dir(merged)
    told = files.merge(swapped=swapped)
    values = {key: each.table.get("value") for key, each in open_dossier_store(merged).load().items()}
    assert (values["figure/fee"], values["figure/fee-2"]) == (1, 2)
    moved = f"jvexplore: {files.notes}: note {files.note_ids[files.theirs]} on figure/fee is on figure/fee-2 now\n"
    assert told == f"jvexplore: {merged}: {NUMBERED}\n{moved}"
    assert files.read_notes() == {
        "ours.toml": "figure/fee",
        "theirs.toml": "figure/fee-2",
        "See [[figure/fee]].": "party/ana",
    }
    dossier = load_dossier(merged)
    for note in NotesStore(files.notes, "finch").load().values():
        assert note.fact == fingerprint_text(dossier, note.on, note.fact), "no fact counts as changed"


def test_a_note_that_may_be_on_either_stays_and_is_named(files: Files) -> None:
    make_sidecar_dir(files.ours)
    files.ours.write_text(with_fee(3))
    unclear = files.note_ids[files.ours]
    assert f"{files.notes}: note {unclear} on figure/fee may be about figure/fee-2\n" in files.merge()
    assert files.read_notes()["ours.toml"] == "figure/fee"


def test_of_two_facts_with_the_same_values_either_may_be_meant(files: Files) -> None:
    make_sidecar_dir(files.ours)
    files.theirs.write_text(f'{with_fee(1)}title = "Hers"\n')
    files.ours.write_text(f'{with_fee(1)}title = "Ours"\n')
    told = files.merge()
    assert f"note {files.note_ids[files.ours]} on figure/fee may be about figure/fee-2" in told
    assert set(files.read_notes().values()) == {"figure/fee", "party/ana"}


def test_notes_stay_where_nothing_shows_that_the_file_is_the_reader_s_own(files: Files) -> None:
    """A file without a sidecar may be git's."""
    before = files.notes.read_bytes()
    found = files.note_ids[files.theirs]
    told = f"jvexplore: {files.notes}: note {found} on figure/fee may be about figure/fee-2\n"
    assert files.merge() == f"jvexplore: {files.ours}: {NUMBERED}\n{told}"
    assert files.notes.read_bytes() == before


def test_notes_that_cannot_be_read_do_not_stop_the_merge(files: Files) -> None:
    files.notes.write_text("broken")
    told = files.merge()
    assert told.startswith(f"jvexplore: {files.ours}: {NUMBERED}\njvexplore: notes on these stay where they are: ")
    assert f"{files.notes}: line 1, column 7: not valid TOML" in told
    files.notes.write_text('format = 1\ndossier = "wren"\n')
    files.ours.write_text(with_fee(1))
    assert files.merge() == f"jvexplore: {files.ours}: {NUMBERED}\n"


def test_git_merges_the_dossier_names_the_note_and_leaves_the_notes_alone(clones: tuple[Path, Path]) -> None:
    one, two = clones
    (one / "deal.toml").write_text(BY_HAND)
    send(one)
    git(two, "pull", "--quiet", "origin", "main")
    for clone, value in ((one, 1), (two, 2)):
        (clone / "deal.toml").write_text(with_fee(value))
        git(clone, "commit", "--quiet", "-am", "a fee")
    git(one, "push", "--quiet", "origin", "main")
    note_id = add_note(two / "deal.toml", "figure/fee", "mine")
    pull = ["git", "pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main"]
    done = subprocess.run(pull, cwd=two, capture_output=True, text=True, check=True)
    assert NUMBERED in done.stderr
    assert f": note {note_id} on figure/fee may be about figure/fee-2\n" in done.stderr
    move = [str(PROGRAM), "move", note_id, "figure/fee-2", "--dossier", "deal.toml"]
    subprocess.run(move, cwd=two, check=True)
    shown = [str(PROGRAM), "notes", "--dossier", "deal.toml"]
    listed = subprocess.run(shown, cwd=two, capture_output=True, text=True, check=True).stdout
    assert "figure/fee-2" in listed
    assert git(two, "status", "--porcelain") == ""
