"""Blocks of an article of our own, as the rules on the parts of an article are given them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.parts.draft_block import DraftBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

SENTENCE: Final = "The glassworks in Bergen lit a kiln that burns hydrogen in place of gas, the owner said on Monday."


def drafts(*texts: str) -> list[DraftBlock]:
    return [DraftBlock(text) for text in texts]


def reasons(blocks: Sequence[DraftBlock]) -> list[str]:
    return [each.reason for each in blocks]
