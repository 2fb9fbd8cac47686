"""`jvexplore config` and `jvexplore keys`: what is in force, to be read and to be pasted."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore import config
from jvexplore.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def test_config_tells_its_place_and_the_values_in_force(program: Program, settings_file: Path) -> None:
    assert program.told("config", "--path").strip() == str(settings_file)
    assert "not created yet" in program.told("config")
    settings_file.write_text('theme = "nord"\nauthor = "ana"\n[keys]\nnew_note = "f5"\n')
    told = tomllib.loads(program.told("config"))
    assert told["theme"] == "nord"
    assert told["author"] == "ana"
    assert told["dates"] == "day-month-year"
    assert told["keys"] == {"new_note": "f5"}


def test_what_config_and_keys_print_can_be_pasted(program: Program, settings_file: Path) -> None:
    printed, keys = program.told("config"), program.told("keys")
    settings_file.write_text(printed.partition("[keys]")[0] + keys)
    assert tomllib.loads(program.told("keys")) == tomllib.loads(keys)


def test_what_is_wrong_is_reported_with_status_1(program: Program, settings_file: Path) -> None:
    settings_file.write_text('them = "nord"\n[keys]\nnew_note = "e"\n')
    for command in ("config", "keys"):
        result = program(command)
        assert result.exit_code == 1
        assert 'did you mean "theme"?' in result.stderr
        assert '"e" is used for both new_note and edit_note' in result.stderr


def test_what_is_wrong_is_not_listed_as_in_force(program: Program, settings_file: Path) -> None:
    settings_file.write_text('theme = "nordd"\n[keys]\nfind = "ctrl+"\nfnd = "f4"\nundo = "f6"\nquit = "q"\n')
    result = program("config")
    assert result.exit_code == 1
    assert 'theme: unknown theme "nordd"; known themes: ansi-dark,' in result.stderr
    assert 'keys.find: unknown key "ctrl+"' in result.stderr
    assert "keys.fnd: unknown action" in result.stderr
    told = tomllib.loads(result.stdout)
    assert told["theme"] == "jvexplore-dark"
    assert told["keys"] == {"undo": "f6"}


@pytest.mark.parametrize("key", ["ø", "ж", "ü,f5", "é", "ñ"])
def test_keys_and_config_print_letters_of_any_script_as_they_are(
    program: Program, settings_file: Path, key: str
) -> None:
    settings_file.write_text(f'[keys]\nnew_note = "{key}"\n', "utf-8")
    for command in ("config", "keys"):
        assert f'new_note = "{key}"' in program.told(command)


def test_keys_that_are_as_they_were_are_not_listed_as_changed(program: Program, settings_file: Path) -> None:
    settings_file.write_text(program.told("keys").replace('"n" ', '"f5, n" '))
    assert tomllib.loads(program.told("config"))["keys"] == {"new_note": "f5,n"}


def test_a_theme_chosen_on_screen_is_in_force_whatever_is_wrong_in_the_file(
    program: Program, settings_file: Path
) -> None:
    settings_file.write_text('theme = "nordd"\n')
    config.remember_theme("dracula", config.Config())
    assert tomllib.loads(program("config").stdout)["theme"] == "dracula"


def test_other_commands_tell_it_and_go_on(program: Program, settings_file: Path) -> None:
    settings_file.write_text('them = "nord"\ndates = "year-month-day"\n')
    result = program("show")
    assert "unknown setting" in result.stderr
    assert "2020-03-03" in result.stdout


def test_notes_are_written_by_the_author_in_the_folder(settings_file: Path) -> None:
    settings_file.write_text('author = "ana"\nnotes = "~/mine"\n')
    CliRunner().invoke(main, ["note", "stake/alibaba", "so"], prog_name="jvexplore")
    (written,) = settings_file.parents[2].glob("mine/*.toml")
    assert 'author = "ana"' in written.read_text()
