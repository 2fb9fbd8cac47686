"""The default answer of every question, and that of esc, lose nothing."""

from __future__ import annotations

import ast
import asyncio
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import jvexplore.app
from jvexplore.app.authoring import fact_comparison
from jvexplore.app.notes.compare_note import CONFLICT, DELETION, FACT
from jvexplore.app.ui.compare_dialog import CompareDialog
from jvexplore.app.ui.question import Question
from tests.app.conftest import TO_NOTES, Start, app_of, paste, press, screen_text, settle, until, until_title, write
from tests.app.notes_on_disk import STAKE, note_texts, read_notes, write_notes
from tests.app.test_left_drafts import LEAVE
from tests.samples import made

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from textual.pilot import Pilot

    from jvexplore.notes.model import Note

WITHOUT_READING = ["enter", "escape"]
SAFE = {
    "app/export/confirmed_write.py: write_after_confirmation": "the file that is there stays",
    "app/notes/recovery.py: recover_unreadable_file": "the broken file stays",
    "app/notes/recovery.py: offer_missing_file": "a file is written where none is, or none",
    "app/notes/recovery.py: resolve_failed_save": "it is tried again, or the notes stay in memory",
    "app/notes/recovery.py: offer_drafts": "the draft is opened, or stays",
    "app/notes/recovery.py: _keep_or_discard_undecodable": "what the editor left stays",
    "app/notes/offer_conflict_copies.py: offer_merge": "the copies stay where they are",
    "app/authoring/fact_form.py: close_editor": "the form is saved, or goes on being filled in",
    "app/startup/offer_left_forms.py: offer_left_forms": "the form is opened, or stays",
    "app/authoring/change_actions.py: choose_fact": "nothing is changed by either answer",
    "app/authoring/change_actions.py: _may_delete": "the fact stays",
    "app/authoring/change_actions.py: merge_party": "both parties stay",
    "app/startup/offer_left_paragraphs.py: offer_left_paragraphs": "the corrections are opened, or stay",
    "app/importing/paragraphs_ending.py: close_editor": "the paragraphs are saved, or go on being corrected",
    "app/importing/paragraphs_ending.py: _outcomes_question": "the paragraphs go on being corrected",
    "app/startup/offer_dossier_copies.py: offer_dossier_copies": "the copies stay where they are",
    "app/source/source_actions.py: choose_fact": "nothing is changed by either answer",
    "app/notes/external_editing.py: _ask": "the text here stays, and what the editor saved stays in its file",
    "app/notes/note_editor.py: close_editor": "the note is saved, or goes on being written",
    "app/ui/compare_versions.py: compare_versions": "nothing is changed",
    "app/importing/offer_imports.py: offer_left_imports": "the import goes on, or stays",
    "app/importing/offer_imports.py: offer_same_import": "the import goes on, or stays",
    "app/importing/import_ending.py: give_up": "the dossier is made, or the import goes on",
    "app/importing/import_ending.py: _resolve_known": "the import goes on",
}
"""Where something is asked, and what the marked answer and that of esc do, which the tests say that are named there."""


def functions_that_ask() -> set[str]:
    """Return the functions in which a question is made, by file."""
    folder = Path(jvexplore.app.__file__).parent
    found = set()
    for path in folder.rglob("*.py"):
        for function in ast.walk(ast.parse(path.read_text())):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                called = {
                    node.func.id
                    for node in ast.walk(function)
                    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
                }
                if called & {"Question", "CompareDialog"}:
                    found.add(f"{path.relative_to(folder.parent).as_posix()}: {function.name}")
    return found


def test_every_question_is_named_here() -> None:
    assert functions_that_ask() == SAFE.keys()


@pytest.mark.parametrize(
    "answers",
    [CONFLICT, DELETION, FACT, fact_comparison.VERSIONS, fact_comparison.DELETION, fact_comparison.UNREADABLE],
)
def test_of_two_versions_the_first_answer_chooses_none(answers: Mapping[str, str]) -> None:
    assert next(iter(answers)) == ""


async def until_question(pilot: Pilot[Any]) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, Question | CompareDialog))
    await settle(pilot)


async def answer_question(pilot: Pilot[Any], key: str) -> None:
    await until_question(pilot)
    assert "esc" in screen_text(pilot)
    await press(pilot, key)
    await until(pilot, lambda: not isinstance(pilot.app.screen, Question | CompareDialog))


