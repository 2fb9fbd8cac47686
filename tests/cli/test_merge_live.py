"""`jvexplore merge` on a file in use, without a base, on conflict copies, and in calls that would delete."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.cli import main
from jvexplore.notes.codec import write_notes
from jvexplore.notes.store import NotesStore
from jvexplore.records.document import Document
from jvexplore.records.sidecar import sidecar_dir
from tests.samples import made

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.notes.model import Note

PROGRAM = Path(sys.executable).with_name("jvexplore")
WRITER = Path(__file__).parents[1] / "notes" / "writer.py"
ONE, TWO, THREE = made(1, text="one"), made(2, text="two"), made(3, text="three")


def keep(path: Path, *notes: Note, dossier: str = "bakery") -> Path:
    path.write_text(write_notes(Document(dossier, {note.id: note for note in notes})))
    return path


def texts(path: Path) -> list[str]:
    return [note.text for note in NotesStore(path, "bakery").load().values()]


def merge(*arguments: str | Path, cwd: Path | None = None) -> tuple[int, str]:
    """Call the program in this process: its locks are files, which others respect too."""
    with chdir(cwd or Path.cwd()):
        result = CliRunner().invoke(main, ["merge", *map(str, arguments)], prog_name="jvexplore")
    assert not result.stdout
    return result.exit_code, result.stderr


def test_merges_in_a_loop_beside_programs_that_write_lose_nothing(tmp_path: Path) -> None:
    """What a merge or a writer says is saved is in the file at the end."""
    mine = keep(tmp_path / "mine.toml", made(0))
    base = keep(tmp_path / "base.toml", made(0))
    writers = [
        subprocess.Popen(
            [sys.executable, WRITER, "add", mine, f"writer {name}", "60"], stdout=subprocess.PIPE, text=True
        )
        for name in range(3)
    ]
    merged = []
    for number in range(1, 9):
        theirs = keep(tmp_path / "theirs.toml", made(0), made(number))
        assert merge(*([base] if number % 2 else []), mine, theirs) == (0, "")
        merged.append(made(number).id)
    told = {line for writer in writers for line in writer.communicate()[0].split()}
    assert len(told) == 180
    assert NotesStore(mine, "bakery").load().keys() == {made(0).id, *told, *merged}


@pytest.mark.harm
def test_merges_that_leave_nothing_behind_at_once_lose_nothing(tmp_path: Path) -> None:
    """Each makes the folder of the lock, and deletes it again, under the hands of the others."""
    mine = keep(tmp_path / "mine.toml", made(0))
    for number in range(1, 9):
        keep(tmp_path / f"theirs-{number}.toml", made(number))
    merges = [subprocess.Popen([PROGRAM, "merge", mine, tmp_path / f"theirs-{number}.toml"]) for number in range(1, 9)]
    assert [each.wait() for each in merges] == [0] * 8
    assert NotesStore(mine, "bakery").load().keys() == {made(number).id for number in range(9)}


def test_a_merge_into_a_file_in_use_is_backed_up(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    store = NotesStore(mine, "bakery")
    store.save({ONE.id: ONE})
    store.back_up_last_save()
    assert merge(mine, keep(tmp_path / "theirs.toml", TWO)) == (0, "")
    found = NotesStore(mine, "bakery").newest_backup()
    assert found
    assert found.document.records.keys() == {ONE.id, TWO.id}


def test_a_merge_leaves_nothing_beside_files_that_nobody_uses(tmp_path: Path) -> None:
    files = [keep(tmp_path / name, ONE) for name in ("base", "ours", "theirs")]
    assert merge(*files) == (0, "")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["base", "ours", "theirs"]


def test_without_a_base_nothing_is_deleted(tmp_path: Path) -> None:
    mine = keep(tmp_path / "mine", ONE, TWO)
    theirs = keep(tmp_path / "theirs", made(1, text="one, edited"), THREE)
    status, told = merge(mine, theirs)
    assert status == 0
    assert f"note {ONE.id} on {ONE.on} was changed in two ways" in told
    assert len(texts(mine)) == 3
    assert theirs.exists()


@pytest.mark.parametrize("link", ["same", "other spelling", "symbolic link", "hard link"])
@pytest.mark.parametrize("which", ["base is ours", "base is theirs", "ours is theirs", "two"])
def test_one_file_is_never_taken_for_two_versions(tmp_path: Path, link: str, which: str) -> None:
    mine, theirs = keep(tmp_path / "mine", ONE, TWO), keep(tmp_path / "theirs", ONE)

    def again(path: Path) -> str:
        other = path.with_name(f"{path.name}-again")
        match link:
            case "symbolic link":
                other.symlink_to(path)
            case "hard link":
                os.link(path, other)
            case "same":
                return str(path)
            case _:
                return f"{path.parent}/../{path.parent.name}/./{path.name}"
        return str(other)

    calls: dict[str, Callable[[], tuple[str | Path, ...]]] = {
        "base is ours": lambda: (again(mine), mine, theirs),
        "base is theirs": lambda: (again(theirs), mine, theirs),
        "ours is theirs": lambda: (theirs, mine, again(mine)),
        "two": lambda: (mine, again(mine)),
    }
    before = mine.read_bytes()
    status, told = merge(*calls[which]())
    assert status == 1
    assert "named as both" in told
    assert told.count("\n") == 1
    if which == "base is ours":
        assert f'run "jvexplore merge {mine} {theirs}"' in told
    assert mine.read_bytes() == before


def test_the_command_that_is_named_merges_without_a_base(tmp_path: Path) -> None:
    mine, theirs = keep(tmp_path / "mine", ONE, TWO), keep(tmp_path / "theirs", THREE)
    _, told = merge(mine, mine, theirs)
    called = told.partition('run "jvexplore merge ')[2].partition('"')[0].split()
    assert merge(*called) == (0, "")
    assert texts(mine) == ["one", "two", "three"]


@pytest.mark.parametrize("files", [0, 1, 4])
def test_any_other_number_of_files_is_a_wrong_call(tmp_path: Path, files: int) -> None:
    status, told = merge(*(keep(tmp_path / str(number)) for number in range(files)))
    assert (status, told.count("\n")) == (2, 1)


def test_conflict_copies_are_reported_by_notes_and_merged_by_the_command_that_it_names(
    tmp_path: Path, bakery_path: Path
) -> None:
    mine = keep(tmp_path / "my notes.toml", ONE)
    copy = keep(tmp_path / "my notes (Ana's conflicted copy 2026-11-28).toml", TWO)
    keep(tmp_path / "my notes (1).toml", THREE, dossier="other")
    call: list[str | Path] = [PROGRAM, "notes", "--dossier", bakery_path, "--notes", mine]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    assert "one" in done.stdout
    assert done.stderr.count("\n") == 1
    assert f"{copy}: a conflict copy" in done.stderr
    told = done.stderr.partition('to merge it, run "')[2].rstrip()[:-1]
    environment = {**os.environ, "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}"}
    subprocess.run(["sh", "-c", told], check=True, env=environment)
    assert texts(mine) == ["one", "two"]
    assert not copy.exists()
    assert len(list(sidecar_dir(mine).glob("copy-*"))) == 1
    assert subprocess.run(call, capture_output=True, text=True, check=True).stderr == ""


def test_copies_of_the_usual_notes_file_need_no_name(tmp_path: Path, bakery_path: Path) -> None:
    mine = keep(tmp_path / "mine.toml", ONE)
    keep(tmp_path / "mine (1).toml", TWO)
    status, told = merge("--copies", "--dossier", bakery_path, "--notes", mine)
    assert (status, told.count("\n")) == (0, 1)
    assert texts(mine) == ["one", "two"]
    status, told = merge("--copies", "--dossier", bakery_path, "--notes", mine)
    assert (status, told.count("\n")) == (1, 1)
    assert "no conflict copies beside it" in told


def test_copies_of_a_file_that_is_gone_are_merged_into_it(tmp_path: Path, bakery_path: Path) -> None:
    keep(tmp_path / "mine 2.toml", TWO)
    assert merge("--copies", tmp_path / "mine.toml", "--dossier", bakery_path)[0] == 0
    assert texts(tmp_path / "mine.toml") == ["two"]


def test_a_copy_that_changes_a_note_is_reported_as_a_conflict(tmp_path: Path) -> None:
    mine = keep(tmp_path / "mine.toml", ONE)
    keep(tmp_path / "mine (1).toml", made(1, text="theirs"))
    status, told = merge("--copies", mine)
    assert status == 0
    assert f"note {ONE.id} on {ONE.on} was changed in two ways" in told


STUCK = """
import sys
from pathlib import Path
from jvexplore.cli import main

