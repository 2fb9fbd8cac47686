"""Sentences of the article without a fact: a sign in its margin, walked with `}` and `{`, counted in the title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.app.source.article_gaps import ArticleGaps
from jvexplore.article.coverage import CoverageCount
from jvexplore.session.authoring.form_passage import FormPassage
from tests.app.conftest import (
    NARROW,
    SIZES,
    WIDE,
    app_of,
    article_of,
    attach_copy,
    has_focus,
    let_messages_go,
    open_bakery,
    press,
    screen_text,
    session_of,
    shown_messages,
    title_line,
    until_title,
)
from tests.app.test_problems import spoil

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

WORDS = ("The mill bakes", "Rising Sun is to open")
"""How the gaps of `gappy` begin."""


@pytest.fixture
def gappy(bakery_copy: Path) -> Path:
    """A dossier in which two sentences of the article carry no fact: the last of paragraph 4, the first of 5."""
    spoil(
        bakery_copy,
        ("passages = [{ paragraph = 4 }]", "passages = [{ paragraph = 4, start = 0, end = 7 }]"),
        ("start = 87, end = 93", "start = 0, end = 7"),
        (", { paragraph = 5 }]", "]"),
        ("passages = [{ paragraph = 5 }]", "passages = [{ paragraph = 2 }]"),
    )
    return bakery_copy


def caret_words(pilot: Pilot[Any]) -> str:
    """Return the words behind the caret of the article."""
    article = article_of(pilot)
    line, column = article.cursor_location
    return str(article.document.get_line(line)[column:])


def gap_rows(pilot: Pilot[Any]) -> list[str]:
    """Return what stands in the rows of the article with the sign of a gap."""
    inner = article_of(pilot).region.shrink((1, 2, 1, 2))
    rows = (line[inner.x : inner.right] for line in screen_text(pilot).splitlines()[inner.y : inner.bottom])
    return [row.partition(" · ")[2].strip() for row in rows if re.match(r".{3} · ", row)]


def is_caret_in_view(pilot: Pilot[Any]) -> bool:
    article = article_of(pilot)
    row = article.wrapped_document.location_to_offset(article.cursor_location).y - article.scroll_offset.y
    return 0 <= row < article.content_size.height


@SIZES
async def test_gaps_are_walked_in_both_directions(
    gappy: Path, bakery_article: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    async with open_bakery(gappy, notes_path, bakery_article, size) as pilot:
        await press(pilot, "1", "s", *(["shift+tab"] if size == WIDE else []))
        address = app_of(pilot).explorer.address
        assert has_focus(pilot, article_of(pilot))
        for key, words, number in (("}", 0, 1), ("}", 1, 2), ("}", 0, 1), ("{", 1, 2), ("{", 0, 1)):
            await press(pilot, key)
            assert caret_words(pilot).startswith(WORDS[words])
            assert f"paragraph/{4 + words} · gap {number} of 2" in screen_text(pilot)
            assert is_caret_in_view(pilot)
        assert app_of(pilot).explorer.address == address
        assert shown_messages(pilot) == []
        await press(pilot, "right", "right")
        assert "gap 1 of 2" in screen_text(pilot)
        await press(pilot, "{")
        assert caret_words(pilot).startswith(WORDS[0])
        await press(pilot, "left", "left")
        assert " gap " not in screen_text(pilot)
        keys = ("right_curly_bracket", "left_curly_bracket")
        helps = [pilot.app.screen.active_bindings[key].binding.tooltip for key in keys]
        assert helps == ["Next sentence without a fact", "Previous sentence without a fact"]


async def test_gaps_are_walked_above_a_form_too(gappy: Path, bakery_article: Path, notes_path: Path) -> None:
    async with open_bakery(gappy, notes_path, bakery_article) as pilot:
        await press(pilot, "1", "E", "ctrl+a", "}", "}")
        assert "gap 2 of 2" in screen_text(pilot)


@SIZES
async def test_each_gap_has_one_sign_in_the_margin(
    gappy: Path, bakery_article: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    async with open_bakery(gappy, notes_path, bakery_article, (size[0], 50)) as pilot:
        await press(pilot, "1", "s")
        shown = gap_rows(pilot)
        assert len(shown) == 2
        assert WORDS[1] in shown[1]


async def test_the_title_counts_them_and_follows_what_is_saved_and_undone(
    gappy: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(gappy, notes_path) as pilot:
        assert "sentence" not in title_line(pilot)
        await attach_copy(pilot, bakery_article)
        await let_messages_go(pilot)
        assert title_line(pilot).rstrip().endswith("6 of 8 sentences")
        await press(pilot, "1", "s", "shift+tab", "}", "}")
        added = FormPassage("5", 0, 10, "sha256:42c9f36331a88976", "Rising Sun")
        await session_of(pilot).authoring.add_passage(app_of(pilot).explorer.address, added)
        await until_title(pilot, "7 of 8 sentences")
        assert " gap " not in screen_text(pilot)
        assert len(gap_rows(pilot)) == 1
        await press(pilot, "}")
        assert "gap 1 of 1" in screen_text(pilot)
        await press(pilot, "}")
        assert shown_messages(pilot) == ["No other gaps: 7 of 8 sentences have facts."]
        await press(pilot, "u")
        await until_title(pilot, "6 of 8 sentences")
        assert "gap 1 of 2" in screen_text(pilot)


async def test_where_the_title_has_no_room_it_is_not_cut_for_the_count(
    gappy: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(gappy, notes_path, bakery_article, (160, 45)) as pilot:
        assert title_line(pilot).rstrip().endswith("6 of 8 sentences")
        assert "√ your copy  6 of 8 sentences " in screen_text(pilot)
        await pilot.resize_terminal(*NARROW)
        assert title_line(pilot).rstrip().endswith("6 of 8 sentences")
        await pilot.resize_terminal(66, 24)
        assert title_line(pilot).split("  ")[0].strip() == "Rising Sun, a bakery"
        assert "The Morning Loaf, 3 Mar 2020" in title_line(pilot)
        assert "sentence" not in title_line(pilot)


async def test_without_gaps_or_without_a_copy_it_says_why(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path, None, NARROW) as pilot:
        await press(pilot, "2", "s", "}")
        (said,) = shown_messages(pilot)
        assert said == "Only your own copy of the article shows which sentences have no fact. A to attach your copy"
        await attach_copy(pilot, bakery_article)
        await press(pilot, "}")
        assert shown_messages(pilot)[-1] == "No gaps: 8 of 8 sentences have facts."


def test_gaps_of_a_line_that_is_drawn_in_rows() -> None:
    gaps = ArticleGaps({2: [(0, 10)]}, {2: [(11, 40), (41, 50)], 4: [(0, 5)]}, CoverageCount(1, 4))
    rows = [(0, 10), (10, 20), (20, 30), (30, 45), (45, 50)]
    assert [gaps.begins_within(2, *row) for row in rows] == [False, True, False, True, False]
    assert [gaps.has_fact_within(2, *row) for row in rows] == [True, False, False, False, False]
    assert [gaps.position((2, column)) for column in (10, 11, 39, 40, 41)] == [
        *("", "gap 1 of 3", "gap 1 of 3", "", "gap 2 of 3")
    ]
    assert [gaps.find_beside(at, 1) for at in ((0, 0), (2, 11), (2, 41), (4, 0))] == [(2, 11), (2, 41), (4, 0), (2, 11)]
    assert [gaps.find_beside(at, -1) for at in ((0, 0), (2, 11), (2, 12), (4, 3))] == [(4, 0), (4, 0), (2, 11), (4, 0)]
    assert ArticleGaps({}, {}).find_beside((0, 0), 1) is None
