"""What becomes of each block of an article: a paragraph with its number, a line of the copy, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.article.import_.block import BlockPart
from jvexplore.article.import_.new_source import PARAGRAPH_PARTS_OF_BLOCKS
from jvexplore.article.normalise import normalise_text

if TYPE_CHECKING:
    from jvexplore.article.import_.block import Block


class BlockStatus(NamedTuple):
    """What becomes of a block.

    Attributes:
        block: the block.
        number: of the paragraph, in an import, if it is one of the body; else 0.
        part: the part of the source, if it is a paragraph; else empty.
        remark: why a block that is kept is no paragraph though its part is one: "repeated", "no words".
        label: in a source that exists, what it is called, if not as its part: "para. 5", "new para.".
        short_label: the same where there is little room: "5", "new".
    """

    block: Block
    number: int = 0
    part: str = ""
    remark: str = ""
    label: str = ""
    short_label: str = ""


class BlockStatuses:
    """Tells what becomes of blocks, and remembers their normalised texts: few change with a correction."""

    def __init__(self) -> None:
        self._normalised: dict[str, str] = {}
        self._told: tuple[tuple[Block, ...], list[BlockStatus]] = (), []

    def tell(self, blocks: tuple[Block, ...]) -> list[BlockStatus]:
        """Return what becomes of each block; the same list for the very same blocks."""
        if self._told[0] is not blocks:
            self._told = blocks, self._tell(blocks)
        return self._told[1]

    def _tell(self, blocks: tuple[Block, ...]) -> list[BlockStatus]:
        seen = set[str]()
        number = 0
        statuses = []
        for block in blocks:
            part = PARAGRAPH_PARTS_OF_BLOCKS.get(block.part)
            if block.is_dropped or part is None:
                statuses.append(BlockStatus(block))
                continue
            words = self._normalise(block.text)
            if words in seen or not any(map(str.isalnum, words)):
                statuses.append(BlockStatus(block, remark="repeated" if words in seen else "no words"))
                continue
            seen.add(words)
            number += block.part is BlockPart.BODY
            statuses.append(BlockStatus(block, number if block.part is BlockPart.BODY else 0, part))
        return statuses

    def _normalise(self, text: str) -> str:
        if text not in self._normalised:
            self._normalised[text] = normalise_text(text)
        return self._normalised[text]
