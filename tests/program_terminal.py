"""The installed program in a pseudo-terminal, which reads what it draws and sends it keys."""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pexpect
import pyte

from tests.terminal_screen import TerminalScreen

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAM = str(Path(sys.executable).with_name("jvexplore"))
COLUMNS, LINES = 120, 36
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
PATIENCE = 30


def pane(title: str, count: object) -> re.Pattern[str]:
    """Return what the edge of a pane looks like, whether it has the focus or not.

    Args:
        title: its number and its title, such as "1 Parties"; the sign of its kind stands between them.
        count: what is told at the right, or the beginning of it.
    """
    number, words = title.split(" ", 1)
    return re.compile(rf"[─▐] {number} \S {re.escape(words)} ▌?─+ {re.escape(str(count))}(?!\w)")


class Terminal:
    """A terminal with a program in it.

    Args:
        arguments: those of the program.
        program: its file.
        size: the columns and lines of the terminal.

    Attributes:
        size: its columns and lines.
        sent: everything that the program sent.
    """

    wait = 0.05
    """How many seconds to wait at a time for what the program may send."""

    def __init__(self, *arguments: str, program: str = PROGRAM, size: tuple[int, int] = (COLUMNS, LINES)) -> None:
        # A size in the environment would be believed before the terminal's own.
        inherited = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")}
        environment = {**inherited, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        environment.setdefault("TEXTUAL_FPS", "30")  # a frame that another follows at once costs time to draw and read
        self.size = columns, lines = size
        self._screen = TerminalScreen(columns, lines)
        self._stream = pyte.Stream(self._screen)
        self._lines = [""] * lines
        self.sent = ""
        self.child: pexpect.spawn[str] = pexpect.spawn(
            program,
            list(arguments),
            env=environment,
            dimensions=(lines, columns),
            encoding="utf-8",
            timeout=PATIENCE,
        )

    def read(self) -> bool:
        """Take in what the program has sent; tell whether it is still there."""
        try:
            sent = self.child.read_nonblocking(65536, timeout=self.wait)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.sent += sent
        self.draw(sent)
        return True

    def draw(self, sent: str) -> None:
        """Draw on the screen what the program has sent; the colours, most of it, take long and are not looked at."""
        self._stream.feed(_COLOURS.sub("", sent))

    @property
    def display(self) -> list[str]:
        """The lines on the screen; only those that have changed are made anew: that takes time."""
        for row in self._screen.dirty:
            cells = self._screen.buffer[row]
            self._lines[row] = "".join(cells[column].data for column in range(self._screen.columns))
        self._screen.dirty.clear()
        return self._lines

    def until(self, done: Callable[[], bool]) -> None:
        """Read until something is so."""
        end = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < end, "\n".join(self.display)
            self.read()

    def shows(self, text: str | re.Pattern[str]) -> bool:
        """Return whether a text, or one of a pattern, stands on the screen."""
        found = re.compile(re.escape(text) if isinstance(text, str) else text)
        return any(found.search(line) for line in self.display)

    def see(self, text: str | re.Pattern[str]) -> None:
        """Read until a text stands on the screen."""
        self.until(lambda: self.shows(text))

    def see_gone(self, text: str | re.Pattern[str]) -> None:
        """Read until a text stands on the screen no longer."""
        self.until(lambda: not self.shows(text))

    def press(self, keys: str) -> None:
        """Send keys."""
        self.child.send(keys)

    def end(self) -> int | None:
        """Read to the end, and return the exit status."""
        ended = False

        def over() -> bool:
            nonlocal ended
            ended = ended or not self.read()
            return ended

        self.until(over)
        self.child.wait()
        self.child.close()
        return self.child.exitstatus
