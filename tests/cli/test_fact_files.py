"""Facts in files that cannot be read or written: one line each, and nothing is changed or left behind."""

from __future__ import annotations

import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.conftest import Program
from tests.lighthouse import LIGHTHOUSE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


_ADD: Final = ("fact", "add", "party", "name=A", "type=company", "basis=editorial", "comment=b")
_CALLS: Final[Sequence[Sequence[str]]] = (
    _ADD,
    ("fact", "edit", "stake/gull", "percent=70"),
    ("fact", "edit", "dossier", "tags=lamp"),
    ("fact", "edit", "source/wire", "publisher=Coast"),
    ("fact", "delete", "event/bids", "--force"),
    ("fact", "rename", "party/gull", "gull-trust"),
    ("fact", "merge", "party/beacon", "party/gull"),
)
_UNREADABLE: Final = {
    "text in no UTF-8": (b"\xff\xfe", "not UTF-8 text"),
    "binary": (bytes(range(256)), "not UTF-8 text"),
    "no TOML": (b"format = 2\nid = \n", "not valid TOML"),
    "another format": (b'format = 99\nid = "a"\n', "format 99 was written by a newer jvexplore; update jvexplore"),
    "facts in no tables": (b'format = 2\nparties = ["gull"]\n', "parties: must be tables"),
}


@pytest.mark.parametrize("name", _UNREADABLE)
def test_a_dossier_that_cannot_be_read(name: str, tmp_path: Path) -> None:
    data, told = _UNREADABLE[name]
    program = Program(tmp_path / "deal.toml", tmp_path / "notes.toml")
    program.dossier.write_bytes(data)
    for call in (_ADD, ("fact", "edit", "dossier", "tags=lamp")):
        status, error = program.failed(*call)
        assert (status, str(program.dossier) in error, told in error) == (1, True, True)
        assert program.dossier.read_bytes() == data
    assert [each.name for each in tmp_path.iterdir()] == ["deal.toml"]


@pytest.mark.parametrize("call", _CALLS)
def test_a_dossier_that_is_not_there_or_is_a_folder(call: Sequence[str], tmp_path: Path) -> None:
    missing = Program(tmp_path / "deal.toml", tmp_path / "notes.toml").failed(*call)
    assert missing[0] == 1
    assert missing[1].endswith("no such file or directory; check the name\n")
    assert [*tmp_path.iterdir()] == []
    folder = Program(tmp_path, tmp_path / "notes.toml").failed(*call)
    assert folder == (1, f"jvexplore: {tmp_path}: cannot be read: is a directory; name a file, not a folder\n")
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("option", ["size=64k", "ro"])
def test_a_disk_that_is_full_or_read_only(option: str, small_disk: Path, tmp_path: Path) -> None:
    program = Program(small_disk / "lighthouse.toml", tmp_path / "notes.toml")
    program.dossier.write_bytes(LIGHTHOUSE.read_bytes())
    if option == "ro":
        subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    else:
        with (small_disk / "rest").open("wb", buffering=0) as rest, suppress(OSError):
            while True:
                rest.write(b"x" * 4_096)
    for call in _CALLS:
        status, error = program.failed(*call)
        assert (status, error.startswith(f"jvexplore: {program.dossier}: cannot be written: ")) == (1, True)
        assert program.dossier.read_bytes() == LIGHTHOUSE.read_bytes()
        assert [*small_disk.glob("*.tmp"), *small_disk.glob(".*.tmp")] == []


def test_a_file_that_would_be_larger_than_the_limits_allow(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    program = Program(tmp_path / "lighthouse.toml", tmp_path / "notes.toml")
    program.dossier.write_bytes(LIGHTHOUSE.read_bytes())
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, before[1]))
    try:
        failed = [program.failed(*call) for call in _CALLS]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    what = "cannot be written: file too large; larger than the disk or the limits allow; name a file on another disk"
    assert {*failed} == {(1, f"jvexplore: {program.dossier}: {what}\n")}
    assert program.dossier.read_bytes() == LIGHTHOUSE.read_bytes()
