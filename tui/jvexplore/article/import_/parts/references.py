"""Leave out the list of the works that an article refers to, which stands below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.parts.footnotes import NOTES_TITLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.parts.draft_block import DraftBlock

_YEAR: Final = re.compile(r"\b(?:1[6-9]|20)\d\d[a-z]?\b")
_FEWEST: Final = 3
"""The works of a list at least; fewer lines with a year may be text."""
_DATED_SHARE: Final = 0.6
"""The share of the lines of a list that have a year at least: some go on in another column, and stand apart."""
_LONGEST: Final = 600
"""The most characters of a work; a longer block is a paragraph."""

_MAX_REST: Final = 8
"""The most words of the rest of the last work, its publisher, if it stands apart."""


def drop_references(blocks: Sequence[DraftBlock]) -> None:
    """Leave out the last list of works below a title such as "References", with the title."""
    titles = (place for place in range(len(blocks)) if NOTES_TITLE.fullmatch(blocks[place].text.strip(" :")))
    title = max(titles, default=None)
    if title is None:
        return
    dated = [place for place in range(title + 1, len(blocks)) if _YEAR.search(blocks[place].text)]
    listed = blocks[title : dated[-1] + 1] if dated else []
    if len(dated) < max(_FEWEST, len(listed) * _DATED_SHARE) or any(len(each.text) > _LONGEST for each in listed):
        return
    last = [each for each in blocks[dated[-1] + 1 : dated[-1] + 2] if each.word_count <= _MAX_REST]
    for each in (*listed, *last):
        each.reason = each.reason or "footnote"
