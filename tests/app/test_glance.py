"""The deal at a glance: when it is shown, where its links lead, what makes it disappear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.address import DOSSIER
from jvexplore.app.find.find_dialog import FindDialog
from jvexplore.app.glance.glance_targets import ALL_NOTES, DOSSIER_PAGE, SHOW_COPY, find_target, pane_target
from jvexplore.app.looks.cursor import Cursor, CursorGrade
from jvexplore.app.notes.all_notes import AllNotes
from jvexplore.app.ui.text_input import TextLine
from tests.app.conftest import (
    NARROW,
    SIZES,
    WIDE,
    Start,
    app_of,
    article_of,
    has_focus,
    open_bakery,
    press,
    screen_text,
    until,
    write,
)
from tests.app.glance_links import go_to
from tests.glance_dossiers import EMPTY

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from textual.pilot import Pilot


async def test_it_stands_beside_the_panes_until_the_first_pane_key(start: Start) -> None:
    async with start(WIDE) as pilot:
        explorer = app_of(pilot).explorer
        text = screen_text(pilot)
        assert has_focus(pilot, explorer.panes[0])
        assert "1 ■ Parties" in text
        assert "┴ 50 %" in text
        assert "≡ Your work" in text
        assert "8 ≡ Notes" not in text
        await press(pilot, "2")
        assert not explorer.at_glance
        assert "8 ≡ Notes" in screen_text(pilot)
        await press(pilot, "n")
        await write(pilot, "Why so few?")
        await press(pilot, "ctrl+s")
        session = app_of(pilot).session
        assert session
        [note] = session.notebook.snapshot().values()
        assert note.on == explorer.panes[1].address


@pytest.mark.parametrize("key", ["1", "down", "enter", "tab", "n", "v", "s", "8"])
async def test_a_key_for_facts_shows_the_fact(start: Start, key: str) -> None:
    async with start(WIDE) as pilot:
        explorer = app_of(pilot).explorer
        assert explorer.at_glance
        await press(pilot, key)
        assert not explorer.at_glance
        assert explorer.fact_view.address == explorer.address
        assert explorer.address.startswith("stake/" if key == "tab" else "party/")


async def test_where_there_is_no_room_beside_the_panes_they_come_first(start: Start) -> None:
    async with start(NARROW) as pilot:
        explorer = app_of(pilot).explorer
        assert not explorer.at_glance
        await press(pilot, "0")
        assert "┴ 50 %" in screen_text(pilot)
        assert "1 ■ Parties" not in screen_text(pilot)
        await press(pilot, "escape")
        assert "1 ■ Parties" in screen_text(pilot)
        await press(pilot, "enter")
        assert explorer.fact_view.address == explorer.panes[0].address


@SIZES
async def test_its_links_lead_to_facts_and_back(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "0")
        await go_to(pilot, "stake/megafon")
        assert explorer.address == "stake/megafon"
        assert not explorer.at_glance
        await press(pilot, "left_square_bracket")
        assert explorer.at_glance
        assert explorer.address == DOSSIER
        assert explorer.fact_view.target_at_cursor == "stake/megafon"
        await go_to(pilot, pane_target(5))
        assert has_focus(pilot, explorer.panes[4])
        await press(pilot, "0")
        await go_to(pilot, DOSSIER_PAGE)
        assert (explorer.address, explorer.fact_view.address) == (DOSSIER, DOSSIER)
        assert "Category" in screen_text(pilot)


@SIZES
async def test_its_links_lead_to_lists(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        await press(pilot, "n")
        await write(pilot, "Who says so?")
        await press(pilot, "ctrl+s", "0")
        await go_to(pilot, ALL_NOTES)
        await until(pilot, lambda: isinstance(pilot.app.screen, AllNotes))
        await press(pilot, "escape")
        await go_to(pilot, find_target("basis:derived"))
        await until(pilot, lambda: isinstance(pilot.app.screen, FindDialog))
        assert pilot.app.screen.query_one(TextLine).value == "basis:derived"


async def test_its_work_follows_the_notes(start: Start) -> None:
    async with start(WIDE) as pilot:
        await press(pilot, "n")
        await write(pilot, "Who says so?")
        await press(pilot, "ctrl+s", "0")
        assert "1 open" in screen_text(pilot)
        await press(pilot, "u")
        assert app_of(pilot).explorer.at_glance
        assert "none yet" in screen_text(pilot)


async def test_8_goes_to_the_notes_on_the_dossier(start: Start) -> None:
    async with start(WIDE) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "0", "8")
        assert has_focus(pilot, explorer.notes_view)
        assert explorer.address == DOSSIER


async def test_8_closes_the_article_that_covers_the_notes(start: Start) -> None:
    async with start(WIDE) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "s", "8")
        assert not explorer.with_source
        assert has_focus(pilot, explorer.notes_view)


async def test_sideways_one_goes_to_the_other_column(start: Start) -> None:
    async with start((200, 50)) as pilot:
        view = app_of(pilot).explorer.fact_view
        await press(pilot, "0", "down", "down")
        left = view.cursor
        assert view.target_at_cursor.startswith("stake/")
        await press(pilot, "right")
        assert view.target_at_cursor.startswith("challenge/")
        await press(pilot, "left")
        assert view.cursor == left


async def test_an_empty_pane_says_what_would_be_there(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "kites.toml"
    path.write_text(EMPTY, "utf-8")
    async with start(NARROW, path) as pilot:
        for number, pane in enumerate(app_of(pilot).explorer.panes, 1):
            await press(pilot, str(number), "down", "enter")
            assert "None yet: " in screen_text(pilot)
            assert not pane.address
        assert "who takes part" in screen_text(pilot)
        await press(pilot, "8")
        assert "No notes yet. n to write one" in screen_text(pilot)


async def test_every_line_of_ones_own_work_leads_somewhere(start: Start) -> None:
    async with start(WIDE) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "0", "end")
        for label in ("Checked", "Notes", "Article", "Quotes"):
            [line] = [number for number in range(len(explorer.fact_view.sheet)) if label in line_text(pilot, number)]
            assert explorer.fact_view.sheet.stop_at(line, line_text(pilot, line).index(label) + 12) is not None, label


def line_text(pilot: Pilot[Any], number: int) -> str:
    """Return a line of the page."""
    view = app_of(pilot).explorer.fact_view
    return view.sheet.draw_line(number, 0, Cursor(0, CursorGrade.LEFT), is_first=False).plain


@SIZES
async def test_the_copy_is_one_link_away(
    bakery_path: Path, bakery_article: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article, size) as pilot:
        await press(pilot, "0")
        await go_to(pilot, SHOW_COPY)
        assert "¶ Source" in screen_text(pilot)
        assert article_of(pilot).region
        await press(pilot, "left_square_bracket")
        assert app_of(pilot).explorer.at_glance
