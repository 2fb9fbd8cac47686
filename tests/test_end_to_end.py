"""The installed program in a real pseudo-terminal, from the first key to the exported file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pexpect
import pyte
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAM = str(Path(sys.executable).with_name("jvexplore"))
TEXT = "Who says [the company] so? Москва 🚂"
COLUMNS, LINES = 120, 36
PATIENCE = 30


class Terminal:
    """A terminal with a program in it.

    Attributes:
        sent: everything that the program sent.
    """

    def __init__(self, *arguments: str) -> None:
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.Stream(self._screen)
        self.sent = ""
        self.child: pexpect.spawn[str] = pexpect.spawn(
            PROGRAM,
            list(arguments),
            env=environment,
            dimensions=(LINES, COLUMNS),
            encoding="utf-8",
            timeout=PATIENCE,
        )

    def read(self) -> bool:
        """Take in what the program has sent; tell whether it is still there."""
        try:
            sent = self.child.read_nonblocking(65536, timeout=0.05)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.sent += sent
        self._stream.feed(sent)
        return True

    def until(self, done: Callable[[], bool]) -> None:
        """Read until something is so."""
        end = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < end, "\n".join(self._screen.display)
            self.read()

    def shows(self, text: str) -> bool:
        """Tell whether a text stands on the screen."""
        return any(text in line for line in self._screen.display)

    def press(self, keys: str) -> None:
        """Send keys."""
        self.child.send(keys)

    def end(self) -> int | None:
        """Read to the end, and return the exit status."""
        while self.read():
            pass
        self.child.close()
        return self.child.exitstatus


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "notes.toml"


def test_from_start_to_export(notes: Path) -> None:
    def saved() -> list[str]:
        return [note["text"] for note in tomllib.loads(notes.read_text("utf-8"))["notes"]] if notes.exists() else []

    terminal = Terminal("--notes", str(notes))
    for title in ("1 Parties 1/", "2 Stakes 1/4", "3 Quotes 1/5", "4 Challenges 1/6", "5 Timeline 1/", "6 Figures 1/"):
        terminal.until(lambda title=title: terminal.shows(title))  # type: ignore[misc]
    terminal.press("2")
    terminal.until(lambda: terminal.shows("Alibaba Group holds 48 %"))
    terminal.press("n")
    terminal.until(lambda: terminal.shows("New note"))
    terminal.press(TEXT)
    terminal.until(lambda: terminal.shows("the company"))
    terminal.press("\x13")
    terminal.until(lambda: bool(saved()))
    assert saved() == [TEXT]
    terminal.until(lambda: terminal.shows("Notes 1"))
    terminal.press("q")
    assert terminal.end() == 0
    assert "\x1b[?1049l" in terminal.sent, "the terminal shows again what it showed before"
    assert "\x1b[?25h" in terminal.sent, "and its cursor"

    listed = subprocess.run([PROGRAM, "notes", "--json", "--notes", notes], capture_output=True, check=True)
    assert [note["text"] for note in json.loads(listed.stdout)] == [TEXT]
    exported = subprocess.run([PROGRAM, "export", "--notes", notes], capture_output=True, check=True)
    assert "Alibaba Group holds 48 %" in exported.stdout.decode()
    assert "Москва 🚂" in exported.stdout.decode()

    again = Terminal("--notes", str(notes))
    again.until(lambda: again.shows("1 note"))
    again.press("2")
    again.until(lambda: again.shows("[the company]"))
    again.press("q")
    assert again.end() == 0


def test_a_dossier_that_is_not_there(tmp_path: Path) -> None:
    terminal = Terminal("--dossier", str(tmp_path / "missing.toml"))
    assert terminal.end() == 1
    assert "cannot be read: no such file" in " ".join(terminal.sent.split())
    assert "Traceback" not in terminal.sent
    assert "\x1b[?1049l" in terminal.sent
