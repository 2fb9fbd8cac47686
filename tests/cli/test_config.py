"""`jvexplore config` and `jvexplore keys`: what is in force, to be read and to be pasted."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


@pytest.fixture
def file(home: Path) -> Path:
    path = home / "config" / "jvexplore" / "config.toml"
    path.parent.mkdir(parents=True)
    return path


def test_config_tells_its_place_and_the_values_in_force(program: Program, file: Path) -> None:
    assert program.told("config", "--path").strip() == str(file)
    assert "which is not there yet" in program.told("config")
    file.write_text('theme = "nord"\nauthor = "ana"\n[keys]\nnew_note = "f5"\n')
    told = tomllib.loads(program.told("config"))
    assert told["theme"] == "nord"
    assert told["author"] == "ana"
    assert told["dates"] == "day-month-year"
    assert told["keys"] == {"new_note": "f5"}


def test_what_config_and_keys_print_can_be_pasted(program: Program, file: Path) -> None:
    config, keys = program.told("config"), program.told("keys")
    file.write_text(config.partition("[keys]")[0] + keys)
    assert tomllib.loads(program.told("keys")) == tomllib.loads(keys)


def test_what_is_wrong_is_told_with_status_1(program: Program, file: Path) -> None:
    file.write_text('them = "nord"\n[keys]\nnew_note = "e"\n')
    for command in ("config", "keys"):
        result = program(command)
        assert result.exit_code == 1
        assert 'did you mean "theme"?' in result.stderr
        assert '"e" is for new_note and for edit_note' in result.stderr


def test_other_commands_tell_it_and_go_on(program: Program, file: Path) -> None:
    file.write_text('them = "nord"\ndates = "year-month-day"\n')
    result = program("show")
    assert "unknown setting" in result.stderr
    assert "2020-03-03" in result.stdout


def test_notes_are_written_by_the_author_in_the_folder(file: Path) -> None:
    file.write_text('author = "ana"\nnotes = "~/mine"\n')
    CliRunner().invoke(main, ["note", "stake/alibaba", "so"], prog_name="jvexplore")
    (written,) = file.parents[2].glob("mine/*.toml")
    assert 'author = "ana"' in written.read_text()
