"""A fact made of selected words, words added to one, and what is said where there are none."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.app.authoring.fact_form import FactForm
from jvexplore.app.authoring.kind_dialog import KindDialog
from jvexplore.app.ui.prompt import Prompt
from jvexplore.article.normalise import text_digest
from jvexplore.dossier.conversion.format_conversion import convert_format
from tests.app.conftest import (
    NARROW,
    app_of,
    article_of,
    at_home,
    has_focus,
    let_messages_go,
    message_on_screen,
    open_bakery,
    press,
    screen_text,
    settle,
    write,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot

TO_ARTICLE = ("3", "s", "enter", "tab")
"""The keys that lead to the article, at the words of the only quote."""
MILL = 'The mill bakes "nearly 12,500" loaves a day.'
FOURTH = f"Critics say that the ovens need more power than the street has. {MILL}"


@pytest.fixture
def bakery_copy(bakery_path: Path, tmp_path: Path) -> Path:
    """A copy of the bakery's dossier in format 2."""
    path = tmp_path / "bakery.toml"
    path.write_text(convert_format(bakery_path.read_text("utf-8")), "utf-8")
    return path


@pytest.fixture
async def pilot(bakery_copy: Path, bakery_article: Path, notes_path: Path) -> AsyncIterator[Pilot[Any]]:
    async with open_bakery(bakery_copy, notes_path, bakery_article) as opened:
        await press(opened, *TO_ARTICLE)
        yield opened


def saved(path: Path, kind: str, fact_id: str) -> dict[str, Any]:
    """Return a fact in the file."""
    facts = tomllib.loads(path.read_text("utf-8"))[kind]
    found: dict[str, Any] = next(each for each in facts if each["id"] == fact_id)
    return found


def added_id(pilot: Pilot[Any]) -> str:
    """Return the id of the fact that is shown, as a new one is."""
    return app_of(pilot).explorer.address.partition("/")[2]


async def click_on(pilot: Pilot[Any], words: str) -> None:
    y, line = next((y, line) for y, line in enumerate(screen_text(pilot).splitlines()) if words in line)
    await pilot.click(offset=(line.index(words) + len(words) - 1, y))
    await settle(pilot)


async def test_n_and_a_letter_make_a_fact_of_the_selected_words(pilot: Pilot[Any], bakery_copy: Path) -> None:
    view = article_of(pilot)
    await press(pilot, "down", "down", "down", "home", "right_parenthesis", "space", "space")
    await press(pilot, "N")
    assert isinstance(pilot.app.screen, KindDialog)
    assert "¶ 4  The mill bakes “nearly 12,500” loaves a day." in screen_text(pilot)
    assert "f  # Figure     numbers, and what they measure" in screen_text(pilot)
    await write(pilot, "f12500 loaves")
    assert isinstance(pilot.app.screen, FactForm), "keys that follow go to the form"
    assert "The mill bakes “nearly 12,500” loaves a day." in " ".join(screen_text(pilot).replace("▌", " ").split())
    await press(pilot, "ctrl+s")
    assert at_home(pilot)
    assert "√ Added: " in message_on_screen(pilot)
    figure = saved(bakery_copy, "figures", added_id(pilot))
    start = FOURTH.index(MILL)
    words = {"paragraph": "4", "start": start, "end": len(FOURTH), "digest": text_digest(MILL)}
    assert (figure["value"], figure["passages"]) == (12500, [words])
    assert has_focus(pilot, view)
    assert view.selection.is_empty
    assert view.cursor_location == (10, len(view.document.get_line(10)))
    await press(pilot, "E")
    assert f"figure/{figure['id']}" in screen_text(pilot), "after its words, the new fact is edited, not the paragraph"


