from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


@pytest.mark.parametrize(
    ("name", "start"), [("markdown", "# Notes on "), ("csv", '"id","on",'), ("json", "{\n"), ("toml", "format = 1\n")]
)
def test_export_writes_every_format(name: str, start: str, noted: Program, tmp_path: Path) -> None:
    told = noted(*("export", "--format", name)).stdout_bytes.decode()
    assert told.startswith(start)
    target = tmp_path / "out" / "notes"
    assert noted.told("export", "--format", name, "--output", str(target)) == ""
    assert target.read_bytes().decode().removeprefix("\ufeff" * (name == "csv")) == told


def test_export_takes_the_format_from_the_files_name(noted: Program, tmp_path: Path) -> None:
    for suffix, start in ((".csv", '\ufeff"id",'), (".JSON", "{"), (".toml", "format"), (".md", "#"), (".txt", "#")):
        target = tmp_path / f"out{suffix}"
        noted.told("export", "--output", str(target))
        assert target.read_text(encoding="utf-8").startswith(start)


def test_export_never_overwrites_without_force(noted: Program, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    target.write_text("mine")
    status, error = noted.failed("export", "--output", str(target))
    assert (status, target.read_text()) == (1, "mine")
    assert "exists already; overwrite it with --force" in error
    noted.told("export", "--output", str(target), "--force")
    assert target.read_text(encoding="utf-8").startswith("# Notes")
    assert noted.failed("export", "--output", str(tmp_path))[0] == 1


def test_export_never_overwrites_what_it_is_made_from(noted: Program, tmp_path: Path) -> None:
    (tmp_path / "link.toml").symlink_to(noted.notes)
    for source in (noted.notes, tmp_path / "link.toml", noted.dossier):
        before = source.read_bytes()
        status, error = noted.failed("export", "--output", str(source), "--force", "--author", "eve")
        assert (status, source.read_bytes()) == (1, before)
        assert "is what the export is made from" in error
