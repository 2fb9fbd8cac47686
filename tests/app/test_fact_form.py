"""The form of a fact: typed in, saved, undone, given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import address_of
from jvexplore.app.authoring.fact_form import _SPARE, FactForm
from jvexplore.app.authoring.field_area import FieldArea
from jvexplore.app.authoring.field_lines import FieldWidths
from jvexplore.app.authoring.form_view import FormView
from jvexplore.app.ui import repeated_escape
from tests.app.conftest import (
    NARROW,
    article_of,
    has_focus,
    is_question_open,
    message_on_screen,
    open_bakery,
    press,
    screen_text,
    session_of,
    settle,
    write,
)
from tests.app.shown_form import row_of, words_of

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    import pytest
    from textual.pilot import Pilot


def at_form(pilot: Pilot[Any]) -> bool:
    return isinstance(pilot.app.screen, FactForm)


async def test_an_edited_fact_is_saved_and_shown_and_undone(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "E")
        assert "Edit stake" in screen_text(pilot)
        assert row_of(pilot, "Company") == "■ Rising Sun"
        assert row_of(pilot, "Basis") == "stated"
        await press(pilot, "tab", "tab")
        await write(pilot, "57 per cent")
        assert row_of(pilot, "Share") == "57 per cent                  = 57 %", "it replaces what stood there"
        await press(pilot, "ctrl+s")
        assert words_of(pilot, "stake/crumb") == "Crumb & Co holds 57 % of Rising Sun"
        assert "√ Changed: Crumb & Co, 57 %." in message_on_screen(pilot)
        assert "u to undo" in message_on_screen(pilot)
        await press(pilot, "u")
        assert words_of(pilot, "stake/crumb") == "Crumb & Co holds 60 % of Rising Sun"


async def test_esc_asks_only_if_something_would_be_lost(
    bakery_copy: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repeated_escape, "REPEAT_SECONDS", 30)  # a slow machine hammers slowly
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "E", "escape")
        assert not at_form(pilot)
        await press(pilot, "E", "tab", "tab", "5", "escape")
        assert is_question_open(pilot)
        await press(pilot, *["escape"] * 4)
        assert at_form(pilot), "a key that is held down neither closes it nor asks again"
        assert "Still editing." in message_on_screen(pilot)
        monkeypatch.setattr(repeated_escape, "REPEAT_SECONDS", 0)
        await press(pilot, "escape", "down", "enter")
        assert not at_form(pilot)
        assert words_of(pilot, "stake/crumb") == "Crumb & Co holds 60 % of Rising Sun"
        await press(pilot, "E", "tab", "tab", "6", "0", "space", "%", "escape")
        assert not at_form(pilot), "it is what stood there"


async def test_what_is_wrong_is_told_once_a_field_was_left_and_never_stops_saving(
    bakery_copy: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "N", "s")
        assert "4 to fill in" in screen_text(pilot), "an editorial fact needs a comment, whose field is shown for that"
        assert "Comment" in screen_text(pilot)
        assert "missing" not in screen_text(pilot)
        await press(pilot, "tab")
        assert row_of(pilot, "Holder") == "! is missing"
        assert "! 1 problem" in screen_text(pilot)
        await write(pilot, "Rising Sun")
        await press(pilot, "tab")
        await write(pilot, "many x")
        assert '! "many x" is not a number' in screen_text(pilot)
        assert 'write it like 48, "48 per cent"' in screen_text(pilot)
        await press(pilot, "ctrl+s")
        assert not at_form(pilot)
        assert 'percent = "many x"' in bakery_copy.read_text("utf-8")
        await press(pilot, "E")
        await write(pilot, "Corner Shop")
        await press(pilot, "ctrl+s", "E")
        await write(pilot, "20")
        assert "many x" not in screen_text(pilot), "one begins at what is wrong"


async def test_a_form_in_which_nothing_stands_is_not_saved(bakery_copy: Path, notes_path: Path) -> None:
    before = bakery_copy.read_bytes()
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "N", "p", "ctrl+s")
        assert "Nothing to save yet. Esc to cancel" in message_on_screen(pilot)
        await press(pilot, "O", "backspace", "space", "ctrl+s", "ctrl+s")
        assert at_form(pilot), "what was typed and taken back is nothing"
        await press(pilot, "escape", "enter")
        assert at_form(pilot), "nor is it saved by an answer"
        assert bakery_copy.read_bytes() == before
        await press(pilot, "O", "ctrl+s")
        assert not at_form(pilot)


async def test_words_alone_are_saved_where_they_are_enough_or_the_reader_insists(
    bakery_copy: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_copy, notes_path, bakery_article) as pilot:
        await press(pilot, "3", "s", "enter", "tab", "space", "N", "f", "ctrl+s")
        assert "Nothing is filled in yet. Ctrl+s again to save the words alone" in message_on_screen(pilot)
        await press(pilot, "ctrl+s")
        assert not at_form(pilot)


async def test_a_remedy_is_taken_by_enter_and_by_mouse(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "N", "s", *["tab"] * 8)
        await write(pilot, "crumb")
        assert "enter takes crumb-2" in screen_text(pilot)
        await press(pilot, "enter")
        assert row_of(pilot, "Id") == "crumb-2"
        assert "» attributed" in screen_text(pilot), "it has gone on, to the basis"
        await press(pilot, "shift+tab")
        await write(pilot, "crumb")
        lines = screen_text(pilot).splitlines()
        row = next(number for number, line in enumerate(lines) if "enter takes crumb-2" in line)
        await pilot.click(offset=(lines[row].index("takes"), row))
        await settle(pilot)
        assert row_of(pilot, "Id") == "crumb-2"
        await press(pilot, "enter")
        assert "Stated in the article" in screen_text(pilot), "where nothing is to be taken, enter goes on"


async def test_folded_fields_are_found_by_a_part_of_their_name(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "3", "E", "shift+tab", "shift+tab")
        assert "Description" in screen_text(pilot), "all are listed"
        await write(pilot, "desc")
        await press(pilot, "enter")
        text = "It says at some length, and in more words than one line of this form has room for, what was meant."
        await write(pilot, text)
        area = pilot.app.screen.query_one(FieldArea)
        await press(pilot, "ctrl+u")
        assert area.text == "", "all rows are one line"
        await press(pilot, "ctrl+z", "up", "home", "ctrl+k")
        assert area.text
        assert text.startswith(area.text), "nothing is left behind the caret"
        await press(pilot, "ctrl+z", "down")
        lines = screen_text(pilot).splitlines()
        first = next(number for number, line in enumerate(lines) if "It says at some length" in line)
        assert "meant." in lines[first + 2]
        await press(pilot, "up", "up")
        assert row_of(pilot, "Description").startswith("It says"), "the caret is in its first row"
        await press(pilot, "up")
        assert area.text == "attributed", "and then in the field above"
        await press(pilot, "ctrl+s")
        assert session_of(pilot).dossier.facts[address_of("quote/ada-rise")].description == text


async def test_ctrl_u_deletes_what_is_selected_in_all_its_rows(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path, size=(40, 20)) as pilot:
        await press(pilot, "2", "E")
        await write(pilot, "A name of several rows, so many words has it")
        for key in ("ctrl+u", "ctrl+k"):
            await press(pilot, "tab", "shift+tab", key)
            assert pilot.app.screen.query_one(FieldArea).text == "", key
            await press(pilot, "ctrl+z")


async def test_a_folded_field_is_found_by_its_whole_name_too(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "3", "E", "shift+tab", "shift+tab")
        await write(pilot, "comment")
        assert "a remark of the editor" in screen_text(pilot)
        await press(pilot, "enter")
        await write(pilot, "Looked up again")
        await press(pilot, "ctrl+s")
        assert session_of(pilot).dossier.facts[address_of("quote/ada-rise")].comment == "Looked up again"


async def test_a_form_that_is_higher_than_its_room_scrolls_to_the_focus(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path, size=(80, 16)) as pilot:
        await press(pilot, "2", "N", "s")
        view, area = pilot.app.screen.query_one(FormView), pilot.app.screen.query_one(FieldArea)
        assert "▼ " in screen_text(pilot)
        assert view.region.contains_region(area.region)
        await press(pilot, *["tab"] * 9)
        assert "▲ " in screen_text(pilot)
        assert view.region.contains_region(area.region)
        view.scroll_to(y=0, animate=False)
        await settle(pilot)
        assert not view.region.overlaps(area.region), "its line is not in view"
        await press(pilot, "x")
        assert view.region.contains_region(area.region), "what is typed is seen"


async def test_the_form_of_the_dossier_has_no_words(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path, size=NARROW) as pilot:
        await press(pilot, "0", "E", "tab")
        assert "Words" not in screen_text(pilot)
        assert "Add words" not in screen_text(pilot)
        await press(pilot, "escape")
        await write(pilot, "takeover")
        await press(pilot, "ctrl+s")
        assert session_of(pilot).dossier.category == "takeover"
        await press(pilot, "u")
        assert session_of(pilot).dossier.category != "takeover"


async def test_after_saving_one_is_where_one_was(bakery_copy: Path, bakery_article: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path, bakery_article) as pilot:
        await press(pilot, "2", "enter", "s", "tab", "space", "N", "s")
        await write(pilot, "Ada Crumb")
        await press(pilot, "tab")
        await write(pilot, "rising")
        await press(pilot, "ctrl+s")
        article = article_of(pilot)
        assert has_focus(pilot, article)
        assert article.selection.is_empty
        assert article.cursor_location == (6, len("Crumb"))
        assert "√ Added: " in message_on_screen(pilot)
        await press(pilot, "space", "N", "e", "ctrl+a", *[")"] * 4, "space", "enter")
        assert "The  ¶ 4" in screen_text(pilot), "other words were added"
        await press(pilot, "ctrl+s")
        assert article.cursor_location[0] == 6, "one reads on where one was, not at the words that were added"


async def test_in_a_window_that_is_wide_again_the_form_leaves_the_article_its_room(
    bakery_copy: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_copy, notes_path, bakery_article) as pilot:
        await press(pilot, "2", "E", "tab", "tab", "x", "tab")
        view = pilot.app.screen.query_one(FormView)
        wide, height = pilot.app.size
        at_first = view.size.height
        for width in (32, wide):
            await pilot.resize_terminal(width, height)
            await settle(pilot)
        assert view.size.height <= at_first + _SPARE, "the lines of the narrow window are not kept free"


def test_labels_are_cut_before_texts_have_less_room_than_they() -> None:
    assert FieldWidths.fit(18, 13) == (0, 7, 8), "a window of 20 columns"
    assert FieldWidths.fit(36, 13) == (0, 13, 20), "one of 40"
