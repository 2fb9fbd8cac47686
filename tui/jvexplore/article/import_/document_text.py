"""Read the text of a PDF, Word or mail file, to recognise an article in it."""

from __future__ import annotations

from jvexplore.article.import_.formats import TEXT_FORMAT, recognise_format
from jvexplore.article.import_.run_reader import read_contents


def read_document_text(data: bytes, suffix: str) -> str | None:
    """Return the text of all blocks of a file, between empty lines; `None` if it is text itself, or in no known format.

    Args:
        data: the contents of the file.
        suffix: the suffix of its name.

    Raises:
        JvexploreError: when it cannot be read.
    """
    if recognise_format(data, suffix) is TEXT_FORMAT:
        return None
    return "\n\n".join(each.text for each in read_contents(data, suffix).blocks)
