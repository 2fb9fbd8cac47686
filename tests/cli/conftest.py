"""The program, called in this process; `test_process.py` runs the installed one."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from jvexplore.cli import main
from tests.cli.canal_files import CanalFiles

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


class Program:
    """The program on a dossier, with a notes file of its own."""

    def __init__(self, dossier: Path, notes: Path) -> None:
        self.dossier = dossier
        self.notes = notes

    def __call__(self, *args: str, stdin: str | bytes | None = None) -> Result:
        files = ["--dossier", str(self.dossier), "--notes", str(self.notes)]
        return CliRunner().invoke(main, [*args[:1], *files, *args[1:]], input=stdin, prog_name="jvexplore")

    def told(self, *args: str, stdin: str | bytes | None = None) -> str:
        """Return what a call that must go well prints."""
        result = self(*args, stdin=stdin)
        assert (result.exit_code, result.stderr) == (0, "")
        return result.stdout

    def failed(self, *args: str, stdin: str | bytes | None = None) -> tuple[int, str]:
        """Return the exit status and the one line of error of a call that must fail."""
        result = self(*args, stdin=stdin)
        assert result.stdout == ""
        assert result.stderr.startswith("jvexplore: ")
        assert result.stderr.count("\n") == 1
        return result.exit_code, result.stderr

    @property
    def written(self) -> list[dict[str, Any]]:
        """The notes in the file."""
        notes: list[dict[str, Any]] = tomllib.loads(self.notes.read_text(encoding="utf-8"))["notes"]
        return notes


def ended(*args: str) -> tuple[int, str]:
    """Return the exit status of a call and what it said on standard error."""
    result = CliRunner().invoke(main, args, prog_name="jvexplore")
    assert isinstance(result.exception, SystemExit | None)
    return result.exit_code, result.stderr


@pytest.fixture
def program(bakery_path: Path, tmp_path: Path) -> Program:
    return Program(bakery_path, tmp_path / "notes.toml")


@pytest.fixture
def harbour(lighthouse_copy: Path, tmp_path: Path) -> Program:
    """The program on a dossier of two sources, which it may change."""
    return Program(lighthouse_copy, tmp_path / "notes.toml")


@pytest.fixture
def noted(program: Program) -> Program:
    program.told("note", "stake/dough", "Who says so?", "--kind", "question", "--tag", "mill", "--author", "ana")
    program.told("note", "party/crumb", "=1+1 | [x]", "--kind", "check", "--author", "ben")
    return program


@pytest.fixture
def canal(tmp_path: Path) -> CanalFiles:
    return CanalFiles(tmp_path)
