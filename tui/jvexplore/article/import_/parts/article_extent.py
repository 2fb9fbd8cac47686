"""Find where an article begins and ends among blocks of which some are no part of it: lists of other articles, buttons.

It is where most text is: the stretch of blocks of which the text outweighs what interrupts it by most.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.parts.draft_block import DraftBlock

_MAX_WEIGHED_WORDS: Final = 60
"""The words beyond which a block weighs no more: one long block is not a whole article."""
_WORDS_A_POINT: Final = 10
"""How many words of text outweigh one short block."""
_PROSE: Final = 0.5
"""How much a block of text weighs besides its words."""
_ALONE: Final = 0.3
"""How much a block of text weighs that stands alone between short blocks, as those do that lead to other articles."""
_SHORT_PROSE: Final = 0.2
"""How much a short sentence weighs, or an item of a list."""
_SUBHEADING: Final = -0.3
"""How much a single short block within text weighs."""
_SHORT: Final = -1.0
"""How much any other short block weighs."""
_FEWEST_WORDS: Final = 100
"""The words of text from which on it is an article to which readers' comments may follow."""
_LEADING_AWAY: Final = {"related": -1.0, "other news": -16.0}
"""The weight of what leads to other articles, which stands within an article or below it, by its reason."""


def find_extent(blocks: Sequence[DraftBlock], weightless: frozenset[int]) -> range:
    """Return the places of the blocks from the first of an article's text to the last; empty if there is no text.

    Where the format says which blocks are text, no other is asked.

    Args:
        blocks: all blocks.
        weightless: the places of blocks that are lines about the publication.
    """
    affirmed = [place for place, each in enumerate(blocks) if each.is_affirmed and each.is_open]
    if affirmed and is_text_marked(blocks):
        return range(affirmed[0], affirmed[-1] + 1)
    best = total = 0.0
    extent = range(0)
    start = words = 0
    for place, (each, weight) in enumerate(zip(blocks, _weigh_blocks(blocks, weightless), strict=True)):
        if each.reason == "comments" and words >= _FEWEST_WORDS:  # what readers write, they may write much of
            break
        words += each.word_count if each.is_open and each.is_prose else 0
        if total <= 0 and weight > 0:
            total, start = 0.0, place
        total += weight
        if total > best and weight > 0:
            best, extent = total, range(start, place + 1)
    return extent


def is_text_marked(blocks: Sequence[DraftBlock]) -> bool:
    """Return whether the format says which blocks are text; one that marks the items of lists alone does not."""
    if any(each.hint == BlockHint.BODY for each in blocks):
        return True
    has_items = any(each.hint == BlockHint.ITEM for each in blocks)
    return has_items and not any(each.hint == BlockHint.NONE and each.is_open and each.is_prose for each in blocks)


def _weigh_blocks(blocks: Sequence[DraftBlock], weightless: frozenset[int]) -> list[float]:
    """Return how much each block speaks for being text of the article, or against it."""
    weights = [_LEADING_AWAY.get(each.reason, 0.0) for each in blocks]
    places = [place for place, each in enumerate(blocks) if each.is_open and place not in weightless]
    runs = [(is_short, [*run]) for is_short, run in groupby(places, lambda place: _is_short(blocks[place]))]
    for number, (is_short, run) in enumerate(runs):
        beside = [runs[near][1] for near in (number - 1, number + 1) if 0 <= near < len(runs)]
        is_alone = len(run) == 1 and all(len(each) > 1 for each in beside)
        is_announced = number > 0 and blocks[beside[0][-1]].text.endswith(":")
        for place in run:
            if is_short:
                is_within = is_announced or (len(run) == 1 and len(beside) > 1)
                weights[place] = _SUBHEADING if is_within else _SHORT
            else:
                weights[place] = _weigh_text(blocks[place]) * (_ALONE if is_alone else 1)
    return weights


def _is_short(block: DraftBlock) -> bool:
    """Return whether a block is a title, a name or a button by its looks."""
    return not block.is_prose and not block.ends_sentence and not block.is_listed


def _weigh_text(block: DraftBlock) -> float:
    if block.is_prose:
        return _PROSE + min(block.word_count, _MAX_WEIGHED_WORDS) / _WORDS_A_POINT
    return _SHORT_PROSE
