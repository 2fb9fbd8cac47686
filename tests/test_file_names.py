"""Ids by which not every system can call a file: told by `check`, and notes on such a dossier are kept all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.cli import main
from jvexplore.file_names import LONGEST_NAME, is_file_name, safe_file_name
from jvexplore.notes.default_path import notes_path_in
from jvexplore.notes.store import NotesStore
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

DEVICES = [
    "con",
    "prn",
    "aux",
    "nul",
    "com0",
    "com1",
    "com9",
    "lpt0",
    "lpt9",
]
NAMES = ["bakery", "console", "con-deal", "com10", "com", "lpt", "nullo", "x" * LONGEST_NAME, "auxiliary"]
TOO_LONG = ["x" * (LONGEST_NAME + 1), "x-" * 120 + "x", "x" * 300, "x" * 5000]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_files(name: str) -> None:
    assert is_file_name(name)
    assert safe_file_name(name) == name


@pytest.mark.parametrize("name", [*DEVICES, *TOO_LONG])
def test_names_of_which_no_file_can_be_called_get_another_that_can(name: str) -> None:
    assert not is_file_name(name)
    assert is_file_name(safe_file_name(name))
    assert safe_file_name(name) != safe_file_name(name + "x")


def dossier_called(bakery_copy: Path, name: str) -> Path:
    bakery_copy.write_text(bakery_copy.read_text().replace('id = "bakery"', f'id = "{name}"', 1))
    return bakery_copy


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)], prog_name="jvexplore")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        *((name, f'"{name}" is a reserved file name on Windows; add a word') for name in DEVICES),
        *((name, f"has {len(name)} characters, too long for a file name; shorten it") for name in TOO_LONG[:3]),
    ],
)
def test_check_tells_an_id_by_which_no_file_can_be_called(bakery_copy: Path, name: str, told: str) -> None:
    path = dossier_called(bakery_copy, name)
    done = run("check", path)
    assert done.exit_code == 1
    assert done.stdout.count("\n") == 1
    assert f"{path}: id: {told}" in done.stdout


@pytest.mark.parametrize("name", ["con", "lpt9", "x" * 81, "x" * 300, "x" * 5000])
def test_notes_on_such_a_dossier_are_saved_and_found_again(bakery_copy: Path, home: Path, name: str) -> None:
    path = dossier_called(bakery_copy, name)
    assert run("note", "stake/dough", "so", "--dossier", path).exit_code == 0
    listed = run("notes", "--dossier", path)
    assert (listed.exit_code, listed.stderr) == (0, "")
    assert "so" in listed.stdout
    (kept,) = (home / "data" / "jvexplore" / "notes").glob("*.toml")
    assert is_file_name(kept.stem)


def test_a_file_that_an_older_version_called_so_is_still_the_one(tmp_path: Path) -> None:
    for name in ("con", "x" * 200):
        assert notes_path_in(tmp_path, name) != tmp_path / f"{name}.toml"
        NotesStore(tmp_path / f"{name}.toml", name).save({made(1).id: made(1)})
        assert notes_path_in(tmp_path, name) == tmp_path / f"{name}.toml"


@pytest.mark.parametrize(("length", "problems"), [(100, 0), (101, 1), (300, 1)])
def test_check_tells_an_id_of_a_fact_that_is_too_long(bakery_copy: Path, length: int, problems: int) -> None:
    text = bakery_copy.read_text()
    bakery_copy.write_text(text.replace('id = "ada-rise"', f'id = "{"a" * length}"'))
    done = run("check", bakery_copy)
    assert done.exit_code == problems
    assert done.stdout.count(f"id: has {length} characters, too long for an id") == problems
    assert run("show", f"quote/{'a' * length}", "--dossier", bakery_copy).exit_code == 0
