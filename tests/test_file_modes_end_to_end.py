"""A day of work of the installed program beside a notes file of 0600: nothing that it leaves can be read by others.

At its end every file that holds a word of the notes is listed, wherever it is.
"""

from __future__ import annotations

import os
import signal
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner

from jvexplore.cli import main
from tests.program_terminal import Terminal, pane

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions as Unix has them")

SECRET: Final = b"zinfandel"
"""Stands in every note, and nowhere else."""
ID: Final = "01KAPC00000000000000000001"
NOTES: Final = f"""\
format = 1
dossier = "aliexpress-russia"

[[notes]]
id = "{ID}"
on = "stake/alibaba"
text = "Who told {SECRET.decode()}?"
created = 2026-11-22T06:00:00Z
updated = 2026-11-22T06:00:00Z
"""
EDITOR: Final = f"#!/bin/sh\necho 'more {SECRET.decode()}' >> \"$1\"\n"


@pytest.fixture
def open_umask() -> Iterator[None]:
    """A umask that lets everybody read what is made, as most systems have it; what the tests start inherits it."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def work(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, open_umask: None) -> Path:
    """The folder in which all happens, home and temporary files included, with a notes file of 0600."""
    folder = home / "work"
    temporary = home / "tmp"
    temporary.mkdir(parents=True)
    folder.mkdir()
    notes = folder / "notes.toml"
    notes.write_text(NOTES)
    notes.chmod(0o600)
    editor = tmp_path / "editor"
    editor.write_text(EDITOR)
    editor.chmod(0o755)
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setenv("VISUAL", str(editor))
    monkeypatch.chdir(folder)
    return folder


def open_program(notes: Path) -> Terminal:
    terminal = Terminal("--notes", str(notes))
    terminal.until(lambda: terminal.shows(pane("6 Figures", 10)))
    terminal.press("2")
    terminal.until(lambda: terminal.shows("Alibaba Group is to hold 48 %"))
    return terminal


def call(*arguments: str) -> int:
    return CliRunner().invoke(main, [*arguments, "--notes", "notes.toml"], prog_name="jvexplore").exit_code


def write_and_edit(notes: Path) -> None:
    """Write a note, by the reader's own editor too, undo, and leave."""
    terminal = open_program(notes)
    terminal.press("n")
    terminal.until(lambda: terminal.shows("New note"))
    terminal.press("\x05")
    terminal.until(lambda: terminal.shows("more"))
    terminal.press("\x13")
    terminal.until(lambda: notes.read_bytes().count(SECRET) == 2)
    terminal.press("d")
    terminal.press("u")
    terminal.press("q")
    assert terminal.end() == 0


def be_killed(notes: Path) -> None:
    """Leave a draft behind."""
    terminal = open_program(notes)
    terminal.press("n")
    terminal.until(lambda: terminal.shows("New note"))
    terminal.press(f"half of {SECRET.decode()}")
    drafts = notes.parent / f".{notes.name}.jvexplore"
    terminal.until(lambda: any(SECRET in each.read_bytes() for each in drafts.glob("draft-*.toml")))
    terminal.child.kill(signal.SIGKILL)
    terminal.child.wait()


def be_told_to_end_with_no_folder(notes: Path) -> None:
    """Have notes saved to the folder for temporary files, as their own folder is gone, and its name taken."""
    away = notes.parent.with_name("away")
    terminal = open_program(notes)
    notes.parent.rename(away)
    notes.parent.write_text("in the way")
    terminal.press("n")
    terminal.until(lambda: terminal.shows("New note"))
    terminal.press(f"saved {SECRET.decode()} elsewhere")
    terminal.press("\x13")
    terminal.until(lambda: terminal.shows("Notes not saved"))
    terminal.child.kill(signal.SIGTERM)
    terminal.end()
    notes.parent.unlink()
    away.rename(notes.parent)


def listing(folder: Path) -> dict[str, str]:
    """Return the permissions of each file below a folder that holds a word of a note."""
    return {
        str(path.relative_to(folder)): stat.filemode(path.stat().st_mode)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and SECRET in path.read_bytes()
    }


@pytest.mark.harm
def test_no_file_with_a_word_of_a_note_is_laxer_than_the_notes_file(work: Path, home: Path) -> None:
    notes = work / "notes.toml"
    write_and_edit(notes)
    be_killed(notes)
    be_told_to_end_with_no_folder(notes)
    assert call("note", "stake/alibaba", f"one more {SECRET.decode()}") == 0
    for ending in ("md", "csv", "json", "toml"):
        assert call("export", "--output", f"export.{ending}") == 0
    assert call("move", ID, "stake/mail-ru") == 0
    notes.unlink()
    assert call("note", "stake/alibaba", f"after it was deleted: {SECRET.decode()}") == 0
    Path("theirs.toml").write_bytes(notes.read_bytes().replace(b"after", b"long after"))
    Path("theirs.toml").chmod(0o600)
    merged = ["merge", "/dev/null", str(notes), "theirs.toml"]
    assert CliRunner().invoke(main, merged, prog_name="jvexplore").exit_code == 0

    found = listing(home)
    assert {"work/notes.toml", "work/export.md"} < found.keys()
    assert any("backup-" in name for name in found)
    assert any("draft-" in name for name in found)
    assert any(name.startswith("tmp/") for name in found), "the rescued notes"
    assert {name: mode for name, mode in found.items() if mode != "-rw-------"} == {}
    hidden = work / ".notes.toml.jvexplore"
    assert stat.filemode(hidden.stat().st_mode) == "drwx------"
