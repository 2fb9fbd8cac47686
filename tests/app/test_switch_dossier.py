"""Another dossier is opened in the running program: the one before is saved and closed."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.address import Address
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.notes.default_path import default_notes_path
from jvexplore.notes.drafts import Draft, NoteDraftRecord, new_note_draft_file
from jvexplore.session.change_feed import FileNotice, NoticeKind
from tests.app.conftest import (
    Start,
    app_of,
    at_home,
    is_question_open,
    press,
    screen_text,
    session_of,
    settle,
    shown_messages,
    title_line,
    until,
    until_title,
    write,
)
from tests.app.edited_dossier import OVENS, replace_in_file
from tests.app.notes_on_disk import STAKE, note_texts, write_notes
from tests.app.switched_dossiers import begin_switch, switch_to
from tests.app.test_quitting import begin_note, choose_answer
from tests.lighthouse import copy_lighthouse
from tests.samples import made
from tests.session.make_session import count_listeners

if TYPE_CHECKING:
    from pathlib import Path


WATCHED_SECONDS: Final = 0.3
"""Within this time, a change of a file that is watched is noticed."""


async def test_the_other_dossier_is_shown_as_at_a_start_and_keys_go_to_it(start: Start, bakery_path: Path) -> None:
    async with start() as pilot:
        app = app_of(pilot)
        await press(pilot, "2", "enter")
        before = app.explorer, session_of(pilot)
        assert await switch_to(pilot, bakery_path)
        assert app.explorer is not before[0]
        assert session_of(pilot) is not before[1]
        assert pilot.app.screen_stack == [app.explorer]
        assert app.explorer.at_glance
        assert title_line(pilot).startswith(" Rising Sun, a bakery")
        assert session_of(pilot).facts.dossier_path == bakery_path
        assert session_of(pilot).store.path == default_notes_path("bakery", None, bakery_path)
        await press(pilot, "2", "j", "n")
        await write(pilot, "flour")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: note_texts(session_of(pilot).store.path, "bakery") == ["flour"])
        await press(pilot, "slash", *"ada", "enter")
        assert app.explorer.address == "party/ada-crumb"


async def test_what_was_just_written_is_saved_and_nothing_is_told_of_the_former_dossier(
    start: Start, bakery_copy: Path, notes_path: Path, tmp_path: Path
) -> None:
    async with start(dossier=bakery_copy) as pilot:
        before, version = session_of(pilot), session_of(pilot).dossier
        before.note_changes.add_note(Address("stake/dough"), "just now", "comment", ())
        app_of(pilot).show_message("Something about the bakery.", "warning")
        assert await switch_to(pilot, copy_lighthouse(tmp_path))
        assert note_texts(notes_path, "bakery") == ["just now"]
        assert count_listeners(before.feed) == 0
        replace_in_file(bakery_copy, ('name = "Ada Crumb"', 'name = "Ada M. Crumb"'), more=OVENS)
        write_notes(notes_path, made(1, text="by another program"), dossier="bakery")
        before.report_read_problem("gone")
        await asyncio.sleep(WATCHED_SECONDS)
        await settle(pilot)
        assert shown_messages(pilot) == []
        assert before.dossier is version
        assert len(before.notebook) == 1
        with pytest.raises(asyncio.CancelledError):
            await before.saving.save()


async def test_what_is_told_while_the_dossier_is_being_closed_is_not_told_of_the_other(
    start: Start, bakery_path: Path
) -> None:
    async with start() as pilot:
        feed = session_of(pilot).feed
        worker = begin_switch(pilot, bakery_path)
        while not worker.is_finished:
            feed.notices.publish(FileNotice(NoticeKind.RELOADED))
            await asyncio.sleep(0.01)
        await settle(pilot)
        assert shown_messages(pilot) == []


async def test_one_that_cannot_be_read_leaves_all_as_it_was(start: Start, tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text('title = "never ends', "utf-8")
    async with start() as pilot:
        app = app_of(pilot)
        await press(pilot, "2", "j", "enter")
        before = app.explorer, session_of(pilot), app.explorer.address
        for path in (broken, tmp_path / "missing.toml", tmp_path):
            assert not await switch_to(pilot, path)
            assert str(path) in shown_messages(pilot)[-1]
        assert (app.explorer, session_of(pilot), app.explorer.address) == before
        assert count_listeners(session_of(pilot).feed) == 8
        session_of(pilot).note_changes.add_note(Address(STAKE), "still open", "comment", ())
        await settle(pilot)
        assert note_texts(session_of(pilot).store.path) == ["still open"]


async def test_an_open_editor_is_asked_for(start: Start, bakery_path: Path, notes_path: Path) -> None:
    async with start() as pilot:
        await begin_note(pilot)
        worker = begin_switch(pilot, bakery_path)
        await choose_answer(pilot, "Keep editing")
        await until(pilot, lambda: worker.is_finished)
        await settle(pilot)
        assert worker.result is False
        assert isinstance(pilot.app.screen, NoteEditor)
        assert "Rising Sun" not in title_line(pilot)
        worker = begin_switch(pilot, bakery_path)
        await choose_answer(pilot, "Save")
        await until(pilot, lambda: worker.is_finished)
        await settle(pilot)
        assert worker.result is True
        assert at_home(pilot)
        assert "Rising Sun" in title_line(pilot)
        assert note_texts(notes_path) == ["mine"]
        assert not list(notes_path.parent.rglob("draft-*.toml"))


async def test_notes_that_cannot_be_saved_are_asked_for(start: Start, bakery_path: Path, notes_path: Path) -> None:
    async with start() as pilot:
        notes_path.mkdir()
        session_of(pilot).note_changes.add_note(Address(STAKE), "mine", "comment", ())
        await until_title(pilot, "NOT SAVED")
        worker = begin_switch(pilot, bakery_path)
        await choose_answer(pilot, "Continue; the notes stay in memory")
        await until(pilot, lambda: worker.is_finished)
        assert not worker.result
        worker = begin_switch(pilot, bakery_path)
        await until(pilot, lambda: is_question_open(pilot))
        assert "Quit without saving" not in screen_text(pilot)
        notes_path.rmdir()
        await choose_answer(pilot, "Try again")
        await until(pilot, lambda: worker.is_finished)
        assert worker.result
        assert note_texts(notes_path) == ["mine"]


async def test_one_comes_back_to_the_notes_that_were_named(start: Start, bakery_path: Path, notes_path: Path) -> None:
    notes: dict[Path, Path] = {}
    async with start() as pilot:
        await switch_to(pilot, bakery_path, notes)
        assert session_of(pilot).store.path != notes_path
        await switch_to(pilot, bundled_dossier_path(), notes)
        assert session_of(pilot).store.path == notes_path


async def test_drafts_that_were_left_are_offered(start: Start, bakery_path: Path) -> None:
    notes = default_notes_path("bakery", None, bakery_path)
    notes.parent.mkdir(parents=True)
    file = new_note_draft_file(notes)
    file.write(NoteDraftRecord("stake/dough", "", Draft(), Draft(text="half a thought"), datetime.now(UTC)))
    file.release_lock()
    async with start() as pilot:
        await switch_to(pilot, bakery_path)
        await until(pilot, lambda: is_question_open(pilot))
        assert "half a thought" in screen_text(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, NoteEditor)
        assert app_of(pilot).explorer.address == "stake/dough"


async def test_nothing_cuts_a_switch_short(start: Start, bakery_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with start() as pilot:
        app, before, may_end = app_of(pilot), session_of(pilot), asyncio.Event()
        end = before.saving.finish_and_close

        async def end_slowly() -> None:
            await may_end.wait()
            await end()

        monkeypatch.setattr(before.saving, "finish_and_close", end_slowly)
        worker = begin_switch(pilot, bakery_path)
        await until(pilot, lambda: any(each.group == WorkerGroup.REPLACE for each in app.workers))
        app.action_open_dossier()  # as a key does that has waited as long as any key waits
        assert not worker.is_cancelled
        worker.cancel()
        may_end.set()
        await until(pilot, lambda: all(each.group != WorkerGroup.REPLACE for each in app.workers))
        await settle(pilot)
        assert at_home(pilot)
        assert "Rising Sun" in title_line(pilot)


async def test_the_end_saves_what_was_written_in_the_dossier_opened_last(start: Start, bakery_path: Path) -> None:
    async with start() as pilot:
        await switch_to(pilot, bakery_path)
        session = session_of(pilot)
        session.note_changes.add_note(Address("stake/dough"), "last", "comment", ())
        await press(pilot, "q")
        await until(pilot, lambda: not pilot.app.is_running)
    assert note_texts(session.store.path, "bakery") == ["last"]
    assert count_listeners(session.feed) == 0