move = Path.rename

def refuse(path, target):
    if "(1)" in path.name or "(3)" in path.name:
        raise PermissionError(1, "Operation not permitted")
    return move(path, target)

Path.rename = refuse
main(["merge", "--copies", sys.argv[1]])
"""
"""Merges copies of which two cannot be moved, as on a disk with a folder whose files are somebody else's."""


def test_copies_that_cannot_be_moved_are_merged_and_told_and_stop_no_other(tmp_path: Path) -> None:
    mine = keep(tmp_path / "mine.toml", ONE)
    copies = [keep(tmp_path / f"mine ({number}).toml", made(number + 10)) for number in (1, 2, 3, 4)]
    copies.append(keep(tmp_path / "mine (5).toml", made(1, text="theirs")))
    done = subprocess.run([sys.executable, "-c", STUCK, mine], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert len(NotesStore(mine, "bakery").load()) == 5
    assert [each.exists() for each in copies] == [True, False, True, False, False]
    lines = done.stderr.splitlines()
    left = "cannot be moved aside: operation not permitted; change its permissions, or name another file"
    assert f"jvexplore: {copies[0]}: merged into {mine}, but {left}" in lines
    assert f"jvexplore: {copies[2]}: merged into {mine}, but {left}" in lines
    assert len([line for line in lines if "; moved to " in line]) == 3
    assert f"note {ONE.id} on {ONE.on} was changed in two ways" in done.stderr
    assert len(lines) == 6


def test_copies_that_cannot_be_merged_are_reported_by_name_and_stop_no_other(tmp_path: Path, bakery_path: Path) -> None:
    mine = keep(tmp_path / "mine.toml", ONE)
    newer, broken = tmp_path / "mine (1).toml", tmp_path / "mine.sync-conflict-20261128-090000-ABCDEFG.toml"
    newer.write_text('format = 2\ndossier = "bakery"\n')
    broken.write_text("<<<<<<< mine\n")
    good = [keep(tmp_path / "MINE (0).toml", TWO), keep(tmp_path / "mine 9.toml", THREE)]
    call: list[str | Path] = [PROGRAM, "notes", "--dossier", bakery_path, "--notes", mine]
    told = subprocess.run(call, capture_output=True, text=True, check=True).stderr
    assert told.count("\n") == 4
    cannot = f"a conflict copy of {mine} by a sync program, which cannot be merged"
    assert f"{newer}: {cannot}: format 2 was written by a newer jvexplore; update jvexplore" in told
    assert f"{broken}: {cannot}: line 1, column 1: not valid TOML" in told
    status, told = merge("--copies", mine)
    assert (status, told.count("\n")) == (1, 4)
    assert f"{newer}: {cannot}" in told
    assert f"{broken}: {cannot}" in told
    assert texts(mine) == ["one", "two", "three"]
    assert [each.exists() for each in (newer, broken, *good)] == [True, True, False, False]
    status, told = merge("--copies", mine)
    assert (status, told.count("\n")) == (1, 2)
