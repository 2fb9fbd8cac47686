"""Conflict copies of a dossier: told by `check`, merged by `merge --copies`."""

from __future__ import annotations

import shlex
import subprocess
from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.notes.store import NotesStore
from jvexplore.records.sidecar import sidecar_dir
from tests.cli.test_dossiers import call
from tests.dossier.writing.dossier_texts import BY_HAND, dangling_references
from tests.program_terminal import PROGRAM
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

ADDED = '\n[[terms]]\nid = "fee"\ntitle = "The fee" # theirs\n'


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "my finch.toml"
    path.write_text(BY_HAND)
    return path


def copy_of(mine: Path, name: str, text: str) -> Path:
    path = mine.with_name(name)
    path.write_text(text)
    return path


def test_copies_are_told_by_check_and_merged_by_the_command_that_it_names(mine: Path) -> None:
    copies = [
        copy_of(mine, "my finch (Ana's conflicted copy 2027-01-01).toml", BY_HAND + ADDED),
        copy_of(mine, "my finch.sync-conflict-20270101-090000-ABCDEFG.toml", BY_HAND.replace("30.0", "31.0")),
    ]
    other = copy_of(mine, "my finch 2.toml", BY_HAND.replace('id = "finch"   #', 'id = "wren" #'))
    told = call("check", str(mine)).stderr.splitlines()
    assert [line.removeprefix("jvexplore: ").partition(": ")[0] for line in told] == [str(each) for each in copies]
    assert f"a conflict copy of {mine} by a sync program, with 8 facts and sources; to merge it, run" in told[0]
    args = shlex.split(told[0].partition('run "')[2][:-1])
    done = subprocess.run([PROGRAM, *args[1:]], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
    assert (
        "stake/ana was changed in two ways; both versions are kept; choose one with the key c in the explorer"
        in done.stderr
    )
    text = mine.read_text()
    assert ADDED.strip() in text
    assert "# not the bird" in text
    assert dangling_references(text) == dangling_references(BY_HAND)
    store = open_dossier_store(mine)
    store.load()
    stake = store.document.records["stake/ana"].table
    assert sorted((stake["percent"], stake["conflict"][0]["percent"])) == [30, 31]
    assert [each.exists() for each in (*copies, other)] == [False, False, True]
    assert len(list(sidecar_dir(mine).glob("copy-*"))) == 2
    assert BY_HAND in [each.read_text() for each in sidecar_dir(mine).glob("backup-*")]
    assert call("check", str(mine)).stderr == ""


def test_without_a_file_copies_of_the_notes_and_of_the_dossier_are_merged(mine: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    for path, number in ((notes, 1), (tmp_path / "notes (1).toml", 2)):
        store = NotesStore(path, "finch")
        note = made(number)
        store.save({note.id: note})
    copy_of(mine, "my finch (1).toml", BY_HAND + ADDED)
    merge = ("merge", "--copies", "--dossier", str(mine), "--notes", str(notes))
    done = call(*merge)
    assert (done.exit_code, done.stderr.count("; moved to ")) == (0, 2)
    assert len(NotesStore(notes, "finch").load()) == 2
    assert ADDED.strip() in mine.read_text()
    done = call(*merge)
    assert done.exit_code == 1
    assert f"{notes}: no conflict copies beside it; name two files" in done.stderr


def test_a_copy_in_format_1_is_converted(mine: Path) -> None:
    former = 'id = "finch"\n\n[[stakes]]\nid = "b"\nventure = "finch" # the company\n'
    copy_of(mine, "my finch (conflicted copy).toml", former)
    assert call("merge", "--copies", str(mine)).exit_code == 0
    assert 'id = "b"\ncompany = "finch" # the company\n' in mine.read_text()


def test_what_cannot_be_merged_is_told_and_left(mine: Path) -> None:
    newer = copy_of(mine, "my finch (1).toml", BY_HAND.replace("format = 2", "format = 3"))
    broken = copy_of(mine, "my finch.sync-conflict-20270101-090000-ABCDEFG.toml", "<<<<<<< mine\n")
    done = call("merge", "--copies", str(mine))
    cannot = f"a conflict copy of {mine} by a sync program, which cannot be merged"
    assert (done.exit_code, done.stderr.count("\n")) == (1, 2)
    assert f"{newer}: {cannot}: format 3 was written by a newer jvexplore" in done.stderr
    assert f"{broken}: {cannot}: line 1, column 1: not valid TOML" in done.stderr
    assert mine.read_text() == BY_HAND
    assert newer.exists()
    assert broken.exists()


NO_ID = BY_HAND.replace('id = "finch"   # not the bird\n', "")


def test_without_an_id_nothing_is_a_copy_that_can_be_merged_which_is_told(mine: Path) -> None:
    mine.write_text(NO_ID)
    copy = copy_of(mine, "my finch (conflicted copy).toml", NO_ID + ADDED)
    done = call("merge", "--copies", str(mine))
    cannot = f"{copy}: a conflict copy of {mine} by a sync program, which cannot be merged"
    reason = 'the dossier has no id, by which its copies are known; give both the same one, like id = "finch"'
    assert (done.exit_code, done.stderr) == (1, f"jvexplore: {cannot}: {reason}\n")
    assert (mine.read_text(), copy.read_text()) == (NO_ID, NO_ID + ADDED)
    for path in (mine, copy):
        path.write_text(path.read_text().replace("format = 2", 'format = 2\nid = "finch"'))
    assert call("merge", "--copies", str(mine)).exit_code == 0
    assert ADDED.strip() in mine.read_text()


def test_without_an_id_a_file_whose_name_may_be_any_other_is_no_copy_which_is_told(mine: Path) -> None:
    mine.write_text(NO_ID)
    copy_of(mine, "my finch 2.toml", NO_ID + ADDED)
    done = call("merge", "--copies", str(mine))
    told = f'{mine}: has no id, by which its copies are known; give it and them the same one, like id = "finch", or '
    assert (done.exit_code, done.stderr) == (1, f'jvexplore: {told}name two files: "merge OURS THEIRS"\n')
    assert call("check", str(mine)).stderr == ""
    assert mine.read_text() == NO_ID
