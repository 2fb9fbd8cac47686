"""Read a plain text or a Markdown file: its blocks are the paragraphs, with the lines that were wrapped joined."""

from __future__ import annotations

from jvexplore.article.import_.decode_article import decode_article
from jvexplore.article.import_.file_contents import FileBlock, FileContents
from jvexplore.article.import_.text_paragraphs import split_paragraphs


def read(data: bytes) -> FileContents:
    """Return what a plain text contains.

    Raises:
        JvexploreError: when it is empty, not text, or of a kind that is not an article's plain text.
    """
    return FileContents(tuple(map(FileBlock, split_paragraphs(decode_article(data)))))
