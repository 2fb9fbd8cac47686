"""Read a Word file (.docx), as Word, LibreOffice, Google Docs and Pages write it.

Its body is read, text boxes and notes too. What a tracked change deletes is left out, what one inserts is not. Comments
are left out, and so are the headers and footers of pages, which mammoth does not read: neither is part of an article.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from mammoth import docx as mammoth_docx

from jvexplore.article.import_.docx.headings import find_headings
from jvexplore.article.import_.docx.markup import prepare_markup
from jvexplore.article.import_.docx.package import damaged_docx, read_docx_parts
from jvexplore.article.import_.docx.properties import read_docx_properties
from jvexplore.article.import_.docx.styles import StyleSheet
from jvexplore.article.import_.docx.word_text import WordTextReader
from jvexplore.article.import_.file_contents import BlockHint, FileBlock, FileContents
from jvexplore.article.import_.line_breaks import split_breaks
from jvexplore.article.import_.sentence_edges import ends_sentence
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.article.import_.docx.word_text import WordParagraph

_ONE_TEXT: Final = {BlockHint.HEADLINE, BlockHint.STANDFIRST, BlockHint.HEADING, BlockHint.FOOTNOTE}
"""What is one text, whatever line breaks stand in it."""


def read(data: bytes) -> FileContents:
    """Return what a Word file contains.

    Raises:
        JvexploreError: when it is damaged, encrypted, too large, or has no text.
    """
    parts = read_docx_parts(data)
    texts = {"document": parts.document, "footnotes": parts.footnotes, "endnotes": parts.endnotes}
    styles = StyleSheet(parts.styles)
    prepared = prepare_markup({name: tree for name, tree in texts.items() if tree is not None})
    try:
        document = mammoth_docx.read(prepared).value
    except (ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError):
        raise damaged_docx() from None
    reader = WordTextReader(document, styles)
    metadata = read_docx_properties(parts.core)
    body = find_headings([each for each in reader.read_body() if each.text.strip()], metadata.title)
    blocks = (*_make_blocks(body), *_make_blocks(reader.read_notes()))
    if not blocks:
        raise JvexploreError("is a Word file without text", "save the article as text, PDF or HTML")
    has_headline = any(each.hint == BlockHint.HEADLINE for each in blocks) or not ends_sentence(blocks[0].text)
    return FileContents(blocks, replace(metadata, title="") if has_headline else metadata)


def _make_blocks(paragraphs: Iterable[WordParagraph]) -> Iterator[FileBlock]:
    """Yield the paragraphs as blocks; what they are is in one line, but for the tabs between the cells of a row."""
    for each in paragraphs:
        if each.hint == BlockHint.TABLE:
            yield FileBlock(each.text, each.hint)
        elif each.hint not in _ONE_TEXT:
            yield from (FileBlock(text, each.hint) for text in split_breaks(each.text))
        elif text := " ".join(each.text.split()):
            yield FileBlock(text, each.hint)
