"""The notes on a fact: their state by sign and word, the one under the cursor, links under the mouse."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.app.looks.tokens import SELECTED
from tests.app.conftest import NARROW, SIZES, TO_NOTES, Start, app_of, press, screen_text, settle
from tests.app.notes_on_disk import STAKE, write_notes
from tests.samples import NOON, made

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


def notes_lines(pilot: Pilot[Any]) -> list[str]:
    """Return the lines inside of the frame of the notes."""
    view = app_of(pilot).explorer.notes_view
    inside = view.region.shrink(view.styles.gutter)
    return [line[inside.x : inside.right] for line in screen_text(pilot).splitlines()[inside.y : inside.bottom]]


def selected_cells(pilot: Pilot[Any]) -> list[range]:
    """Return, of each line of the notes that is selected, the cells on the colour of the selection."""
    view = app_of(pilot).explorer.notes_view
    found = []
    for strip in view.render_lines(view.outer_size.region):
        starts, at = [], 0
        for text, style, _ in strip:
            if style and style.bgcolor and style.bgcolor.name == SELECTED.dark:
                starts += [at, at + len(text)]
            at += len(text)
        if starts:
            found.append(range(min(starts), max(starts)))
    return found


def bold_words(pilot: Pilot[Any]) -> str:
    """Return what is bold inside of the frame of the notes."""
    view = app_of(pilot).explorer.notes_view
    lines = view.render_lines(view.size.region)[1:]
    return " ".join(text.strip() for strip in lines for text, style, _ in strip if style and style.bold)


async def test_the_first_paragraph_of_an_open_note_is_bold_on_all_its_lines(start: Start, notes_path: Path) -> None:
    title = "Who votes the shares that the managers hold, and who appoints the board? Ask the company"
    write_notes(notes_path, made(1, STAKE, f"{title}\nand its owners."), made(2, STAKE, "It is so. " * 40))
    async with start((80, 60)) as pilot:
        await press(pilot, *TO_NOTES)
        assert bold_words(pilot).startswith(f"{title} It is so. It is")
        assert bold_words(pilot).count("so.") < 10, "of a long paragraph, only the first line"


async def test_the_state_of_a_note_is_told_by_a_sign_and_a_word(start: Start, notes_path: Path) -> None:
    states = ("open", "resolved")
    notes = [made(number, STAKE, f"note {number}", status=status) for number, status in enumerate(states)]
    notes[0] = replace(notes[0], tags=("vk", "law"))
    checks = [
        made(number, STAKE, f"note {number}", kind="check", status=status, author="ana")
        for number, status in enumerate(("confirmed", "disputed", "open"), len(states))
    ]
    write_notes(notes_path, *notes, *checks)
    async with start((120, 70)) as pilot:
        await press(pilot, "2")
        lines = [line.strip() for line in notes_lines(pilot)]
        told = [(line, below.split(" · ")[0]) for line, below in pairwise(lines) if " note " in line]
        assert told == [
            ("○ note 0", "comment, open"),
            ("● note 1", "comment, resolved"),
            ("√ note 2", "check, confirmed"),
            ("× note 3", "check, disputed"),
            ("○ note 4", "check, open"),
        ]
        assert "comment, open · 22 Nov · vk, law" in screen_text(pilot)
        await press(pilot, "a")
        assert re.search("○ note 0 +comment, open .*\n.* vk, law +22 Nov", screen_text(pilot))


@SIZES
async def test_the_selection_reaches_the_frame_on_all_lines_of_a_note(
    start: Start, notes_path: Path, size: tuple[int, int]
) -> None:
    write_notes(notes_path, made(1, STAKE, "first\n\nand more"), made(2, STAKE, "second"))
    async with start(size) as pilot:
        await press(pilot, "2", "enter")
        assert selected_cells(pilot) == [], "the focus is elsewhere"
        await press(pilot, "tab")
        view = app_of(pilot).explorer.notes_view
        width = view.outer_size.width - 2 - view.show_vertical_scrollbar
        assert selected_cells(pilot) == [range(1, 1 + width)] * 4
        assert [line[:3] for line in notes_lines(pilot) if line.strip()][:4] == ["▌ ○", "▌  ", "▌  ", "▌  "]
        await press(pilot, "j")
        assert len(selected_cells(pilot)) == 2
        assert "▌ ○ second" in screen_text(pilot)


@pytest.mark.parametrize(("beside", "address"), [(0, "party/vk"), (1, "party/vk"), (-1, STAKE), (2, STAKE)])
async def test_a_link_is_where_it_stands(start: Start, notes_path: Path, beside: int, address: str) -> None:
    write_notes(notes_path, made(1, STAKE, "x[[party/vk]]y"))
    async with start() as pilot:
        await press(pilot, "2")
        row = next(row for row, line in enumerate(screen_text(pilot).splitlines()) if "○ x■ VKy" in line)
        column = screen_text(pilot).splitlines()[row].index("VKy")
        await pilot.click(offset=(column + beside, row))
        await settle(pilot)
        assert app_of(pilot).explorer.address == address


async def test_a_note_of_another_year_says_so(start: Start, notes_path: Path) -> None:
    before = NOON.replace(year=2024)
    write_notes(notes_path, replace(made(1, STAKE, "old"), created=before, updated=before))
    async with start(NARROW) as pilot:
        await press(pilot, *TO_NOTES)
        assert "comment, open · 22 Nov 2024" in screen_text(pilot)
        await press(pilot, "a")
        assert "22 Nov 2024, " in screen_text(pilot)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 15), (40, 12)], ids=str)
async def test_an_empty_pane_names_the_key_that_makes_a_note(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        await press(pilot, *TO_NOTES)
        assert any(line.strip() == "No notes yet. n to write one" for line in notes_lines(pilot))
