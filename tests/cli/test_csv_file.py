"""A CSV file begins with a byte order mark, by which spreadsheets know its encoding; a pipe does not."""

from __future__ import annotations

import codecs
import csv
import os
import subprocess
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from tests.program_terminal import PROGRAM

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def marks(data: bytes) -> int:
    return data.count(codecs.BOM_UTF8)


@pytest.mark.parametrize("name", ["notes.csv", "notes.CSV", "notes"])
def test_a_file_has_one(name: str, noted: Program, tmp_path: Path) -> None:
    target = tmp_path / name
    noted.told("export", "--format", "csv", "--output", str(target))
    noted.told("export", "--format", "csv", "--output", str(target), "--force")
    data = target.read_bytes()
    assert data.startswith(codecs.BOM_UTF8)
    assert marks(data) == 1
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert [row["author"] for row in csv.DictReader(file)] == ["ben", "ana"]


def test_standard_output_has_none(noted: Program) -> None:
    for to in ((), ("--output", "-")):
        assert marks(noted("export", "--format", "csv", *to).stdout_bytes) == 0
    call = [PROGRAM, "export", "--format", "csv", "--dossier", str(noted.dossier), "--notes", str(noted.notes)]
    assert subprocess.run(call, capture_output=True, check=True).stdout.startswith(b'"id","on",')


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
def test_a_pipe_with_a_name_has_none(noted: Program, tmp_path: Path) -> None:
    pipe = tmp_path / "notes.csv"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    noted.told("export", "--output", str(pipe), "--force")
    reader.join()
    assert read[0].startswith(b'"id","on",')
    assert marks(read[0]) == 0


@pytest.mark.parametrize("name", ["markdown", "json", "toml"])
def test_no_other_file_has_one(name: str, noted: Program, tmp_path: Path) -> None:
    target = tmp_path / "out"
    noted.told("export", "--format", name, "--output", str(target))
    assert marks(target.read_bytes()) == 0
