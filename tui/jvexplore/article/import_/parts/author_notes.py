"""Leave out what is said below an article of those who wrote it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from jvexplore.article.import_.parts.draft_block import DraftBlock

_MAX_BELOW: Final = 6
"""How far above the last block of an article such a note may stand."""
_MAX_WORDS: Final = 80
_SAID: Final = re.compile(
    r"\s(?:\([^()]{1,60}\)\s)?(?:is|was|has|covers|reports|writes|joined|works|ist|war|schreibt|berichtet|arbeitet)\b"
)


def drop_author_notes(blocks: Sequence[DraftBlock], authors: Collection[str]) -> None:
    """Leave out notes on the authors; those that are found get their reason.

    Args:
        blocks: all blocks.
        authors: the names of those who wrote the article.
    """
    for block in [each for each in blocks if each.is_open][-_MAX_BELOW:]:
        name = next((name for name in authors if block.text.startswith(name)), "")
        if name and block.word_count <= _MAX_WORDS and _SAID.match(block.text, len(name)):
            block.reason = "author"
