"""Every key that a message names does what the message says, on the screen where it is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.app.ui.messages import capitalize_hint
from jvexplore.notes.store import NotesStore
from tests.app.conftest import (
    NARROW,
    TO_NOTES,
    Start,
    app_of,
    at_home,
    press,
    screen_text,
    shown_messages,
    title_line,
    until,
    until_message,
    until_title,
    write,
)
from tests.app.notes_on_disk import DOSSIER, STAKE, note_texts, write_notes
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from textual.pilot import Pilot


def write_numbered_notes(path: Path, count: int = 2) -> None:
    store = NotesStore(path, DOSSIER)
    store.save({note.id: note for note in (made(number, STAKE, f"note {number}") for number in range(count))})


def keys_in_messages(pilot: Pilot[Any], does: str) -> list[str]:
    """Return the keys that messages name for something."""
    found = [re.search(rf"(\S+) {does}", message) for message in shown_messages(pilot)]
    return [each[1] if len(each[1]) == 1 else each[1].lower() for each in found if each]


async def delete_one_note(pilot: Pilot[Any]) -> None:
    await press(pilot, *TO_NOTES, "d")
    await until_message(pilot, "Deleted: “note 0”. u to undo")


@pytest.fixture
def lasting_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep messages while keys are pressed, however long a busy machine takes between two of them."""
    for seconds in ("messaging_app._SECONDS", "messages._LEAST_SECONDS"):
        monkeypatch.setattr(f"jvexplore.app.ui.{seconds}", 600)


PLACES: dict[str, tuple[str, ...]] = {
    "among the notes": (),
    "in a pane": ("3",),
    "in the filter of a pane": ("2", "f"),
    "in the filter of all notes": ("a",),
    "in the list of all notes": ("a", "tab"),
    "in the article": ("s", "tab"),
    "with a pane zoomed": ("z",),
}


_LIKE_OTHERS = {"in a pane", "in the filter of all notes", "with a pane zoomed"}


@pytest.mark.usefixtures("lasting_messages")
@pytest.mark.parametrize(
    "keys",
    [pytest.param(keys, marks=pytest.mark.harm) if place in _LIKE_OTHERS else keys for place, keys in PLACES.items()],
    ids=PLACES,
)
async def test_the_key_that_a_message_names_for_undo_works_right_there(
    start: Start, notes_path: Path, keys: tuple[str, ...]
) -> None:
    write_numbered_notes(notes_path)
    async with start() as pilot:
        await delete_one_note(pilot)
        await press(pilot, *keys)
        key = "ctrl+z" if isinstance(pilot.app.focused, Input) else "u"
        await until(pilot, lambda: keys_in_messages(pilot, "to undo") == [key])
        if isinstance(pilot.app.focused, Input):
            await press(pilot, "u")
            assert pilot.app.focused.value == "u", "what is typed is a letter"
        await press(pilot, key)
        await until(pilot, lambda: note_texts(notes_path) == ["note 0", "note 1"])
        await until_message(pilot, "Undid ")
        assert not keys_in_messages(pilot, "to undo"), "what was undone is not undone once more"
        (key,) = keys_in_messages(pilot, "to redo")
        await press(pilot, key)
        await until(pilot, lambda: len(note_texts(notes_path)) == 1)


DIALOGS: dict[str, tuple[str, ...]] = {
    "find": ("slash",),
    "the export": ("x",),
    "the commands": ("ctrl+p",),
    "the note editor": ("n",),
    "the line for tags": ("t",),
    "choosing a fact": ("m",),
    "verifying": ("v",),
    "the keys": ("question_mark",),
}


@pytest.mark.usefixtures("lasting_messages")
async def test_no_key_is_named_where_none_does_it(start: Start, notes_path: Path) -> None:
    write_numbered_notes(notes_path)
    async with start() as pilot:
        await delete_one_note(pilot)
        for dialog, keys in DIALOGS.items():
            await press(pilot, *keys)
            assert not at_home(pilot), dialog
            await until(pilot, lambda: not keys_in_messages(pilot, "to undo"))
            assert "Deleted: “note 0”." in shown_messages(pilot), dialog
            await press(pilot, "escape")
            await until(pilot, lambda: at_home(pilot) and keys_in_messages(pilot, "to undo") == ["u"])


async def test_a_note_that_is_not_on_the_screen_is_named_where_it_is_changed(start: Start, notes_path: Path) -> None:
    words = "Who of them votes the shares of the others?"
    write_notes(notes_path, made(1, STAKE, f"\n{words}\nmore"), made(2, STAKE, "", kind="check"))
    async with start(NARROW) as pilot:
        await press(pilot, "2")
        assert words[:20] not in screen_text(pilot)
        await press(pilot, "t")
        assert "Tags of “Who of them votes the shares o…”" in screen_text(pilot)
        await press(pilot, "escape", "m")
        assert "Move “Who of them votes the shares o…” to" in screen_text(pilot)
        await press(pilot, "escape", "r")
        await until_message(pilot, "Resolved: “Who of them votes the shares o…”. u to undo")
        await press(pilot, "u")
        await until_message(pilot, 'Undid "resolve": “Who of them votes the shares o…”. U to redo')
        await press(pilot, "U")
        await until_message(pilot, 'Redid "resolve": “Who of them votes the shares o…”. u to undo')
        assert title_line(pilot).rstrip().endswith("u to undo"), "in one line"
        await press(pilot, "d")
        await until_message(pilot, "Deleted: “Who of them votes the shares o…”. u to undo")
        assert "Deleted: " in title_line(pilot)
        assert title_line(pilot).rstrip().endswith("u to undo"), "in one line"
        await press(pilot, "d")
        await until_message(pilot, "Deleted: check of Alibaba Group")
        await press(pilot, "u", "u", "a", "tab", "asterisk", "d")
        await until_message(pilot, "Deleted: 2 notes. u to undo")
        await press(pilot, "u")
        await until_message(pilot, 'Undid "delete": 2 notes.')
        await press(pilot, "G", "r")
        await until_message(pilot, "Confirmed: check of Alibaba Group, 48 %. u to undo")
        await press(pilot, "asterisk", "t")
        await write(pilot, "votes")
        await press(pilot, "enter")
        await until_message(pilot, "Tags changed: 2 notes.")
        await press(pilot, "asterisk", "home", "m")
        await write(pilot, "stake/mail-ru")
        await press(pilot, "enter")
        await until_message(pilot, "Moved: “Who of them votes the …” to Mail.ru Group, 15 % †. u to undo")
        assert title_line(pilot).rstrip().endswith("u to undo"), "in one line"
        await press(pilot, "m")
        await write(pilot, "stake/mail-ru")
        await press(pilot, "enter")
        await until_message(pilot, "Already on Mail.ru Group, 15 % †: “Who of them votes the …”.")


