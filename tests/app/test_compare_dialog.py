"""The comparison follows changes made while it is open, and decides on what it shows now."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jvexplore.app.ui.compare_dialog import CompareDialog, TextView
from jvexplore.app.ui.dialog_frame import DialogFrame
from jvexplore.dossier.date_text import in_local_time
from tests.app.conftest import NARROW, TO_NOTES, WIDE, Start, app_of, at_home, press, screen_text, settle, until, write
from tests.app.edited_dossier import replace_in_file
from tests.app.notes_on_disk import STAKE, read_notes, write_notes
from tests.conftest import BAKERY
from tests.samples import made
from tests.session.make_session import count_listeners

if TYPE_CHECKING:
    from typing import Any

    from textual.pilot import Pilot

    from jvexplore.notes.model import Note


@pytest.fixture
def bakery_file(tmp_path: Path) -> Path:
    return Path(shutil.copy(BAKERY, tmp_path / "bakery.toml"))


def conflicting_note(text: str, *others: str) -> Note:
    return replace(made(1, STAKE, text), conflict=tuple({"text": other} for other in others))


def note_updated_later(note: Note, number: int = 10**9) -> Note:
    return replace(note, updated=made(number).updated)


def is_comparison_open(pilot: Pilot[Any]) -> bool:
    return isinstance(pilot.app.screen, CompareDialog)


async def open_changed_fact(pilot: Pilot[int], dossier: Path, notes: Path) -> None:
    """Write a note on a stake, change the stake from 37.5 to 36 %, and compare."""
    await press(pilot, "2", "j", "n")
    await write(pilot, "is that right?")
    await press(pilot, "ctrl+s")
    await until(pilot, lambda: notes.exists() and "37.5 %" in notes.read_text("utf-8"))
    replace_in_file(dossier, ("percent = 37.5", "percent = 36"))
    await until(pilot, lambda: "36 %" in screen_text(pilot))
    await press(pilot, "enter", "tab", "c")
    assert is_comparison_open(pilot)
    for words in ("The fact has changed", "When the note was written", "Now", "36 %"):
        assert words in screen_text(pilot)


async def test_now_is_what_the_fact_says_when_it_is_answered(bakery_file: Path, notes_path: Path, start: Start) -> None:
    async with start(NARROW, bakery_file) as pilot:
        await open_changed_fact(pilot, bakery_file, notes_path)
        replace_in_file(bakery_file, ("percent = 36", "percent = 35"))
        await until(pilot, lambda: "35 %" in screen_text(pilot))
        assert "37.5 %" in screen_text(pilot)
        assert "36 %" not in screen_text(pilot)
        await press(pilot, "down", "enter")
        await until(pilot, lambda: "35 %" in notes_path.read_text("utf-8"))
        assert "36 %" not in notes_path.read_text("utf-8")


@pytest.mark.parametrize(
    "changes",
    [
        [("percent = 36", "percent = 37.5")],
        [('id = "dough"\nholder', 'id = "flour"\nholder'), ('"stake/dough"', '"stake/flour"')],
    ],
    ids=["as it was", "removed"],
)
async def test_where_the_fact_says_again_what_it_said_or_is_gone_nothing_can_be_decided(
    bakery_file: Path, notes_path: Path, start: Start, changes: list[tuple[str, str]]
) -> None:
    async with start(WIDE, bakery_file) as pilot:
        await open_changed_fact(pilot, bakery_file, notes_path)
        before = notes_path.read_text("utf-8")
        await press(pilot, "down")
        replace_in_file(bakery_file, *changes)
        await until(pilot, lambda: "Nothing left to decide" in screen_text(pilot))
        await press(pilot, "enter")
        await until(pilot, lambda: at_home(pilot))
        await settle(pilot)
        assert notes_path.read_text("utf-8") == before


async def test_both_versions_of_a_note_are_those_that_are_in_the_file_now(notes_path: Path, start: Start) -> None:
    write_notes(notes_path, conflicting_note("ours", "theirs"))
    async with start(NARROW) as pilot:
        await press(pilot, *TO_NOTES, "c")
        write_notes(notes_path, note_updated_later(conflicting_note("ours by now", "theirs by now")))
        await until(pilot, lambda: "theirs by now" in screen_text(pilot))
        assert "ours by now" in screen_text(pilot)
        await press(pilot, "down", "down", "enter")
        await until(pilot, lambda: not read_notes(notes_path)[0].conflict)
        assert read_notes(notes_path)[0].text == "theirs by now"


@pytest.mark.parametrize(
    "there",
    [
        [note_updated_later(made(1, STAKE, "decided"))],
        [],
        [note_updated_later(replace(made(1, STAKE, "a"), conflict=({"deleted": True},)))],
    ],
)
async def test_what_was_decided_elsewhere_or_is_another_question_is_not_decided_here(
    notes_path: Path, start: Start, there: list[Note]
) -> None:
    write_notes(notes_path, conflicting_note("ours", "theirs"), made(2, STAKE, "another"))
    async with start() as pilot:
        await press(pilot, *TO_NOTES, "c", "down", "down")
        notes_path.unlink()
        write_notes(notes_path, *there, made(2, STAKE, "another"))
        await until(pilot, lambda: "Nothing left to decide" in screen_text(pilot))
        await press(pilot, "enter")
        await until(pilot, lambda: at_home(pilot))
        await settle(pilot)
        assert read_notes(notes_path) == [*there, made(2, STAKE, "another")]


async def test_a_conflict_that_comes_back_can_be_decided(notes_path: Path, start: Start) -> None:
    write_notes(notes_path, conflicting_note("ours", "theirs"))
    async with start() as pilot:
        await press(pilot, *TO_NOTES, "c")
        write_notes(notes_path, note_updated_later(made(1, STAKE, "decided")))
        await until(pilot, lambda: "Nothing left to decide" in screen_text(pilot))
        write_notes(notes_path, note_updated_later(conflicting_note("ours", "theirs once more"), 10**9 + 9))
        await until(pilot, lambda: "theirs once more" in screen_text(pilot))
        await press(pilot, "down", "down", "enter")
        await until(pilot, lambda: not read_notes(notes_path)[0].conflict)
        assert read_notes(notes_path)[0].text == "theirs once more"


async def test_a_long_text_stays_where_it_was_scrolled_to(notes_path: Path, start: Start) -> None:
    lines = [f"line {number}" for number in range(200)]
    write_notes(notes_path, conflicting_note("ours", "\n\n".join(lines)))
    async with start() as pilot:
        await press(pilot, *TO_NOTES, "c", "shift+tab", *["pagedown"] * 2)
        texts = pilot.app.screen.query("TextView").last()
        await until(pilot, lambda: pilot.app.screen.focused is texts)
        scroll = texts.scroll_offset.y
        assert scroll > 0
        write_notes(notes_path, note_updated_later(conflicting_note("ours", "\n\n".join([*lines, "the end"]))))
        await until(pilot, lambda: "Changed by another program" in screen_text(pilot))
        assert texts.scroll_offset.y == scroll


async def test_a_comparison_leaves_no_listener_behind(notes_path: Path, start: Start) -> None:
    write_notes(notes_path, conflicting_note("ours", "theirs"))
    async with start() as pilot:
        session = app_of(pilot).session
        assert session
        count = count_listeners(session.feed)
        await press(pilot, *TO_NOTES, "c")
        assert count_listeners(session.feed) == count + 2
        await press(pilot, "escape")
        await until(pilot, lambda: count_listeners(session.feed) == count)


@pytest.mark.parametrize("size", [(120, 36), (60, 15)])
async def test_the_answers_leave_room_for_the_texts(notes_path: Path, start: Start, size: tuple[int, int]) -> None:
    write_notes(notes_path, conflicting_note("ours", "theirs"))
    async with start(size) as pilot:
        await press(pilot, *TO_NOTES, "c")
        shown = screen_text(pilot)
        assert "ours" in shown
        assert "theirs" in shown
        for answer in ("Decide later  esc", "Keep this version", "Use the other version", "Combine both"):
            assert answer in shown
        assert shown.splitlines()[-1].strip().endswith("esc Decide later")
        assert pilot.app.screen.query_one(DialogFrame).region.height < 16, "no higher than two short texts need"


def note_of_ana_and_another(text: str, other: str) -> Note:
    note = replace(made(1, STAKE, text), author="ana")
    return replace(note, conflict=({"text": other, "author": "ben", "updated": made(10**6).updated},))


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 15)], ids=str)
async def test_each_version_names_when_it_was_changed_and_its_author(
    notes_path: Path, start: Start, size: tuple[int, int]
) -> None:
    note = note_of_ana_and_another("ours", "theirs")
    write_notes(notes_path, note)
    times = [f"{in_local_time(made(number).updated):%H:%M}" for number in (1, 10**6)]
    assert len({*times}) == 2
    async with start(size) as pilot:
        await press(pilot, *TO_NOTES, "c")
        this, other = (view.top_text().left.plain for view in pilot.app.screen.query(TextView))
        assert re.fullmatch(rf"This note · .* {times[0]} · ana", this)
        assert re.fullmatch(rf"Other version · .* {times[1]} · ben", other)
        for words in ("This note", "Other version", "ana", "ben"):
            assert words in screen_text(pilot)


async def test_a_version_of_unknown_time_names_none(notes_path: Path, start: Start) -> None:
    write_notes(notes_path, conflicting_note("ours", "theirs"))
    async with start() as pilot:
        await press(pilot, *TO_NOTES, "c")
        other = pilot.app.screen.query(TextView).last().top_text().left.plain
        assert not re.search("[0-9]", other)


async def test_a_small_window_shows_what_differs_and_the_answers_scroll(notes_path: Path, start: Start) -> None:
    write_notes(notes_path, note_of_ana_and_another("The same opening.\n\nours it is", "The same opening.\n\ntheirs"))
    async with start((40, 12)) as pilot:
        await press(pilot, *TO_NOTES, "c")
        await settle(pilot)
        assert [view.content_size.height >= 2 for view in pilot.app.screen.query(TextView)] == [True, True]
        shown = screen_text(pilot)
        for words in ("ours it is", "theirs", "Decide later", "Keep this version", "esc Close"):
            assert words in shown
        await press(pilot, "down", "down", "down")
        await settle(pilot)
        assert "Combine both" in screen_text(pilot)
        assert "theirs" in screen_text(pilot)
