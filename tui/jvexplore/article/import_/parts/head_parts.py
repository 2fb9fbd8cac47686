"""Tell the standfirst and the lines about the publication, above an article's text and below it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.block import BlockPart
from jvexplore.article.import_.credit_lines import may_be_credit, names_reporters
from jvexplore.article.import_.source_metadata import (
    AGENCY,
    is_name,
    may_be_publisher,
    names_company,
    read_byline_names,
    read_metadata,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.article.import_.parts.draft_block import DraftBlock

_LONGEST_LINE: Final = 200
"""The most characters of a line about the publication."""
_LONGEST_STANDFIRST: Final = 400
"""The most characters of a standfirst: more is the first paragraph."""
_FEWEST_STANDFIRST_WORDS: Final = 3
"""Fewer are a name or a button."""
_MAX_OUTLET_WORDS: Final = 3
_MAX_HEAD: Final = 12
"""How many blocks between headline and text are looked at."""
_NEAR: Final = 3
"""How far above the headline, or below the text, of a page lines belong to the article."""
_MAY_BE_LINE: Final = re.compile(
    r"\d|://|\(?(?:by|von|par|por|di|door|af|av|text|author|autor\w*|source|quelle|fuente|fonte|bron|publisher|url)\b",
    re.IGNORECASE,
)
_IS_DATED: Final = re.compile(
    r"(?:first |last )?(?:published|updated|posted|modified|veröffentlicht|aktualisiert|stand)\b", re.IGNORECASE
)
"""The beginning of a line about the publication, wherever it stands."""


def find_lines(blocks: Sequence[DraftBlock], language: str) -> dict[int, BlockPart]:
    """Return which blocks may be lines about the publication, and of which part each is."""
    found: dict[int, BlockPart] = {}
    for place, each in enumerate(blocks):
        may_be_line = _MAY_BE_LINE.search(each.text) or AGENCY.fullmatch(each.text) or may_be_credit(each.text)
        if not each.is_open or len(each.text) > _LONGEST_LINE or not may_be_line:
            continue
        if names_reporters(each.text):
            found[place] = BlockPart.BYLINE
        elif metadata := read_metadata(each.text, language):
            is_byline = metadata.authors and not metadata.published
            found[place] = BlockPart.BYLINE if is_byline else BlockPart.SOURCE_LINE
    return found


def tell_head(
    blocks: Sequence[DraftBlock], headline: int | None, lines: Mapping[int, BlockPart], *, is_page: bool
) -> None:
    """Tell the blocks between the headline and the text.

    Args:
        blocks: all blocks.
        headline: the place of the headline; `None` if there is none.
        lines: from `find_lines`.
        is_page: whether there is more around the article than lines about it.
    """
    start = 0 if headline is None else headline + 1
    after = [place for place in range(start, len(blocks)) if blocks[place].is_open][: _MAX_HEAD + 1]
    has_standfirst = headline is None or any(each.part == BlockPart.STANDFIRST for each in blocks)
    is_first = True
    for place, following in pairwise(after):
        block = blocks[place]
        if block.text.endswith(","):  # "Dear shareholders,"
            break
        if place in lines:
            block.part = lines[place]
        elif _names_persons(block.text) and (following in lines or place - 1 in lines):
            block.part = BlockPart.BYLINE
        elif following in lines and _is_outlet(block):
            block.part = BlockPart.SOURCE_LINE
        elif not has_standfirst and _may_be_standfirst(block, is_before_line=is_first and following in lines):
            block.part = BlockPart.STANDFIRST
            has_standfirst = True
        elif (is_name(block.text) or read_byline_names(block.text)) and (following in lines or place - 1 in lines):
            block.part = BlockPart.SOURCE_LINE if may_be_publisher(block.text) else BlockPart.BYLINE
        elif is_page and not block.is_prose and not block.ends_sentence:
            block.reason = "menu"
        else:
            break
        is_first = False


def tell_above(blocks: Sequence[DraftBlock], headline: int, lines: Mapping[int, BlockPart], *, is_page: bool) -> None:
    """Tell the lines about the publication above the headline, near it if there is more around the article."""
    for place in range(max(0, headline - _NEAR) if is_page else 0, headline):
        if not blocks[place].is_open:
            continue
        if place in lines:
            blocks[place].part = lines[place]
        elif place + 1 in lines and names_company(blocks[place].text):
            blocks[place].part = BlockPart.SOURCE_LINE


def tell_tail(blocks: Sequence[DraftBlock], stop: int, lines: Mapping[int, BlockPart], *, is_page: bool) -> None:
    """Tell the lines about the publication within and below the text; what else a page has below it is left out.

    Args:
        blocks: all blocks.
        stop: the place after the article's text.
        lines: from `find_lines`.
        is_page: as for `tell_head`.
    """
    for place, part in lines.items():
        if place < stop and blocks[place].is_open and _is_sure_line(blocks[place].text):
            blocks[place].part = part
    below = [place for place in range(stop, len(blocks)) if blocks[place].is_open]
    for number, place in enumerate(below):
        if place in lines and (number < _NEAR or not is_page):
            blocks[place].part = lines[place]
        elif is_page:
            blocks[place].reason = "outside"


def _is_sure_line(text: str) -> bool:
    """Return whether a line about the publication is one wherever it stands."""
    return _IS_DATED.match(text) is not None or names_reporters(text)


def _names_persons(text: str) -> bool:
    """Return whether a line is nothing but the names of persons, each of a few words."""
    names = read_byline_names(text)
    return bool(names) and all(" " in name and not may_be_publisher(name) for name in names)


def _is_outlet(block: DraftBlock) -> bool:
    """Return whether a block is the name of a newspaper: "Ledger News"."""
    return 1 < block.word_count <= _MAX_OUTLET_WORDS and is_name(block.text) and may_be_publisher(block.text)


def _may_be_standfirst(block: DraftBlock, *, is_before_line: bool) -> bool:
    if len(block.text) > _LONGEST_STANDFIRST or block.is_listed:
        return False
    return is_before_line or (not block.ends_sentence and block.word_count >= _FEWEST_STANDFIRST_WORDS)
