"""Leave out the subheadings within an article.

They are its editor's, not the writer's: no fact rests on them, and nobody is quoted in them. A file format may mark
them; in a plain text they are told by what surrounds them, so that every format gives the same paragraphs.
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.sentence_edges import starts_lower

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.parts.draft_block import DraftBlock

_MAX_WORDS: Final = 12
"""The most words of a subheading."""
_MAX_CHARS: Final = 90
"""The most characters of one."""
_MAX_RUN: Final = 2
"""The most short blocks in a row that are subheadings: more are a list."""
_DASHES: Final = ("—", "–")
"""What stands before the name of somebody who is quoted."""
_AMOUNT: Final = re.compile(r"[$€£¥₽₹%]|\d[\d.,]*\s?(?:m|bn|million|billion|per cent|percent|Prozent|Mio|Mrd|Euro)\b")


class _Kind(Enum):
    """What a block may be by its own words."""

    TEXT = "text"
    TITLE = "title"
    ITEM = "item"
    """An item of a list, or a title with a number."""


def drop_subheadings(blocks: Sequence[DraftBlock], extent: range) -> None:
    """Leave out the subheadings of an article.

    Args:
        blocks: all blocks; those that are found get their reason.
        extent: the places of the article's text.
    """
    for block in blocks:
        if block.is_open and block.hint in (BlockHint.HEADING, BlockHint.HEADLINE) and not _is_paragraph(block):
            block.reason = "subheading"
    before = ""
    inside = [block for block in blocks[extent.start : extent.stop] if block.is_open]
    follows = {id(block): after.text for block, after in pairwise(inside)}
    runs = [(kind, [*run]) for kind, run in groupby(inside, lambda block: _kind_of(block, follows.get(id(block), "")))]
    for number, (kind, run) in enumerate(runs):
        is_within = 0 < number < len(runs) - 1
        beside = [runs[number - 1][1][-1], runs[number + 1][1][0]] if is_within else []
        is_in_list = len(run) > 1 or any(block.is_listed for block in beside)
        is_item = kind == _Kind.ITEM and (is_in_list or not run[0].text[0].isdigit())
        if kind != _Kind.TEXT and is_within and not is_item and len(run) <= _MAX_RUN and not before.endswith(":"):
            for block in run:
                block.reason = "subheading"
        before = run[-1].text


def _is_paragraph(block: DraftBlock) -> bool:
    """Return whether a block is a paragraph though the format says that it is a heading."""
    return block.ends_sentence and (block.word_count > _MAX_WORDS or block.text.endswith((".", "”", "“", '"', "»")))


def _kind_of(block: DraftBlock, after: str) -> _Kind:
    """Return what a block may be by its own words, and those after it."""
    if block.hint in (BlockHint.TABLE, BlockHint.ITEM):
        return _Kind.TEXT
    if starts_lower(after) or starts_lower(block.text) or block.ends_sentence or block.text.startswith(_DASHES):
        return _Kind.TEXT
    if (
        block.text.endswith((",", ";"))
        or block.word_count > _MAX_WORDS
        or len(block.text) > _MAX_CHARS
        or _AMOUNT.search(block.text)
    ):
        return _Kind.TEXT
    return _Kind.ITEM if block.is_listed else _Kind.TITLE
