"""The article is drawn once its lines are wrapped, though it was drawn blank before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.conftest import SIZES, article_of, open_bakery, press, screen_text, settle

if TYPE_CHECKING:
    from pathlib import Path


@SIZES
async def test_lines_that_were_drawn_before_they_were_wrapped_are_drawn_again(
    bakery_path: Path, bakery_article: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article, size) as pilot:
        await press(pilot, "3", "s")
        article = article_of(pilot)
        article.on_hide()
        article.refresh()  # as in a terminal where a frame falls between its appearance and its layout
        await settle(pilot)
        assert "  1 │ " not in screen_text(pilot)
        article.on_resize()
        await settle(pilot)
        assert "  1 │ " in screen_text(pilot)
