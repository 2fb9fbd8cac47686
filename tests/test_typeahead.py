"""Keys that are sent at once do in the real program what they would do one by one."""

from __future__ import annotations

import os
import time
import tomllib
from typing import TYPE_CHECKING

import pytest

from tests.cases import case
from tests.program_terminal import Terminal, pane

if TYPE_CHECKING:
    from pathlib import Path

NOTE = """
format = 1
dossier = "aliexpress-russia"

[[notes]]
id = "01KAPC00000000000000000001"
on = "party/ma"
kind = "comment"
status = "open"
text = "seen here"
tags = []
author = "ana"
created = 2026-11-22T06:00:00Z
updated = 2026-11-22T06:00:00Z
"""


def started(tmp_path: Path) -> Terminal:
    notes = tmp_path / "notes.toml"
    notes.write_text(NOTE, "utf-8")
    terminal = Terminal("--notes", str(notes))
    terminal.until(lambda: terminal.shows("1 open note"))
    return terminal


def stand_still(terminal: Terminal) -> None:
    """Read until nothing has come for some tenths of a second, and something before."""
    before = len(terminal.sent)
    terminal.until(lambda: len(terminal.sent) > before)
    sent = -1
    while len(terminal.sent) != sent:
        sent = len(terminal.sent)
        for _ in range(6):
            terminal.read()


def left(terminal: Terminal) -> bool:
    terminal.press("q")
    return terminal.end() == 0 and "Traceback" not in terminal.sent


@pytest.mark.harm
def test_what_is_to_be_found_or_noted_may_be_typed_in_one_go(tmp_path: Path) -> None:
    terminal = started(tmp_path)
    terminal.press("/ma\r")
    terminal.until(lambda: terminal.shows("seen here"))
    terminal.press("/durov\r/ma\r/evans\r")
    terminal.until(lambda: terminal.shows("party/evans"))
    (note,) = tomllib.loads((tmp_path / "notes.toml").read_text("utf-8"))["notes"]
    assert note["status"] == "open"
    for keys in ("/ma\r\r", "aseen\r\r", "?\r\x1b", "\x10durov\r\r"):  # of all keys, the first asks for a kind
        with case(f"a second key is for what the first enter leads to: {keys!r}"):
            terminal.press(keys)
            stand_still(terminal)
            terminal.until(lambda: terminal.shows("q Quit") and terminal.shows(pane("1 Parties", 25)))
    terminal.press("2nwho says so?\x13/sberbank\r")
    terminal.until(lambda: terminal.shows("party/sberbank"))
    notes = tmp_path / "notes.toml"
    terminal.until(lambda: len(tomllib.loads(notes.read_text("utf-8"))["notes"]) > 1)  # the title knows before the file
    texts = [note["text"] for note in tomllib.loads(notes.read_text("utf-8"))["notes"]]
    assert texts == ["seen here", "who says so?"]
    assert left(terminal)


def test_what_is_typed_before_anything_is_seen_is_not_lost(tmp_path: Path) -> None:
    started(tmp_path).press("q")  # once, such that the dossier is known
    terminal = Terminal("--notes", str(tmp_path / "notes.toml"))
    terminal.until(lambda: terminal.shows("opening…"))
    terminal.press("/evans\r")
    terminal.until(lambda: terminal.shows("party/evans"))
    assert left(terminal)


def test_what_is_typed_before_the_program_is_there_waits_for_it(tmp_path: Path) -> None:
    (tmp_path / "notes.toml").write_text(NOTE, "utf-8")
    terminal = Terminal("--notes", str(tmp_path / "notes.toml"))
    terminal.press("2jj\rx")
    terminal.until(lambda: terminal.shows("Export"))
    terminal.press("\x1b")
    terminal.until(lambda: terminal.shows("stake/mail-ru"))
    terminal.press("\x11")
    assert terminal.end() == 0
    assert "Traceback" not in terminal.sent


@pytest.mark.parametrize(
    ("after", "keys", "shown"),
    [
        (0.05, "2j\rnhi\x13", "2 open notes"),
        (0.15, "/evans\r", "party/evans"),
    ],
)
def test_a_key_means_the_same_before_the_program_is_there(tmp_path: Path, after: float, keys: str, shown: str) -> None:
    (tmp_path / "notes.toml").write_text(NOTE, "utf-8")
    terminal = Terminal("--notes", str(tmp_path / "notes.toml"))
    terminal.child.waitnoecho()  # until the program has the terminal, some 20 ms, the system itself takes ctrl+s
    time.sleep(after)
    terminal.press(keys)
    terminal.until(lambda: terminal.shows(shown))
    assert left(terminal)


@pytest.mark.parametrize("key", ["q", "\x11"])
def test_a_program_may_be_left_before_it_is_there(tmp_path: Path, key: str) -> None:
    terminal = Terminal("--notes", str(tmp_path / "notes.toml"))
    terminal.child.waitnoecho()  # until then the system itself takes ctrl+q
    terminal.press(key)
    assert terminal.end() == 0
    assert "Traceback" not in terminal.sent


def test_no_key_leaves_that_the_reader_has_given_to_something_else(tmp_path: Path, settings_file: Path) -> None:
    settings_file.write_text('[keys]\nquit = "Q"\nnew_note = "q"\n', "utf-8")
    terminal = Terminal("--notes", str(tmp_path / "notes.toml"))
    terminal.press("q")
    terminal.until(lambda: terminal.shows("New note"))
    terminal.press("\x1b")
    terminal.until(lambda: not terminal.shows("New note"))
    terminal.press("Q")
    assert terminal.end() == 0


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """A notes file that is not read to its end before somebody writes it."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("pipes with a name")
    path = tmp_path / "slow.toml"
    os.mkfifo(path)
    return path


def test_what_needs_the_notes_waits_for_them_however_long_they_take(slow: Path) -> None:
    terminal = Terminal("--notes", str(slow))
    terminal.until(lambda: terminal.shows(pane("1 Parties", 25)))
    terminal.press("2")
    terminal.until(lambda: terminal.shows("24 %"))
    terminal.press("/evans\r")
    for _ in range(40):  # two seconds: longer than a key waits for anything else
        terminal.read()
    assert not terminal.shows("party/evans")
    slow.write_text(NOTE, "utf-8")
    terminal.until(lambda: terminal.shows("party/evans"))
    assert left(terminal)


@pytest.mark.parametrize("keys", ["q", "/durov\r\x11"])
def test_one_may_leave_while_the_notes_are_read(slow: Path, keys: str) -> None:
    terminal = Terminal("--notes", str(slow))
    terminal.until(lambda: terminal.shows(pane("1 Parties", 25)))
    terminal.press(keys)
    assert terminal.end() == 0
