"""The bottom line of every dialog: its keys, and always help and what closes it; help opens above it and lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.screen import Screen

from jvexplore.app.ui.keys_help import KeysDialog
from tests.app.call_counts import counted
from tests.app.conftest import NARROW, Start, at_home, press, screen_text
from tests.app.notes_on_disk import STAKE, write_notes
from tests.cases import case
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from textual.pilot import Pilot

DIALOGS: Final = {
    "note editor": (["2", "n"], "ctrl+s Save", "f1 Help  esc Close"),
    "kind of a note": (["2", "n", "tab"], "←→ Change  ctrl+s Save", "? Help  esc Close"),
    "find": (["slash"], "enter Open  tab To list  ↑↓ Move  pgup pgdn Page", "f1 Help  esc Close"),
    "list of find": (["slash", "tab"], "enter Open", "? Help  esc Close"),
    "commands": (["ctrl+p"], "enter Run  tab To list  ↑↓ Move", "f1 Help  esc Close"),
    "export": (["x"], "ctrl+s Export  tab Next field", "? Help  esc Cancel"),
    "choices": (["x", "enter"], "enter Choose  ↑↓ Move", "f1 Help  esc Close"),
    "verify": (["2", "v"], "c Confirmed  d Disputed  o Open  ↑↓ Move", "? Help  esc Cancel"),
    "where a note moves to": (["2", "m"], "enter Move here", "f1 Help  esc Cancel"),
    "tags": (["2", "t"], "enter OK", "f1 Help  esc Cancel"),
    "question": (["2", "n", "a", "escape"], "enter Save  ↑↓ Move", "? Help  esc Keep editing"),
    "all notes": (["a"], "enter Fact", "f1 Help  esc Close"),
    "filter of a pane": (["2", "f"], "enter Keep filter  ↑↓ Move", "f1 Help  esc Clear filter"),
}
"""Which keys lead there, and what stands at the left and the right of its bottom line."""


IN_TINY_WINDOW: Final = {
    "choices": ["Markdown", "CSV (spreadsheets)"],
    "verify": ["c Confirmed", "d Disputed", "o Open"],
    "tags": ["Tags of", "▌ "],
    "question": ["Save this note?", " Save"],
    "all notes": ["▌  ○ mine"],
}
"""What is not lost where there is hardly any room; there the list of choices may cover the keys."""


async def leave(pilot: Pilot[Any]) -> None:
    """Close what is open; a question is answered by esc, and then the note discarded."""
    for _ in range(4):
        if at_home(pilot):
            break
        await press(pilot, *(("down", "enter") if "Discard" in screen_text(pilot) else ("escape",)))
    assert at_home(pilot)
    await press(pilot, "escape", "escape")


async def test_a_dialog_has_its_keys_at_the_bottom_and_help_opens_above_it_and_leads_back(
    start: Start, notes_path: Path
) -> None:
    write_notes(notes_path, made(1, STAKE, "mine"))
    async with start(NARROW) as pilot:
        for name, (keys, left, right) in DIALOGS.items():
            with case(name):
                await press(pilot, *keys)
                line = screen_text(pilot).splitlines()[-1].strip()
                assert line.startswith(left)
                assert line.endswith(right)
                below = pilot.app.screen
                await press(pilot, "f1")
                help_screen = pilot.app.screen
                assert isinstance(help_screen, KeysDialog)
                closing = next(each for each in below.active_bindings.values() if each.binding.key == "escape")
                assert closing.binding.tooltip in screen_text(pilot)
                assert screen_text(pilot).splitlines()[-1].strip().startswith("enter Run")
                await press(pilot, "f1")
                assert pilot.app.screen is below
                await leave(pilot)


async def test_a_command_of_the_dialog_below_is_run_from_its_help(start: Start, notes_path: Path) -> None:
    async with start(NARROW) as pilot:
        await press(pilot, "2", "n", "a", "f1")
        lines = screen_text(pilot).splitlines()
        (row,) = (number for number, line in enumerate(lines) if "Save the note and close" in line)
        await pilot.click(offset=(20, row))
        await press(pilot)
        assert at_home(pilot)
        assert 'text = "a"' in notes_path.read_text()


async def test_in_the_narrowest_window_what_closes_stays(start: Start) -> None:
    async with start((24, 10)) as pilot:
        for keys, closing in ((["slash"], "esc Close"), (["x"], "esc Cancel"), (["2", "n"], "esc Close")):
            await press(pilot, *keys)
            assert screen_text(pilot).splitlines()[-1].rstrip().endswith(closing)
            await press(pilot, "escape")


async def test_a_tiny_window_hides_nothing_that_a_dialog_is_for(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "mine"))
    async with start((20, 5)) as pilot:
        with counted(Screen, "_refresh_layout") as layouts:
            await press(pilot, "x", "escape")
        assert layouts.number < 20, "panes of no height do not ask for one after another"
        for name, words in IN_TINY_WINDOW.items():
            with case(name):
                keys, _, right = DIALOGS[name]
                await press(pilot, *keys)
                tiny = screen_text(pilot)
                assert [each for each in words if each not in tiny] == []
                assert name == "choices" or tiny.rstrip().endswith(("esc Close", right.partition("  ")[2]))
                await leave(pilot)


async def test_what_types_a_letter_is_no_command_in_the_bottom_line_nor_in_help(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "2")
        assert "/ Find" in screen_text(pilot)
        await press(pilot, "f")
        assert "/ Find" not in screen_text(pilot)
        await press(pilot, "f1")
        assert "Find facts, paragraphs and notes" not in screen_text(pilot)
        lines = screen_text(pilot).splitlines()
        (edge,) = (number for number, line in enumerate(lines) if "enter or click to run" in line)
        assert "Command palette" in lines[edge - 1], "help is as high as its text"
        assert edge < len(lines) - 3
        await press(pilot, "escape", "/")
        assert at_home(pilot)
        assert screen_text(pilot).splitlines()[-2].strip() == "▌ /"


async def test_a_new_note_is_asked_about_by_other_words_than_a_changed_one(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "mine"))
    async with start(NARROW) as pilot:
        for keys, asked in ((["2", "n"], "Save this note?"), (["2", "e"], "Save changes?")):
            await press(pilot, *keys, "a", "escape")
            assert asked in screen_text(pilot)
            await leave(pilot)
