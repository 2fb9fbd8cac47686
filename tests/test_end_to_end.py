"""The installed program in a real pseudo-terminal, from the first key to the exported file."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tomllib
from typing import TYPE_CHECKING

import pytest

from jvexplore.records.sidecar import sidecar_dir
from tests.program_terminal import PROGRAM, Terminal, pane

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Who says [the company] so? Москва 🚂"


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "notes.toml"


def test_from_start_to_export(notes: Path) -> None:
    def saved() -> list[str]:
        return [note["text"] for note in tomllib.loads(notes.read_text("utf-8"))["notes"]] if notes.exists() else []

    terminal = Terminal("--notes", str(notes))
    counts = {
        "1 Parties": 25,
        "2 Stakes": 5,
        "3 Quotes": 7,
        "4 Challenges": 6,
        "5 Timeline": 14,
        "6 Figures": 10,
        "7 Terms": 2,
    }
    for title, count in counts.items():
        terminal.see(pane(title, count))
    terminal.press("2")
    terminal.until(lambda: terminal.shows("Alibaba Group is to hold 48 %"))
    terminal.press("n")
    terminal.until(lambda: terminal.shows("New note"))
    terminal.press(TEXT)
    terminal.until(lambda: terminal.shows("the company"))
    terminal.press("\x13")
    terminal.until(lambda: bool(saved()))
    assert saved() == [TEXT]
    terminal.until(lambda: terminal.shows(pane("8 Notes", 1)))
    terminal.press("q")
    assert terminal.end() == 0
    assert "\x1b[?1049l" in terminal.sent, "the terminal shows again what it showed before"
    assert "\x1b[?25h" in terminal.sent, "and its cursor"

    listed = subprocess.run([PROGRAM, "notes", "--json", "--notes", notes], capture_output=True, check=True)
    assert [note["text"] for note in json.loads(listed.stdout)] == [TEXT]
    export = [PROGRAM, "export", "--format", "markdown", "--notes", str(notes)]
    exported = subprocess.run(export, capture_output=True, check=True).stdout.decode()
    assert "Alibaba Group is to hold 48 %" in exported
    assert r"    Who says \[the company\] so? Москва 🚂" in exported

    again = Terminal("--notes", str(notes))
    again.until(lambda: again.shows("1 open note"))
    again.press("2")
    again.until(lambda: again.shows("[the company]"))
    again.press("q")
    assert again.end() == 0


def test_seven_quotes_are_verified_by_fifteen_keys_that_come_at_once(notes: Path) -> None:
    def saved() -> list[tuple[str, str]]:
        found = tomllib.loads(notes.read_text("utf-8"))["notes"] if notes.exists() else []
        return [(note["kind"], note["status"]) for note in found]

    terminal = Terminal("--notes", str(notes))
    terminal.until(lambda: terminal.shows(pane("3 Quotes", 7)) and terminal.shows("v Verify"))
    terminal.press("3vcvcvdvcvcvcvc")
    terminal.until(lambda: len(saved()) == 7)
    answers = ["confirmed"] * 2 + ["disputed"] + ["confirmed"] * 4
    assert saved() == [("check", each) for each in answers]
    terminal.until(lambda: terminal.shows("All 7 quotes are verified, 1 disputed."))
    row = re.compile(r"│..(.) (?:Dobrodeev|Evans|Dmitriev|Mail\.ru Group) +[“»]")
    terminal.until(lambda: row.findall("\n".join(terminal.display)) == [*"√√×√√√√"])
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
@pytest.mark.parametrize("key", ["q", "\x03q"])
def test_what_takes_for_ever_to_open_can_be_left(tmp_path: Path, key: str) -> None:
    dossier = tmp_path / "deal.toml"
    os.mkfifo(dossier)
    terminal = Terminal("--dossier", str(dossier))
    terminal.until(lambda: terminal.shows("opening…"))
    terminal.press(key)
    assert terminal.end() == 0


def test_a_dossier_that_is_not_there(tmp_path: Path) -> None:
    missing = tmp_path / "missing.toml"
    terminal = Terminal("--dossier", str(missing))
    assert terminal.end() == 1
    screen, restored, after = terminal.sent.rpartition("\x1b[?1049l")
    assert restored, "the terminal shows again what it showed before"
    assert "\x1b[?25h" in after, "and its cursor"
    said = re.sub(r"\x1b\[[0-9;?<>=]*[A-Za-z]", "", after)
    assert said.strip() == f"jvexplore: {missing}: cannot be read: no such file or directory; check the name"
    assert "Traceback" not in screen


UNUSABLE = "Cannot run the external editor"


@pytest.mark.parametrize(
    ("variables", "config"),
    [
        ({"EDITOR": "/nope/ed"}, ""),
        ({"VISUAL": '"a'}, ""),
        ({}, 'editor = "  "'),
    ],
)
def test_an_editor_that_cannot_be_used_leaves_the_note_open(
    notes: Path, home: Path, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], config: str
) -> None:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    if config:
        settings = home / "config" / "jvexplore" / "config.toml"
        settings.parent.mkdir(parents=True)
        settings.write_text(config)
    terminal = noting("begun", notes)
    terminal.press("\x05")
    terminal.until(lambda: terminal.shows(UNUSABLE))
    sidecar = sidecar_dir(notes)
    assert not list(sidecar.glob("draft-*.md")), "no editor has a file"
    terminal.press(" on")
    terminal.until(lambda: terminal.shows("begun on"))
    save_and_leave(terminal, notes, "begun on")
    assert not list(sidecar.glob("draft-*"))


def noting(text: str, notes: Path) -> Terminal:
    """Start the explorer, and begin a note."""
    terminal = Terminal("--notes", str(notes))
    terminal.until(lambda: terminal.shows(pane("2 Stakes", 5)) and terminal.shows("n Note"))
    terminal.press("n")
    terminal.until(lambda: terminal.shows("New note"))
    terminal.press(text)
    terminal.until(lambda: terminal.shows(text))
    return terminal


def save_and_leave(terminal: Terminal, notes: Path, text: str) -> None:
    """Save the note, and see that it was saved so."""
    terminal.press("\x13")
    terminal.until(notes.exists)
    terminal.see_gone("New note")  # that it was added is told once the error before it has gone
    terminal.press("q")
    assert terminal.end() == 0
    assert [note["text"] for note in tomllib.loads(notes.read_text("utf-8"))["notes"]] == [text]


def test_notes_named_from_a_folder_that_is_deleted_and_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    terminal = Terminal("--notes", "notes.toml")
    terminal.until(lambda: terminal.shows("n Note"))
    here.rename(tmp_path / "gone")
    here.mkdir()
    terminal.press("2n")
    terminal.until(lambda: terminal.shows("New note"))
    terminal.press("so")
    terminal.press("\x13")
    terminal.until((here / "notes.toml").exists)
    terminal.press("q")
    assert terminal.end() == 0
    assert not (tmp_path / "gone" / "notes.toml").exists()
