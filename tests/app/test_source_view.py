"""The article beside the facts, with a made-up copy and without one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import TextArea

from jvexplore.address import DOSSIER, Address
from jvexplore.app.ui.prompt import PromptLine
from jvexplore.app.ui.question import Question
from tests.app.conftest import (
    NARROW,
    SIZES,
    WIDE,
    Start,
    app_of,
    article_of,
    at_home,
    has_focus,
    open_bakery,
    paste,
    press,
    screen_text,
    settle,
    until,
    until_message,
    write,
)
from tests.app.marked_words import highlighted_words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


def is_copy_shown(pilot: Pilot[Any]) -> bool:
    """Return whether the frame says that the article is the reader's copy."""
    return re.search("¶ Source ─+ your copy ", screen_text(pilot)) is not None


@SIZES
async def test_the_words_of_the_fact_are_marked_and_follow_it(
    bakery_path: Path, bakery_article: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article, size) as pilot:
        await press(pilot, "3", "s")
        assert highlighted_words(pilot) == "[It] will rise — like bread"
        assert "will rise — like bread" in screen_text(pilot)
        assert "paragraph/3" in screen_text(pilot)
        await press(pilot, *(("s", "4", "s") if size == NARROW else "4"))
        assert "a new cable will be laid" in highlighted_words(pilot)
        assert "will rise — like bread" not in highlighted_words(pilot)


@SIZES
async def test_each_place_of_a_fact_comes_into_sight(
    bakery_path: Path, bakery_article: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article, size) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "j", "s")
        address = explorer.address
        first = article_of(pilot).cursor_location
        assert ". Next passage" in screen_text(pilot)
        assert "passage 1 of 2" in screen_text(pilot)
        await press(pilot, "full_stop")
        second = article_of(pilot).cursor_location
        assert second > first
        assert "passage 2 of 2" in screen_text(pilot)
        assert explorer.address == address
        await press(pilot, "full_stop")
        assert article_of(pilot).cursor_location == first
        article_of(pilot).put_caret(article_of(pilot).caret._replace(character=first[1] + 1))
        assert "passage 1 of 2" not in screen_text(pilot)
        await press(pilot, "s")
        assert ". Next passage" not in screen_text(pilot)


async def test_every_fact_marks_its_words(bakery_path: Path, bakery_article: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article) as pilot:
        await press(pilot, "s")
        explorer = app_of(pilot).explorer
        session = explorer.session
        assert session
        assert session.facts.attached_copies
        for fact in session.dossier.facts.values():
            explorer.show_address(fact.address)
            for _, passage in fact.all_passages():
                text = session.facts.attached_copies.copy.paragraph_texts[passage.paragraph]
                assert text[passage.start or 0 : passage.end] in highlighted_words(pilot)


async def test_more_answers_than_the_screen_has_lines_can_be_scrolled_through(start: Start) -> None:
    async with start(NARROW) as pilot:
        answers = {f"answer-{number}": f"Answer {number}" for number in range(40)}
        await pilot.app.push_screen(Question("Which?", answers))
        await settle(pilot)
        assert "Which?" in screen_text(pilot)
        await press(pilot, "up")
        await until(pilot, lambda: "Answer 39" in screen_text(pilot))
        assert "enter Answer 39" in screen_text(pilot)


async def test_without_a_copy_the_gists_stand_there_and_one_is_attached_and_remembered(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path) as pilot:
        await press(pilot, "3", "s")
        assert "A to attach your copy" in screen_text(pilot)
        assert "will rise — like bread" not in highlighted_words(pilot)
        await press(pilot, "A")
        await paste(pilot, bakery_article)
        await press(pilot, "enter")
        await until(pilot, lambda: is_copy_shown(pilot))
        assert highlighted_words(pilot) == "[It] will rise — like bread"
    async with open_bakery(bakery_path, notes_path) as pilot:
        await press(pilot, "3", "s")
        assert is_copy_shown(pilot)


async def test_a_gist_of_several_lines_is_one_paragraph(bakery_path: Path, notes_path: Path, tmp_path: Path) -> None:
    wrapped = tmp_path / "wrapped.toml"
    text = bakery_path.read_text("utf-8")
    wrapped.write_text(re.sub(r'^gist = "(\S+) (.*)"$', r'gist = """\n\1\n\2\n"""', text, flags=re.MULTILINE), "utf-8")
    async with open_bakery(wrapped, notes_path) as pilot:
        await press(pilot, "3", "s")
        view = article_of(pilot)
        session = app_of(pilot).session
        assert session
        third = session.dossier.first_source.paragraphs[2].gist
        assert "\n" in third
        assert highlighted_words(pilot) == " ".join(third.split())
        assert view.note_target.address == "paragraph/3"


