"""The lamp is where the focus is, and the colour of the current passage where the caret came to, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.explorer.accordion import Accordion
from jvexplore.app.looks.themes import DARK_THEME
from jvexplore.app.looks.tokens import LAMP, MARKER, PASSAGE, PASSAGES, Token
from tests.app.conftest import Start, article_of, open_bakery, press

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


def lit_panes(pilot: Pilot[int]) -> list[bool]:
    """Return for each pane whether its upper edge is lit."""
    strips = pilot.app.screen._compositor.render_strips()
    tops = [pane.region.y for pane in pilot.app.screen.query_one(Accordion).all_panes]
    colours = [next(style.color for _, style, _ in strips[top] if style) for top in tops]
    return [bool(colour and colour.triplet and colour.triplet.hex == LAMP.dark) for colour in colours]


async def test_only_the_edges_of_the_pane_with_the_focus_are_lit_from_the_start(start: Start) -> None:
    async with start() as pilot:
        assert lit_panes(pilot) == [True, True, False, False, False, False, False]
        await press(pilot, "4")
        assert lit_panes(pilot) == [False, False, False, True, True, False, False]
        await press(pilot, "enter")
        assert lit_panes(pilot) == [False] * 7


def words_on(pilot: Pilot[int], paper: Token) -> str:
    """Return the words of the article on a paper."""
    return " ".join(text for text, style in drawn_article(pilot) if style == paper.dark).strip()


def drawn_article(pilot: Pilot[int]) -> list[tuple[str, str]]:
    """Return the parts of the article, each with the colour behind it."""
    view = article_of(pilot)
    lines = [view.render_line(row) for row in range(view.size.height)]
    return [
        (text, style.bgcolor.triplet.hex if style and style.bgcolor and style.bgcolor.triplet else "")
        for line in lines
        for text, style, _ in line
    ]


def edges(pilot: Pilot[int]) -> str:
    """Return the edges beside the passages of the fact, from above."""
    view = article_of(pilot)
    parts = (part for row in range(view.size.height) for part in view.render_line(row))
    return "".join(
        text
        for text, style, _ in parts
        if style and style.color and style.color.triplet and style.color.triplet.hex == MARKER.dark
    )


async def test_the_passage_that_the_caret_comes_to_is_the_current_one(
    tmp_path: Path, bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    """The number of the stake is in its second passage: the caret goes there."""
    first = '{ paragraph = 1, start = 0, end = 29, digest = "sha256:0000000000000000" }'
    text = bakery_path.read_text("utf-8")
    stake = text.index('[[stakes]]\nid = "dough"')
    at = text.index("passages = [", stake) + len("passages = [")
    path = tmp_path / "bakery.toml"
    path.write_text(f"{text[:at]}{first}, {text[at:]}", "utf-8")
    async with open_bakery(path, notes_path, bakery_article) as pilot:
        assert pilot.app.theme == DARK_THEME
        await press(pilot, "2", "j", "s")
        assert "37.5 per cent" in words_on(pilot, PASSAGE)
        assert "Crumb & Co" not in words_on(pilot, PASSAGE)
        assert LAMP.dark not in {colour for _, colour in drawn_article(pilot)}
        await press(pilot, "full_stop")
        assert "37.5 per cent" in words_on(pilot, PASSAGES)
        assert "▌" in edges(pilot)
        assert "┃" in edges(pilot)
