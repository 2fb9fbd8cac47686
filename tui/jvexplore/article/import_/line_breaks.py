"""Divide a paragraph at the line breaks that its writer put into it, where they end paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.item_marks import BULLETS, DASHES, NUMBER
from jvexplore.article.import_.sentence_edges import ends_sentence, starts_lower

if TYPE_CHECKING:
    from collections.abc import Sequence

_EMPTY_LINES: Final = re.compile(r"\n\s*\n")
_ENDED_SHARE: Final = 0.8
"""The share of line breaks after a sentence from which on each line is a paragraph."""
_FEWEST_ITEMS: Final = 3
_LONGEST_ITEM: Final = 120
_WRAPPED_SHARE: Final = 0.75
"""How long the shortest of wrapped lines is at least, measured by the longest."""
_MARK: Final = re.compile(rf"(?:[{BULLETS}—{DASHES}]|{NUMBER})\s")
"""The mark of an item, or the dash before what somebody says."""


def split_breaks(text: str) -> list[str]:
    """Return the paragraphs of a text, each in one line, without those that are empty.

    Paragraphs are between empty lines; other line breaks are spaces, unless each line is a paragraph.
    """
    found: list[str] = []
    for part in _EMPTY_LINES.split(text):
        lines = [line for each in part.split("\n") if (line := " ".join(each.split()))]
        found += lines if are_paragraphs(lines) else [" ".join(lines)] if lines else []
    return found


def are_paragraphs(lines: Sequence[str]) -> bool:
    """Return whether each of some lines is a paragraph: nearly each ends a sentence, or they are the items of a list.

    Items begin with a mark; or there are several, none of which begins with a small letter, and which are not about
    as long as each other, as wrapped lines are.
    """
    if len(lines) <= 1:
        return False
    *others, last = lines
    if sum(map(ends_sentence, others)) >= len(others) * _ENDED_SHARE or all(map(_MARK.match, (*others[1:], last))):
        return True
    longest = max(map(len, lines))
    are_wrapped = longest > _LONGEST_ITEM or min(map(len, others)) > longest * _WRAPPED_SHARE
    return len(lines) >= _FEWEST_ITEMS and not are_wrapped and not any(map(starts_lower, lines))