@pytest.mark.parametrize(("wrong", "why"), [("bakerx.txt", "check the name"), ("~nobody-at-all/x", "no such home")])
async def test_after_a_wrong_file_name_one_is_asked_again_with_what_was_typed(
    bakery_path: Path, bakery_article: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: str, why: str
) -> None:
    monkeypatch.chdir(bakery_article.parent)
    async with open_bakery(bakery_path, notes_path, size=NARROW) as pilot:
        await press(pilot, "A")
        await write(pilot, wrong)
        await press(pilot, "enter")
        await until(pilot, lambda: why in " ".join(screen_text(pilot).replace("▌", " ").split()))
        assert pilot.app.screen.query_one(PromptLine).value == wrong
        assert wrong in screen_text(pilot)
        await press(pilot, "ctrl+u")
        await write(pilot, "bakery.txt")
        await press(pilot, "enter")
        await until_message(pilot, "5 of 5 paragraphs")
        await press(pilot, "A", "escape")
        assert at_home(pilot)


async def test_what_became_of_reworded_passages_is_said(
    bakery_path: Path, bakery_article: Path, notes_path: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(bakery_article.read_text().replace("will rise", "shall rise"))
    async with open_bakery(bakery_path, notes_path, copy) as pilot:
        await press(pilot, "3")
        assert "not found: " in screen_text(pilot)
        await press(pilot, "s")
        assert highlighted_words(pilot) == ""


@SIZES
async def test_the_article_is_left_for_where_one_came_from(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "slash", *"ma", "enter")
        await until(pilot, lambda: explorer.address == "party/ma")
        if size == WIDE:
            await press(pilot, "enter")
        assert has_focus(pilot, explorer.fact_view)
        await press(pilot, "s")
        assert article_of(pilot).display
        await press(pilot, "s")
        assert has_focus(pilot, explorer.fact_view)
        assert explorer.address == "party/ma"
        assert explorer.reading


async def test_no_note_can_be_changed_that_is_not_seen(start: Start) -> None:
    async with start() as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "n")
        await write(pilot, "here")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: explorer.note is not None)
        await press(pilot, "s", "d")
        assert explorer.session
        assert len(explorer.session.notebook) == 1
        await press(pilot, "s")
        assert explorer.note


async def test_an_export_holds_the_words_of_the_copy(bakery_path: Path, bakery_article: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article) as pilot:
        app_of(pilot).explorer.visit_address(Address("paragraph/3"))
        await press(pilot, "n")
        await write(pilot, "Will it?")
        await press(pilot, "ctrl+s", "x")
        preview = pilot.app.screen.query_one("#preview", TextArea)
        await until(pilot, lambda: "will rise — like bread" in preview.text)
        assert "Gist only" not in preview.text


@SIZES
async def test_the_passage_comes_into_sight_with_the_article(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        explorer = app_of(pilot).explorer
        addresses = ("challenge/censorship", "event/sberbank-talks", "figure/jailed-users", "party/ma")
        for other in ("party/mail-ru", *addresses, "event/trade", *reversed(addresses), "dossier"):
            exists = explorer.session is not None and explorer.session.has_address(Address(other))
            explorer.visit_address(Address(other) if exists else DOSSIER)
            await press(pilot, "s")
            view = article_of(pilot)
            top, height = view.scroll_offset.y, view.scrollable_content_region.height
            row, column = view.cursor_location
            line = view.wrapped_document.location_to_offset((row, column)).y
            assert top <= line < top + height, (other, top, height, line)
            await press(pilot, "s")


async def test_esc_on_a_narrow_screen_closes_the_article_and_then_the_fact(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article, NARROW) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "3", "enter")
        assert "esc List" in screen_text(pilot)
        await press(pilot, "s")
        assert has_focus(pilot, article_of(pilot))
        assert "esc Close" in screen_text(pilot)
        await press(pilot, "escape")
        assert has_focus(pilot, explorer.fact_view)
        assert not explorer.with_source
        await press(pilot, "escape")
        assert has_focus(pilot, explorer.panes[2])
        await press(pilot, "s", "escape")  # from the list it lay over the list
        assert has_focus(pilot, explorer.panes[2])


@SIZES
async def test_no_space_at_the_end_of_a_row_is_on_the_colour_of_a_passage(
    bakery_path: Path, bakery_article: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article, size) as pilot:
        await press(pilot, "1", "j", "s")
        view = article_of(pilot)
        words = [
            (text, span)
            for line in range(view.document.line_count)
            for start, end in pairwise((0, *view.wrapped_document.get_offsets(line), len(view.document.get_line(line))))
            for text in [view.row_text(line, start, end)]
            for span in text.spans
        ]
        assert any(text.plain.endswith(" ") for text, _ in words)
        assert all(span.end <= len(text.plain.rstrip()) for text, span in words)
