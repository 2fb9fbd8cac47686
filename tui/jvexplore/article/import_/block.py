"""A block of an article, and what it is: what the import screen shows, and lets the reader correct."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockPart(StrEnum):
    """What a block of an article is. Source line and byline are metadata, the others are paragraphs."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    SOURCE_LINE = "source line"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    TABLE = "table"


@dataclass(frozen=True)
class Block:
    """A block of an article.

    Attributes:
        text: its own characters, in one line.
        part: what it is, also if it is dropped: what it is once it is kept.
        is_dropped: whether it is left out.
        reason: a word or two that say why it is left out: "menu", "advert", "page", "footnote", "repeated"; empty if
            the reader dropped it.
        paragraphs: in a source that exists, the ids of the paragraphs whose words it has, in their order; both halves
            of one that was split have its id.
    """

    text: str
    part: BlockPart = BlockPart.BODY
    is_dropped: bool = False
    reason: str = ""
    paragraphs: tuple[str, ...] = ()
