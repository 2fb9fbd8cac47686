"""Lists in a form: several names in one field, and words of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.events import Paste

from jvexplore.app.authoring.field_area import FieldArea
from tests.app.conftest import open_bakery, press, screen_text, settle, write
from tests.app.shown_form import row_of

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from textual.pilot import Pilot


async def click_on(pilot: Pilot[Any], words: str) -> None:
    """Click on the last place of words on the screen."""
    lines = screen_text(pilot).splitlines()
    row = max(number for number, line in enumerate(lines) if words in line)
    await pilot.click(offset=(lines[row].index(words), row))
    await settle(pilot)


async def test_a_letter_behind_whole_names_begins_another_one(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "7", "N", "t", "tab")
        await write(pilot, "Rising")
        await press(pilot, "enter")
        assert row_of(pilot, "By") == "Rising Sun"
        await write(pilot, "Cru")
        assert row_of(pilot, "By").startswith("Rising Sun, Cru"), "a suggestion was taken"
        await press(pilot, "enter", "tab", "shift+tab")
        await write(pilot, "Cor")
        assert row_of(pilot, "By").startswith("Rising Sun, Crumb & Co, Cor"), "the field was left, and entered again"


async def test_enter_ends_an_entry_whether_it_was_taken_or_typed_in_full(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "7", "N", "t", "tab")
        assert "enter Next  " in screen_text(pilot).splitlines()[-1]
        for typed in ("Rising Sun", "Cru"):
            await write(pilot, typed)
            await press(pilot, "enter")
        await write(pilot, "Dough Holding")
        assert "enter Next entry" in screen_text(pilot).splitlines()[-1]
        await press(pilot, "enter")
        assert row_of(pilot, "By") == "Rising Sun, Crumb & Co, Dough Holding"
        assert "enter Next  " in screen_text(pilot).splitlines()[-1]
        await press(pilot, "enter", *"Ada", "enter")
        assert row_of(pilot, "To") == "Ada Crumb", "with nothing typed, it has gone on"


async def test_a_comma_is_not_typed_twice_and_a_name_can_be_corrected(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "7", "N", "t", "tab")
        await write(pilot, "Rising")
        await press(pilot, "enter")
        await write(pilot, ",Cru")
        assert row_of(pilot, "By").startswith("Rising Sun,Cru")
        await press(pilot, *["backspace"] * 5)
        await write(pilot, "mit")
        assert row_of(pilot, "By").startswith("Rising Sumit")


async def test_a_click_on_a_word_of_a_list_shows_the_whole_list(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "E")
        await click_on(pilot, "stated")
        assert "attributed" in screen_text(pilot), "another one can be clicked"
        await click_on(pilot, "attributed")
        assert "attributed" in row_of(pilot, "Basis")
        assert "editorial" not in screen_text(pilot)


async def test_a_name_that_is_pasted_behind_whole_names_is_another_one(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "7", "N", "t", "tab")
        await write(pilot, "Rising")
        await press(pilot, "enter")
        pilot.app.screen.query_one(FieldArea).post_message(Paste("Dough\nHolding"))
        await settle(pilot)
        assert row_of(pilot, "By").startswith("Rising Sun, Dough Holding")


async def test_a_letter_behind_a_name_from_the_words_begins_another_one(
    bakery_copy: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_copy, notes_path, bakery_article) as pilot:
        await press(pilot, "3", "s", "enter", "tab", "space", "space", "N", "q")
        assert row_of(pilot, "Speaker").startswith("Ada Crumb  ")
        await write(pilot, "Dou")
        assert row_of(pilot, "Speaker").startswith("Ada Crumb, Dou")


async def test_a_part_of_a_name_is_written_on_in(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "7", "N", "t", "tab")
        await write(pilot, "Cru")
        await press(pilot, "tab", "shift+tab")
        await write(pilot, "mb")
        assert row_of(pilot, "By").startswith("Crumb")
