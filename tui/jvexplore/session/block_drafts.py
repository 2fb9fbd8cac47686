"""Drafts whose content is blocks of an article, and blocks as values of TOML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from jvexplore.article.import_.block import Block, BlockPart

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class BlocksDraft:
    """The content of a draft that is blocks: no external editor is given a text of it.

    Attributes:
        blocks: the blocks as they are corrected.
    """

    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """No text that an external editor could be given."""
        return ""

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to keep."""
        return not self.blocks

    def with_text(self, _text: str) -> Self:
        """Return the same draft."""
        return self


def block_values(blocks: Iterable[Block]) -> list[Mapping[str, object]]:
    """Convert blocks to TOML values."""
    return [
        {"text": each.text, "part": each.part.value, "dropped": each.is_dropped, "reason": each.reason}
        | ({"paragraphs": [*each.paragraphs]} if each.paragraphs else {})
        for each in blocks
    ]


def read_blocks(values: Any) -> tuple[Block, ...]:
    """Convert TOML values to blocks.

    Raises:
        KeyError, TypeError, ValueError: if they are not those of blocks.
    """
    if not isinstance(values, list):
        raise TypeError
    return tuple(
        Block(
            str(each["text"]),
            BlockPart(each["part"]),
            bool(each["dropped"]),
            str(each["reason"]),
            tuple(map(str, each.get("paragraphs", ()))),
        )
        for each in values
    )