async def test_the_words_of_several_paragraphs_are_a_passage_of_each(pilot: Pilot[Any], bakery_copy: Path) -> None:
    await press(pilot, "ctrl+right", "space", "space", *["shift+down"] * 3, "N", "escape")
    assert at_home(pilot)
    assert not article_of(pilot).selection.is_empty
    await click_on(pilot, "N New fact")
    await click_on(pilot, "c  ▲ Challenge")
    await write(pilot, "Power")
    await press(pilot, "ctrl+s")
    passages = saved(bakery_copy, "challenges", added_id(pilot))["passages"]
    assert [each["paragraph"] for each in passages] == ["3", "4"]
    assert passages[1]["digest"] == text_digest(FOURTH)


async def test_plus_adds_the_words_to_the_fact_that_is_shown_as_one_step(pilot: Pilot[Any], bakery_copy: Path) -> None:
    known = saved(bakery_copy, "figures", "loaves")["passages"]
    await press(pilot, "space", "shift+right", "0", "plus")
    assert "No fact is shown." in message_on_screen(pilot)
    await press(pilot, "6")
    await let_messages_go(pilot)
    assert article_of(pilot).selected_text == "[It] will"
    assert "+ Add to Loaves a day" in screen_text(pilot), "the caret leads from fact to fact"
    await click_on(pilot, "+ Add")
    assert "√ Words added to Loaves a day" in message_on_screen(pilot)
    passages = saved(bakery_copy, "figures", "loaves")["passages"]
    assert passages[:-1] == known
    assert passages[-1] == {"paragraph": "3", "start": 1, "end": 10, "digest": text_digest("[It] will")}
    assert article_of(pilot).selection.is_empty
    await press(pilot, "u")
    assert saved(bakery_copy, "figures", "loaves")["passages"] == known


async def test_words_that_a_fact_has_are_not_added_again(pilot: Pilot[Any], bakery_copy: Path) -> None:
    before = bakery_copy.read_bytes()
    await press(pilot, "space", *["shift+right"] * 4, "plus")
    assert "has these words already" in message_on_screen(pilot)
    assert bakery_copy.read_bytes() == before
    await press(pilot, "plus")
    assert "No words selected. Space to select the word at the caret" in message_on_screen(pilot)


async def test_without_a_selection_n_makes_a_fact_without_passages(pilot: Pilot[Any], bakery_copy: Path) -> None:
    await press(pilot, "1", "N")
    assert "No words selected: derived or editorial (esc, s, space to select)" in screen_text(pilot)
    await press(pilot, "e")
    await write(pilot, "The oven is lit")
    await press(pilot, "ctrl+s")
    event = saved(bakery_copy, "events", added_id(pilot))
    assert (event["comment"], event["basis"], event.get("passages", [])) == ("The oven is lit", "editorial", [])


async def test_a_summary_has_no_words_and_a_copy_is_offered(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path, None, NARROW) as pilot:
        await press(pilot, "3", "s", "space")
        assert "A Attach your copy" in screen_text(pilot)
        await press(pilot, "plus")
        assert "A summary has no words of the article." in message_on_screen(pilot)
        await press(pilot, "N")
        assert "A summary has no words of the article" in screen_text(pilot)
        await press(pilot, "A")
        assert isinstance(pilot.app.screen, Prompt)
        await press(pilot, "escape", "N", "t")
        assert isinstance(pilot.app.screen, FactForm)


async def test_words_outside_the_paragraphs_make_no_fact(pilot: Pilot[Any]) -> None:
    view = article_of(pilot)
    view.move_cursor((2, 0))
    await press(pilot, "space", "N")
    assert at_home(pilot)
    assert "These words are in no paragraph of the dossier. P to make them one" in message_on_screen(pilot)
    assert app_of(pilot).explorer.address


async def test_what_the_words_say_stands_in_the_form_at_once(pilot: Pilot[Any], bakery_copy: Path) -> None:
    await press(pilot, "down", "down", "down", "home", "right_parenthesis", "space", "space", "N", "f")
    assert "nearly 12,500 loaves per day" in screen_text(pilot)
    await press(pilot, "ctrl+s")
    figure = saved(bakery_copy, "figures", added_id(pilot))
    assert (figure["value"], figure["qualifier"], figure["unit"], figure["per"]) == (12500, "nearly", "loaves", "day")
