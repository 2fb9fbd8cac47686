"""Screens are told of every change while they are open, whoever makes it, and of none once they are closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.app.notes.note_screen import NoteScreen
from jvexplore.session.change_feed import NotesChanged
from tests.app.conftest import (
    TO_NOTES,
    Start,
    app_of,
    at_home,
    press,
    screen_text,
    session_of,
    settle,
    title_line,
    until,
    write,
)
from tests.app.notes_on_disk import STAKE, note_texts, write_notes
from tests.samples import made
from tests.session.make_session import count_listeners

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def three_notes(notes_path: Path) -> None:
    write_notes(notes_path, *(made(number, STAKE, f"note {number}") for number in (1, 2, 3)))


async def test_closed_screens_leave_no_listener_behind(start: Start) -> None:
    async with start() as pilot:
        feed = session_of(pilot).feed
        count = count_listeners(feed)
        for _ in range(3):
            for key in ("a", "slash", "x", "n"):
                await press(pilot, key)
                await until(pilot, lambda: not at_home(pilot))
                await press(pilot, "escape")
                await until(pilot, lambda: at_home(pilot))
        await until(pilot, lambda: count_listeners(feed) == count)


async def test_the_end_leaves_nobody_listening(start: Start) -> None:
    async with start() as pilot:
        feed = session_of(pilot).feed
        assert [len(each._listeners) for each in (feed.notices, feed.dossiers, feed.read_problems)] == [1, 2, 2]
        await press(pilot, "a")
    assert count_listeners(feed) == 0


@pytest.mark.parametrize("keys", [(), ("a",)])
async def test_a_change_while_widgets_are_removed_at_the_end_is_not_drawn(
    start: Start, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    async with start() as pilot:
        feed = session_of(pilot).feed
        await press(pilot, *keys)
        unmounted = []
        unsubscribe = NoteScreen.on_unmount

        def publish_and_unsubscribe(screen: NoteScreen) -> None:
            unmounted.append(screen)
            feed.changes.publish(NotesChanged(frozenset()))
            unsubscribe(screen)

        monkeypatch.setattr(NoteScreen, "on_unmount", publish_and_unsubscribe)
    assert len(unmounted) == 1 + len(keys)
    assert app_of(pilot).unhandled_error is None


async def test_the_facts_below_the_list_of_notes_show_what_is_done_in_it(start: Start, notes_path: Path) -> None:
    async with start((160, 40)) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, *TO_NOTES, "j")
        assert explorer.note
        assert explorer.note.text == "note 2"
        await press(pilot, "a", "tab", "j", "j", "j")
        await press(pilot, "r")
        await until(pilot, lambda: 'status = "resolved"' in notes_path.read_text())
        assert explorer.note.text == "note 2", "the cursor below stays, whatever note it was"
        assert [note.status for note in session_of(pilot).notebook].count("resolved") == 1
        await press(pilot, "escape")
        await until(pilot, lambda: at_home(pilot))
        assert "resolved" in screen_text(pilot)
        assert explorer.note.text == "note 2"


async def test_an_action_leaves_the_cursor_on_the_note_that_it_was_about(start: Start) -> None:
    async with start() as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, *TO_NOTES, "j", "n")
        await write(pilot, "the newest")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: explorer.note is not None and explorer.note.text == "the newest")
        await press(pilot, "k", "r")
        await until(pilot, lambda: explorer.note is not None and explorer.note.status == "resolved")
        assert explorer.note
        assert explorer.note.text == "note 3"


async def test_a_change_that_no_screen_made_is_shown_on_every_screen(start: Start, notes_path: Path) -> None:
    async with start((160, 40)) as pilot:
        session = session_of(pilot)
        await press(pilot, *TO_NOTES)
        assert "3 open notes" in screen_text(pilot)
        session.note_changes.add_note(Address(STAKE), "from elsewhere", "comment", ())
        await until(pilot, lambda: "from elsewhere" in screen_text(pilot))
        await until(pilot, lambda: "4 open notes" in title_line(pilot))
        await press(pilot, "a")
        await until(pilot, lambda: "≡ 4 notes" in screen_text(pilot))
        session.note_changes.undo()
        await until(pilot, lambda: "≡ 3 notes" in screen_text(pilot))
        await until(pilot, lambda: len(note_texts(notes_path)) == 3)
        await settle(pilot)
