"""Writing notes in the explorer: the file holds what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, Select, TextArea

from jvexplore.app.notes.all_notes import AllNotes
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.app.ui.choice_line import ChoiceLine
from jvexplore.app.ui.question import Question
from tests.app.conftest import NARROW, Start, app_of, at_home, press, screen_text, until, until_title, write
from tests.app.notes_on_disk import saved_notes

if TYPE_CHECKING:
    from pathlib import Path

HARD = 'said [the company] [/b]\n"""three""" \\ back 🚂 Москва é\n\n'


async def test_a_note_is_written_edited_resolved_deleted_and_undone(start: Start, notes_path: Path) -> None:
    async with start(NARROW) as pilot:
        await press(pilot, "2", "n")
        assert isinstance(pilot.app.screen, NoteEditor)
        await write(pilot, "Who confirms it?")
        await press(pilot, "ctrl+s")
        [note] = saved_notes(notes_path)
        assert (note["on"], note["kind"], note["status"], note["text"]) == (
            "stake/alibaba",
            "comment",
            "open",
            "Who confirms it?",
        )
        assert "≡" in screen_text(pilot)

        await press(pilot, "e")
        await write(pilot, " Really?")
        await press(pilot, "ctrl+s")
        assert saved_notes(notes_path)[0]["text"] == "Who confirms it? Really?"
        assert saved_notes(notes_path)[0]["id"] == note["id"]

        await press(pilot, "r")
        assert saved_notes(notes_path)[0]["status"] == "resolved"
        await press(pilot, "r")
        assert saved_notes(notes_path)[0]["status"] == "open"

        await press(pilot, "d")
        assert saved_notes(notes_path) == []
        await press(pilot, "u")
        assert saved_notes(notes_path)[0]["text"] == "Who confirms it? Really?"
        await press(pilot, "u", "u", "u", "u")
        assert saved_notes(notes_path) == []
        await press(pilot, "u")
        assert saved_notes(notes_path) == []
        await press(pilot, "U", "U")
        assert saved_notes(notes_path)[0]["text"] == "Who confirms it? Really?"


async def test_hard_text_comes_back_unchanged_after_a_restart(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "n")
        pilot.app.screen.query_one(TextArea).text = HARD
        await press(pilot, "ctrl+s", "q")
    assert saved_notes(notes_path)[0]["text"] == HARD
    async with start() as pilot:
        await press(pilot, "1")
        assert "[the company] [/b]" in screen_text(pilot)
        await press(pilot, "e")
        assert pilot.app.screen.query_one(TextArea).text == HARD
        await press(pilot, "escape")
        assert at_home(pilot), "nothing was changed, so nothing is asked"


async def test_kind_and_tags_are_chosen_by_keyboard(start: Start, notes_path: Path) -> None:
    async with start(NARROW) as pilot:
        await press(pilot, "n")
        await write(pilot, "x")
        await press(pilot, "tab", "right")
        assert pilot.app.screen.query_one(ChoiceLine).value == "question"
        await press(pilot, "tab")
        await write(pilot, "#law, big money")
        await press(pilot, "ctrl+s")
        [note] = saved_notes(notes_path)
        assert note["kind"] == "question"
        assert note["tags"] == ["law", "big-money"]


@pytest.mark.parametrize(("answer", "kept"), [("Save", True), ("Discard", False)])
async def test_esc_asks_before_typed_text_is_dropped(
    start: Start,
    notes_path: Path,
    answer: str,
    kept: bool,
) -> None:
    async with start() as pilot:
        await press(pilot, "n")
        await write(pilot, "dear text")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Question)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, NoteEditor), "esc closes one layer"
        assert pilot.app.screen.query_one(TextArea).text == "dear text"
        await pilot.pause(0.4)
        await press(pilot, "escape")
        while not str(getattr(pilot.app.focused, "label", "")).startswith(answer):
            await press(pilot, "right")
        await press(pilot, "enter")
        assert at_home(pilot)
        assert notes_path.exists() is kept


async def test_repeated_esc_asks_once_and_says_that_editing_continues(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jvexplore.app.ui.repeated_escape.REPEAT_SECONDS", 30)  # a slow machine hammers slowly
    async with start() as pilot:
        await press(pilot, "n")
        await write(pilot, "dear text")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Question)
        assert "Keep editing  esc" in screen_text(pilot)
        for _ in range(6):
            await press(pilot, "escape")
            assert isinstance(pilot.app.screen, NoteEditor)
        await until(pilot, lambda: "Still editing" in screen_text(pilot))
        assert pilot.app.screen.query_one(TextArea).text == "dear text"
        monkeypatch.setattr("jvexplore.app.ui.repeated_escape.REPEAT_SECONDS", 0)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Question)


async def test_an_empty_note_is_not_saved(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "n", "space", "ctrl+s")
        assert isinstance(pilot.app.screen, NoteEditor)
        await press(pilot, "escape", "right", "enter")
        assert not notes_path.exists()


async def test_e_d_r_do_nothing_where_there_is_no_note(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "e", "d", "r", "u", "U")
        assert at_home(pilot)
        assert not notes_path.exists()


async def test_a_new_note_without_a_text_is_left_without_being_asked(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "n", "tab", "right", "tab")
        assert "question" in screen_text(pilot)
        await write(pilot, "governance")
        app_of(pilot).write_drafts_now()
        assert not list(notes_path.parent.rglob("draft-*"))
        await press(pilot, "escape")
        assert at_home(pilot)
        await press(pilot, "n", "tab", "right")
        await press(pilot, "ctrl+q")
        assert not pilot.app.is_running
    assert not notes_path.exists()


async def test_the_readers_own_editor(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nprintf ' from outside' >> \"$1\"\n")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    async with start() as pilot:
        await press(pilot, "n")
        await write(pilot, "begun")
        screen = pilot.app.screen
        assert isinstance(screen, NoteEditor)
        # A pilot's terminal cannot be handed over; the reader is told, and nothing typed is lost.
        await press(pilot, "ctrl+e")
        assert screen.query_one(TextArea).text == "begun"


async def test_all_notes_filter_as_one_types_and_jump(start: Start, notes_path: Path) -> None:
    async with start(NARROW) as pilot:
        for place, text in (("2", "on a stake"), ("3", "on a quote")):
            await press(pilot, place, "n")
            await write(pilot, text)
            await press(pilot, "ctrl+s")
        await press(pilot, "1", "a")
        assert isinstance(pilot.app.screen, AllNotes)
        assert "≡ 2 notes" in screen_text(pilot)
        await write(pilot, "comment stak")
        assert "1 of 2 notes" in screen_text(pilot)
        await write(pilot, " kind:x")
        assert "0 of 2 notes" in screen_text(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, AllNotes)
        assert "unknown value kind:x" in screen_text(pilot)
        await press(pilot, *["backspace"] * 7, "enter")
        explorer = app_of(pilot).explorer
        assert at_home(pilot)
        assert explorer.address == "stake/alibaba"
        assert explorer.panes[1].address == "stake/alibaba"
        await press(pilot, "left_square_bracket")
        assert explorer.address.startswith("party/")
        await press(pilot, "a")
        await write(pilot, "quo")
        await press(pilot, "tab", "r")
        assert {note["status"] for note in saved_notes(notes_path)} == {"open", "resolved"}
        await press(pilot, "d")
        assert len(saved_notes(notes_path)) == 1
        await press(pilot, "u")
        assert len(saved_notes(notes_path)) == 2
        await press(pilot, "escape")
        assert at_home(pilot)


async def test_marks_wait_while_a_filter_is_not_finished(start: Start) -> None:
    async with start() as pilot:
        for place in ("2", "3"):
            await press(pilot, place, "n", "x", "ctrl+s")
        await press(pilot, "a", "tab", "asterisk", "shift+tab", "quotation_mark")
        screen = pilot.app.screen
        assert isinstance(screen, AllNotes)
        assert "0 of 2 notes" in screen_text(pilot)
        assert screen.selected_notes == []  # what is not in sight is not changed
        await press(pilot, "x", "quotation_mark")
        assert len(screen.selected_notes) == 2


@pytest.mark.parametrize("text", ['format = 1\ndossier = "aliexpress-russia"\n[[notes]\n', "format = 1\n[[notes]]\n"])
async def test_a_file_that_cannot_be_read_locks_the_notes(start: Start, notes_path: Path, text: str) -> None:
    notes_path.write_text(text)
    async with start() as pilot:
        await until(pilot, lambda: isinstance(pilot.app.screen, Question))
        assert "Notes are read-only until the file can be read." in screen_text(pilot)
        await press(pilot, "escape")
        assert "Alibaba Group" in screen_text(pilot)
        await press(pilot, "n")
        assert at_home(pilot)
        session = app_of(pilot).session
        assert session
        assert str(notes_path) in session.read_only_reason
        await press(pilot, "q")
    assert notes_path.read_text() == text


async def test_what_cannot_be_saved_is_kept_and_asked_about(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        app = app_of(pilot)
        notes_path.mkdir()
        await press(pilot, "n")
        await write(pilot, "x")
        await press(pilot, "ctrl+s")
        await until_title(pilot, "NOT SAVED")
        await press(pilot, "q")
        assert isinstance(app.screen, Question)
        assert app.focused
        notes_path.rmdir()
        await press(pilot, "enter")
        assert not app.is_running
    assert saved_notes(notes_path)[0]["text"] == "x"


async def test_another_window_loses_nothing(start: Start, notes_path: Path) -> None:
    async with start() as one, start() as two:
        for pilot, text in ((one, "first"), (two, "second"), (one, "third")):
            await press(pilot, "n")
            await write(pilot, text)
            await press(pilot, "ctrl+s")
        assert [note["text"] for note in saved_notes(notes_path)] == ["first", "second", "third"]
        assert "second" in screen_text(one)


async def test_export_writes_what_the_preview_shows(start: Start, tmp_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "2", "n")
        await write(pilot, "Who says so?")
        await press(pilot, "ctrl+s", "x")
        assert "Who says so?" in pilot.app.screen.query_one("#preview", TextArea).text
        target = tmp_path / "out.md"
        pilot.app.screen.query_one("#file", Input).value = str(target)
        await press(pilot, "ctrl+s")
        assert at_home(pilot)
        first = target.read_text(encoding="utf-8")
        assert "Who says so?" in first
        await press(pilot, "x", "down", "down", "enter")
        assert pilot.app.screen.query_one("#format", Select).value == "csv"
        assert pilot.app.screen.query_one("#file", Input).value.endswith(".csv")
        pilot.app.screen.query_one("#file", Input).value = str(target)
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, Question)
        await press(pilot, "enter")
        assert target.read_text(encoding="utf-8") == first
        await press(pilot, "ctrl+s", "down", "enter")
        assert target.read_bytes().startswith(b'\xef\xbb\xbf"id","on",')  # by the mark spreadsheets know it is UTF-8
