"""Hostile text that comes out of commands in a pipe: it often ends on a terminal, and so is harmless there too.

The commands are called in this process, except where a pipe could make a difference.
"""

from __future__ import annotations

import json
import subprocess
import tomllib
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner

from jvexplore.cli import main
from jvexplore.export.formats import EXPORT_FORMATS
from jvexplore.notes.codec import write_notes
from jvexplore.records.document import Document
from tests.hostile_text import CHUNKS, LINE, LINES
from tests.program_terminal import PROGRAM
from tests.samples import made
from tests.test_hostile_exports import raw, run

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

INVISIBLE: Final = "\u00ad \u200b"
"""Between words, what a copy may have left in it: a copy is recognised in spite of them."""


def invoke(*arguments: str | Path) -> Result:
    """Call the program in this process."""
    result = CliRunner().invoke(main, [*map(str, arguments)], prog_name="jvexplore")
    assert isinstance(result.exception, SystemExit | None)
    return result


def toml_string(text: str) -> str:
    """Return a text as TOML writes it."""
    return json.dumps(text).replace("\\udb40\\udc41", "\\U000e0041").replace("\x7f", "\\u007f")


@pytest.fixture
def files(tmp_path: Path, bakery_path: Path) -> tuple[str | Path, ...]:
    """A bakery with hostile names, and hostile notes."""
    text = bakery_path.read_text(encoding="utf-8")
    escaped = toml_string(LINES)
    for value in ('"Rising Sun, a bakery"', '"The Morning Loaf"', '"Crumb & Co"', '"Not enough power"', '"its mill"'):
        assert value in text
        text = text.replace(value, escaped)
    dossier, notes = tmp_path / "dossier.toml", tmp_path / "notes.toml"
    dossier.write_text(text, encoding="utf-8")
    every = [made(1, text=LINES, author=LINES, tags=(LINES,)), made(2, "party/crumb", LINES), made(3, "stake/gone")]
    notes.write_text(write_notes(Document("bakery", {note.id: note for note in every})), encoding="utf-8", newline="")
    return "--dossier", dossier, "--notes", notes


COMMANDS: Final = (
    "show",
    "show stake/dough",
    "show party/crumb",
    "show paragraph/1",
    "show --json",
    "show party/crumb --json",
    "notes",
    "notes --json",
    "notes --on stake/dough",
    "read",
    "find kind:party",
    "find kind:party --json",
    "find HOSTILE",
    "find HOSTILE --json",
    "check",
    "keys",
    "config",
    *(f"export --format {name}" for name in EXPORT_FORMATS),
)


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_in_a_pipe(command: str, files: tuple[str | Path, ...]) -> None:
    """What goes into a pipe often comes out on a terminal: `jvexplore notes | less -R`, `| grep`."""
    assert raw(run(*command.split(), *files).decode()) == []


@pytest.mark.parametrize("name", EXPORT_FORMATS)
def test_exports_in_a_file(name: str, files: tuple[str | Path, ...], tmp_path: Path) -> None:
    target = tmp_path / "out"
    run("export", "--format", name, "--output", target, *files)
    assert raw(target.read_bytes().decode("utf-8-sig")) == []


@pytest.mark.parametrize("command", ["show", "show paragraph/2", "read", "check --words", "export"])
def test_words_of_a_hostile_copy_in_a_pipe(command: str, bakery_path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    lines = bakery_path.with_suffix(".txt").read_text("utf-8").split("\n")
    copy.write_text("\n".join(INVISIBLE.join(line.split(" ")) if line else line for line in lines), "utf-8")
    notes = tmp_path / "notes.toml"
    every = {note.id: note for note in (made(1, "paragraph/1"), made(2, "paragraph/2"))}
    notes.write_text(write_notes(Document("bakery", every)), encoding="utf-8", newline="")
    call: tuple[str | Path, ...] = (
        *command.split(),
        "--dossier",
        bakery_path,
        "--notes",
        notes,
        "--article",
        copy,
    )
    result = invoke(*call)
    assert raw(result.stdout + result.stderr) == []
    assert result.stdout


@pytest.mark.parametrize(
    ("wrong", "found"),
    [
        ('title = "Rising Sun, a bakery"', "title = [{text}]"),
        ('id = "crumb"', "id = {text}"),
        ('holder = "dough"', "holder = {text}"),
        ('when = "2021-34"', "when = {text}"),
        ('country = "PT"', "country = {text}"),
        ('role = "venture"', "role = {text}"),
        ('basis = "stated"', "{text} = 1\nbasis = 'stated'"),
        ("format = 1", "{text} = 1\nformat = 1"),
        ("format = 1", "format = 1 {raw}"),
        ("format = 1", "{raw} = 1"),
    ],
    ids=lambda each: ascii(each)[:40],
)
def test_errors_in_a_pipe(wrong: str, found: str, bakery_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "\x1b]0;owned\x07\x9b31m\u202e.toml"
    text = bakery_path.read_text("utf-8")
    assert wrong in text
    hostile_text = found.replace("{text}", toml_string(CHUNKS[0] + LINES)).replace("{raw}", "\x1b[2J\x9b\u202e")
    path.write_text(text.replace(wrong, hostile_text, 1), "utf-8")
    result = invoke("check", "--dossier", path)
    told = result.stdout + result.stderr
    assert result.exit_code == 1
    assert raw(told) == []
    assert told.count("\n") == len(told.splitlines()) > 0
    shown = invoke("show", "--dossier", path)
    assert shown.exit_code == (1 if "{raw}" in found else 0)  # only a file that is not TOML is refused
    assert raw(shown.stdout + shown.stderr) == []
    assert ("Unfinished: " in shown.stdout) is (shown.exit_code == 0)


@pytest.mark.parametrize("what", ["--notes", "--article", "--dossier", "--on", "--find", "address"])
def test_hostile_arguments_are_reported_in_one_harmless_line(what: str, bakery_path: Path, tmp_path: Path) -> None:
    text = "\x1b]0;owned\x07\x9b31m\u202e\r\n\x1b[2J"
    name = tmp_path / text
    calls: dict[str, tuple[str | Path, ...]] = {
        "--notes": ("notes", "--notes", name),
        "--article": ("read", "--article", name),
        "--dossier": ("show", "--dossier", name),
        "--on": ("notes", "--on", text),
        "--find": ("notes", "--find", f"kind:{text}"),
        "address": ("show", text),
    }
    more: tuple[str | Path, ...] = () if what == "--dossier" else ("--dossier", bakery_path)
    result = invoke(*calls[what], *more)
    assert result.exit_code in (1, 2)
    told = result.stdout + result.stderr
    assert raw(told) == []
    assert told.count("\n") == 1
    assert "\r" not in told


def test_settings_in_a_pipe_are_toml_again(settings_file: Path) -> None:
    author = LINE.replace("\0", "")
    settings_file.write_text(f"author = {toml_string(author)}\n", "utf-8")
    told = run("config").decode()
    assert raw(told) == []
    assert tomllib.loads(told)["author"] == author


def test_data_in_a_pipe_is_what_was_written(files: tuple[str | Path, ...]) -> None:
    told = subprocess.run([PROGRAM, "show", "party/crumb", "--json", *files], capture_output=True, check=True).stdout
    assert raw(told.decode()) == []
    assert told == run("show", "party/crumb", "--json", *files)
    assert b"\\u001b" in told
    assert b"\\u202e" in told
    assert json.loads(told)["name"] == LINES
    notes = tomllib.loads(run("export", "--format", "toml", *files).decode())["notes"]
    assert {note["text"] for note in notes} == {LINES, "text"}
