"""The program asks a real pseudo-terminal for its background, and takes the theme for it."""

from __future__ import annotations

import os
import tomllib
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.app.looks.tokens import PAPER
from jvexplore.app.textual_workarounds.background_reply import ASK_BACKGROUND
from jvexplore.paths import settings_path
from tests.program_terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")

WHITE: Final = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"


def background(shade: str) -> str:
    """Return the code that puts a colour behind what follows."""
    return f"48;2;{int(shade[1:3], 16)};{int(shade[3:5], 16)};{int(shade[5:], 16)}m"


@pytest.fixture
def terminals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Terminal]]:
    monkeypatch.delenv("COLORFGBG", raising=False)
    running: list[Terminal] = []
    yield running
    for each in running:
        each.child.close(force=True)


def opened(terminals: list[Terminal], tmp_path: Path) -> Terminal:
    """Start the program, and wait until it asks."""
    terminal = Terminal("--notes", str(tmp_path / "notes.toml"))
    terminals.append(terminal)
    terminal.until(lambda: ASK_BACKGROUND in terminal.sent)
    return terminal


def quit_from(terminal: Terminal) -> None:
    terminal.press("q")
    assert terminal.end() == 0


def test_a_light_background_is_followed_and_remembered_for_the_first_frame(
    terminals: list[Terminal], tmp_path: Path
) -> None:
    terminal = opened(terminals, tmp_path)
    terminal.press(WHITE)
    terminal.until(lambda: background(PAPER.light) in terminal.sent)
    terminal.see("v Verify")
    quit_from(terminal)
    again = opened(terminals, tmp_path)
    again.see("v Verify")
    assert background(PAPER.light) in again.sent
    assert background(PAPER.dark) not in again.sent, "not even the first frame"
    quit_from(again)


@pytest.mark.parametrize("pieces", [1, *(pytest.param(each, marks=pytest.mark.harm) for each in (2, 9)), len(WHITE)])
def test_no_part_of_the_answer_is_typed_into_a_note(terminals: list[Terminal], tmp_path: Path, pieces: int) -> None:
    terminal = opened(terminals, tmp_path)
    terminal.see("v Verify")
    terminal.press("n")
    terminal.see("New note")
    terminal.press("a")
    size = -(-len(WHITE) // pieces)
    for start in range(0, len(WHITE), size):
        os.write(terminal.child.child_fd, WHITE[start : start + size].encode())
    terminal.press("b")
    terminal.see("ab")
    terminal.press("\x13")
    terminal.see("Note added")
    quit_from(terminal)
    notes = tomllib.loads((tmp_path / "notes.toml").read_text("utf-8"))["notes"]
    assert [note["text"] for note in notes] == ["ab"]


def test_a_terminal_that_says_nothing_keeps_nobody_waiting(terminals: list[Terminal], tmp_path: Path) -> None:
    terminal = opened(terminals, tmp_path)
    terminal.see("v Verify")
    assert background(PAPER.dark) in terminal.sent
    quit_from(terminal)


def test_a_theme_in_the_settings_wins(terminals: list[Terminal], tmp_path: Path) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text('theme = "jvexplore-dark"\n', "utf-8")
    terminal = opened(terminals, tmp_path)
    terminal.see("v Verify")
    terminal.press("\x1b]11;rgb:ffff/ffff/ffff\x07")
    terminal.press("j")
    terminal.press("n")
    terminal.see("New note")
    assert background(PAPER.light) not in terminal.sent


def test_an_answer_that_is_there_before_the_program_is_ready_costs_no_key(
    terminals: list[Terminal], tmp_path: Path
) -> None:
    """It is read by the first look at the keys, while the application is not mounted yet."""
    terminal = Terminal("--notes", str(tmp_path / "notes.toml"))
    terminals.append(terminal)
    terminal.press(WHITE)
    terminal.until(lambda: background(PAPER.light) in terminal.sent)
    terminal.see("v Verify")
    terminal.press("?")
    terminal.see("enter Run")
    terminal.press("\x1b")
    terminal.see("v Verify")
    quit_from(terminal)
