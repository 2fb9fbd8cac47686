"""The blocks that are read of a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.article.import_.docx.read_docx import read
from tests.article.import_.word_files import word_file

if TYPE_CHECKING:
    from jvexplore.article.import_.file_contents import BlockHint

SENTENCE = "Finch plc said on Thursday that it would buy Wren Bakeries, a chain of forty shops, for £21m in cash."
"""No block with this text is taken for a heading."""


def texts_of(*body: str) -> list[str]:
    """Return the text of each block.

    Args:
        body: the elements of the document, in its mark-up.
    """
    return [each.text for each in read(word_file(*body)).blocks]


def hinted(*body: str, **parts: str) -> list[tuple[str, BlockHint]]:
    """Return the text of each block, and what the file says that it is.

    Args:
        body: the elements of the document, in its mark-up.
        parts: those of its other parts, by name.
    """
    return [(each.text, each.hint) for each in read(word_file(*body, parts=parts)).blocks]
