"""The article is drawn once its lines are wrapped, though it was drawn blank before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.app.source.source_gutter import GUTTER_WIDTH, Beside, draw_gutter
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


@pytest.mark.parametrize(
    ("label", "shown"),
    [("", "      "), ("7", "  7   "), ("c12", "c12   "), ("1234", "12…   "), ("appendix-a", "ap…   ")],
)
def test_a_long_label_is_cut_so_that_it_is_not_read_as_another(label: str, shown: str) -> None:
    assert draw_gutter(label, Beside.NOTHING).plain == shown
    assert len(shown) == GUTTER_WIDTH
