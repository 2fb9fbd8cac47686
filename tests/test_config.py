"""The reader's settings: every value that is right is in force, and every other is told."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from textual.app import App
from textual.binding import Binding
from textual.screen import Screen

from jvexplore import config
from jvexplore.app.keys import bindings, keymap, note_bindings, source_bindings
from jvexplore.config import Config
from jvexplore.preferences import load_preference, save_preference
from jvexplore.process_state import DateStyle, use_date_style
from jvexplore.reading import edtf


def test_without_a_file_all_is_as_usual(home: Path) -> None:
    settings = config.read_settings()
    assert settings.config == Config()
    assert settings.problems == ()
    assert settings.path.is_relative_to(home)


def test_values_are_taken(settings_file: Path) -> None:
    settings_file.write_text(
        'theme = "nord"\nauthor = "ana"\nnotes = "mine"\neditor = "ed -s"\ndates = "year-month-day"\n'
        '[keys]\nnew_note = "n,f5"\n'
    )
    settings = config.read_settings()
    assert settings.problems == ()
    assert settings.config == Config(
        "nord", "ana", settings_file.parent / "mine", "ed -s", "year-month-day", {"new_note": "n,f5"}
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('them = "nord"', 'them: unknown setting; did you mean "theme"?'),
        ("author = 7", "author: must be a name in quotation marks; fix or remove it"),
        ("theme = []", "theme: must be a theme's name in quotation marks; fix or remove it"),
        ("notes = 7", "notes: must be a folder's name in quotation marks; fix or remove it"),
        ('notes = "~nobody-of-that-name/x"', "notes: no such home folder: ~nobody-of-that-name/x"),
        ('dates = "iso"', 'dates: must be one of "day-month-year", "month-day-year", "year-month-day"'),
        ("keys = { new_note = 3 }", 'keys.new_note: must be keys in quotation marks, like "n" or "n,f5"'),
        ('keys = "n"', "keys: must be a table: [keys]"),
        ("zebra = 1", "zebra: unknown setting; remove it"),
    ],
)
def test_what_is_wrong_is_reported_and_all_else_in_force(settings_file: Path, line: str, told: str) -> None:
    settings_file.write_text(f'editor = "ed"\n{line}\n')
    settings = config.read_settings()
    assert settings.config == Config(editor="ed")
    (problem,) = settings.problems
    assert str(settings_file) in problem
    assert told in problem


def test_one_wrong_key_takes_no_other_away(settings_file: Path) -> None:
    settings_file.write_text('[keys]\nnew_note = "n,f5"\nundo = 7\nredo = []\nquit = "Q"\n')
    settings = config.read_settings()
    assert settings.config.keys == {"new_note": "n,f5", "quit": "Q"}
    assert ["undo" in told or "redo" in told for told in settings.problems] == [True, True]


VALUES = (
    st.text(st.characters(exclude_characters="\0"))
    | st.sampled_from(get_args(DateStyle))
    | st.integers()
    | st.booleans()
    | st.decimals()
    | st.lists(st.text(max_size=3), max_size=2)
    | st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=2)
)
"""What a TOML file may hold, but for NUL, which is refused."""


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(("theme", "author", "editor", "dates"), VALUES)))
def test_settings_are_taken_as_pydantic_takes_them_by_their_types(document: dict[str, Any]) -> None:
    types, expected = get_type_hints(Config), Config()
    refused = set()
    for key, value in document.items():
        try:
            expected = expected._replace(**{key: TypeAdapter(types[key]).validate_python(value)})
        except ValidationError:
            refused.add(key)
    settings = config._check_settings(Path("config.toml"), document)
    assert settings.config == expected
    assert {problem.split(": ")[1] for problem in settings.problems} == refused


@pytest.mark.parametrize("key", ["theme", "author", "notes", "editor"])
def test_no_value_holds_what_no_name_and_no_command_may(settings_file: Path, key: str) -> None:
    settings_file.write_text(f'{key} = "a\\u0000b"\n')
    settings = config.read_settings()
    assert settings.config == Config()
    (problem,) = settings.problems
    assert f"{key}: must be " in problem


@pytest.mark.parametrize("named", ["x" * 300, "~nobody-of-that-name/x.toml"], ids=["long", "nobody"])
def test_a_file_that_cannot_be_asked_for_is_reported(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JVEXPLORE_CONFIG", named)
    settings = config.read_settings()
    assert (str(settings.path), settings.config) == (named, Config())
    (problem,) = settings.problems
    assert problem.startswith(f"{named}: ")


@pytest.mark.parametrize("blank", ["", "  "])
def test_a_blank_folder_is_none(settings_file: Path, blank: str) -> None:
    settings_file.write_text(f'notes = "{blank}"\n')
    assert config.read_settings() == config.Settings(settings_file, Config())


def test_a_file_that_is_no_toml_is_reported_with_its_line(settings_file: Path) -> None:
    settings_file.write_text('editor = "ed"\ntheme = nord\n')
    settings = config.read_settings()
    assert settings.config == Config()
    assert "line 2" in settings.problems[0]


def test_another_file_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "own.toml"
    path.write_text('author = "bo"')
    monkeypatch.setenv("JVEXPLORE_CONFIG", str(path))
    assert config.read_settings().config.author == "bo"


def test_the_theme_chosen_last_wins_until_the_file_names_another() -> None:
    nord, gruvbox = Config(theme="nord"), Config(theme="gruvbox")
    assert config.theme_in_force(nord) == "nord"
    config.remember_theme("dracula", nord)
    assert config.theme_in_force(nord) == "dracula"
    assert config.theme_in_force(gruvbox) == "gruvbox"
    assert config.theme_in_force(Config()) == ""


def test_what_cannot_be_remembered_is_forgotten(home: Path) -> None:
    (home / "state" / "jvexplore" / "theme").mkdir()
    save_preference("theme", "nord")
    assert load_preference("theme") == ""


@pytest.mark.parametrize(
    ("style", "short", "words"),
    [
        ("day-month-year", "11 Sep 2018", "11 September 2018"),
        ("month-day-year", "Sep 11, 2018", "September 11, 2018"),
        ("year-month-day", "2018-09-11", "2018-09-11"),
    ],
)
def test_days_are_written_in_the_readers_style(style: DateStyle, short: str, words: str) -> None:
    use_date_style(style)
    when = edtf.parse_edtf("2018-09-11")
    assert (when.short, when.words) == (short, words)
    assert edtf.parse_edtf("2019-33").short == "2019 Q1"


def test_the_keys_as_they_are_have_no_problems() -> None:
    assert list(keymap.keymap_problems({})) == []
    as_they_are = {name: binding.key for name, binding in keymap.bindings_by_id().items()}
    assert list(keymap.keymap_problems(as_they_are)) == []
    assert keymap.usable_keys(as_they_are) == as_they_are


def test_every_binding_is_in_the_table() -> None:
    values = [each for module in (bindings, note_bindings, source_bindings) for each in vars(module).values()]
    everywhere = [each for value in values if isinstance(value, list) for each in value]
    assert {binding.id for binding in everywhere} <= set(keymap.bindings_by_id())


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"new_note": "e"}, 'keys: "e" is used for both new_note and edit_note in the explorer'),
        ({"new_note": "ctrl+p"}, 'keys: "ctrl+p" is used for both new_note and commands in the explorer'),
        ({"commands": "n"}, 'keys: "n" is used for both new_note and commands in the explorer'),
        ({"save": "ctrl+p"}, 'keys: "ctrl+p" is used for both save and commands in the note editor'),
        ({"next_value": "ctrl+e"}, 'keys: "ctrl+e" is used for both own_editor and next_value in the note editor'),
        ({"new_note": "ctrl+q"}, 'keys: "ctrl+q" is reserved for quit; choose another key for new_note'),
        ({"new_note": "f5, ctrl+c"}, 'keys: "ctrl+c" is reserved for copy_text; choose another key for new_note'),
        ({"new_note": "/"}, 'keys: "/" is used for both find and new_note'),
        ({"commands": "p"}, 'keys.commands: "p" could no longer be typed; use another key, like "ctrl+p"'),
        ({"new_nut": "f5"}, "keys.new_nut: unknown action"),
        ({"new_note": "wibble"}, 'keys.new_note: unknown key "wibble"'),
        ({"new_note": ""}, 'keys.new_note: unknown key ""'),
        ({"new_note": "n,,f5"}, 'keys.new_note: unknown key ""'),
    ],
)
def test_what_is_wrong_with_own_keys_is_reported(keys: dict[str, str], told: str) -> None:
    problems = list(keymap.keymap_problems(keys))
    assert any(told in problem for problem in problems)


def test_keys_that_change_places_do_not_clash() -> None:
    assert list(keymap.keymap_problems({"new_note": "e", "edit_note": "n"})) == []
    assert list(keymap.keymap_problems({"new_note": "ctrl+p", "commands": "f2", "quit": "q,ctrl+q"})) == []


def test_every_key_that_textual_has_everywhere_is_known() -> None:
    theirs = {binding.key for binding in Binding.make_bindings([*App.BINDINGS, *Screen.BINDINGS])}
    moves = {"tab", "shift+tab"}  # these move the focus; whatever else they are to do, they do
    assert theirs - moves == set(bindings.TEXTUAL_KEYS)


def test_the_table_can_be_pasted(settings_file: Path) -> None:
    text = "\n".join(f'{name} = "{binding.key}"' for name, binding in keymap.bindings_by_id().items())
    settings_file.write_text(f"[keys]\n{text}\n")
    settings = config.read_settings()
    assert settings.problems == ()
    assert settings.config.keys == tomllib.loads(f"[keys]\n{text}")["keys"]
