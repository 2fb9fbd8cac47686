"""Links from notes to facts: completed while typing, shown by name, followed, and listed on the fact's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual import events
from textual.keys import _character_to_key

from jvexplore.address import Address
from jvexplore.app.notes.editor_frame import EditorFrame
from jvexplore.app.notes.link_area import LinkArea
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.app.ui.question import Question
from tests.app.conftest import (
    NARROW,
    SIZES,
    WIDE,
    app_of,
    at_home,
    has_focus,
    open_bakery,
    press,
    screen_text,
    settle,
    until,
    write,
)
from tests.app.notes_on_disk import note_texts
from tests.app.test_mouse import click_on

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


def link_area(pilot: Pilot[Any]) -> LinkArea:
    return pilot.app.screen.query_one(LinkArea)


async def type_link(pilot: Pilot[Any], text: str) -> None:
    """Type a text that ends in a link, and wait until the list offers what fits all of it."""
    await write(pilot, text)
    await until(pilot, lambda: link_area(pilot).links.display)


def mentioning_notes(pilot: Pilot[Any]) -> str:
    """Return what the page of a fact says of notes that mention it, without the spaces; its label takes two lines."""
    page = [line.rpartition("││")[2].strip(" │") for line in screen_text(pilot).splitlines()]
    first = next(number for number, line in enumerate(page) if line.startswith("Mentioned in"))
    assert page[first + 1].startswith("notes")
    end = page.index("", first)
    return "".join("".join(page[first:end]).removeprefix("Mentioned in").replace("notes ", "", 1).split())


@pytest.mark.parametrize(("size", "key"), [(WIDE, "enter"), (NARROW, "tab")], ids=["wide", "narrow"])
async def test_a_link_is_completed_while_one_types(
    bakery_path: Path, notes_path: Path, size: tuple[int, int], key: str
) -> None:
    async with open_bakery(bakery_path, notes_path, size=size) as pilot:
        await press(pilot, "2", "n")
        await type_link(pilot, "see [[dou")
        shown = screen_text(pilot)
        assert "party/dough" in shown
        assert "stake/dough" in shown
        await type_link(pilot, "gh hol")
        assert link_area(pilot).links.address == "party/dough"
        await press(pilot, "down")
        assert link_area(pilot).links.address == "stake/dough"
        await press(pilot, key)
        assert link_area(pilot).text == "see [[stake/dough]]"
        assert not link_area(pilot).links.display
        await write(pilot, " on\nit")
        await press(pilot, "ctrl+s")
        assert note_texts(notes_path, "bakery") == ["see [[stake/dough]] on\nit"]


async def test_esc_closes_the_list_only_and_it_stays_closed_for_this_link(bakery_path: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_path, notes_path) as pilot:
        await press(pilot, "2", "n")
        await type_link(pilot, "[[do")
        await press(pilot, "escape")
        assert not link_area(pilot).links.display
        await write(pilot, "ugh]] ")
        await pilot.pause(0.1)
        assert not link_area(pilot).links.display
        await type_link(pilot, "[[ada")
        await press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, Question)


async def test_the_list_stays_at_the_caret_while_the_window_changes(bakery_path: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_path, notes_path) as pilot:
        await press(pilot, "2", "n")
        await type_link(pilot, "see [[dou")
        await press(pilot, "down")
        for size in (NARROW, (60, 15), WIDE):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            area, links = link_area(pilot), link_area(pilot).links
            assert links.display
            assert links.address == "stake/dough"
            assert "stake/dough" in screen_text(pilot)
            caret = area.cursor_screen_offset.y
            assert caret in (links.region.y - 1, links.region.bottom), "right below the caret, or above it"
        await press(pilot, "enter")
        assert link_area(pilot).text == "see [[stake/dough]]"


async def test_a_slip_finds_it_and_what_is_nothing_offers_nothing(bakery_path: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_path, notes_path) as pilot:
        await press(pilot, "2", "n")
        await type_link(pilot, "[[annuoncement")
        assert link_area(pilot).links.address == "event/announcement"
        await write(pilot, "zzzzzzzzzzzzzzzzzzzzz")
        await until(pilot, lambda: not link_area(pilot).links.display)
        await press(pilot, "enter", "up", "up")
        assert link_area(pilot).cursor_location[0] == 0, "keys are the text's again"


async def test_a_link_that_was_closed_before_is_not_closed_twice(bakery_path: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_path, notes_path) as pilot:
        await press(pilot, "2", "n")
        await write(pilot, "[[]] x")
        await press(pilot, "left", "left", "left", "left")
        await type_link(pilot, "loav")
        await press(pilot, "enter")
        assert link_area(pilot).text == "[[figure/loaves]] x"
        assert link_area(pilot).cursor_location == (0, len("[[figure/loaves]]"))


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_the_list_is_clicked(bakery_path: Path, notes_path: Path, size: tuple[int, int]) -> None:
    async with open_bakery(bakery_path, notes_path, size=size) as pilot:
        await press(pilot, "2", "n")
        await type_link(pilot, "[[dough")
        await click_on(pilot, "stake/dough  " if "stake/dough  " in screen_text(pilot) else "stake/dough ")
        assert isinstance(pilot.app.screen, NoteEditor)
        assert link_area(pilot).text == "[[stake/dough]]"
        assert has_focus(pilot, link_area(pilot))


async def test_a_link_in_a_note_is_followed_and_one_comes_back(bakery_path: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_path, notes_path, size=NARROW) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "2", "n")
        await write(pilot, "See [[party/ada-crumb]] and [[stake/gone]] or [[paragraph/4]]")
        await press(pilot, "ctrl+s", "enter", "tab")
        assert has_focus(pilot, explorer.notes_view)
        shown = " ".join(screen_text(pilot).split())
        assert "See ■ Ada Crumb and [[stake/gone]] (not found)" in shown
        assert explorer.notes_view.link_at_cursor == ""
        await press(pilot, "j")
        assert explorer.notes_view.link_at_cursor == "party/ada-crumb"
        assert explorer.note, "keys for the note work on its links too"
        await press(pilot, "l")
        assert explorer.notes_view.link_at_cursor == "paragraph/4"
        await press(pilot, "enter")
        assert explorer.address == "paragraph/4"
        assert has_focus(pilot, explorer.fact_view)
        await press(pilot, "G")
        assert "%Crumb&Co,60%SeeAdaCrumband" in mentioning_notes(pilot)
        await press(pilot, "left_square_bracket")
        assert explorer.address == "stake/crumb"
        assert has_focus(pilot, explorer.notes_view)
        assert explorer.notes_view.link_at_cursor == "paragraph/4"
        await press(pilot, "h", "h")
        assert explorer.notes_view.link_at_cursor == ""
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, NoteEditor)


async def test_a_link_in_a_note_is_clicked_and_a_double_click_does_no_more(bakery_path: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_path, notes_path) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "2", "n")
        await write(pilot, "[[party/ada-crumb]]!")
        await press(pilot, "ctrl+s")
        for times in (1, 2):
            await click_on(pilot, "Ada Crumb!", times=times)
            assert at_home(pilot)
            assert explorer.address == "party/ada-crumb"
            await click_on(pilot, "[ Back")
            assert explorer.address == "stake/crumb"
        await click_on(pilot, "comment, open", times=2)
        assert isinstance(pilot.app.screen, NoteEditor)


async def test_a_fact_shows_where_it_is_named_as_notes_come_and_go(bakery_path: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_path, notes_path, size=(120, 60)) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "2", "n")
        await write(pilot, "Ask [[party/crumb]]\nmore")
        await press(pilot, "ctrl+s")
        explorer.show_address(Address("party/crumb"))
        await settle(pilot)
        assert "%Crumb&Co,60%AskCrumb&Co" in mentioning_notes(pilot)
        assert "more" not in mentioning_notes(pilot)
        # Somebody else writes another note that names it.
        with notes_path.open("a", encoding="utf-8") as file:
            file.write(
                '\n[[notes]]\nid = "01KAN000000000000000000009"\non = "quote/ada-rise"\ntext = "[[party/crumb]], too"\n'
                "created = 2026-11-22T06:00:00Z\nupdated = 2026-11-22T06:00:00Z\n"
            )
        await until(pilot, lambda: "rise—likebread”Crumb&Co,too" in mentioning_notes(pilot))
        await press(pilot, "u")
        assert explorer.address == "stake/crumb", "that is where the note was"
        await press(pilot, "left_square_bracket")
        assert "Ask" not in mentioning_notes(pilot)
        assert "Crumb&Co,too" in mentioning_notes(pilot)
        link = explorer.fact_view
        link.focus()
        await press(pilot, "G")
        for _ in range(link.sheet.stop_count):  # passages follow
            if link.link_at_cursor != "quote/ada-rise":
                await press(pilot, "k")
        await press(pilot, "enter")
        assert explorer.address == "quote/ada-rise"


async def test_the_list_of_all_notes_tells_links_by_name(bakery_path: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_path, notes_path) as pilot:
        await press(pilot, "2", "n")
        await write(pilot, "Ask [[party/dough]]")
        await press(pilot, "ctrl+s", "a")
        assert "Ask Dough Holding" in screen_text(pilot)


def burst(pilot: Pilot[Any], text: str, *keys: str) -> None:
    """Press keys all at once, as they come over a slow line."""
    for character in text:
        pilot.app.post_message(events.Key(_character_to_key(character), character))
    for key in keys:
        pilot.app.post_message(events.Key(key, None))


async def test_keys_that_come_all_at_once_are_taken_in_their_order(bakery_path: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_path, notes_path) as pilot:
        await press(pilot, "2", "n")
        await type_link(pilot, "[[d")
        burst(pilot, "ough hol", "enter")
        await until(pilot, lambda: "]]" in link_area(pilot).text)
        assert link_area(pilot).text == "[[party/dough]]"
        burst(pilot, " and much, much more of it", "ctrl+s")
        await until(pilot, lambda: at_home(pilot) and notes_path.exists())
        assert note_texts(notes_path, "bakery") == ["[[party/dough]] and much, much more of it"]


@SIZES
async def test_the_list_leaves_the_line_that_is_typed_in_sight(
    bakery_path: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    async with open_bakery(bakery_path, notes_path, size=size) as pilot:
        await press(pilot, "2", "n", *["enter"] * 30)
        await type_link(pilot, "look at [[")
        assert "look at [[" in screen_text(pilot)
        await press(pilot, "escape", "ctrl+home")
        await type_link(pilot, "look here [[")
        assert "look here [[" in screen_text(pilot)


@pytest.mark.parametrize("size", [(160, 50), WIDE, NARROW, (60, 15), (40, 12)], ids=str)
async def test_the_list_stands_inside_of_the_editors_frame(
    bakery_path: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    async with open_bakery(bakery_path, notes_path, size=size) as pilot:
        await press(pilot, "2", "n")
        await type_link(pilot, "see [[")
        frame = pilot.app.screen.query_one(EditorFrame).region.shrink((1, 1, 1, 1))
        links = link_area(pilot).links.region
        assert frame.contains_region(links)
        assert links.height >= 3