@pytest.mark.parametrize("keys", [("2", "Y", "ctrl+u"), ("x", "tab", "tab", "ctrl+u")])
async def test_a_file_that_is_there_stays(start: Start, tmp_path: Path, keys: tuple[str, ...]) -> None:
    there = tmp_path / "there.txt"
    there.write_text("mine")
    async with start() as pilot:
        for key in WITHOUT_READING:
            await press(pilot, *keys)
            await paste(pilot, there)
            await press(pilot, "ctrl+s" if keys[0] == "x" else "enter")
            await answer_question(pilot, key)
            assert there.read_text() == "mine", key
            await press(pilot, "escape")


@pytest.mark.parametrize("key", WITHOUT_READING)
async def test_a_broken_file_stays(start: Start, notes_path: Path, key: str) -> None:
    write_notes(notes_path, made(1, STAKE, "good"))
    notes_path.write_text("broken")
    async with start() as pilot:
        await answer_question(pilot, key)
        await settle(pilot)
        assert notes_path.read_text() == "broken"
        assert not list(notes_path.parent.glob("*.broken-*"))


@pytest.mark.parametrize("key", WITHOUT_READING)
async def test_a_file_that_is_gone_loses_none_of_its_versions(start: Start, notes_path: Path, key: str) -> None:
    write_notes(notes_path, made(1, STAKE, "good"))
    notes_path.unlink()
    async with start() as pilot:
        await answer_question(pilot, key)
        await settle(pilot)
    assert not notes_path.exists() or note_texts(notes_path) == ["good"]
    notes_path.unlink(missing_ok=True)
    async with start() as pilot:
        await until_question(pilot)
        assert ", 1 note" in screen_text(pilot)


@pytest.mark.parametrize("key", WITHOUT_READING)
@pytest.mark.parametrize("leaves", [False, True])
async def test_notes_that_cannot_be_saved_stay_in_memory(
    start: Start, notes_path: Path, key: str, *, leaves: bool
) -> None:
    async with start() as pilot:
        notes_path.mkdir()
        await press(pilot, "2", "n")
        await write(pilot, "mine")
        await press(pilot, "ctrl+s")
        await until_title(pilot, "NOT SAVED: w")
        await press(pilot, "q" if leaves else "w")
        await until_question(pilot)
        await press(pilot, key)
        notes_path.rmdir()
        session = app_of(pilot).session
        assert session
        assert [note.text for note in session.notebook] == ["mine"]
        assert pilot.app.is_running


@pytest.mark.parametrize("key", WITHOUT_READING)
async def test_a_draft_stays(start: Start, notes_path: Path, key: str) -> None:
    await asyncio.to_thread(subprocess.call, [sys.executable, "-c", LEAVE, str(notes_path)])
    async with start() as pilot:
        await answer_question(pilot, key)
        drafts = [path.read_text() for path in notes_path.parent.rglob("draft-*.toml")]
        assert any("half a thou" in each for each in drafts)


@pytest.mark.parametrize("key", WITHOUT_READING)
async def test_what_is_being_written_is_saved_or_goes_on(start: Start, notes_path: Path, key: str) -> None:
    async with start() as pilot:
        await press(pilot, "2", "n")
        await write(pilot, "mine")
        await press(pilot, "escape")
        await answer_question(pilot, key)
        if key == "escape":
            await press(pilot, "ctrl+s")
        await until(pilot, lambda: note_texts(notes_path) == ["mine"])


@pytest.mark.parametrize(
    "note",
    [
        replace(made(1, STAKE, "this"), conflict=({"text": "other"},)),
        replace(made(1, STAKE, "this"), conflict=({"deleted": True},)),
        made(1, STAKE, "mine", fact="Alibaba Group holds 51 %"),
    ],
    ids=["two texts", "one deleted", "what its fact said"],
)
async def test_both_versions_of_a_note_stay(start: Start, notes_path: Path, note: Note) -> None:
    write_notes(notes_path, note)
    before = read_notes(notes_path)
    async with start() as pilot:
        await press(pilot, *TO_NOTES)
        for key in WITHOUT_READING:
            await press(pilot, "c")
            await answer_question(pilot, key)
            await settle(pilot)
            assert read_notes(notes_path) == before, key
    assert read_notes(notes_path) == before
