"""The program is stopped from outside, as a shell does, and goes on."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from tests.program_terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals")


def test_a_program_that_was_stopped_draws_the_whole_screen_again(tmp_path: Path) -> None:
    terminal = Terminal("--notes", str(tmp_path / "notes.toml"))
    terminal.see("107 facts")
    terminal.see("1-7 Panes")
    terminal.child.kill(signal.SIGTSTP)
    terminal.until(lambda: "\x1b[?1049l" in terminal.sent)  # it leaves the terminal as it found it
    assert terminal.child.pid
    _, status = os.waitpid(terminal.child.pid, os.WUNTRACED)  # a signal to go on that comes before is lost
    assert os.WIFSTOPPED(status)
    sent_before = len(terminal.sent)
    terminal.child.kill(signal.SIGCONT)
    terminal.until(lambda: all(text in terminal.sent[sent_before:] for text in ("Parties", "Timeline", "1-7")))
    terminal.press("q")
    assert terminal.end() == 0
