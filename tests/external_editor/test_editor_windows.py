"""External editors that only open a window: what that saves later, while nobody waits for it, is offered."""

from __future__ import annotations

import time
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
    is_offered,
    quit_cleanly,
    texts,
)

if TYPE_CHECKING:
    from pathlib import Path

CLOSES_LATE = "( sleep 2; printf 'late words\\n' >> \"$1\" ) >/dev/null 2>&1 &"


def test_what_a_window_saves_while_the_note_is_open_is_asked_about_when_it_is_closed(
    notes: Path, editor: Editor
) -> None:
    editor(CLOSES_LATE)
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.see("add --wait")
    (file,) = handed_out(notes)
    terminal.until(lambda: "late words" in file.read_text())
    terminal.press(SAVE)
    answer(terminal, "has saved changes", DOWN, ENTER)
    terminal.until(lambda: terminal.shows("late words") and not terminal.shows("has saved"))
    terminal.press(SAVE)
    terminal.until(lambda: texts(notes) == [f"{TYPED}\nlate words"])
    quit_cleanly(terminal)


@pytest.mark.parametrize("closes", [SAVE, ESC])
def test_what_a_window_saves_after_the_note_is_closed_is_offered_at_the_next_start(
    notes: Path, editor: Editor, closes: str
) -> None:
    editor(CLOSES_LATE)
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.see("add --wait")
    terminal.press(closes)
    if closes == ESC:
        answer(terminal, "Save changes?", DOWN, ENTER)
    terminal.see_gone("New note")
    (file,) = handed_out(notes)
    terminal.until(lambda: "late words" in file.read_text())
    quit_cleanly(terminal)
    assert texts(notes) == ([TYPED] if closes == SAVE else [])
    is_offered(notes, "late words")
    assert len(texts(notes)) == 1, "it is an edit of the note that was saved"


def test_what_a_window_saves_of_a_closed_note_is_offered_when_that_is_edited_again(notes: Path, editor: Editor) -> None:
    editor(CLOSES_LATE)
    terminal = begin_a_note(notes)
    terminal.press(EDIT)
    terminal.see("add --wait")
    terminal.press(SAVE)
    terminal.until(lambda: texts(notes) == [TYPED])
    (file,) = handed_out(notes)
    terminal.until(lambda: "late words" in file.read_text())
    terminal.press(ENTER)
    terminal.press("\t")
    time.sleep(0.5)
    terminal.press("e")
    answer(terminal, "An earlier external editor", DOWN, ENTER)
    terminal.until(lambda: terminal.shows("late words") and not terminal.shows("An earlier"))
    terminal.press(SAVE)
    terminal.until(lambda: texts(notes) == [f"{TYPED}\nlate words"])
    quit_cleanly(terminal)
