"""Read a plain text or a Markdown file: its blocks are the paragraphs, with the lines that were wrapped joined."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from jvexplore.article.hyphen_breaks import collect_words
from jvexplore.article.import_.file_contents import BlockHint, FileBlock, FileContents
from jvexplore.article.import_.text.decode_article import decode_article
from jvexplore.article.import_.text.front_matter import take_front_matter
from jvexplore.article.import_.text.markdown import (
    MarkdownLines,
    has_table,
    is_markdown,
    read_markdown,
    strip_inline_marks,
)
from jvexplore.article.import_.text.text_header import read_header
from jvexplore.article.import_.text.text_lines import TextLines, find_signature, split_text_lines
from jvexplore.article.import_.text.text_paragraphs import split_paragraphs
from jvexplore.article.import_.text.text_tables import find_table_rows
from jvexplore.article.layouts import read_layout
from jvexplore.article.running_lines import strip_quoting
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_LINES: Final = 150_000
"""More than a long novel has; reading as many takes two seconds."""


def read(data: bytes) -> FileContents:
    """Return what a plain text contains.

    Raises:
        JvexploreError: when it is empty, not text, longer than any article, or of a kind that is not an article's
            plain text.
    """
    return read_text(decode_article(data))


def read_text(text: str) -> FileContents:
    """Return what a text contains that is decoded already.

    Args:
        text: with line feeds as its line ends.

    Raises:
        JvexploreError: when it is longer than any article.
    """
    front_matter, text = take_front_matter(text)
    if text.count("\n") + text.count("\f") > _MAX_LINES:
        raise JvexploreError("is too long for an article", "save only the article, as a text file")
    lines = split_text_lines(text if has_table(text) else strip_quoting(text))
    header = read_header(lines.written)
    signature = find_signature(lines.written)
    within = lines.written[len(header.lines) : len(lines.written) - len(signature)]
    blocks = [
        *header.blocks,
        *_read_paragraphs(TextLines(within, lines.running)),
        *(FileBlock(line.text, BlockHint.OUTSIDE) for line in signature),
    ]
    return FileContents(tuple(blocks), front_matter or header.metadata)


def _read_paragraphs(lines: TextLines) -> Iterator[FileBlock]:
    """Yield the paragraphs of a text, each in one line; a page number that interrupts one follows it."""
    has_marks = is_markdown(lines.written)
    rows = frozenset[int]() if has_marks else find_table_rows(lines.written)
    plain = MarkdownLines(lines.written, dict.fromkeys(rows, BlockHint.TABLE))
    written, hints = read_markdown(lines.written) if has_marks else plain
    words = collect_words("\n".join(line.text for line in written))
    running = deque(lines.running)
    for paragraph in split_paragraphs(written, rows, are_lines_joined=has_marks):
        while running and running[0].number < paragraph[0].number:
            yield FileBlock(running.popleft().text, BlockHint.RUNNING)
        joined = read_layout("\n".join(line.text for line in paragraph), words)
        if has_marks:
            joined = strip_inline_marks(joined)
        if joined:
            yield FileBlock(joined, hints.get(paragraph[0].number, BlockHint.NONE))
    yield from (FileBlock(page.text, BlockHint.RUNNING) for page in running)
