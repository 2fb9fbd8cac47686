"""Somebody edits the dossier's file while it is open: it is shown soon, and the reader stays where they were."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.address import Address
from tests.app.conftest import NARROW, WIDE, Start, app_of, paste, press, screen_text, settle, until, write
from tests.conftest import BAKERY

if TYPE_CHECKING:
    from textual.pilot import Pilot

OVENS: Final = """
[[figures]]
id = "ovens"
title = "Ovens in the bakery"
value = 3
unit = "ovens"
basis = "stated"
passages = [{ paragraph = 1 }]
"""
SIZES: Final = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])


@pytest.fixture
def bakery_file(tmp_path: Path) -> Path:
    return Path(shutil.copy(BAKERY, tmp_path / "bakery.toml"))


def edit(path: Path, *changes: tuple[str, str], more: str = "") -> None:
    """Write the file anew as a text editor does that replaces it."""
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    beside = path.with_suffix(".new")
    beside.write_text(text + more, "utf-8")
    beside.replace(path)


def title(pilot: Pilot[int]) -> str:
    return screen_text(pilot).splitlines()[0]


@SIZES
async def test_a_new_fact_is_shown_and_the_cursor_stays(bakery_file: Path, start: Start, size: tuple[int, int]) -> None:
    async with start(size, bakery_file) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "2", "j")
        assert explorer.address == "stake/dough"
        edit(bakery_file, ('name = "Ada Crumb"', 'name = "Ada M. Crumb"'), more=OVENS)
        await until(pilot, lambda: "15 facts" in title(pilot))
        await settle(pilot)
        assert explorer.address == explorer.panes[1].address == "stake/dough"
        assert explorer.focused is explorer.panes[1]
        await press(pilot, "6", "end")
        assert "Ovens in the bakery" in screen_text(pilot)
        await press(pilot, "1", "g")
        assert "Ada M. Crumb" in screen_text(pilot)


@SIZES
async def test_notes_on_a_fact_that_is_removed_are_listed_as_orphans(
    bakery_file: Path, start: Start, size: tuple[int, int]
) -> None:
    async with start(size, bakery_file, toasts=True) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "6", "n")
        assert explorer.address == "figure/loaves"
        await write(pilot, "who counted them?")
        await press(pilot, "ctrl+s")
        edit(bakery_file, ('id = "loaves"', 'id = "buns"'), ("Loaves a day", "Buns a day"))
        await until(pilot, lambda: "Orphaned notes, on facts" in screen_text(pilot))
        assert explorer.address == "figure/buns"
        await press(pilot, "a")
        await until(pilot, lambda: "Orphaned notes: no such fact" in screen_text(pilot))
        assert "who counted them?" in screen_text(pilot)


@SIZES
async def test_a_syntax_error_is_told_in_the_title_and_recovered_from(
    bakery_file: Path, start: Start, size: tuple[int, int]
) -> None:
    good = bakery_file.read_text("utf-8")
    async with start(size, bakery_file) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "3")
        at = explorer.address
        bakery_file.write_text(good + "\nx = = 1\n", "utf-8")
        line = good.count("\n") + 2
        await until(pilot, lambda: f"DOSSIER NOT READ: line {line}, column 5" in title(pilot))
        assert explorer.address == at
        await press(pilot, "1", "j", "enter")
        assert explorer.fact_view.content
        bakery_file.write_text(good + OVENS, "utf-8")
        await until(pilot, lambda: "15 facts" in title(pilot))
        assert "NOT READ" not in title(pilot)


async def test_an_open_editor_stays_with_what_is_typed_in_it(bakery_file: Path, notes_path: Path, start: Start) -> None:
    async with start(WIDE, bakery_file) as pilot:
        await press(pilot, "6", "n", *"half")
        edit(bakery_file, ('id = "loaves"', 'id = "buns"'), more=OVENS)
        await until(pilot, lambda: "15 facts" in app_of(pilot).explorer.title_bar.heading)
        await press(pilot, *" a note", "ctrl+s")
        await until(pilot, lambda: "half a note" in notes_path.read_text("utf-8") if notes_path.exists() else False)
        assert 'on = "figure/loaves"' in notes_path.read_text("utf-8")


async def test_scroll_trail_filter_and_article_stay(bakery_file: Path, start: Start) -> None:
    async with start((100, 20), bakery_file) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "1", "enter", "j", "j", "enter", "s")
        await settle(pilot)
        here, way = explorer.address, explorer.walk_keys.trail.way
        assert way
        await press(pilot, "s", "6", "f", *"loaves", "enter")
        await settle(pilot)
        assert explorer.panes[5].query_text == "loaves"
        edit(
            bakery_file,
            ('title = "Loaves a day"', 'title = "Loaves every day"'),
            more=OVENS.replace("Ovens in", "Loaves in"),
        )
        await until(pilot, lambda: explorer.panes[5].rows.stop_count == 2)
        assert explorer.panes[5].query_text == "loaves"
        assert explorer.walk_keys.trail.way == way
        await press(pilot, "left_square_bracket")
        assert explorer.address in (here, *way)


async def test_find_and_all_notes_that_are_open_follow(bakery_file: Path, start: Start) -> None:
    async with start(WIDE, bakery_file) as pilot:
        await press(pilot, "slash", *"ovens")
        await settle(pilot)
        assert "Ovens in the bakery" not in screen_text(pilot)
        edit(bakery_file, more=OVENS)
        await until(pilot, lambda: "Ovens in the bakery" in screen_text(pilot))
        await press(pilot, "enter")
        assert app_of(pilot).explorer.address == "challenge/power"  # what the cursor was on


async def test_a_copy_of_the_article_stays_attached(bakery_file: Path, bakery_article: Path, start: Start) -> None:
    async with start(WIDE, bakery_file) as pilot:
        await press(pilot, "A")
        await paste(pilot, bakery_article)
        await press(pilot, "enter")
        session = app_of(pilot).session
        assert session
        await until(pilot, lambda: session.attached is not None)
        edit(bakery_file, more=OVENS)
        await until(pilot, lambda: session.exists(Address("figure/ovens")))
        await settle(pilot)
        assert session.attached is not None
        assert session.attached.sign(Address("stake/dough")) == "="
