"""Leave out the titles of other articles below a line that leads to them: "Related", "Most read"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.parts.draft_block import DraftBlock

_MAX_TITLES: Final = 8
"""The most titles below such a line."""
_MAX_MARKER_WORDS: Final = 6
"""The most words of a line that leads to others; one with more is itself such a title, after "Read more:"."""
_MAX_TITLE_WORDS: Final = 25
"""The most words of a title."""


def drop_related_lists(blocks: Sequence[DraftBlock], extent: range) -> None:
    """Leave out the titles of other articles within an article.

    Args:
        blocks: all blocks; those that are found get their reason.
        extent: the places of the article's text.
    """
    left = 0
    for place in extent:
        block = blocks[place]
        if block.reason in ("related", "other news"):
            left = _MAX_TITLES if block.word_count <= _MAX_MARKER_WORDS else 0
        elif block.is_open and left:
            is_text = block.is_affirmed or block.is_prose or block.ends_sentence
            is_title = not is_text and block.word_count <= _MAX_TITLE_WORDS
            block.reason = "related" if is_title else ""
            left = left - 1 if is_title else 0
