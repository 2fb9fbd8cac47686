"""An article is corrected and becomes a dossier, by keyboard alone and by mouse alone, in windows of three sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events

from jvexplore.dossier.load import load_dossier
from jvexplore.dossier_folder import dossier_file, sources_folder
from tests.app.conftest import NARROW, WIDE, Start, let_messages_go, screen_text, settle, title_line, write
from tests.app.importing import click_on, drag, keys, open_import, place_of
from tests.article.import_.pdf_files import PdfPageContents, pdf_file

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

TINY = (40, 20)
SIZES = pytest.mark.parametrize("size", [WIDE, NARROW, TINY], ids=["wide", "narrow", "tiny"])
COPY = """\
Gannet Ferries to buy the Osprey shipyard

The Coast Courier, 4 March 2027

Gannet Ferries wants to buy the Osprey yard. It offers 21m crowns, of which a third is to be paid in shares.

The yard has 310 workers and an order book that is empty, said its director.

“We have waited for this day,” he told the staff on Monday.

The state, which holds 24 per cent of the yard, is to keep its stake.
"""


@SIZES
async def test_an_article_is_corrected_and_made_a_dossier_by_keyboard(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "down", "down", "down", "x", "down", "J", "ctrl+right", "enter")
        assert imported.texts == [
            each if each != "Tickets are sold here." else "× Tickets are sold here."
            for each in (*COPY.split("\n\n")[:3], "Tickets are sold here.", *COPY.rstrip().split("\n\n")[3:])
        ]
        await keys(pilot, "tab", *["tab"] * 6)
        assert pilot.app.screen.focused is pilot.app.screen.query_one("#field-id")
        await write(pilot, "osprey")
        await keys(pilot, "ctrl+s")
        assert imported.results == [dossier_file("osprey")]
    dossier = load_dossier(dossier_file("osprey"))
    (source,) = dossier.sources
    assert (dossier.title, source.publisher) == ("Gannet Ferries to buy the Osprey shipyard", "The Coast Courier")
    assert [each.id for each in source.paragraphs] == ["title", "1", "2", "3", "4"]
    assert (sources_folder("osprey") / "the-coast-courier.txt").read_text("utf-8") == COPY


@SIZES
async def test_an_article_is_corrected_and_made_a_dossier_by_mouse(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        imported = await open_import(pilot)
        x, y = place_of(pilot, "Tickets are sold here.")
        await pilot.click(offset=(x - (12 if size[0] > 60 else 2), y))  # what it is stands before it
        assert imported.texts[3] == "× Tickets are sold here."
        await drag(pilot, "The yard has 310", "empty, said")
        assert "2 selected" in screen_text(pilot)
        await click_key(pilot, "J", "Join the block")
        assert imported.texts[4].endswith(
            "an order book that is empty, said its director. “We have waited for this day,”"
            " he told the staff on Monday."
        )
        await click_on(pilot, "“We")
        assert "│“We" in screen_text(pilot)
        await click_key(pilot, "enter", "Split the block")
        assert imported.texts[5].startswith("“We have")
        await click_key(pilot, "ctrl+s", "Make the dossier")
        assert imported.results == [dossier_file("gannet-ferries-to-buy-the-osprey")]
    assert (sources_folder("gannet-ferries-to-buy-the-osprey") / "the-coast-courier.txt").read_text("utf-8") == COPY


async def click_key(pilot: Pilot[int], key: str, does: str) -> None:
    """Click on a key in the key bar, or in the list of keys where it has no room."""
    bar = screen_text(pilot).splitlines()[-1]
    has_room = f" {key} " in bar
    await pilot.click(offset=(bar.index(f" {key if has_room else '?'} ") + 1, pilot.app.size.height - 1))
    await settle(pilot)
    if not has_room:
        await click_on(pilot, does)


async def test_a_source_is_added_to_a_dossier(start: Start, bakery_copy: Path) -> None:
    async with start() as pilot:
        imported = await open_import(pilot, dossier=bakery_copy)
        assert title_line(pilot).startswith(f" New source for {load_dossier(bakery_copy).title}")
        assert "Source’s id" in screen_text(pilot)
        await keys(pilot, "ctrl+s")
        assert imported.results == [bakery_copy]
    assert load_dossier(bakery_copy).sources[-1].id == "the-coast-courier"


async def test_the_title_bar_counts_what_is_kept(start: Start) -> None:
    async with start() as pilot:
        await open_import(pilot)
        assert title_line(pilot).split() == (
            ["New", "dossier", "from", "osprey.txt", "5", "paragraphs", "0", "blocks", "dropped"]
        )
        await keys(pilot, "down", "down", "down", "x")
        assert title_line(pilot).endswith("4 paragraphs   1 block dropped ")
        assert "Kept  6 of 7 blocks" in screen_text(pilot)
        await keys(pilot, "X")
        assert title_line(pilot).endswith("5 paragraphs   0 blocks dropped ")
        await keys(pilot, "X")
        await let_messages_go(pilot)
        assert title_line(pilot).endswith("1 paragraph   4 blocks dropped ")


async def test_a_block_becomes_another_part(start: Start) -> None:
    async with start() as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "down", "down", "h")
        opened = imported.screen.opened
        assert opened
        assert [each.part for each in opened.blocks[:3]] == ["body", "source line", "headline"]
        assert "About the article" in screen_text(pilot)
        assert opened.proposed_id == "gannet-ferries-wants-to-buy-the-osprey"
        await keys(pilot, "down", "shift+down", "p", "c")
        assert [each.part for each in opened.blocks[3:5]] == ["caption", "caption"]
        await keys(pilot, "p", "escape")
        assert [each.part for each in opened.blocks[3:5]] == ["caption", "caption"]
        await keys(pilot, "p")
        await click_on(pilot, "t Table")
        assert opened.blocks[4].part == "table"


async def test_steps_are_undone_and_redone_by_name(start: Start) -> None:
    async with start() as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "down", "down", "down", "x", "down", "J", "tab")
        await write(pilot, "!")
        await keys(pilot, "tab", "ctrl+z")
        assert 'Undid "title". Ctrl+y to redo' in title_line(pilot)
        assert pilot.app.screen.focused is pilot.app.screen.query_one("#field-title")
        await keys(pilot, "shift+tab", "u")
        assert 'Undid "join". U to redo' in title_line(pilot)
        await keys(pilot, "u")
        assert 'Undid "drop 1 block". U to redo' in title_line(pilot)
        assert "block 4 of 7" in screen_text(pilot)
        await keys(pilot, "U")
        assert 'Redid "drop 1 block". u to undo' in title_line(pilot)
        assert imported.texts[3] == "× Tickets are sold here."


async def test_the_caret_moves_by_word_and_by_sentence(start: Start) -> None:
    async with start() as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "down", "down", "right", "l")
        assert "Gannet Ferries│wants" in screen_text(pilot)
        await keys(pilot, "ctrl+right")
        assert "yard.│It offers" in screen_text(pilot)
        await keys(pilot, "left", "left", "ctrl+left", "enter")
        assert "Move the caret to where the block is to be split" in title_line(pilot)
        assert not imported.screen.opened or not imported.screen.opened.is_corrected
        await keys(pilot, "ctrl+right", "down", "up", "enter")
        assert len(imported.texts) == 7


async def test_a_selection_is_dropped_first_and_then_the_screen_closes(start: Start) -> None:
    async with start() as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "shift+down", "shift+down", "shift+up")
        assert "2 selected" in screen_text(pilot)
        await keys(pilot, "escape")
        assert "selected" not in screen_text(pilot)
        await keys(pilot, "escape")
        assert imported.results == [None]


async def test_the_next_boundary_is_where_what_is_kept_ends(start: Start) -> None:
    async with start() as pilot:
        await open_import(pilot)
        await keys(pilot, "down", "down", "down", "x", "home", "right_curly_bracket")
        assert "block 4 of 7" in screen_text(pilot)
        await keys(pilot, "right_curly_bracket")
        assert "block 5 of 7" in screen_text(pilot)
        await keys(pilot, "right_curly_bracket")
        assert "block 7 of 7" in screen_text(pilot)
        await keys(pilot, "left_curly_bracket", "left_curly_bracket", "left_curly_bracket")
        assert "block 1 of 7" in screen_text(pilot)


async def test_pages_that_were_not_read_are_told(start: Start) -> None:
    contents = PdfPageContents()
    contents.text(40, 300, "The price was paid in cash.", 10)
    async with start(WIDE) as pilot:
        await open_import(pilot, pdf_file(*[contents] * 201), suffix=".pdf")
        await settle(pilot)
        assert "Only the first 200 of 201 pages were read." in screen_text(pilot)


async def test_the_article_is_seen_at_first_below_much_that_is_dropped(start: Start) -> None:
    teasers = "".join(f"<div><h3><a href='/{each}'>Teaser number {each}</a></h3></div>" for each in range(300))
    texts = [f"{each} It is ship number {number}." for number in range(9) for each in COPY.split("\n\n")[2:]]
    paragraphs = "".join(f"<p>{each}</p>" for each in texts)
    page = f"<html><body>{teasers}<article><h1>Gannet Ferries buys</h1>{paragraphs}</article></body></html>"
    async with start(NARROW) as pilot:
        imported = await open_import(pilot, page, suffix=".html")
        assert imported.screen.block_list.sheet.stop_lines(imported.screen.block_list.cursor).start > NARROW[1]
        _, line = place_of(pilot, "Gannet Ferries buys")
        assert line < NARROW[1] / 2
        assert "× " in screen_text(pilot).splitlines()[2]  # no block is cut above it


async def test_a_block_that_is_clicked_stays_under_the_mouse(start: Start) -> None:
    """What is dropped is whole only under the cursor: below it all would move up, and the mouse select it."""
    paragraph = " ".join(["Gannet Ferries buys one ship after another, and paints each of them white."] * 4)
    async with start(NARROW) as pilot:
        imported = await open_import(pilot, "\n\n".join(f"Number {each}. {paragraph}" for each in range(1, 9)))
        await keys(pilot, *["down"] * 4, "x", "down", "up")
        place = place_of(pilot, "Number 6.")
        assert place_of(pilot, "Number 5.")[1] == place[1] - 6
        await click_unsteadily(pilot, place)
        assert place_of(pilot, "Number 6.") == place
        assert imported.screen.block_list.run == range(5, 6)
        assert place_of(pilot, "Number 5.")[1] == place[1] - 2
        await keys(pilot, "home", "x", "down", "up")
        column, line = place_of(pilot, "Number 2.")
        await click_unsteadily(pilot, (column, line + 3))
        assert imported.screen.block_list.run == range(1, 2)


async def click_unsteadily(pilot: Pilot[int], place: tuple[int, int]) -> None:
    """Move the mouse by a cell while it is pressed."""
    await pilot.mouse_down(offset=place)
    await pilot._post_mouse_events([events.MouseMove], offset=(place[0] + 1, place[1]), button=1)
    await pilot.mouse_up(offset=place)
    await settle(pilot)
