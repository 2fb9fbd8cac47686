"""Whose a notes file is, and which group may read it, stays so when others save it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.records.sidecar import sidecar_dir

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can be others")

ANA: Final = 1501
BEN: Final = 1502
TEAM: Final = 1600


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that everybody may use.

    It is not below that of pytest, which another run of tests closes to others again as it begins.
    """
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o777)
        yield Path(place)


CALL: Final = """
import os, sys
from contextlib import suppress
from jvexplore.cli import main
text, notes, user, *groups = sys.argv[1:]
with suppress(SystemExit):  # all modules are loaded by it: others may not read where they are
    main(["note", "dossier", "first", "--notes", os.path.join(os.environ["HOME"], "others.toml")])
os.umask(0o022)
os.setgroups([int(each) for each in groups])
os.setgid(int(user))
os.setuid(int(user))
main(["note", "dossier", text, "--notes", notes])
"""
"""Writes a note as somebody else."""


def note(notes: Path, text: str, user: int, *groups: int) -> None:
    """Write a note as somebody else, who may be in other groups than their own."""
    call = [sys.executable, "-c", CALL, text, str(notes), str(user), *map(str, groups)]
    called = subprocess.run(call, check=False, capture_output=True, text=True)
    assert called.returncode == 0, called.stderr


def told_of(path: Path) -> tuple[int, int, str]:
    found = path.stat()
    return found.st_uid, found.st_gid, stat.filemode(found.st_mode)


@pytest.mark.parametrize("mode", [0o660, 0o640, 0o600])
def test_who_saves_their_own_file_leaves_it_its_group(shared: Path, mode: int) -> None:
    notes = shared / "notes.toml"
    notes.write_text('format = 1\ndossier = "aliexpress-russia"\n')
    os.chown(notes, ANA, TEAM)
    notes.chmod(mode)
    before = told_of(notes)
    note(notes, "one", ANA, TEAM)
    note(notes, "two", ANA, TEAM)
    assert told_of(notes) == before
    kept = [each for each in sidecar_dir(notes).iterdir() if each.name.startswith("backup-")]
    assert {told_of(each)[1:] for each in kept} == {before[1:]}


def test_a_group_that_cannot_be_given_gets_nothing(shared: Path) -> None:
    notes = shared / "notes.toml"
    notes.write_text('format = 1\ndossier = "aliexpress-russia"\n')
    os.chown(notes, ANA, TEAM)
    notes.chmod(0o640)
    note(notes, "one", ANA)  # of the team no more
    assert told_of(notes) == (ANA, ANA, "-rw-------")
    assert {told_of(each)[2] for each in sidecar_dir(notes).iterdir()} == {"-rw-------"}


def test_two_of_a_team_write_in_turn(shared: Path) -> None:
    notes = shared / "notes.toml"
    notes.write_text('format = 1\ndossier = "aliexpress-russia"\n')
    os.chown(notes, ANA, TEAM)
    notes.chmod(0o660)
    for text, user in (("one", ANA), ("two", BEN), ("three", ANA)):
        note(notes, text, user, TEAM)
    assert told_of(notes)[1:] == (TEAM, "-rw-rw----")
    assert [text in notes.read_text() for text in ("one", "two", "three")] == [True] * 3


def test_root_leaves_a_file_its_owner(shared: Path) -> None:
    notes = shared / "notes.toml"
    notes.write_text('format = 1\ndossier = "aliexpress-russia"\n')
    os.chown(notes, ANA, TEAM)
    notes.chmod(0o640)
    note(notes, "one", 0)
    assert told_of(notes) == (ANA, TEAM, "-rw-r-----")
