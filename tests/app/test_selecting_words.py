"""Words selected in the article, by keys and by mouse: always whole words, and the fact that is shown stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.widgets.text_area import Selection

from tests.app.conftest import app_of, article_of, open_bakery, press, screen_text, settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot

import pytest

TO_ARTICLE = ("3", "s", "enter", "tab")
"""The keys that lead to the article, at the words of the only quote."""
QUOTE = "quote/ada-rise"


@pytest.fixture
async def pilot(bakery_copy: Path, bakery_article: Path, notes_path: Path) -> AsyncIterator[Pilot[Any]]:
    async with open_bakery(bakery_copy, notes_path, bakery_article) as opened:
        await press(opened, *TO_ARTICLE)
        yield opened


def selected(pilot: Pilot[Any]) -> str:
    return article_of(pilot).selected_text


def place_of(pilot: Pilot[Any], words: str, part: str = "") -> tuple[int, int]:
    """Return the cell of a part of some words of the article."""
    for y, line in enumerate(screen_text(pilot).splitlines()):
        if words in line[48:]:
            return line.index(words, 48) + words.index(part), y
    raise AssertionError(screen_text(pilot))


async def test_space_and_shift_with_the_arrows_select_words(pilot: Pilot[Any]) -> None:
    view, explorer = article_of(pilot), app_of(pilot).explorer
    steps = {
        "space": "[It]",
        "space ": "“[It] will rise — like bread,” Ada Crumb, chief executive of Crumb, told the Baker’s Weekly.",
        "space  ": "[It]",
        "shift+right": "[It] will",
        "shift+left": "[It]",
        "shift+left ": "staff’s.\n\n“[It]",
        "shift+right ": "[It]",
        "shift+end": "“[It] will rise — like bread,” Ada Crumb, chief executive of",
        "ctrl+shift+left": "“[It] will rise — like bread,” Ada Crumb, chief executive",
        "shift+home": "[It]",
        "shift+down": "“[It] will rise — like bread,” Ada Crumb, chief executive of Crumb",
        "shift+down ": view.document.get_line(8),
    }
    for key, words in steps.items():
        await press(pilot, key.strip())
        assert selected(pilot) == words, key
        assert explorer.address == QUOTE, key
    await press(pilot, "shift+down")
    assert selected(pilot) == view.document.get_line(8) + "\n\nCritics"
    assert "2 paragraphs" in screen_text(pilot)
    await press(pilot, "escape")
    assert view.selection == Selection.cursor((8, 0)), "before the opening mark, which belongs to the words"
    assert explorer.address == QUOTE


async def test_the_caret_moves_by_words_and_sentences(pilot: Pilot[Any]) -> None:
    view = article_of(pilot)
    await press(pilot, "ctrl+right", "ctrl+right")
    assert view.document.get_line(8)[: view.cursor_location[1]] == "“[It] will"
    await press(pilot, "ctrl+left", "ctrl+right", *["ctrl+right"] * 3)
    assert view.document.get_line(8)[: view.cursor_location[1]].endswith("like bread")
    await press(pilot, "right_parenthesis")
    assert view.cursor_location == (10, 0)
    await press(pilot, "alt+right")
    assert view.document.get_line(10)[view.cursor_location[1] :].startswith("The mill")
    await press(pilot, "left_parenthesis", "alt+left")
    assert view.cursor_location == (8, 0)


async def test_a_selection_by_mouse_snaps_to_words_when_the_button_is_let_go(pilot: Pilot[Any]) -> None:
    explorer = app_of(pilot).explorer
    first, last = place_of(pilot, "37.5 per cent", ".5"), place_of(pilot, "cent in return", "return")
    for begin, end in ((first, last), (last, first)):
        await pilot.mouse_down(offset=begin)
        await pilot.hover(offset=end)
        await pilot.mouse_up(offset=end)
        await settle(pilot)
        assert selected(pilot) == "37.5 per cent in return"
        assert explorer.address == QUOTE
    comma = place_of(pilot, "Crumb, told", ",")
    await pilot.mouse_down(offset=comma)
    await pilot.hover(offset=(comma[0] + 1, comma[1]))
    await pilot.mouse_up(offset=(comma[0] + 1, comma[1]))
    assert selected(pilot) == "", "no word was touched"


async def test_two_clicks_select_a_word_three_a_sentence_four_the_paragraph_and_the_fact_stays(
    pilot: Pilot[Any],
) -> None:
    explorer = app_of(pilot).explorer
    mill = place_of(pilot, "has. The mill", "mill")
    expected = ["", "mill", "The mill bakes “nearly 12,500” loaves a day."]
    expected += [article_of(pilot).document.get_line(10)]
    for times, words in enumerate(expected, 1):
        article_of(pilot).move_cursor((8, 1))
        await settle(pilot)
        assert explorer.address == QUOTE
        await pilot.click(offset=mill, times=times)
        await settle(pilot)
        assert selected(pilot) == words
        assert (explorer.address == QUOTE) == (times > 1)


async def test_what_is_selected_stays_while_the_reader_is_among_the_facts(pilot: Pilot[Any]) -> None:
    await press(pilot, "space", "1", "j", "j", "6")
    assert selected(pilot) == "[It]"
    assert "+ Add" in screen_text(pilot)
    await press(pilot, "s")
    assert "+ Add" not in screen_text(pilot)
