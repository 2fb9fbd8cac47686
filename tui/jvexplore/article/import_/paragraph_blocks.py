"""Which blocks of an article are paragraphs of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.block import BlockPart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.block import Block
    from jvexplore.dossier.vocabulary.paragraph_parts import ParagraphPart

PARAGRAPH_PARTS_OF_BLOCKS: Final[dict[BlockPart, ParagraphPart]] = {
    BlockPart.HEADLINE: "title",
    BlockPart.STANDFIRST: "standfirst",
    BlockPart.BODY: "body",
    BlockPart.CAPTION: "caption",
    BlockPart.TABLE: "table",
}
"""The parts of blocks that become paragraphs; the others are metadata, which is in the copy only."""


def paragraph_flags(blocks: Sequence[Block], texts: Sequence[str]) -> list[bool]:
    """Return which blocks are paragraphs: those that are kept, have words, and repeat none before.

    Args:
        blocks: the blocks.
        texts: their normalised texts.
    """
    seen = set[str]()
    found = []
    for block, text in zip(blocks, texts, strict=True):
        is_one = not block.is_dropped and block.part in PARAGRAPH_PARTS_OF_BLOCKS and any(map(str.isalnum, text))
        found.append(is_one and text not in seen)
        if is_one:
            seen.add(text)
    return found
