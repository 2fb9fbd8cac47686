"""Calls that are wrong, and calls for help."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.cli import main
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.writing.typed_facts import typed_keys

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


@pytest.mark.parametrize("args", [("open",), ()])
def test_the_explorer_needs_a_terminal(args: tuple[str, ...], program: Program) -> None:
    result = CliRunner().invoke(main, [*args, "--dossier", str(program.dossier)], prog_name="jvexplore")
    assert result.exit_code == 2
    assert result.stderr.startswith('jvexplore: the explorer needs a terminal; in a pipe use "jvexplore show"')


@pytest.mark.parametrize(
    ("args", "stdin", "status", "told"),
    [
        (("note",), None, 2, "Missing argument 'ADDRESS'"),
        (("fact",), None, 2, 'Missing command; see "jvexplore fact --help"'),
        (("note", "stake/gone", "x"), None, 1, 'there is no "stake/gone"'),
        (("note", "paragraph/6", "x"), None, 1, 'there is no "paragraph/6"; did you mean "paragraph/5"?'),
        (("note", "dossier", " \n"), None, 2, "the note is empty"),
        (("note", "dossier"), b"", 2, "the note is empty"),
        (("note", "dossier"), b"\xff", 1, "standard input: not UTF-8 text (byte 1)"),
        (("note", "dossier", "x", "--kind", "rant"), None, 2, "'rant' is not one of 'comment', 'question'"),
        (("notes", "--kind", "rant"), None, 2, "'rant' is not one of"),
        (("notes", "--status", "x"), None, 2, "'x' is not one of"),
        (("export", "--format", "docx"), None, 2, "'docx' is not one of 'markdown', 'csv', 'json', 'toml'"),
        (("check", "--words"), None, 2, "--words needs your own copy of the article; add --article FILE"),
        (("show", "--article", "missing.txt"), None, 1, "missing.txt: no such file; check the name"),
        (("show", "a", "b"), None, 2, "unexpected extra argument"),
        (("show", "--colour"), None, 2, "No such option"),
        (("completion", "cmd"), None, 2, "'cmd' is not one of"),
    ],
)
def test_wrong_calls_are_reported_in_one_line(
    args: tuple[str, ...], stdin: bytes | None, status: int, told: str, program: Program
) -> None:
    files = args[0] != "completion"
    result = program(*args, stdin=stdin) if files else CliRunner().invoke(main, args)
    assert result.exit_code == status
    assert result.stderr.startswith("jvexplore: ")
    assert told in result.stderr
    assert result.stderr.count("\n") == 1
    assert not program.notes.exists()


def test_a_command_that_is_not_there_is_reported() -> None:
    result = CliRunner().invoke(main, ["shwo"])
    assert result.exit_code == 2
    assert "No such command 'shwo'" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("deal.toml", "deal.toml"),
        ("DEAL.TOML", "DEAL.TOML"),
        ("my deals/a.txt", "'my deals/a.txt'"),
        ("kept", "kept"),
    ],
)
def test_the_name_of_a_file_instead_of_a_command_tells_how_to_open_it(
    typed: str, written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kept").touch()
    result = CliRunner().invoke(main, [typed], prog_name="jvexplore")
    assert result.exit_code == 2
    told = f'jvexplore: To open a file, type "jvexplore open --dossier {written}"; see "jvexplore --help"\n'
    assert result.stderr == told


@pytest.mark.parametrize("command", ["open", "show", "note", "notes", "export", "check", "completion"])
def test_every_command_has_help_with_examples(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--help"])
    assert result.exit_code == 0
    assert "Examples:\n" in result.stdout
    assert "jvexplore " in result.stdout.split("Examples:")[1]
    assert f"\n  {command} " in CliRunner().invoke(main, ["--help"]).stdout


def test_the_help_of_add_has_every_key_that_can_be_typed() -> None:
    told = CliRunner().invoke(main, ["fact", "add", "--help"]).stdout
    rows = " ".join(told.split("\nKeys:\n")[1].split("Examples:")[0].split())
    every = rows.partition("every kind ")[2].split(", ")
    for kind in collection_names():
        own = rows.partition(f"{kind} ")[2].partition(" ")[0]
        assert own.strip(",") in typed_keys(kind, is_new=True)
        assert set(every) < set(typed_keys(kind, is_new=True))
        assert all(key in rows for key in typed_keys(kind, is_new=True))


@pytest.mark.parametrize(
    ("args", "default"),
    [
        (("show",), "Default: $JVEXPLORE_DOSSIER, or the bundled one."),
        (("fact",), "Default: $JVEXPLORE_DOSSIER."),
        (("fact", "add"), "Default: $JVEXPLORE_DOSSIER."),
        (("fact", "restore"), "Default: $JVEXPLORE_DOSSIER."),
        (("add-source",), "Default: $JVEXPLORE_DOSSIER."),
    ],
)
def test_the_help_says_whether_the_dossier_must_be_named(args: tuple[str, ...], default: str) -> None:
    words = " ".join(CliRunner().invoke(main, [*args, "--help"]).stdout.split())
    assert f"as `jvexplore dossiers` lists them. {default} --notes" in words


def test_version() -> None:
    assert re.fullmatch(r"jvexplore \d+\.\d+\.\d+\n", CliRunner().invoke(main, ["--version"]).stdout)
