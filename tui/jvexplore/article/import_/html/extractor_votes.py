"""Ask trafilatura which blocks of a web page are its article: strictly, as usual, and generously, a vote each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import trafilatura
from lxml import etree

from jvexplore.article.import_.html.extracted_text import ExtractedText, fold_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from jvexplore.article.import_.html.blocks import PageBlock

_WAYS: Final[Sequence[dict[str, Any]]] = ({}, {"favor_precision": True}, {"favor_recall": True})
MAX_VOTES: Final = len(_WAYS)
_MAX_CHARS: Final = 300_000
_MAX_ELEMENTS: Final = 8_000
"""The most text and the most elements of a page that trafilatura is asked about, which it would read too slowly."""
_FAULTS: Final = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError, etree.LxmlError)


def count_votes(root: HtmlElement, blocks: Sequence[PageBlock], stated: str) -> list[int]:
    """Return how often each block is taken for a part of the article, at most `MAX_VOTES` times.

    Args:
        root: the page.
        blocks: its blocks.
        stated: what the page's own metadata give as the text of the article, which has all votes; mostly empty.
    """
    takers = [ExtractedText(stated)] * MAX_VOTES if stated else []
    chars, elements = sum(len(each.text) for each in blocks), sum(1 for _ in root.iter())
    if chars <= _MAX_CHARS and elements <= _MAX_ELEMENTS:
        takers += [ExtractedText(_extract(root, way)) for way in _WAYS]
    letters = [fold_letters(each.text) for each in blocks]
    return [min(MAX_VOTES, sum(taker.holds(each) for taker in takers)) for each in letters]


def _extract(root: HtmlElement, way: dict[str, Any]) -> str:
    """Return the text that trafilatura takes; empty where it fails."""
    try:
        return trafilatura.extract(root, output_format="txt", include_comments=False, **way) or ""
    except _FAULTS:
        return ""
