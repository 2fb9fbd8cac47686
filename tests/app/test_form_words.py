"""The words that a fact rests on, in its form: removed, and added from the article above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import address_of
from jvexplore.app.authoring.form_view import FormView
from jvexplore.app.source.form_article import FormArticle
from tests.app.conftest import (
    NARROW,
    has_focus,
    message_on_screen,
    open_bakery,
    press,
    screen_text,
    session_of,
    settle,
)
from tests.app.shown_form import row_of

if TYPE_CHECKING:
    from pathlib import Path


async def test_words_are_removed_and_others_added(bakery_copy: Path, bakery_article: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path, bakery_article, NARROW) as pilot:
        await press(pilot, "2", "E", "shift+tab")
        assert has_focus(pilot, pilot.app.screen.query_one(FormView))
        assert row_of(pilot, "Words") == "Crumb will hold 60 per cent  ¶ 2"
        await press(pilot, "delete")
        assert row_of(pilot, "Words").startswith("none")
        await press(pilot, "ctrl+a")
        article = pilot.app.screen.query_one(FormArticle)
        assert has_focus(pilot, article)
        await press(pilot, "enter", "ctrl+a")
        assert "No words selected. Space to select the word at the caret" in message_on_screen(pilot)
        await press(pilot, "ctrl+right", "space")
        assert "enter Add words" in screen_text(pilot)
        await press(pilot, "escape")
        assert has_focus(pilot, article), "esc drops the selection first"
        await press(pilot, "space", "ctrl+a")
        assert row_of(pilot, "Words") == "will  ¶ 2"
        assert article.selection.is_empty
        await press(pilot, "ctrl+a", "space", "enter")
        assert "hold  ¶ 2" in screen_text(pilot), "the caret has stayed behind the words"
        await press(pilot, "ctrl+s")
        passages = session_of(pilot).dossier.facts[address_of("stake/crumb")].passages
        assert [(each.paragraph, each.start, each.end) for each in passages] == [("2", 6, 10), ("2", 11, 15)]


async def test_words_outside_the_paragraphs_are_not_added(
    bakery_copy: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_copy, notes_path, bakery_article) as pilot:
        await press(pilot, "2", "E", "ctrl+a")
        pilot.app.screen.query_one(FormArticle).move_cursor((2, 0))
        await press(pilot, "space", "ctrl+a")
        assert "These words are in no paragraph of the dossier." in message_on_screen(pilot)


async def test_words_are_selected_and_the_form_is_gone_back_to_by_mouse(
    bakery_copy: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_copy, notes_path, bakery_article) as pilot:
        await press(pilot, "2", "E")
        lines = screen_text(pilot).splitlines()
        row = next(number for number, line in enumerate(lines) if "[It] will rise" in line)
        await pilot.click(offset=(lines[row].index("rise"), row), times=2)
        await settle(pilot)
        bar = screen_text(pilot).splitlines()[-1]
        await pilot.click(offset=(bar.index("Add words"), 35))
        await settle(pilot)
        assert "rise  ¶ 3" in screen_text(pilot)
        assert not has_focus(pilot, pilot.app.screen.query_one(FormArticle))
