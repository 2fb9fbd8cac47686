"""An article whose text is not on the page itself, but in its metadata, from which a script would have shown it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint, FileBlock
from jvexplore.article.import_.html.extracted_text import fold_letters
from jvexplore.article.import_.text.read_text import read_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.html.metadata import PageMetadata

_TEXT: Final = (BlockHint.BODY, BlockHint.ITEM)
_FEWEST_CHARS: Final = 400
"""The characters from which on such a text is more than a summary."""
_MAX_SHOWN: Final = 0.5
"""The share of the text up to which the page may show it, and be taken to show its beginning only."""


def add_stated_article(blocks: Sequence[FileBlock], metadata: PageMetadata) -> Sequence[FileBlock]:
    """Return the blocks of a page with the text of the article that its metadata give, if the page does not show it.

    Args:
        blocks: of the page.
        metadata: of the page.
    """
    stated = metadata.body
    shown = sum(len(fold_letters(each.text)) for each in blocks if each.hint in _TEXT)
    if len(stated) < _FEWEST_CHARS or shown > len(fold_letters(stated)) * _MAX_SHOWN:
        return blocks
    others = [FileBlock(each.text, BlockHint.OUTSIDE) if each.hint in _TEXT else each for each in blocks]
    headline = next((number for number, each in enumerate(others) if each.hint == BlockHint.HEADLINE), -1)
    added = [] if headline >= 0 or not metadata.fields.title else [FileBlock(metadata.fields.title, BlockHint.HEADLINE)]
    added += (FileBlock(each.text, BlockHint.BODY) for each in read_text(stated).blocks)
    return [*others[: headline + 1], *added, *others[headline + 1 :]]
