"""External editors that only open a window: what that saves later, while nobody waits for it, is offered."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.external_editor.conftest import EDIT
from tests.noting import (
    DOWN,
    ENTER,
    ESC,
    SAVE,
    TYPED,
    Editor,
    answer,
    begin_a_note,
    handed_out,
    press_away,
    quit_cleanly,
    save_note,
    start_at_a_fact,
    texts,
    type_a_note,
)
from tests.program_terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def window(tmp_path: Path, editor: Editor) -> Callable[[str], Path]:
    """Makes the editor open a window that saves some words, once the pipe that is returned is written to."""

    def open_window(words: str) -> Path:
        pipe = tmp_path / f"{words} pipe"
        os.mkfifo(pipe)
        editor(f"( read line < '{pipe}'; printf '{words}\\n' >> \"$1\" ) >/dev/null 2>&1 &")
        return pipe

    return open_window


def edit_in_window(terminal: Terminal) -> None:
    """Open the external editor, which returns at once."""
    terminal.press(EDIT)
    terminal.see("add --wait")
    press_away(terminal, "add --wait")


def save_in_window(terminal: Terminal, notes: Path, pipe: Path) -> None:
    """Let the window save its words."""
    words = pipe.name.removesuffix(" pipe")
    pipe.write_text("")
    terminal.until(lambda: any(words in file.read_text() for file in handed_out(notes)))


@pytest.mark.harm
def test_what_a_window_saves_is_asked_about_when_the_note_is_closed_or_edited_again(
    notes: Path, window: Callable[[str], Path]
) -> None:
    pipe = window("late words")
    terminal = begin_a_note(notes)
    edit_in_window(terminal)
    save_in_window(terminal, notes, pipe)
    terminal.press(SAVE)
    answer(terminal, "has saved changes", DOWN, ENTER)
    terminal.until(lambda: terminal.shows("late words") and not terminal.shows("has saved"))
    save_note(terminal, notes, f"{TYPED}\nlate words")

    pipe = window("later words")
    terminal.press("j")  # on the same fact one would be asked about the first one
    type_a_note(terminal)
    edit_in_window(terminal)
    save_note(terminal, notes, f"{TYPED}\nlate words", TYPED)
    save_in_window(terminal, notes, pipe)
    terminal.press(f"{ENTER}\te")
    answer(terminal, "An earlier external editor", DOWN, ENTER)
    terminal.until(lambda: terminal.shows("later words") and not terminal.shows("An earlier"))
    save_note(terminal, notes, f"{TYPED}\nlate words", f"{TYPED}\nlater words")
    quit_cleanly(terminal)


def test_what_a_window_saves_after_the_note_is_closed_is_offered_at_the_next_start(
    notes: Path, window: Callable[[str], Path]
) -> None:
    terminal = start_at_a_fact(notes)
    saved = window("for a saved note")
    type_a_note(terminal)
    edit_in_window(terminal)
    save_note(terminal, notes, TYPED)

    discarded = window("for none")
    terminal.press("j")  # on the same fact one would be asked about the first one
    type_a_note(terminal)
    edit_in_window(terminal)
    terminal.press(ESC)
    answer(terminal, "Save this note?", DOWN, ENTER)
    terminal.see_gone("New note")

    save_in_window(terminal, notes, saved)
    save_in_window(terminal, notes, discarded)
    quit_cleanly(terminal)
    assert texts(notes) == [TYPED]

    terminal = Terminal("--notes", str(notes))
    for _ in (saved, discarded):
        answer(terminal, "Unsaved draft", ENTER)
        terminal.until(lambda: terminal.shows("New note") or terminal.shows("Edit note"))
        before = texts(notes)
        terminal.press(SAVE)
        terminal.until(lambda before=before: texts(notes) != before)  # type: ignore[misc]
    quit_cleanly(terminal)
    assert texts(notes) == [f"{TYPED}\nfor a saved note", f"{TYPED}\nfor none"], "one is an edit of the saved note"
