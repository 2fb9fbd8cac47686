"""Calls of `fact` on the dossier of two sources, and what they leave in its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.toml import parse_toml
from tests.lighthouse import PAPER_COPY, WIRE_COPY

if TYPE_CHECKING:
    from tests.cli.conftest import Program

COPIES: Final = ("--article", str(PAPER_COPY), "--article", str(WIRE_COPY))


def run_fact(program: Program, *args: str) -> tuple[str, list[str]]:
    """Return what a call that goes well prints, and how it understood its values."""
    result = program("fact", *args)
    assert result.exit_code == 0, result.stderr
    return result.stdout, result.stderr.splitlines()


def refused_fact(program: Program, *args: str) -> tuple[int, str]:
    """Return the exit status and the error of a call that must leave the file as it was."""
    before = program.dossier.read_bytes()
    status, error = program.failed("fact", *args)
    assert program.dossier.read_bytes() == before
    return status, error.removeprefix("jvexplore: ").removesuffix("\n")


def fact_table(program: Program, collection: str, fact_id: str) -> dict[str, Any]:
    """Return the table of a fact in the file."""
    entries = parse_toml(program.dossier.read_text(encoding="utf-8"))[collection]
    found: dict[str, Any] = next(each for each in entries if each["id"] == fact_id)
    return found
