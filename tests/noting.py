"""Notes that are begun in the real program, for tests of what becomes of them: left, killed, edited outside."""

from __future__ import annotations

import time
import tomllib
from typing import TYPE_CHECKING

from jvexplore.records.sidecar import sidecar_dir
from tests.program_terminal import Terminal, pane

if TYPE_CHECKING:
    from pathlib import Path

TYPED = "half a thought"
SAVE, ENTER, ESC, DOWN, END = "\x13", "\r", "\x1b", "\x1b[B", "\x1b[F"


def texts(notes: Path) -> list[str]:
    """Return the texts of the notes in a file, in their order."""
    return [note["text"] for note in tomllib.loads(notes.read_text())["notes"]] if notes.exists() else []


def start_at_a_fact(notes: Path) -> Terminal:
    """Start the program, and go to a fact."""
    terminal = Terminal("--notes", str(notes))
    terminal.see(pane("6 Figures", 10))
    terminal.press("2")
    terminal.see("Alibaba Group is to hold 48 %")
    return terminal


def type_a_note(terminal: Terminal, text: str = TYPED) -> None:
    """Begin a note on the fact that one is at."""
    terminal.press("n")
    terminal.see("New note")
    terminal.press(text)
    terminal.see(text)


def begin_a_note(notes: Path, text: str = TYPED) -> Terminal:
    """Start the program, and begin a note."""
    terminal = start_at_a_fact(notes)
    type_a_note(terminal, text)
    return terminal


def save_note(terminal: Terminal, notes: Path, *expected: str) -> None:
    """Save the note that is open; then the file holds these texts, in their order."""
    terminal.press(SAVE)
    terminal.until(lambda: texts(notes) == [*expected])
    terminal.until(lambda: not terminal.shows("New note") and not terminal.shows("Edit note"))


def quit_cleanly(terminal: Terminal) -> None:
    """Quit; nothing keeps one from it."""
    terminal.press("q")
    assert terminal.end() == 0


def handed_out(notes: Path) -> list[Path]:
    """Return the files that external editors were or are given."""
    return sorted(sidecar_dir(notes).glob("draft-*.md"))


def answer(terminal: Terminal, question: str, *keys: str) -> None:
    """Answer a question, once it is asked, a key at a time."""
    terminal.see(question)
    for key in keys:
        terminal.press(key)
        time.sleep(0.1)


def press_away(terminal: Terminal, message: str) -> None:
    """Let a message in the title bar go, with a key that moves the caret to where it is; the next one is then seen."""

    def is_gone() -> bool:
        terminal.press(END)
        return not terminal.shows(message)

    terminal.until(is_gone)


def is_offered(notes: Path, text: str) -> None:
    """The next start offers what the editor saved; taken, it becomes a note."""
    terminal = Terminal("--notes", str(notes))
    terminal.see("Unsaved draft")
    terminal.see(text)
    drafts = len(list(sidecar_dir(notes).glob("draft-*.toml")))
    terminal.press(ENTER)
    terminal.until(lambda: terminal.shows("New note") or terminal.shows("Edit note"))
    terminal.press(SAVE)
    terminal.until(lambda: any(text in each for each in texts(notes)))
    if drafts > 1:  # what was typed before, which the editor did not leave there
        terminal.see("Unsaved draft")
        terminal.see(TYPED)
        terminal.press(ESC)
        terminal.see_gone("Unsaved draft")
    quit_cleanly(terminal)


class Editor:
    """An external editor.

    Args:
        path: of the command, which VISUAL names.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self, script: str) -> None:
        """Make it of what a shell script does with the file `$1`."""
        self._path.write_text(f"#!/bin/sh\n{script}\n")
        self._path.chmod(0o700)
