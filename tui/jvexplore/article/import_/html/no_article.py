"""Tell a saved page that has no article: one that asks to sign in, or that leads to articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.html.elements import HEADING_TAGS
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from jvexplore.article.import_.html.blocks import PageBlock
    from jvexplore.article.import_.html.evidence import PageEvidence

_KEPT: Final = (BlockHint.BODY, BlockHint.ITEM, BlockHint.TABLE, BlockHint.STANDFIRST)
_SHORTEST_ARTICLE: Final = 200
"""The characters from which on a page that asks to sign in shows an article, or enough of one."""
_FEWEST_TEASERS: Final = 4
_TEASER_SHARE: Final = 0.6
"""How many headings that are links a list of articles has at least, measured by its paragraphs."""


def refuse_no_article(root: HtmlElement, page: PageEvidence, hints: Sequence[BlockHint], *, is_article: bool) -> None:
    """Raise an error if a page has no article.

    Args:
        root: the page.
        page: its blocks.
        hints: what each is.
        is_article: whether the page says that it is an article.

    Raises:
        JvexploreError: saying what the page is instead, and what to do.
    """
    kept = [each.block for each, hint in zip(page.blocks, hints, strict=True) if hint in _KEPT]
    if (
        not is_article
        and sum(len(each.text) for each in kept) < _SHORTEST_ARTICLE
        and root.xpath("//input[@type='password']")
    ):
        raise JvexploreError("is a page that asks to sign in, not an article", "sign in, and save the page again")
    if not page.blocks:
        raise JvexploreError("is a page without text", "save the page again, once it is shown in full")
    beside = [each for each in page.blocks if each.is_sibling]
    teasers = [each for each in beside if _is_teaser(each.block)]
    paragraphs = [each for each in beside if each.is_prose]
    is_list = len(teasers) >= max(_FEWEST_TEASERS, len(paragraphs) * _TEASER_SHARE) and not is_article
    if not kept or is_list:
        what = "is a list of articles, not an article" if is_list else "is a page without an article"
        raise JvexploreError(what, "open the article itself, and save that page")


def _is_teaser(block: PageBlock) -> bool:
    return block.element.tag in HEADING_TAGS and block.is_link
