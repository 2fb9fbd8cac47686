"""What becomes of each block of an article: a paragraph with its number, a line of the copy, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.article.import_.block import BlockPart
from jvexplore.article.import_.paragraph_blocks import PARAGRAPH_PARTS_OF_BLOCKS, paragraph_flags
from jvexplore.article.normalise import normalise_text

if TYPE_CHECKING:
    from jvexplore.article.import_.block import Block


class BlockStatus(NamedTuple):
    """What becomes of a block.

    Attributes:
        block: the block.
        number: of the paragraph among those of the body, from 1; else 0.
        part: the part of the source, if it is a paragraph; else empty.
        remark: why a block that is kept is no paragraph though its part is one: "repeated", "no words".
        label: in a source that exists, what it is called, if not by its number or its part: "para. 5", "new para.".
        short_label: the same where there is little room: "5", "new".
    """

    block: Block
    number: int = 0
    part: str = ""
    remark: str = ""
    label: str = ""
    short_label: str = ""


class BlockStatuses:
    """What becomes of blocks; remembers their normalised texts, since few change with a correction."""

    def __init__(self) -> None:
        self._normalised: dict[str, str] = {}
        self._last: tuple[tuple[Block, ...], list[BlockStatus]] = (), []

    def statuses_of(self, blocks: tuple[Block, ...]) -> list[BlockStatus]:
        """Return what becomes of each block; the same list for the very same blocks."""
        if self._last[0] is not blocks:
            self._last = blocks, self._find_statuses(blocks)
        return self._last[1]

    def _find_statuses(self, blocks: tuple[Block, ...]) -> list[BlockStatus]:
        texts = [self._normalise(each.text) for each in blocks]
        number = 0
        statuses = []
        for block, text, is_paragraph in zip(blocks, texts, paragraph_flags(blocks, texts), strict=True):
            part = PARAGRAPH_PARTS_OF_BLOCKS.get(block.part)
            if block.is_dropped or part is None:
                statuses.append(BlockStatus(block))
            elif is_paragraph:
                number += block.part is BlockPart.BODY
                statuses.append(BlockStatus(block, number if block.part is BlockPart.BODY else 0, part))
            else:
                statuses.append(BlockStatus(block, remark="repeated" if any(map(str.isalnum, text)) else "no words"))
        return statuses

    def _normalise(self, text: str) -> str:
        if text not in self._normalised:
            self._normalised[text] = normalise_text(text)
        return self._normalised[text]
