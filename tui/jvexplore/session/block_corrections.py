"""Corrections of the blocks of an article: each returns the blocks as they are after it.

But for `correct_words`, which an import does not have, no letter is changed: only which blocks they stand in, and what
those are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.article.hyphen_breaks import LINE_END_HYPHENS, collect_words
from jvexplore.article.import_.block import BlockPart
from jvexplore.article.layouts import join_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.block import Block

_ONE_LINE: Final = frozenset((BlockPart.HEADLINE, BlockPart.SOURCE_LINE, BlockPart.BYLINE))
"""Parts that stand in one line: what is split off from one was joined to it by mistake, and is body."""


def drop_blocks(blocks: tuple[Block, ...], run: range, *, is_dropped: bool) -> tuple[Block, ...]:
    """Return blocks of which a run is dropped, or kept.

    Args:
        blocks: all blocks.
        run: the numbers of those that are dropped or kept.
        is_dropped: whether they are dropped.
    """
    return tuple(replace(each, is_dropped=is_dropped) if number in run else each for number, each in enumerate(blocks))


def change_part(blocks: tuple[Block, ...], run: range, part: BlockPart) -> tuple[Block, ...]:
    """Return blocks of which a run is kept as a part of the article; of headlines there is one, the others are body."""
    changed = []
    for number, each in enumerate(blocks):
        block = each
        if number in run:
            block = replace(each, part=part, is_dropped=False)
        elif part is BlockPart.HEADLINE and each.part is BlockPart.HEADLINE:
            block = replace(each, part=BlockPart.BODY)
        changed.append(block)
    return tuple(changed)


def find_next(blocks: tuple[Block, ...], number: int) -> int | None:
    """Return the number of the block that one is joined with; `None` if there is none.

    A kept block is joined with the next kept one: what stands between them, an advertisement, interrupts a paragraph.
    """
    is_kept = not blocks[number].is_dropped
    later = range(number + 1, len(blocks))
    return next((each for each in later if not (is_kept and blocks[each].is_dropped)), None)


def join_blocks(blocks: tuple[Block, ...], joined: Sequence[int]) -> tuple[Block, ...]:
    """Return blocks of which some are one, in the place and with the part of the first of them.

    A hyphen at the end of one is dropped, as at the end of a line, unless other words say that it is the word's own.

    Args:
        blocks: all blocks.
        joined: the numbers of those to join, in order; at least one.
    """
    first, *others = joined
    is_broken = any(blocks[number].text.endswith(LINE_END_HYPHENS) for number in joined)
    words = collect_words("\n".join(each.text for each in blocks)) if is_broken else frozenset[str]()
    text, _ = join_lines((blocks[number].text for number in joined), words)
    held = dict.fromkeys(each for number in joined for each in blocks[number].paragraphs)
    one = replace(blocks[first], text=text, paragraphs=tuple(held))
    rest = (each for number, each in enumerate(blocks[first + 1 :], first + 1) if number not in others)
    return (*blocks[:first], one, *rest)


def split_block(blocks: tuple[Block, ...], number: int, offset: int) -> tuple[Block, ...] | None:
    """Return blocks of which one is two; `None` if one of the two would be blank.

    Args:
        blocks: all blocks.
        number: of the block.
        offset: where it is split, in characters.
    """
    block = blocks[number]
    before, after = block.text[:offset].rstrip(), block.text[offset:].lstrip()
    if not before or not after:
        return None
    part = BlockPart.BODY if block.part in _ONE_LINE else block.part
    halves = replace(block, text=before), replace(block, text=after, part=part)
    return (*blocks[:number], *halves, *blocks[number + 1 :])


def correct_words(blocks: tuple[Block, ...], number: int, text: str) -> tuple[Block, ...] | None:
    """Return blocks of which one has other words, in one line; `None` if none would be left of it."""
    words = " ".join(text.splitlines()).strip()
    if not words:
        return None
    return (*blocks[:number], replace(blocks[number], text=words), *blocks[number + 1 :])


def find_headline(blocks: tuple[Block, ...]) -> str:
    """Return the text of the headline that is kept; empty if there is none."""
    return next((each.text for each in blocks if each.part is BlockPart.HEADLINE and not each.is_dropped), "")


def first_difference(before: tuple[Block, ...], after: tuple[Block, ...]) -> int:
    """Return the number of the first block in which others differ from some; 0 if none does."""
    pairs = enumerate(zip(before, after, strict=False))
    found = next((number for number, (one, other) in pairs if one != other), min(len(before), len(after)))
    return found if found < len(after) else max(0, len(after) - 1)
