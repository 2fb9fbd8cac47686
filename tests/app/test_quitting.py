"""Quitting while a dialog covers an editor, or twice: the question is asked once, and its answer counts.

And quitting during the start, which waits for no frame that is not drawn any more.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from jvexplore.app.app import ExplorerApp
from jvexplore.app.find.palette import Palette
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.app.startup import start as startup
from jvexplore.app.startup.read_ahead import prepare_page
from jvexplore.app.startup.start import StartupReader
from jvexplore.app.ui.prompt import Prompt
from jvexplore.app.ui.question import Question
from tests.app.conftest import Start, app_of, at_home, is_question_open, press, until, until_title, write
from tests.app.notes_on_disk import note_texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from textual.pilot import Pilot

PATIENCE_SECONDS = 30


def question_count(pilot: Pilot[Any]) -> int:
    return sum(isinstance(screen, Question) for screen in pilot.app.screen_stack)


async def choose_answer(pilot: Pilot[Any], answer: str) -> None:
    """Answer the question on top by keys."""
    await until(pilot, lambda: is_question_open(pilot) and str(getattr(pilot.app.focused, "label", "")) != "")
    while not str(getattr(pilot.app.focused, "label", "")).startswith(answer):
        await press(pilot, "right")
    await press(pilot, "enter")


async def begin_note(pilot: Pilot[Any]) -> None:
    """Begin a note."""
    await press(pilot, "2", "n")
    await write(pilot, "mine")


@pytest.mark.parametrize("over", ["escape", "ctrl+p"])
@pytest.mark.parametrize("answer", ["Save", "Discard"])
async def test_what_lies_over_an_editor_does_not_take_the_answer(
    start: Start, notes_path: Path, over: str, answer: str
) -> None:
    async with start() as pilot:
        await begin_note(pilot)
        await press(pilot, over)
        await until(pilot, lambda: isinstance(pilot.app.screen, Question | Palette))
        await press(pilot, "ctrl+q")
        await until(pilot, lambda: is_question_open(pilot))
        assert question_count(pilot) == 1
        await choose_answer(pilot, answer)
        await until(pilot, lambda: not pilot.app.is_running)
    assert notes_path.exists() == (answer == "Save")
    assert not list(notes_path.parent.rglob("draft-*.toml"))


async def test_editing_can_continue_and_quitting_is_asked_about_again(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await begin_note(pilot)
        for _ in range(3):
            await press(pilot, "escape")
            await until(pilot, lambda: is_question_open(pilot))
            await press(pilot, "ctrl+q", "ctrl+q")
            await choose_answer(pilot, "Keep editing")
            await until(pilot, lambda: isinstance(pilot.app.screen, NoteEditor))
        await press(pilot, "ctrl+q", "ctrl+q")
        await choose_answer(pilot, "Save")
        await until(pilot, lambda: not pilot.app.is_running)
    assert note_texts(notes_path) == ["mine"]


async def cannot_be_saved(pilot: Pilot[Any], notes_path: Path) -> None:
    """Write a note where a folder has the name of the file."""
    notes_path.mkdir()
    await begin_note(pilot)
    await press(pilot, "ctrl+s")
    await until_title(pilot, "NOT SAVED")


async def test_who_leaves_twice_while_notes_cannot_be_saved_is_asked_once(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await cannot_be_saved(pilot, notes_path)
        await press(pilot, "q")
        await until(pilot, lambda: is_question_open(pilot))
        await press(pilot, "ctrl+q", "ctrl+q")
        assert question_count(pilot) == 1
        await choose_answer(pilot, "Continue; the notes stay in memory")
        await until(pilot, lambda: at_home(pilot))
        await press(pilot, "ctrl+q")
        await choose_answer(pilot, "Quit without saving")
        await until(pilot, lambda: not pilot.app.is_running)


async def test_who_leaves_while_asked_how_to_save_is_still_answered_by_both_questions(
    start: Start, notes_path: Path
) -> None:
    async with start() as pilot:
        session = app_of(pilot).session
        assert session
        await cannot_be_saved(pilot, notes_path)
        await press(pilot, "w")
        await until(pilot, lambda: is_question_open(pilot))
        await press(pilot, "ctrl+q")
        await until(pilot, lambda: question_count(pilot) == 2)
        await choose_answer(pilot, "Continue; the notes stay in memory")
        await until(pilot, lambda: question_count(pilot) == 1)
        await choose_answer(pilot, "Save to another file")
        await until(pilot, lambda: isinstance(pilot.app.screen, Prompt))
        await press(pilot, "enter")
        await until(pilot, lambda: at_home(pilot) and not session.saving.error)
        await press(pilot, "ctrl+q")
        await until(pilot, lambda: not pilot.app.is_running)
    assert note_texts(notes_path.with_name("notes-2.toml")) == ["mine"]


async def test_who_leaves_during_the_start_waits_for_no_frame_and_nothing_loaded_in_advance(
    bakery_path: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_waiting, has_ended, loaded = threading.Event(), threading.Event(), []
    read, load = StartupReader.read_files, prepare_page
    app = ExplorerApp(bakery_path, notes_path)

    def never_draw_the_notes(do: Callable[[], object]) -> None:
        if app.session:
            is_waiting.set()
        else:
            app.explorer.call_after_refresh(do)

    def read_to_the_end(reader: StartupReader) -> None:
        read(reader)
        has_ended.set()

    def note_page(*arguments: Any, is_glance: bool) -> None:
        loaded.append(is_glance)
        load(*arguments, is_glance=is_glance)

    monkeypatch.setattr(startup, "_FRAME_SECONDS", PATIENCE_SECONDS)
    monkeypatch.setattr(startup, "prepare_page", note_page)
    monkeypatch.setattr(StartupReader, "read_files", read_to_the_end)
    monkeypatch.setattr(app, "call_after_drawing", never_draw_the_notes)
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: is_waiting.is_set() and app.start_state.is_ready)
        assert not has_ended.is_set()
        await press(pilot, "q")
        await until(pilot, lambda: not app.is_running)
    assert has_ended.wait(PATIENCE_SECONDS / 3)
    assert loaded == [True]
