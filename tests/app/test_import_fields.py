"""The fields of the import screen: what is typed is never a command, and what is wrong says how to put it right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual.css.stylesheet import Stylesheet

from jvexplore.dossier.writing.new_dossier import create_dossier
from jvexplore.session.import_fields import ImportField
from tests.app.call_counts import counted
from tests.app.conftest import NARROW, WIDE, Start, paste, screen_text, settle, title_line, write
from tests.app.importing import ARTICLE, click_on, keys, open_import
from tests.app.test_text_input import shows_selection
from tests.session.test_import_target import make_source

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from jvexplore.app.importing.field_row import FieldLine


def line_of(pilot: Pilot[Any], field: ImportField) -> FieldLine:
    line: FieldLine = pilot.app.screen.query_one(f"#field-{field}")  # type: ignore[assignment]
    return line


def row_of(pilot: Pilot[Any], label: str) -> list[str]:
    """Return what stands beside the label of a field, and in the two lines below it."""
    lines = [line[:44].strip("│ ") for line in screen_text(pilot).splitlines()]
    first = next(number for number, line in enumerate(lines) if line.startswith(label))
    return [lines[first].removeprefix(label).strip(), *(line.strip("│▌ ") for line in lines[first + 1 : first + 3])]


async def test_typing_is_never_a_command(start: Start) -> None:
    async with start() as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "tab")
        assert shows_selection(line_of(pilot, ImportField.TITLE))
        await keys(pilot, "end")
        await write(pilot, " xXJhpuUq?")
        opened = imported.screen.opened
        assert opened
        assert opened.text_of(ImportField.TITLE).endswith("shipyard xXJhpuUq?")
        assert imported.results == []
        assert [each.is_dropped for each in opened.blocks] == [False] * 7


async def test_where_both_have_room_a_field_takes_the_focus_without_new_styles_for_all(start: Start) -> None:
    async with start() as pilot:
        await open_import(pilot)
        with counted(Stylesheet, "apply") as applied:
            await keys(pilot, "tab", "shift+tab")
        assert applied.number < 30, "the two widgets, and what they consist of; there are 132"


async def test_where_a_text_comes_from_stands_beside_it(start: Start) -> None:
    async with start() as pilot:
        await open_import(pilot)
        assert row_of(pilot, "Published")[:2] == ["from the text", "2027-03-04"]
        assert row_of(pilot, "Author")[:2] == ["not found; may stay empty", "who wrote it"]
        assert row_of(pilot, "Language")[:2] == ["recognised", "English"]
        assert row_of(pilot, "Dossier’s id")[:2] == ["free", "gannet-ferries-to-buy-the-osprey"]
        assert "~/data/jvexplore/dossiers" in screen_text(pilot)


async def test_the_name_of_a_folder_is_broken_at_a_hyphen(start: Start) -> None:
    async with start((40, 28)) as pilot:
        await open_import(pilot, ARTICLE.replace("Gannet", "Black-throated-gannet", 1))
        await keys(pilot, *["tab"] * 7)
        lines = [line.strip("│") for line in screen_text(pilot).splitlines()]
        first = next(number for number, line in enumerate(lines) if "~/data" in line)
        assert [line.rstrip() for line in lines[first + 1 : first + 3]] == [
            "   black-throated-gannet-ferries-to-",
            "   buy-the",
        ]


async def test_a_date_is_typed_as_people_write_it(start: Start) -> None:
    async with start() as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "tab", "tab", "tab")
        await write(pilot, "soo")
        assert "not a date" not in screen_text(pilot)  # nobody is told so while typing
        await write(pilot, "n")
        await keys(pilot, "tab")
        assert row_of(pilot, "Published") == ["! not a date", "soon", 'write it like "11 Sept 2018" or']
        assert "! 1 to check" in screen_text(pilot)
        await keys(pilot, "shift+tab")
        await write(pilot, "11/9/2018")
        assert row_of(pilot, "Published") == ["! 11 Sep or 9 Nov?", "11/9/2018", "enter keeps it, ctrl+t for"]
        assert "2018-11-09" in screen_text(pilot)
        await keys(pilot, "ctrl+t")
        assert row_of(pilot, "Published")[:2] == ["9 November 2018", "2018-11-09"]
        assert imported.screen.opened
        assert imported.screen.opened.corrected_article().fields.published == "2018-11-09"
        await keys(pilot, "enter")
        assert pilot.app.screen.focused is line_of(pilot, ImportField.AUTHORS)


async def test_an_id_that_is_taken_has_a_remedy_that_enter_takes(start: Start) -> None:
    create_dossier(make_source(), "osprey")
    async with start() as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "shift+tab")
        await write(pilot, "osprey")
        assert row_of(pilot, "Dossier’s id") == ["! taken", "osprey", "enter for osprey-2"]
        await keys(pilot, "enter")
        assert row_of(pilot, "Dossier’s id")[:2] == ["free", "osprey-2"]
        await keys(pilot, "backspace", *["backspace"] * 8)
        assert line_of(pilot, ImportField.ID).value == ""
        await keys(pilot, "tab")
        assert line_of(pilot, ImportField.ID).value == "gannet-ferries-to-buy-the-osprey"
        assert imported.screen.opened
        assert imported.screen.opened.chosen_id == ""


async def test_the_id_follows_the_title_until_it_is_typed(start: Start) -> None:
    async with start() as pilot:
        await open_import(pilot)
        await keys(pilot, "tab")
        await write(pilot, "A yard is sold")
        assert row_of(pilot, "Dossier’s id")[1] == "a-yard-is-sold"
        await keys(pilot, "shift+tab", "shift+tab")
        await write(pilot, "yard")
        await keys(pilot, "tab", "tab", "tab", "shift+tab")
        await write(pilot, "Sold")
        assert row_of(pilot, "Dossier’s id")[1] == "yard"


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_saving_leads_to_what_is_wrong_and_loses_nothing(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "down", "x", "tab", "tab", "tab")
        await write(pilot, "soon")
        await keys(pilot, "ctrl+s")
        assert 'Published: not a date; write it like "11 Sept 2018"' in title_line(pilot)
        assert pilot.app.screen.focused is line_of(pilot, ImportField.PUBLISHED)
        assert "! not a date" in screen_text(pilot)
        assert imported.results == []
        assert imported.texts[1].startswith("× The Coast Courier")
        await write(pilot, "!")
        await keys(pilot, "ctrl+s", "backspace", "ctrl+s")
        assert line_of(pilot, ImportField.PUBLISHED).value == "soon"


async def test_without_a_paragraph_no_dossier_is_made(start: Start) -> None:
    async with start() as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "X", "tab", "ctrl+s")
        assert "No paragraph is kept. x keeps a block" in title_line(pilot)
        assert imported.results == []
        assert pilot.app.screen.focused is imported.screen.block_list


async def test_lines_that_are_pasted_become_one(start: Start) -> None:
    async with start() as pilot:
        imported = await open_import(pilot)
        await paste(pilot, "The whole\narticle again")
        assert "Nothing pasted" in title_line(pilot)
        assert len(imported.texts) == 7
        await keys(pilot, "tab")
        await paste(pilot, "The Osprey yard\nis sold")
        assert line_of(pilot, ImportField.TITLE).value == "The Osprey yard is sold"


async def test_a_narrow_window_shows_the_fields_or_the_blocks(start: Start) -> None:
    async with start((40, 20)) as pilot:
        await open_import(pilot)
        assert "Blocks as they were" in screen_text(pilot)
        await keys(pilot, "tab")
        assert "About the article" in screen_text(pilot)
        assert "Blocks as they were" not in screen_text(pilot)
        await keys(pilot, "up")
        assert "Blocks as they were" in screen_text(pilot)
        await keys(pilot, "shift+tab")
        assert "Dossier’s id" in screen_text(pilot)
        await write(pilot, "Osprey!")
        await keys(pilot, "tab")
        assert "! 1 field to check" in screen_text(pilot)
        await pilot.resize_terminal(*WIDE)
        await settle(pilot)
        assert "field to check" not in screen_text(pilot)
        assert "! 1 to check" in screen_text(pilot)


async def test_fields_are_clicked(start: Start) -> None:
    async with start() as pilot:
        await open_import(pilot)
        await click_on(pilot, "who wrote it")
        assert pilot.app.screen.focused is line_of(pilot, ImportField.AUTHORS)
        await write(pilot, "Ana Petrova")
        await click_on(pilot, "Tickets are sold here.")
        assert "block 4 of 7" in screen_text(pilot)
        await settle(pilot)
        assert row_of(pilot, "Author")[:2] == ["", "Ana Petrova"]


async def test_enter_keeps_a_date_that_is_in_doubt(start: Start) -> None:
    async with start() as pilot:
        await open_import(pilot, ARTICLE.replace("4 March 2027", "3/4/2027"))
        assert "! 1 to check" in screen_text(pilot)
        await keys(pilot, "tab", "tab", "tab", "enter")
        assert pilot.app.screen.focused is line_of(pilot, ImportField.AUTHORS)
        assert row_of(pilot, "Published")[:2] == ["3 April 2027", "2027-04-03"]
        assert "to check" not in screen_text(pilot)
        await keys(pilot, "shift+tab")
        await write(pilot, "11/9/2018")
        await keys(pilot, "enter")
        assert row_of(pilot, "Published")[:2] == ["11 September 2018", "2018-09-11"]