async def test_keys_that_the_reader_changed_are_named(start: Start, notes_path: Path) -> None:
    write_numbered_notes(notes_path)
    async with start() as pilot:
        app_of(pilot).set_keymap({"undo": "f6", "save": "f7", "close": "f8"})
        await press(pilot, *TO_NOTES, "d")
        await until_message(pilot, "Deleted: “note 0”. F6 to undo")
        await press(pilot, "a")
        assert keys_in_messages(pilot, "to undo") == ["f6"], "that is no letter"
        await press(pilot, "f8", "n", "f7")
        await until_message(pilot, "Nothing to save yet. F8 to cancel")
        await press(pilot, "f8")
        await until(pilot, lambda: at_home(pilot))


@pytest.mark.parametrize("chosen", ["escape", "enter"])
async def test_what_an_empty_note_says_of_leaving_is_so(start: Start, chosen: str) -> None:
    async with start() as pilot:
        await press(pilot, "n", "ctrl+s")
        await until_message(pilot, "Esc to cancel")
        if chosen == "enter":
            await press(pilot, "enter")  # a line break is nothing to save either
        await press(pilot, "escape")
        await until(pilot, lambda: at_home(pilot))


async def test_another_change_takes_the_message_of_the_last_one_away(start: Start, notes_path: Path) -> None:
    write_numbered_notes(notes_path)
    async with start() as pilot:
        await delete_one_note(pilot)
        assert "√ Deleted: " in title_line(pilot), "what was wanted is done"
        await press(pilot, "1", "v", "c")
        await until(pilot, lambda: not any("Deleted" in each for each in shown_messages(pilot)))
        assert keys_in_messages(pilot, "to undo") == ["u"], "once, for the last one"


async def test_notes_that_are_read_only_say_so_once_however_often_one_tries(start: Start, notes_path: Path) -> None:
    write_numbered_notes(notes_path)
    notes_path.write_text(notes_path.read_text().replace("format = 1", "format = 2"))
    async with start() as pilot:
        await press(pilot, *TO_NOTES, *"dred")
        await press(pilot, "n", "n")
        assert len([each for each in shown_messages(pilot) if "read-only" in each]) == 1


async def test_what_is_not_saved_names_its_key_where_that_is_no_letter(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        notes_path.mkdir()
        await press(pilot, "2", "n")
        await write(pilot, "mine")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: keys_in_messages(pilot, "to retry") == ["w"])
        await press(pilot, "f")
        assert not keys_in_messages(pilot, "to retry")
        await until_title(pilot, "NOT SAVED")
        assert "NOT SAVED: w" not in title_line(pilot)
        await press(pilot, "w", "escape")
        await until_title(pilot, "NOT SAVED: w")


async def test_the_clipboard_names_the_key_that_writes_a_file(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "2", "y")
        await until_message(pilot, "Copied to the clipboard.")
        (key,) = keys_in_messages(pilot, "to copy to a file")
        await press(pilot, key)
        await until(pilot, lambda: "Path to save the fact" in screen_text(pilot))


async def test_going_on_by_esc_names_the_key_that_saves(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "2", "n")
        await write(pilot, "mine")
        await press(pilot, "escape", "escape")
        await until_message(pilot, "Still editing")
        assert isinstance(pilot.app.screen, NoteEditor)
        assert keys_in_messages(pilot, "to save") == ["ctrl+s"]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: note_texts(notes_path) == ["mine"])


@pytest.mark.parametrize(
    ("hint", "sentence"),
    [
        ("esc to cancel", "Esc to cancel"),
        ("f6 to undo", "F6 to undo"),
        ("ctrl+s to save", "Ctrl+s to save"),
        ("u to undo", "u to undo"),
        ("U to redo", "U to redo"),
        ("/ to find", "/ to find"),
        ("^s to save", "^s to save"),
        ("é to undo", "é to undo"),
        ("u", "u"),
        ("", ""),
    ],
)
def test_a_key_of_one_letter_stays_as_it_is_pressed(hint: str, sentence: str) -> None:
    assert capitalize_hint(hint) == sentence


async def test_ctrl_c_with_nothing_selected_names_the_key_that_quits(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "ctrl+c", "ctrl+c")
        assert shown_messages(pilot) == ["Ctrl+c copies selected text; q quits."]
