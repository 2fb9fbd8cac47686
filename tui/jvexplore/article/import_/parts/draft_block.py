"""A block of a file while it is being decided what it is, and whether it belongs to the article."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from jvexplore.article.import_.block import BlockPart
from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.item_marks import begins_item
from jvexplore.article.import_.sentence_edges import ends_sentence

_FEWEST_PROSE_WORDS: Final = 4
"""The words from which on a block that ends as a sentence does is text, not a button."""
_FEWEST_LONG_WORDS: Final = 25
"""The words from which on a block is text, however it ends."""


@dataclass
class DraftBlock:
    """A block of a file.

    Attributes:
        text: its own characters, in one line.
        hint: what the format says that it is.
        part: what it is; `None` as long as that is open.
        reason: why it is left out; empty if it is not.
    """

    text: str
    hint: BlockHint = BlockHint.NONE
    part: BlockPart | None = None
    reason: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is not left out, and it is still open what it is."""
        return self.part is None and not self.reason

    @cached_property
    def word_count(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return ends_sentence(self.text)

    @property
    def is_affirmed(self) -> bool:
        """Whether the format says that it is text of the article."""
        return self.hint in (BlockHint.BODY, BlockHint.ITEM)

    @property
    def is_listed(self) -> bool:
        """Whether it is an item of a list, by the mark before it."""
        return begins_item(self.text)

    @property
    def is_prose(self) -> bool:
        """Whether it is text, not a title, a name or a button."""
        return self.word_count >= (_FEWEST_PROSE_WORDS if self.ends_sentence else _FEWEST_LONG_WORDS)
