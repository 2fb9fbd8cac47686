"""Leave out the notes below an article on those who wrote it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from jvexplore.article.import_.parts.draft_block import DraftBlock

_MAX_BELOW: Final = 6
"""How far above the last block of an article such a note may stand."""
_MAX_WORDS: Final = 80
"""The most words of such a note: more are a paragraph on a person."""
_SAID: Final = re.compile(
    r"\s(?:\([^()]{1,60}\)\s)?(?:is|was|has|covers|reports|writes|joined|works|ist|war|schreibt|berichtet|arbeitet)\b"
)

_WRITER: Final = re.compile(
    r"\(?(?:(?:the )?(?:writer|author|reviewer|columnist)s? (?:is|was|are|were) (?:a|an|the|former|professors?|director"
    r"|founder|co-?founder|head|chief|senior|president|visiting|emeritus)"
    r"|(?:der|die|unsere?) (?:autor(?:in)?|verfasser(?:in)?|gastautor(?:in)?) (?:ist|war|lehrt|leitet|arbeitet))\b",
    re.IGNORECASE,
)


def drop_author_notes(blocks: Sequence[DraftBlock], authors: Collection[str]) -> None:
    """Leave out notes on the authors; those that are found get their reason.

    Args:
        blocks: all blocks.
        authors: the names of those who wrote the article.
    """
    for block in [each for each in blocks if each.is_open][-_MAX_BELOW:]:
        name = next((name for name in authors if block.text.startswith(name)), "")
        says_who = _SAID.match(block.text, len(name)) if name else _WRITER.match(block.text)
        if says_who and block.word_count <= _MAX_WORDS:
            block.reason = "author"
