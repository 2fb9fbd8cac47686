"""The caret in the article: the facts where it is, the words that it selects, and the notes that are written there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jvexplore.app.ui.question import Question
from tests.app.conftest import SIZES, app_of, article_of, has_focus, open_bakery, press, screen_text, settle, write
from tests.app.marked_words import highlighted_words

if TYPE_CHECKING:
    from pathlib import Path


async def test_the_caret_selects_the_facts_where_it_is_and_enter_goes_there(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "3", "s")
        article_of(pilot).focus()
        await press(pilot, "down", "down", "down", "home")
        assert explorer.address == article_of(pilot).facts_at_caret[0] != "quote/ada-rise"
        here = explorer.address
        await press(pilot, "enter")
        if isinstance(pilot.app.screen, Question):
            await press(pilot, "enter")
        assert explorer.focused is explorer.fact_view
        assert explorer.address == here


@SIZES
async def test_where_several_facts_stand_all_of_what_they_are_called_is_shown(
    bakery_path: Path, bakery_article: Path, notes_path: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    challenge = "Not enough power in the street for all the ovens of two bakers and of their mill, at any hour"
    dossier = tmp_path / "bakery.toml"
    dossier.write_text(bakery_path.read_text("utf-8").replace("Not enough power", challenge), "utf-8")
    async with open_bakery(dossier, notes_path, bakery_article, size) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "6", "s")
        article_of(pilot).focus()
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Question)
        told = " ".join(re.findall(r"│   ([\w#▲].*?) *│", screen_text(pilot)))
        assert f"# Loaves a day: nearly 12,500 loaves ▲ {challenge}" in told
        assert "Stay in the article  esc" in screen_text(pilot)
        await press(pilot, "escape")
        assert has_focus(pilot, article_of(pilot))
        await press(pilot, "enter", "down", "enter")
        assert explorer.address == "challenge/power"


async def test_a_note_in_the_article_is_on_its_paragraph(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article) as pilot:
        await press(pilot, "3", "s")
        article_of(pilot).focus()
        await press(pilot, "n")
        await write(pilot, "so it says")
        await press(pilot, "ctrl+s")
        assert 'on = "paragraph/3"' in notes_path.read_text()


async def test_the_facts_at_the_caret_are_named_in_the_frame(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article) as pilot:
        await press(pilot, "3", "s")
        view = article_of(pilot)
        assert view.bottom_text().left.plain == ""
        view.focus()
        await settle(pilot)
        assert view.bottom_text().left.plain.startswith("Here  “ Ada Crumb: “[It] will rise")
        assert "s ¶ Source" in screen_text(pilot)
        await press(pilot, "shift+right")
        assert view.bottom_text().left.plain.endswith("n Note")
        await press(pilot, "up", "up", "end")
        assert "Here  " not in screen_text(pilot)


async def test_esc_in_the_article_drops_the_selection_and_then_closes_the_article(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "3", "s", "enter", "tab")
        view = article_of(pilot)
        assert has_focus(pilot, view)
        before = view.cursor_location
        await press(pilot, "shift+right", "shift+right", "escape")
        assert has_focus(pilot, view)
        assert view.selection.is_empty
        assert view.cursor_location == before
        assert "n Note ─" not in screen_text(pilot)
        await press(pilot, "escape")
        assert not explorer.with_source
        assert has_focus(pilot, explorer.panes[2])


async def test_the_frame_offers_a_note_only_while_it_would_quote_the_words(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article) as pilot:
        await press(pilot, "3", "s", "enter", "tab", "shift+right")
        assert "n Note ─" in screen_text(pilot)
        await press(pilot, "3")
        assert "n Note ─" not in screen_text(pilot)


async def test_the_fact_stays_while_words_are_selected(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "3", "s", "enter", "tab")
        fact, marked = explorer.address, highlighted_words(pilot)
        await press(pilot, *["shift+down"] * 5)
        assert fact not in article_of(pilot).facts_at_caret
        assert (explorer.address, highlighted_words(pilot)) == (fact, marked)
        await press(pilot, "escape")
        assert (explorer.address, highlighted_words(pilot)) == (fact, marked)
        await press(pilot, *["down"] * 5)
        assert explorer.address != fact


async def test_the_keys_that_select_stand_in_the_bottom_line_as_one_pair(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article) as pilot:
        await press(pilot, "3", "s")
        assert "Select words" not in screen_text(pilot)
        await press(pilot, "enter", "tab")
        assert "shift+←→ Select words" in screen_text(pilot).splitlines()[-1]
