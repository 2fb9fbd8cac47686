"""Which lines begin a paragraph by their indents: the first line of each is indented, or all others are."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.item_marks import BULLETS, DASHES
from jvexplore.article.import_.text.text_breaks import breaks_within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.text.text_lines import TextLine

_WIDEST: Final = 12
"""The most columns by which the first line of a paragraph is indented; lines further in are centred."""
_FIRST_LINES_SHARE: Final = 0.6
"""The most indented lines of a block, as a share, for each to be the first of a paragraph."""
_WRAPPED_SHARE: Final = 0.1
"""The share of line breaks within a sentence from which on the lines of a block are wrapped."""
_LISTED: Final = re.compile(rf"(?:[{BULLETS}{DASHES}]|\(?\w{{1,3}}[.)])\s")
"""The mark of an item, which may be a Roman number: iii."""


def read_indents(block: Sequence[TextLine]) -> Sequence[bool | None]:
    """Return whether each line but the last ends a paragraph, by the indents of a block; `None` if they say nothing."""
    margin = min(line.indent for line in block)
    indented = [margin < line.indent <= margin + _WIDEST for line in block]
    count = sum(indented)
    if not count:
        return [None] * len(block)
    breaks = [*breaks_within(block)]
    if count > len(block) * _FIRST_LINES_SHARE and not indented[0]:
        starts = [line for line, is_indented in zip(block, indented, strict=True) if not is_indented]
        wrapped = sum(each.is_within_sentence for each in breaks)
        if all(_LISTED.match(line.text) for line in starts) or wrapped > len(breaks) * _WRAPPED_SHARE:
            return [not is_indented for is_indented in indented[1:]]
    return [
        True if is_after_indented and (not is_indented or each.ends_sentence) else None
        for each, (is_indented, is_after_indented) in zip(breaks, pairwise(indented), strict=True)
    ]
