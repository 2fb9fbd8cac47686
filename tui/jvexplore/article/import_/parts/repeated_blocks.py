"""Leave out blocks whose words stand in the article before: two paragraphs with the same words cannot be told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.block import BlockPart
from jvexplore.article.normalise import normalise_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.parts.draft_block import DraftBlock

_MAX_QUOTE: Final = 400
"""The most characters of a quote that stands beside the text."""
_FEWEST_QUOTE_WORDS: Final = 5
"""Fewer words in quotation marks may stand twice."""
_MAX_COMPARED: Final = 50_000_000
"""The most characters that are looked through for quotes, so that a file of a thousand pages takes under a second."""
_MARKS: Final = " \"'“”‘’„«».…"


def drop_repeated(blocks: Sequence[DraftBlock]) -> None:
    """Leave out what repeats an earlier block, and quotes that were taken out of the text to stand beside it."""
    seen = set[str]()
    for block in blocks:
        if not block.reason:
            normalised = normalise_text(block.text)
            if normalised in seen:
                block.reason = "repeated"
            seen.add(normalised)
    _drop_pull_quotes([block for block in blocks if not block.reason and block.part in (None, BlockPart.BODY)])


def _drop_pull_quotes(blocks: Sequence[DraftBlock]) -> None:
    """Leave out blocks in quotation marks whose words stand within another."""
    quotes = [
        block
        for block in blocks
        if block.text.startswith(("“", '"', "„", "«", "»", "‘"))
        and len(block.text) <= _MAX_QUOTE
        and block.word_count >= _FEWEST_QUOTE_WORDS
    ]
    texts = [normalise_text(block.text) for block in blocks]
    if len(quotes) * sum(map(len, texts)) > _MAX_COMPARED:
        return
    whole = "\n".join(texts)
    for block in quotes:
        if whole.count(normalise_text(block.text.strip(_MARKS))) > 1:
            block.reason = "repeated"
