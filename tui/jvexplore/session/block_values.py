"""Blocks of an article as values of TOML, for drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jvexplore.article.import_.block import Block, BlockPart

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


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
