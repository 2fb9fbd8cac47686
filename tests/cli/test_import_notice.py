"""What is said of an article that was imported without being looked at: what was left out, and what is uncertain."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.block import Block, BlockPart
from jvexplore.article.import_.imported_article import ArticleFields, ImportedArticle
from jvexplore.article.import_.new_source import new_source
from jvexplore.cli.import_notice import import_notice

KEPT = (Block("A deal", BlockPart.HEADLINE), Block("Heron bought Otter."), Block("Fares stay."))


def dropped(*reasons: str) -> tuple[Block, ...]:
    return tuple(Block(f"{reason} {number}", is_dropped=True, reason=reason) for number, reason in enumerate(reasons))


@pytest.mark.parametrize(
    ("left_out", "doubts", "unread", "expected"),
    [
        ((), {}, "", ""),
        (("no words",), {}, "", ""),
        (("menu",), {}, "", "2 paragraphs; 1 block left out: menu"),
        (("menu", "menu"), {}, "", "2 paragraphs; 2 blocks left out: menu"),
        (("advert", "menu", "menu", "no words"), {}, "", "2 paragraphs; 3 blocks left out: 2 menu, 1 advert"),
        ((), {"published": "11 Sep or 9 Nov?"}, "", "2 paragraphs; uncertain: published (11 Sep or 9 Nov?)"),
        (("menu",), {"title": "a\x1b[2J\nb"}, "", "2 paragraphs; 1 block left out: menu; uncertain: title (a␛[2J b)"),
        (("menu",), {}, "Others were not read", "2 paragraphs; 1 block left out: menu. Others were not read."),
    ],
)
def test_one_line_says_what_to_look_at(
    left_out: tuple[str, ...], doubts: dict[str, str], unread: str, expected: str
) -> None:
    article = ImportedArticle((*KEPT, *dropped(*left_out)), ArticleFields("A deal", doubts=doubts), unread)
    assert import_notice(article, new_source(article, b"", ".html")) == expected
